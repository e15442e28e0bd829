import type { Estimate, MetricComparison, UncertaintyResult, WhatIfResult } from '../contract/api.ts';
import type { Impact } from '../model/metrics/impact.ts';
import type { Why } from '../model/study/why.ts';
import { type Html, html } from './html.ts';
import { numberText } from './number-text.ts';
import type { ReportWords } from './words/words.ts';

/** Those that lead: the tail of the wait, the queue, what it does to produce, and money. */
const LEADING = [
  'p50WaitMin',
  'p90WaitMin',
  'meanQueueTrucks',
  'meanCrossingTimeMin',
  'loadsOver10Pct',
  'valueLostUsdPerDay',
  'delayCostUsdPerDay',
  'atRiskUsdPerDay',
];

/** The few metrics that lead, in their order. */
export function leadingMetrics({ metrics, uncertainty }: WhatIfResult, words: ReportWords): Html {
  const leading = LEADING.flatMap((key) => metrics.filter(({ metric }) => metric === key));
  return metricTable(words.metrics.title, [leading], uncertainty, words);
}

/** Every metric under its heading. */
export function allMetrics({ metrics, uncertainty, facilityName }: WhatIfResult, words: ReportWords): Html {
  const groups = [...Map.groupBy(metrics, ({ group }) => group ?? '').values()];
  return metricTable(`${words.metrics.all}: ${facilityName}`, groups, uncertainty, words);
}

function metricTable(
  caption: string,
  groups: ReadonlyArray<readonly MetricComparison[]>,
  uncertainty: UncertaintyResult | undefined,
  words: ReportWords,
): Html {
  const { metrics: say } = words;
  const head = [say.metric, say.unit, say.baseline, say.scenario, say.difference, say.interval, say.verdict];
  const more = uncertainty === undefined ? [] : [say.assumptions];
  const rows = groups.flatMap((metrics) => {
    const { group } = metrics[0] ?? {};
    const title =
      groups.length === 1 || !group
        ? []
        : [
            html`<tr class="group"><th scope="rowgroup" colspan="${head.length + more.length}">${group}</th></tr>`,
          ];
    return [...title, ...metrics.map((metric) => metricRow(metric, uncertainty, words))];
  });
  return html`<div class="scroll" tabindex="0"><table class="metrics">
<caption>${caption}</caption>
<thead><tr>${[...head, ...more].map((name, i) => html`<th scope="col"${i >= 2 && i !== 6 ? { html: ' class="number"' } : ''}>${name}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody>
</table></div>`;
}

function metricRow(
  metric: MetricComparison,
  uncertainty: UncertaintyResult | undefined,
  words: ReportWords,
): Html {
  const { label, unit } = metric;
  return html`<tr><th scope="row">${label}</th><td class="short">${unit}</td>${impactCells(metric, words)}${uncertainty === undefined ? '' : uncertainCell(uncertainty, metric.metric, words)}</tr>`;
}

/** Both worlds, their difference, its interval and the verdict. */
function impactCells({ baseline, scenario, difference, verdict }: Impact, words: ReportWords): Html {
  const text = numberText(words.locale);
  const isTold = verdict === 'higher' || verdict === 'lower';
  const arrow = verdict === 'higher' ? '▲ ' : verdict === 'lower' ? '▼ ' : '';
  const mean = text.difference(difference);
  return html`<td class="number">${text.estimate(baseline)}</td><td class="number">${text.estimate(scenario)}</td><td class="number">${isTold ? html`<strong>${mean}</strong>` : mean}</td><td class="number">${intervalText(difference, words)}</td><td class="${isTold ? 'told' : 'untold'}">${arrow}${words.metrics.verdicts[verdict]}</td>`;
}

function intervalText(difference: Estimate, words: ReportWords): string {
  const ends = numberText(words.locale).interval(difference);
  return ends === null ? '–' : words.range(...ends);
}

function uncertainCell({ metrics }: UncertaintyResult, key: string, words: ReportWords): Html {
  const { signed } = numberText(words.locale);
  const { low80 = null, high80 = null } = metrics.find(({ metric }) => metric === key)?.difference ?? {};
  const text = low80 === null || high80 === null ? '–' : words.range(signed(low80), signed(high80));
  return html`<td class="number">${text}</td>`;
}

/** Cost of the stay by commodity, and of all trucks' time by programme; nothing for results stored before they were. */
export function moneyTables({ costByCommodity, timeByClass }: WhatIfResult, words: ReportWords): Html {
  const language = words.locale.startsWith('es') ? 'es' : 'en';
  const { commodities, classes } = words;
  const byCommodity = (costByCommodity ?? []).map(({ name, baseline, total }) => ({
    name: name[language],
    count: baseline.loadsPerDay,
    total,
  }));
  const byClass = (timeByClass ?? []).map(({ vehicleClass, baseline, total }) => ({
    name: classes.names[vehicleClass],
    count: baseline.trucksPerDay,
    total,
  }));
  return html`${moneyTable([commodities.table, commodities.commodity, commodities.loads], byCommodity, words)}${moneyTable([classes.title, classes.programme, classes.trucks], byClass, words)}`;
}

interface MoneyRow {
  readonly name: string;
  /** In the baseline. */
  readonly count: number;
  readonly total: Impact;
}

function moneyTable(
  [caption, first, count]: readonly [string, string, string],
  rows: readonly MoneyRow[],
  words: ReportWords,
): Html {
  const { metrics: say, locale } = words;
  if (rows.length === 0) return html``;
  const { plain } = numberText(locale);
  const numbers = [count, say.baseline, say.scenario, say.difference, say.interval];
  return html`<div class="scroll" tabindex="0"><table class="metrics">
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${numbers.map((name) => html`<th scope="col" class="number">${name}</th>`)}<th scope="col">${say.verdict}</th></tr></thead>
<tbody>
${rows.map((row) => html`<tr><th scope="row">${row.name}</th><td class="number">${plain(row.count)}</td>${impactCells(row.total, words)}</tr>`)}
</tbody>
</table></div>`;
}

/** The steps from baseline to scenario, in minutes of a truck, hours of all and dollars. */
export function whyTables(why: Why, { why: say, waits, locale }: ReportWords): Html {
  const text = numberText(locale);
  const tables = (['minutesPerTruck', 'truckHoursPerDay', 'usdPerDay'] as const).flatMap((key) => {
    const steps = why[key];
    if (steps === null) return [];
    const rows = steps.bars
      .filter(({ contribution }) => contribution !== 0)
      .map(
        (bar) =>
          html`<tr><th scope="row">${say.steps[bar.key as keyof typeof say.steps]}</th><td class="number">${text.signed(bar.contribution)}</td></tr>`,
      );
    return [
      html`<table><caption>${say[key]}</caption>
<thead><tr><th scope="row">${waits.baseline}</th><td class="number">${text.plain(steps.baseline)}</td></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">${waits.scenario}</th><td class="number">${text.plain(steps.scenario)}</td></tr></tfoot></table>`,
    ];
  });
  if (tables.length === 0) return html``;
  return html`<h3>${say.title}</h3><div class="columns">${tables}</div><p class="small">${say.note}</p>`;
}
