import { readCatalogue } from '../server/catalogue.ts';
import { readConfig } from '../server/config.ts';
import type { MetricComparison, WhatIfResult } from '../server/contract/api.ts';
import { seedObserved } from '../server/importers/seed.ts';
import { runWhatIf } from '../server/jobs/run-what-if.ts';
import { planWhatIf } from '../server/jobs/what-if-plan.ts';
import { createWhatIfPool } from '../server/jobs/what-if-pool.ts';
import { openStore } from '../server/store/open.ts';
import { table } from './table.ts';
import { type WhatIfOptions, whatIfRequestOf } from './what-if-request.ts';

/** `garita what-if`: baseline, scenario and their paired difference for one port. */
export async function runWhatIfCommand(options: WhatIfOptions): Promise<void> {
  const request = whatIfRequestOf(options);
  const catalogue = readCatalogue();
  planWhatIf(request, catalogue, () => [{ month: '2024-01', trucks: 1 }]);
  const store = openStore(readConfig(process.env).databasePath);
  const pool = createWhatIfPool();
  try {
    await seedObserved(store, { folder: OBSERVED, nowMs: Date.now() });
    const planned = planWhatIf(request, catalogue, (facility) =>
      store.monthlyCounts.facilityMonths(facility.counts),
    );
    const result = await runWhatIf(request, planned, { pool, onProgress: progressLine() });
    process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : describe(result));
  } finally {
    store.close();
    await pool.destroy();
  }
}

const OBSERVED = new URL('../data/observed', import.meta.url).pathname;

/** On a terminal one line that is rewritten; nothing where stderr is a file or a pipe. */
function progressLine(): (share: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (share) => process.stderr.write(`\r${Math.round(100 * share)} % done${share === 1 ? '\n' : ''}`);
}

function describe(result: WhatIfResult): string {
  const { request, window, metrics, stopping } = result;
  const head = [
    result.finding,
    result.label,
    '',
    `Port          ${result.facilityName}`,
    `Withdrawn     ${Math.round(100 * request.withdrawnShare)} % of its precleared trucks cross without preclearance`,
    `Measured      ${window.from} to ${window.to} (${window.zone}), seed ${request.seed}`,
    `Replications  ${stopping!.sentence}`,
    `Demand        trucks of ${result.demandMonth} (${result.demandSource}), simulated`,
    `Model         ${result.modelVersion}, result ${result.resultHash.slice(0, 12)}`,
    '',
  ];
  const rows = metrics.map((metric) => [
    `${metric.label}, ${metric.unit}`,
    cell(metric, metric.baseline),
    cell(metric, metric.scenario),
    cell(metric, metric.difference, true),
    metric.verdict,
  ]);
  return `${head.join('\n')}${table(['Metric', 'Baseline', 'Scenario', 'Difference', 'Scenario is'], rows)}\nEach figure ± its 95 % half-width over replications; the difference is paired on common random numbers.\n`;
}

function cell({ unit }: MetricComparison, estimate: MetricComparison['baseline'], signed = false): string {
  const { mean, halfWidth95 } = estimate;
  if (mean === null) return '–';
  const digits = unit.startsWith('USD') ? 0 : Math.abs(mean) >= 100 ? 0 : Math.abs(mean) >= 10 ? 1 : 2;
  const text = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const sign = signed && mean > 0 ? '+' : '';
  return `${sign}${text(mean)}${halfWidth95 === null ? '' : ` ± ${text(halfWidth95)}`}`;
}
