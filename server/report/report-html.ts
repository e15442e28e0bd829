import { DateTime } from 'luxon';
import type { WhatIfResult } from '../contract/api.ts';
import { MODELLED, NOTHING_RESTRICTED } from '../contract/labels.ts';
import { inSpanish } from '../spanish/in-spanish.ts';
import { crossingAnnex, crossingSection, figuresOf } from './crossing-section.ts';
import {
  assumptionsSection,
  creditsSection,
  limitsSection,
  manifestSection,
  saidIn,
  sourceLink,
} from './grounds-sections.ts';
import { type Html, html } from './html.ts';
import type { Report } from './report.ts';
import { madeText, type ReportPage, reportDocument, withoutTag } from './report-document.ts';
import { type ReportLanguage, type ReportWords, reportWords } from './words/words.ts';

/** The report in a language: the same report gives the same bytes. */
export function reportPage(report: Report, language: ReportLanguage): ReportPage {
  const words = reportWords(language);
  const say = saidIn(language);
  const results =
    language === 'es' ? (inSpanish(report.run.results) as readonly WhatIfResult[]) : report.run.results;
  const run = { ...report.run, results };
  const labels = [...new Set(results.map(({ label }) => label))];
  const isHypothetical = report.run.results.some(
    ({ label }) => label !== MODELLED && label !== NOTHING_RESTRICTED,
  );
  const tag = isHypothetical ? words.hypothetical : words.modelled;
  const title = results.length === 1 ? results[0]!.finding : (run.name?.[language] ?? run.key);
  const made = madeText(report.run.madeAtMs, words);
  const hash = run.manifest?.resultHash ?? results[0]!.resultHash;
  const main = html`<main>
<header>
<p class="brand">Garita · ${words.brief}</p>
<h1>${title}</h1>
<p class="scope">${scopeText(results, words)}</p>
${labels.map((label) => html`<p class="label"><strong>${tag}</strong> ${withoutTag(label)}</p>`)}
${results.length === 1 || run.description === null ? '' : html`<p>${run.description}</p>`}
${results.length === 1 ? '' : html`<ul class="findings">${results.map(({ finding }) => html`<li>${finding}</li>`)}</ul>`}
</header>
${results.map((result, i) => {
  const figures = results.slice(0, i).reduce((sum, one) => sum + figuresOf(one), 0);
  const heading = results.length === 1 ? '' : html`<h2>${result.facilityName}</h2>`;
  return html`<section class="${results.length === 1 ? '' : 'crossing'}">${heading}${crossingSection(result, { words, language, figures })}</section>`;
})}
${parametersSection({ ...report, run }, made, words)}
${restrictionSection(report, language, words)}
${assumptionsSection(report, words, say)}
${limitsSection(words, say)}
${manifestSection({ ...report, run }, words)}
<section class="annex">
<h2>${words.metrics.all}</h2>
${results.map((result) => crossingAnnex(result, words))}
</section>
${creditsSection({ ...report, run }, title, made, words)}
</main>`;
  return reportDocument(main, {
    language,
    title,
    head: [`Garita · ${words.brief}`, tag],
    foot: [`${words.manifest.result} ${hash.slice(0, 12)}`, [words.page, words.of]],
  });
}

/** Where and when, in one line. */
function scopeText(results: readonly WhatIfResult[], words: ReportWords): string {
  const { window } = results[0]!;
  const days = words.dayRange(dayText(window.from, words), dayText(window.to, words), window.zone);
  return `${results.map(({ facilityName }) => facilityName).join(', ')} · ${days}`;
}

function parametersSection({ run }: Report, made: string | null, words: ReportWords): Html {
  const { results } = run;
  const first = results[0]!;
  const each = (value: (result: WhatIfResult) => string) => [...new Set(results.map(value))].join('; ');
  const facts: ReadonlyArray<readonly [string, string | null]> = [
    [words.crossings(results.length), each(({ facilityName }) => facilityName)],
    [
      words.days,
      each(({ window: { from, to, zone } }) =>
        words.dayRange(dayText(from, words), dayText(to, words), zone),
      ),
    ],
    [words.restriction, first.scenario ?? null],
    [words.replications, each(({ stopping }) => stopping?.sentence ?? '')],
    [words.seed, String(first.request.seed)],
    [words.model, first.modelVersion],
    [words.made, made],
    [words.figures, each(({ figures }) => figures ?? '')],
    [
      words.demand,
      each(({ trace, demandMonth, demandSource }) =>
        trace === undefined ? words.demandOf(demandMonth, demandSource) : `${trace.summary}. ${trace.start}`,
      ),
    ],
  ];
  const told = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  return html`<section>
<h2>${words.parameters}</h2>
<dl class="facts">${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="small">${words.mutually}</p>
</section>`;
}

/** Levers that differ from what was before the law, by their dates; nothing where a plain share is withdrawn. */
function restrictionSection({ policy }: Report, language: ReportLanguage, words: ReportWords): Html {
  const { parts: its } = words;
  const say = saidIn(language);
  const rows = policy.flatMap((part) =>
    part.sets
      .filter(({ isChange }) => isChange)
      .map(
        (set) =>
          html`<tr><th scope="row">${set.name[language]} <span class="small">(${set.article})</span></th><td class="short">${say(set.text)}</td><td class="short">${say(set.beforeLawText)}</td><td>${part.programmes.map((one) => words.programmes[one]).join(', ')}</td><td>${part.facilities === 'all' ? its.all : part.facilities.join(', ')}</td><td class="short">${part.from}</td><td class="short">${part.to ?? its.open}</td><td>${sourceLink(part.source)}</td></tr>`,
      ),
  );
  if (rows.length === 0) return html``;
  const head = [its.lever, its.setTo, its.before, its.programmes, its.where, its.from, its.until, its.source];
  return html`<section><div class="scroll" tabindex="0"><table>
<caption>${its.title}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody>
</table></div></section>`;
}

function dayText(day: string, { locale }: ReportWords): string {
  return DateTime.fromISO(day, { locale }).toFormat('d LLLL yyyy');
}
