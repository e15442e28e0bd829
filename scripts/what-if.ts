import type { MetricComparison, WaitFigures, WhatIfResult } from '../server/contract/api.ts';
import { runAskedWhatIf } from '../server/jobs/run-request.ts';
import { assumed, assumedLines } from './assume.ts';
import { metricsRecords } from './metrics-records.ts';
import { withStudy } from './open-study.ts';
import { outputOf, print } from './output.ts';
import { carried, carriedIn, carriedLines } from './own-commodity.ts';
import { progressLine } from './progress-line.ts';
import { table } from './table.ts';
import { describeUncertainty } from './uncertainty.ts';
import { type WhatIfOptions, whatIfRequestOf } from './what-if-request.ts';
import { describeWhy } from './why.ts';

/** `garita what-if`: baseline, scenario and their paired difference for one port. */
export async function runWhatIfCommand(options: WhatIfOptions): Promise<void> {
  outputOf(options);
  const request = whatIfRequestOf(options);
  const load = carried(options);
  const changed = assumed(options.assume, load.catalogue);
  await withStudy(request, changed.catalogue, async (study) => {
    const result = await runAskedWhatIf(request, { ...study, onProgress: progressLine() });
    print(options, {
      text: () =>
        describeAll(result, options.why === true, [...carriedLines(load), ...assumedLines(changed)]),
      document: () => ({ ...result, ...carriedIn(load) }),
      records: () =>
        metricsRecords(
          ['scenario', 'facility'],
          [{ cells: [result.scenario ?? '', request.portId], metrics: result.metrics, label: result.label }],
        ),
    });
  });
}

function describeAll(answer: WhatIfResult, explains: boolean, assumptions: readonly string[]): string {
  const parts = [describe(answer, assumptions)];
  if (explains && answer.why) parts.push(describeWhy(answer.why));
  if (answer.uncertainty) parts.push(describeUncertainty(answer.uncertainty));
  return parts.join('\n');
}

function describe(result: WhatIfResult, assumptions: readonly string[]): string {
  const { request, window, metrics, stopping } = result;
  const head = [
    result.finding,
    result.label,
    '',
    `Port          ${result.facilityName}`,
    `Scenario      ${result.scenario}`,
    `Measured      ${window.from} to ${window.to} (${window.zone}), seed ${request.seed}`,
    `Replications  ${stopping!.sentence}`,
    ...assumptions,
    ...demandLines(result),
    `Figures       ${result.figures} for capacity, lanes, arrivals and FAST share`,
    `Model         ${result.modelVersion}, result ${result.resultHash.slice(0, 12)}`,
    '',
  ];
  const rows = metrics.flatMap((metric, i) => {
    const { group = '', label, unit, baseline, scenario, difference, verdict } = metric;
    const row = [
      `  ${label}, ${unit}`,
      cell(metric, baseline),
      cell(metric, scenario),
      cell(metric, difference, true),
      verdict,
    ];
    return group === metrics[i - 1]?.group ? [row] : [[group, '', '', '', ''], row];
  });
  return `${head.join('\n')}${table(['Metric', 'Baseline', 'Scenario', 'Difference', 'Scenario is'], rows)}\nEach figure ± its 95 % half-width over replications; the difference is paired on common random numbers.\n`;
}

function demandLines({ demandMonth, demandSource, trace }: WhatIfResult): string[] {
  if (trace === undefined) return [`Demand        trucks of ${demandMonth} (${demandSource}), simulated`];
  const { summary, start, assumed, waitEnd, observed, simulatedBaseline, trucksWithWait, trucks } = trace;
  const shown = ({ meanMin, p50Min, p90Min }: WaitFigures) =>
    [`mean ${minutes(meanMin)}`, `median ${minutes(p50Min)}`, `P90 ${minutes(p90Min)}`].join(', ');
  const kind = waitEnd === 'release' ? 'end of the queue to release' : 'end of the queue to the booth';
  const share = `${trucksWithWait.toLocaleString('en-US')} of ${trucks.toLocaleString('en-US')} trucks`;
  return [
    `Demand        ${summary}`,
    `Run-in        ${start}`,
    `Taken as is   ${assumed}`,
    `Observed      ${waitEnd === null ? 'no wait is recorded' : `${shown(observed)} (${kind}, ${share})`}`,
    `Simulated     ${shown(simulatedBaseline)} (the same wait in baseline)`,
  ];
}

function minutes(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} min`;
}

/** Decimals that a difference too small for the usual ones needs to be seen beside its interval. */
function digitsToShow({ mean, halfWidth95 }: MetricComparison['baseline']): number {
  const size = Math.abs(mean ?? 0);
  if (size === 0 || size >= 0.5 || halfWidth95 === null || halfWidth95 >= size) return 0;
  return Math.min(6, Math.ceil(-Math.log10(size)));
}

function cell({ unit }: MetricComparison, estimate: MetricComparison['baseline'], signed = false): string {
  const { mean, halfWidth95 } = estimate;
  if (mean === null) return '–';
  const usual = unit.startsWith('USD') ? 0 : Math.abs(mean) >= 100 ? 0 : Math.abs(mean) >= 10 ? 1 : 2;
  const digits = Math.max(usual, digitsToShow(estimate));
  const text = (value: number, signDisplay: 'exceptZero' | 'negative') =>
    value.toLocaleString('en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    });
  const spread = halfWidth95 === null ? '' : ` ± ${text(halfWidth95, 'negative')}`;
  return `${text(mean, signed ? 'exceptZero' : 'negative')}${spread}`;
}
