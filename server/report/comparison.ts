import type { WhatIfResult } from '../contract/api.ts';
import { againstFirst, type ComparedMetric, comparedMetrics } from '../contract/compared-runs.ts';
import { MODELLED, NOTHING_RESTRICTED } from '../contract/labels.ts';
import { inSpanish } from '../spanish/in-spanish.ts';
import type { FinishedRun } from './finished-run.ts';
import { creditsSection, limitsSection, saidIn } from './grounds-sections.ts';
import { type Html, html } from './html.ts';
import { numberText } from './number-text.ts';
import type { Report } from './report.ts';
import { madeText, type ReportPage, reportDocument, withoutTag } from './report-document.ts';
import { differencesChart } from './rows-chart.ts';
import { tableCsv } from './table-columns.ts';
import { type ReportLanguage, type ReportWords, reportWords } from './words/words.ts';

/** The metrics that are drawn: the tail of the wait, and what it costs. */
const DRAWN = ['p90WaitMin', 'valueLostUsdPerDay'];

/** Finished runs beside each other, difference first; the others are held against the first. Same runs, same bytes. */
export function comparisonPage(reports: readonly Report[], language: ReportLanguage): ReportPage {
  const words = reportWords(language);
  const { compared: its } = words;
  const say = saidIn(language);
  const runs = reports.map(({ run }) => ofLanguage(run, language));
  const metrics = comparedMetrics(runs.map(({ result }) => result));
  const isHypothetical = reports.some(({ run }) =>
    run.results.some(({ label }) => label !== MODELLED && label !== NOTHING_RESTRICTED),
  );
  const tag = isHypothetical ? words.hypothetical : words.modelled;
  const title = its.title(runs.length);
  const labels = [...new Set(runs.map(({ result }) => result.label))];
  const [first] = reports;
  const main = html`<main>
<header>
<p class="brand">Garita · ${words.brief}</p>
<h1>${title}</h1>
<p class="scope">${its.first(runs[0]!.name)}</p>
${labels.map((label) => html`<p class="label"><strong>${tag}</strong> ${withoutTag(label)}</p>`)}
<ul class="findings">${runs.map(({ name, result }) => html`<li><strong>${name}</strong>: ${result.finding}</li>`)}</ul>
</header>
<section>
<h2>${its.difference}</h2>
<div class="figures">${metrics
    .filter(({ metric }) => DRAWN.includes(metric))
    .map((metric, i) => figure(metric, i + 1, runs, words))}</div>
</section>
${differing(runs, words)}
${metricsSection(metrics, runs, words)}
${againSection(runs, words)}
${limitsSection(words, say)}
${creditsSection({ ...first!, sources: sourcesOf(reports) }, title, madeText(first!.run.madeAtMs, words), words)}
</main>`;
  const hash = (first!.run.manifest?.resultHash ?? runs[0]!.result.resultHash).slice(0, 12);
  return reportDocument(main, {
    language,
    title,
    head: [`Garita · ${words.brief}`, tag],
    foot: [`${words.manifest.result} ${hash}`, [words.page, words.of]],
  });
}

/** Every metric that the runs share, a row for each run and metric, as CSV of stable columns. */
export function comparisonTable(reports: readonly Report[]): string {
  const results = reports.map(({ run }) => run.results[0]!);
  const columns = [
    'run',
    'facility',
    'restriction',
    'metric',
    'unit',
    ...['baseline', 'scenario', 'difference'].flatMap((of) => [`${of}_mean`, `${of}_half_width_95`]),
    'verdict',
    'against_first',
    'label',
  ];
  const rows = comparedMetrics(results).flatMap(({ metric, unit, of }) =>
    of.map(({ baseline, scenario, difference, verdict }, i) => [
      reports[i]!.run.key,
      results[i]!.request.portId,
      results[i]!.scenario ?? null,
      metric,
      unit,
      ...[baseline, scenario, difference].flatMap(({ mean, halfWidth95 }) => [mean, halfWidth95]),
      verdict,
      i === 0 ? null : againstFirst(of[0]!.difference, difference),
      results[i]!.label,
    ]),
  );
  return tableCsv(columns, rows);
}

/** What any of them names, each once. */
function sourcesOf(reports: readonly Report[]): Report['sources'] {
  return [...new Map(reports.flatMap(({ sources }) => sources).map((one) => [one.title, one])).values()];
}

