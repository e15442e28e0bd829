import { canonicalHash } from '../canonical-hash.ts';
import { HYPOTHETICAL_STATEMENTS, LIMITS } from '../method/limits.ts';
import type { Assumption } from '../model/assumptions/assumption.ts';
import { spanishOf } from '../spanish/in-spanish.ts';
import { type Html, html } from './html.ts';
import type { ChangedAssumption, NamedSource, Report } from './report.ts';
import type { ReportLanguage, ReportWords } from './words/words.ts';

type Say = (text: string) => string;

/** Words of the project in the language of a report. */
export function saidIn(language: ReportLanguage): Say {
  return language === 'es' ? spanishOf : (text) => text;
}

/** What was assumed: the changed figures, how many there are of each grade, and on a screen all of them. */
export function assumptionsSection({ changed, assumptions }: Report, words: ReportWords, say: Say): Html {
  const { assumptions: its } = words;
  const guessed = assumptions.filter(({ editable }) => editable).length;
  const grades = Object.entries(its.grades)
    .map(([grade, meaning]) => ({ meaning, count: assumptions.filter((one) => one.grade === grade).length }))
    .filter(({ count }) => count > 0);
  const head = [its.path, its.value, its.range, its.unit, its.grade, its.source];
  return html`<section>
<h2>${its.title}</h2>
${changed.length === 0 ? html`<p>${its.none}</p>` : changedTable(changed, words, say)}
<p>${its.summary(guessed, assumptions.length)} ${its.byGrade}: ${grades.map(({ meaning, count }) => `${meaning} ${count}`).join(' · ')}.</p>
<p class="small print-only">${its.inBundle}</p>
<details class="screen-only"><summary>${its.list(assumptions.length)}</summary>
<div class="scroll" tabindex="0"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${assumptions.map((one) => html`<tr><th scope="row"><code>${one.path}</code></th><td>${valueText(one.value, words)}</td><td>${rangeText(one, words)}</td><td>${say(one.unit)}</td><td>${its.grades[one.grade]}</td><td>${sourceLink({ title: one.source, url: one.sourceUrl })}</td></tr>`)}
</tbody>
</table></div></details>
</section>`;
}

function changedTable(changed: readonly ChangedAssumption[], words: ReportWords, say: Say): Html {
  const { assumptions: its } = words;
  const head = [its.path, its.taken, its.stated, its.range, its.unit, its.grade, its.source];
  return html`<div class="scroll" tabindex="0"><table>
<caption>${its.changed}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${changed.map(({ assumption: one, taken }) => html`<tr><th scope="row"><code>${one.path}</code></th><td><strong>${takenText(taken, words)}</strong></td><td>${valueText(one.value, words)}</td><td>${rangeText(one, words)}</td><td>${say(one.unit)}</td><td>${its.grades[one.grade]}</td><td>${sourceLink({ title: one.source, url: one.sourceUrl })}</td></tr>`)}
</tbody>
</table></div>`;
}

function takenText(taken: ChangedAssumption['taken'], { assumptions: its }: ReportWords): string {
  if (typeof taken === 'number') return String(taken);
  if ('mode' in taken) return its.triangle(String(taken.low), String(taken.mode), String(taken.high));
  return its.quantiles(String(taken.p10), String(taken.p90));
}

/** A number as it stands; of hours both; a longer table is named as one. */
function valueText(value: Assumption['value'], { assumptions: its }: ReportWords): string {
  if (value === null) return '–';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) && value.length <= 2 ? value.join(', ') : its.table;
}

function rangeText({ range }: Assumption, words: ReportWords): string {
  return range === null ? '–' : words.range(String(range[0]), String(range[1]));
}

/** What is hypothetical, and what the model cannot do. */
export function limitsSection(words: ReportWords, say: Say): Html {
  return html`<section>
<h2>${words.limits.hypothetical}</h2>
${list(HYPOTHETICAL_STATEMENTS.map(say))}
<h2>${words.limits.title}</h2>
${list(LIMITS.map(say))}
</section>`;
}

/** Sources, how to cite, and to whom the data are owed. */
export function creditsSection(
  { run, sources }: Report,
  finding: string,
  made: string | null,
  words: ReportWords,
): Html {
  const { cite } = words;
  const { modelVersion, resultHash } = run.results[0]!;
  const hash = (run.manifest?.resultHash ?? resultHash).slice(0, 12);
  return html`<section>
<h2>${words.sources.title}</h2>
<ul class="sources">${sources.map((source) => html`<li>${sourceLink(source)}</li>`)}</ul>
<h2>${cite.title}</h2>
<p>${cite.text(finding, modelVersion, hash, made === null ? '' : cite.made(made))}</p>
<p>${cite.credits}</p>
<p>${cite.label}</p>
</section>`;
}

/** By what the run can be repeated and told to be the same. */
export function manifestSection({ run }: Report, words: ReportWords): Html {
  const { manifest: its } = words;
  const { manifest, results, command } = run;
  const hashes: ReadonlyArray<readonly [string, string]> =
    manifest === null
      ? results.map(({ facilityName, resultHash }) => [`${its.result}, ${facilityName}`, resultHash])
      : [
          [its.hash, canonicalHash(manifest)],
          [its.result, manifest.resultHash],
          [its.parameters, manifest.parametersHash],
          [its.data, manifest.dataHash],
          [its.streams, manifest.streams],
        ];
  return html`<section>
<h2>${its.title}</h2>
<p>${its.reproduce}</p>
<p><code class="line">${command}</code></p>
${manifest === null ? html`<p>${its.none}</p>` : html`<p>${its.verify} <code>garita verify manifest.json</code></p>`}
<dl class="facts">${hashes.map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`)}</dl>
${manifest === null ? '' : html`<details class="screen-only"><summary>${its.whole}</summary><pre>${JSON.stringify(manifest, null, 2)}</pre></details>`}
</section>`;
}

/** A link only where the source is an address of the web: whatever else a file says stays text. */
export function sourceLink({ title, url }: NamedSource): Html {
  const isWeb = url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isWeb ? html`<a href="${url}" rel="noopener noreferrer">${title}</a>` : html`${title}`;
}

function list(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
