import { STATUS_CODES } from 'node:http';
import { problemTypeOf } from '../../contract/problem-type.ts';
import { type Html, html } from '../../report/html.ts';
import { ALL_ROUTES } from '../documented/all-routes.ts';
import { PROBLEMS, type ProblemDoc } from '../documented/problems.ts';
import { COMMON_PROBLEMS } from '../documented/route-doc.ts';
import { type Language, type Say, sayIn } from './page-language.ts';
import { pageShell } from './page-shell.ts';

/** The page that the type of a problem leads to: what it means, how to mend it, and where it is answered; null where there is no such problem. */
export function problemPage(code: string, language: Language): string | null {
  const doc = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code]! : null;
  if (doc === null) return null;
  const say = sayIn(language);
  return pageShell(
    { title: code, lead: say(doc.means), language, say, path: problemTypeOf(code) },
    html`<section>
<h2>${say('How to mend it')}</h2>
<p>${say(doc.mend)}</p>
<h2>${say('Where it is answered')}</h2>
${whereAnswered(code, say)}
</section>`,
  );
}

function whereAnswered(code: string, say: Say): Html {
  const common = statusesOf(code, COMMON_PROBLEMS);
  const rows = ALL_ROUTES.flatMap(({ method, path, problems = {} }) => {
    const statuses = statusesOf(code, problems);
    return statuses.length === 0
      ? []
      : [html`<li><b>${statuses.join(', ')}</b> ${method} <code>${path}</code></li>`];
  });
  const any = common.map(
    (status) => html`<li><b>${status}</b> ${say(`${STATUS_CODES[status]}`)}: ${say('any route')}</li>`,
  );
  return html`<ul>${[...any, ...rows]}</ul>`;
}

function statusesOf(code: string, problems: Readonly<Record<number, readonly string[]>>): number[] {
  return Object.entries(problems).flatMap(([status, codes]) =>
    codes.includes(code) ? [Number(status)] : [],
  );
}

/** Every problem with its page, for the reference. */
export function problemsSection(language: Language): Html {
  const say = sayIn(language);
  const row = ([code, { means }]: readonly [string, ProblemDoc]) =>
    html`<tr><th scope="row"><a href="${problemTypeOf(code)}?lang=${language}"><code>${code}</code></a></th><td>${say(means)}</td></tr>`;
  return html`<section id="problem-types">
<h2>${say('Problem types')}</h2>
<p>${say('The type of a problem is the address of its page here, which says what it means and how to mend it.')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('Problem types')}"><table>
<thead><tr><th scope="col">${say('Code')}</th><th scope="col">${say('What it means')}</th></tr></thead>
<tbody>
${Object.entries(PROBLEMS).map(row)}
</tbody></table></div>
</section>`;
}
