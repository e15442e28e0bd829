import type { MetricComparison, WhatIfResult } from '../../server/contract/api.ts';
import { HYPOTHETICAL } from '../../server/contract/labels.ts';
import type { FinishedRun } from '../../server/report/finished-run.ts';

const known = (mean: number, halfWidth95: number) => ({ mean, halfWidth95 });

/** Waits of 20 and 60 min with a difference of 40 ± 4, and nothing told of the value lost. */
const metrics: readonly MetricComparison[] = [
  {
    metric: 'p90WaitMin',
    group: 'Waits',
    label: 'P90 wait',
    unit: 'min',
    baseline: known(20, 2),
    scenario: known(60, 5),
    difference: known(40, 4),
    verdict: 'higher',
  },
  {
    metric: 'valueLostUsdPerDay',
    group: 'Produce: cost of the stay',
    label: 'Produce value lost',
    unit: 'USD a day',
    baseline: known(1200, 300),
    scenario: known(1250, 310),
    difference: known(50, 80),
    verdict: 'cannot be told apart',
  },
  {
    metric: 'rejectedLoadsPerDay',
    group: 'Produce: cost of the stay',
    label: 'Loads rejected',
    unit: 'loads a day',
    baseline: { mean: null, halfWidth95: null },
    scenario: { mean: null, halfWidth95: null },
    difference: { mean: null, halfWidth95: null },
    verdict: 'no data',
  },
];

/** Three hours from midnight of Monday 2 March 2026 in Pharr: 10 → 30, none, 20 → 15 min. */
export const hourlyWaits = {
  fromMs: Date.UTC(2026, 2, 2, 6),
  baseline: { mean: [10, null, 20], p10: [8, null, 15], p90: [12, null, 25] },
  scenario: { mean: [30, null, 15], p10: [20, null, 10], p90: [50, null, 20] },
};

/** A result of round numbers at Pharr, as one day of a what-if would give it. */
export function resultOf(overrides: Partial<WhatIfResult> = {}): WhatIfResult {
  return {
    label: HYPOTHETICAL,
    request: { portId: 'pharr', withdrawnShare: 0.6, days: 1, replications: 10, seed: 7 },
    scenario: 'withdrawing 60 % of preclearance',
    facilityName: 'Pharr-Reynosa International Bridge',
    window: { from: '2026-03-02', to: '2026-03-02', zone: 'America/Chicago' },
    demandMonth: '2026-03',
    demandSource: 'counts by hand',
    figures: 'labelled defaults',
    modelVersion: '0.4.0',
    finding:
      'Withdrawing 60 % of preclearance at Pharr raises the P90 wait by 40 min (95 % interval 36 to 44), from 20 to 60 min, and the produce value lost cannot be told apart.',
    stopping: { replications: 10, reason: 'as asked', sentence: '10 replications, as asked.' },
    metrics,
    hourlyWaits,
    resultHash: 'ab12cd34'.repeat(8),
    ...overrides,
  };
}

/** That result as run 12, ended on 1 December 2026 at noon. */
export function finishedRun(overrides: Partial<FinishedRun> = {}): FinishedRun {
  return {
    key: 'run-12',
    name: null,
    description: null,
    results: [resultOf()],
    manifest: null,
    madeAtMs: Date.UTC(2026, 11, 1, 12),
    command: 'npm run -s garita -- what-if --port pharr --withdraw 0.6 --days 1 --seed 7 --json',
    scenarioFiles: { 'what-if-pharr.yaml': 'schemaVersion: 1\n' },
    ...overrides,
  };
}