interface NamedRun {
  readonly name: string;
  readonly run: FinishedRun;
  readonly result: WhatIfResult;
}

function ofLanguage(run: FinishedRun, language: ReportLanguage): NamedRun {
  const [stored] = run.results;
  const result = (language === 'es' ? inSpanish(stored!) : stored!) as WhatIfResult;
  return { name: `${run.key}, ${result.facilityName}`, run, result };
}

function figure(
  { label, unit, of }: ComparedMetric,
  number: number,
  runs: readonly NamedRun[],
  words: ReportWords,
): Html {
  const rows = of.map(({ difference, verdict }, i) => ({
    name: runs[i]!.run.key,
    difference,
    isTold: verdict === 'higher' || verdict === 'lower',
  }));
  return html`<figure><figcaption><strong>${words.figure(number)}</strong> ${label}, ${unit}</figcaption>${differencesChart(rows, words)}<p class="small">${words.marks}</p></figure>`;
}

/** Only what the runs were not alike in. */
function differing(runs: readonly NamedRun[], words: ReportWords): Html {
  const { compared: its } = words;
  const facts: ReadonlyArray<readonly [string, (run: NamedRun) => string]> = [
    [words.crossings(1), ({ result }) => result.facilityName],
    [words.restriction, ({ result }) => result.scenario ?? '–'],
    [words.days, ({ result: { window } }) => words.dayRange(window.from, window.to, window.zone)],
    [
      words.demand,
      ({ result: { trace, demandMonth, demandSource } }) =>
        trace === undefined ? words.demandOf(demandMonth, demandSource) : trace.summary,
    ],
    [words.replications, ({ result }) => String(result.stopping?.replications ?? '–')],
    [words.seed, ({ result }) => String(result.request.seed)],
    [words.figures, ({ result }) => result.figures ?? '–'],
    [words.model, ({ result }) => result.modelVersion],
    [its.assumed, ({ result }) => assumedText(result)],
  ];
  const rows = facts
    .map(([name, of]) => [name, ...runs.map(of)])
    .filter(([, ...values]) => new Set(values).size > 1);
  return html`<section>
<h2>${its.differs}</h2>
${rows.length === 0 ? html`<p>${its.alike}</p>` : table(its.differs, [its.what, ...runs.map(({ name }) => name)], rows)}
</section>`;
}

function assumedText({ request: { assume = {} } }: WhatIfResult): string {
  const taken = Object.entries(assume).map(([path, value]) => `${path} ${JSON.stringify(value)}`);
  return taken.length === 0 ? '–' : taken.join('; ');
}

function metricsSection(
  metrics: readonly ComparedMetric[],
  runs: readonly NamedRun[],
  words: ReportWords,
): Html {
  const { compared: its, metrics: say } = words;
  const text = numberText(words.locale);
  const rows = metrics.map(({ label, unit, of }) => [
    `${label}, ${unit}`,
    ...of.map(({ difference }, i) => {
      const ends = text.interval(difference);
      const interval = ends === null ? '' : ` (${words.range(...ends)})`;
      const standing = i === 0 ? '' : `; ${its.standing[againstFirst(of[0]!.difference, difference)]}`;
      return `${text.difference(difference)}${interval}${standing}`;
    }),
  ]);
  return html`<section class="annex">
<h2>${say.all}</h2>
<p class="small">${its.note}</p>
${table(say.all, [say.metric, ...runs.map(({ name }) => name)], rows)}
</section>`;
}

function againSection(runs: readonly NamedRun[], { manifest: its }: ReportWords): Html {
  return html`<section>
<h2>${its.title}</h2>
<p>${its.reproduce}</p>
<dl class="facts">${runs.map(
    ({ name, run, result }) =>
      html`<div><dt>${name}</dt><dd><code class="line">${run.command}</code> ${its.result} <code>${run.manifest?.resultHash ?? result.resultHash}</code></dd></div>`,
  )}</dl>
</section>`;
}

function table(caption: string, head: readonly string[], rows: ReadonlyArray<readonly string[]>): Html {
  return html`<div class="scroll" tabindex="0"><table class="metrics">
<caption>${caption}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([name, ...values]) => html`<tr><th scope="row">${name!}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`)}
</tbody>
</table></div>`;
}
