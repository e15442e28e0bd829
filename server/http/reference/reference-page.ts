import { METRIC_DEFINITIONS } from '../../contract/metrics.ts';
import { SERVER_METRICS } from '../../contract/server-metrics.ts';
import { type Html, html } from '../../report/html.ts';
import { ALL_ROUTES } from '../documented/all-routes.ts';
import type { RouteDoc } from '../documented/route-doc.ts';
import { liveSection } from './live-section.ts';
import type { OpenApi, Operation } from './openapi.ts';
import { PROMISES } from './promise.ts';
import { takenTable } from './taken-table.ts';

/** The reference as one page without scripts: what is promised, every route, the live stream, and the metrics. */
export function referencePage(api: OpenApi): string {
  const groups = api.tags.map(({ name }) => name);
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Garita: HTTP reference</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#main">Skip to the reference</a>
<header>
<p><a href="/">Garita</a> · <a href="/method">Method</a> · <a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
<h1>HTTP reference</h1>
<p>Everything that the page does, and all that it shows, over HTTP. Generated from the schemas that check requests; each answer below is checked by its schema in the tests. Version ${String(api.info.version)}.</p>
</header>
<nav aria-label="Contents"><ul>
${[...PROMISES.map(({ title }) => title), ...groups, 'Live stream', 'Metrics'].map(contentsLine)}
</ul></nav>
<main id="main">
${PROMISES.map(
  ({ title, paragraphs }) => html`<section id="${idOf(title)}">
<h2>${title}</h2>
${paragraphs.map((text) => html`<p>${text}</p>`)}
</section>`,
)}
${groups.map((name) => groupSection(name, api))}
${liveSection()}
${metricsSection()}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.html}`;
}

function contentsLine(title: string): Html {
  return html`<li><a href="#${idOf(title)}">${title}</a></li>`;
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function groupSection(name: string, api: OpenApi): Html {
  const routes = ALL_ROUTES.filter(({ group }) => group === name);
  return html`<section id="${idOf(name)}">
<h2>${name}</h2>
${routes.map((route) => routeArticle(route, operationOf(route, api)))}
</section>`;
}

function operationOf({ method, path }: RouteDoc, api: OpenApi): Operation {
  return api.paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
}

function routeArticle(route: RouteDoc, operation: Operation): Html {
  const { method, path, access, summary, detail = '', body } = route;
  return html`<article id="${operation.operationId}">
<h3><span class="method">${method}</span> <code>${path}</code>${access === 'change' ? html` <span class="tag">changes</span>` : ''}</h3>
<p>${summary} ${detail}</p>
${takenTable(route, operation)}
${body === undefined ? '' : html`<p>Body, ${body.types.join(' or ')}: ${body.describe}</p>`}
<ul class="answers">
${Object.entries(route.answers).map(
  ([status, { describe, schema, types = [] }]) =>
    html`<li><b>${status}</b> ${describe} ${[...(schema ? ['application/json'] : []), ...types].map((type) => html`<code>${type}</code>`)}</li>`,
)}
${Object.entries(route.problems ?? {}).map(
  ([status, codes]) => html`<li><b>${status}</b> ${codes.map((code) => html`<code>${code}</code>`)}</li>`,
)}
</ul>
</article>`;
}

function metricsSection(): Html {
  return html`<section id="metrics">
<h2>Metrics</h2>
<p>What results of runs hold under these names, in their units; targets and precisions name them too.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Metrics"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">What it is</th></tr></thead>
<tbody>
${METRIC_DEFINITIONS.map(
  ({ key, label, unit, definition }) =>
    html`<tr><th scope="row"><code>${key}</code></th><td>${unit}</td><td>${label}: ${definition}</td></tr>`,
)}
</tbody></table></div>
<p>What the server counts of itself, at <code>/metrics</code> for Prometheus, beside what Node counts of every process:</p>
<div class="scroll" tabindex="0" role="region" aria-label="Metrics of the server"><table>
<thead><tr><th scope="col">Name</th><th scope="col">What it is</th></tr></thead>
<tbody>
${Object.entries(SERVER_METRICS).map(
  ([name, help]) => html`<tr><th scope="row"><code>${name}</code></th><td>${help}</td></tr>`,
)}
</tbody></table></div>
</section>`;
}
