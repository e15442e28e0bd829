import { METRIC_DEFINITIONS } from '../../contract/metrics.ts';
import { problemTypeOf } from '../../contract/problem-type.ts';
import { SERVER_METRICS } from '../../contract/server-metrics.ts';
import { type Html, html } from '../../report/html.ts';
import { ALL_ROUTES } from '../documented/all-routes.ts';
import type { RouteDoc } from '../documented/route-doc.ts';
import { liveSection } from './live-section.ts';
import type { OpenApi, Operation } from './openapi.ts';
import { type Language, type Say, sayIn } from './page-language.ts';
import { pageShell } from './page-shell.ts';
import { problemsSection } from './problem-page.ts';
import { PROMISES } from './promise.ts';
import { takenTable } from './taken-table.ts';

/** The reference as one page without scripts: what is promised, every route, the live stream, the problems and the metrics. */
export function referencePage(api: OpenApi, language: Language): string {
  const say = sayIn(language);
  const groups = api.tags.map(({ name }) => name);
  const title = say('HTTP reference');
  const lead = `${say('Everything that the page does, and all that it shows, over HTTP. Generated from the schemas that check requests; each answer below is checked by its schema in the tests.')} ${say('Version')} ${String(api.info.version)}.`;
  const sections = [
    ...PROMISES.map((one) => one.title),
    ...groups,
    'Live stream',
    'Problem types',
    'Metrics',
  ];
  const contents = html`<nav aria-label="${say('Contents')}"><ul>
${sections.map((name) => html`<li><a href="#${idOf(name)}">${say(name)}</a></li>`)}
</ul></nav>`;
  return pageShell(
    { title, lead, language, say, path: '/api', contents },
    html`${PROMISES.map(
      (promise) => html`<section id="${idOf(promise.title)}">
<h2>${say(promise.title)}</h2>
${promise.paragraphs.map((text) => html`<p>${say(text)}</p>`)}
</section>`,
    )}
${groups.map((name) => groupSection(name, api, say))}
${liveSection(say)}
${problemsSection(language)}
${metricsSection(say)}`,
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function groupSection(name: string, api: OpenApi, say: Say): Html {
  const routes = ALL_ROUTES.filter(({ group }) => group === name);
  return html`<section id="${idOf(name)}">
<h2>${say(name)}</h2>
${routes.map((route) => routeArticle(route, operationOf(route, api), say))}
</section>`;
}

function operationOf({ method, path }: RouteDoc, api: OpenApi): Operation {
  return api.paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
}

function routeArticle(route: RouteDoc, operation: Operation, say: Say): Html {
  const { method, path, access, summary, detail = '', body } = route;
  return html`<article id="${operation.operationId}">
<h3><span class="method">${method}</span> <code>${path}</code>${access === 'change' ? html` <span class="tag">${say('changes')}</span>` : ''}</h3>
<p>${say(summary)} ${say(detail)}</p>
${takenTable(route, operation, say)}
${body === undefined ? '' : html`<p>${say('Body')}, ${body.types.join(` ${say('or')} `)}: ${say(body.describe)}</p>`}
<ul class="answers">
${Object.entries(route.answers).map(
  ([status, { describe, schema, types = [] }]) =>
    html`<li><b>${status}</b> ${say(describe)} ${[...(schema ? ['application/json'] : []), ...types].map((type) => html`<code>${type}</code>`)}</li>`,
)}
${Object.entries(route.problems ?? {}).map(
  ([status, codes]) =>
    html`<li><b>${status}</b> ${codes.map((code) => html`<a href="${problemTypeOf(code)}"><code>${code}</code></a>`)}</li>`,
)}
</ul>
</article>`;
}

function metricsSection(say: Say): Html {
  return html`<section id="metrics">
<h2>${say('Metrics')}</h2>
<p>${say('What results of runs hold under these names, in their units; targets and precisions name them too.')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('Metrics')}"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('Unit')}</th><th scope="col">${say('What it is')}</th></tr></thead>
<tbody>
${METRIC_DEFINITIONS.map(
  ({ key, label, unit, definition }) =>
    html`<tr><th scope="row"><code>${key}</code></th><td>${say(unit)}</td><td>${say(label)}: ${say(definition)}</td></tr>`,
)}
</tbody></table></div>
<p>${say('What the server counts of itself, for Prometheus at /metrics, beside what Node counts of every process.')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('Metrics of the server')}"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('What it is')}</th></tr></thead>
<tbody>
${Object.entries(SERVER_METRICS).map(
  ([name, help]) => html`<tr><th scope="row"><code>${name}</code></th><td>${say(help)}</td></tr>`,
)}
</tbody></table></div>
</section>`;
}
