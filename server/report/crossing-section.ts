import type { MetricComparison, WhatIfResult } from '../contract/api.ts';
import { type Html, html } from './html.ts';
import { allMetrics, leadingMetrics, moneyTables, whyTables } from './metric-tables.ts';
import { type DifferenceRow, differencesChart, stepsChart } from './rows-chart.ts';
import { waitsChart, waitsSentence } from './waits-chart.ts';
import type { ReportLanguage, ReportWords } from './words/words.ts';

/** Channels of the cost of a stay, by their metrics, and their total. */
const CHANNELS = [
  'wasteUsdPerDay',
  'discountUsdPerDay',
  'rejectionUsdPerDay',
  'fuelUsdPerDay',
  'driverUsdPerDay',
  'missedOrdersUsdPerDay',
];
const ALL_CHANNELS = 'delayCostUsdPerDay';

/** What happens at one crossing: the figures that lead and the charts; `figures` were numbered before. */
export function crossingSection(
  result: WhatIfResult,
  { words, language, figures }: { words: ReportWords; language: ReportLanguage; figures: number },
): Html {
  let number = figures;
  const figure = (title: string, chart: Html, note: string, kind = '') => {
    number += 1;
    return html`<figure class="${kind}"><figcaption><strong>${words.figure(number)}</strong> ${title}</figcaption>${chart}<p class="small">${note}</p></figure>`;
  };
  const { hourlyWaits, why, window, costByCommodity, uncertainty } = result;
  const waits =
    hourlyWaits === undefined
      ? html``
      : figure(
          words.waits.title,
          waitsChart(hourlyWaits, window.zone, words),
          `${waitsSentence(hourlyWaits, window.zone, words)} ${words.waits.legend}`,
          'wide',
        );
  const stages = why?.minutesPerTruck
    ? figure(words.stages.title, stepsChart(why.minutesPerTruck, words.why.steps, words), words.why.note)
    : html``;
  const channels = figure(
    words.channels.title,
    differencesChart(channelRows(result.metrics, words), words),
    words.marks,
  );
  const commodities =
    costByCommodity === undefined || costByCommodity.length === 0
      ? html``
      : figure(
          words.commodities.title,
          differencesChart(
            costByCommodity.map(({ name, total }) => rowOf(name[language], total)),
            words,
          ),
          words.marks,
        );
  return html`${leadingMetrics(result, words)}
<p class="small">${words.metrics.note}${uncertainty === undefined ? '' : ` ${words.metrics.uncertain(uncertainty.varied.length, uncertainty.points)}`}</p>
${waits}
<div class="figures"><div>${stages}${channels}</div><div>${commodities}</div></div>`;
}

/** How many figures a crossing takes. */
export function figuresOf({ hourlyWaits, why, costByCommodity }: WhatIfResult): number {
  return [hourlyWaits, why?.minutesPerTruck, costByCommodity?.length].filter(Boolean).length + 1;
}

/** Every number of one crossing, for whoever wants to look one up. */
export function crossingAnnex(result: WhatIfResult, words: ReportWords): Html {
  return html`${allMetrics(result, words)}${moneyTables(result, words)}${result.why === undefined ? '' : whyTables(result.why, words)}`;
}

function channelRows(metrics: readonly MetricComparison[], { channels }: ReportWords): DifferenceRow[] {
  const of = (key: string) => metrics.filter(({ metric }) => metric === key);
  return [
    ...CHANNELS.flatMap(of).map((metric) => rowOf(metric.label, metric)),
    ...of(ALL_CHANNELS).map((metric) => rowOf(channels.total, metric)),
  ];
}

function rowOf(
  name: string,
  { difference, verdict }: Pick<MetricComparison, 'difference' | 'verdict'>,
): DifferenceRow {
  return { name, difference, isTold: verdict === 'higher' || verdict === 'lower' };
}
