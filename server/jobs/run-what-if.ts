import { createHash } from 'node:crypto';
import type { Piscina } from 'piscina';
import {
  HYPOTHETICAL,
  type MetricComparison,
  type WhatIfRequest,
  type WhatIfResult,
} from '../contract/api.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import { findingSentence } from '../model/study/finding.ts';
import { compare, type ReplicationResult } from '../model/study/what-if.ts';
import { MODEL_VERSION } from '../model/version.ts';
import type { PlannedWhatIf } from './what-if-plan.ts';
import type { WhatIfTask } from './what-if-worker.ts';

const BATCH = 2;
const DECIMALS = 1e4;

export interface RunOptions {
  readonly pool: Pick<Piscina, 'run'>;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs all replications of a planned what-if on the pool and summarises them. The result depends on the request
 * and the data alone: replications are put in order before they are summed, whatever the number of workers.
 */
export async function runWhatIf(
  request: WhatIfRequest,
  planned: PlannedWhatIf,
  { pool, onProgress, signal }: RunOptions,
): Promise<WhatIfResult> {
  const starts = Array.from({ length: Math.ceil(request.replications / BATCH) }, (_, i) => i * BATCH);
  let done = 0;
  const batches = await Promise.all(
    starts.map(async (from) => {
      const to = Math.min(from + BATCH, request.replications);
      const task: WhatIfTask = { plan: planned.plan, from, to };
      const results = (await pool.run(task, signal ? { signal } : {})) as ReplicationResult[];
      done += to - from;
      onProgress?.(done / request.replications);
      return results;
    }),
  );
  return summarise(request, planned, batches.flat());
}

function summarise(
  request: WhatIfRequest,
  planned: PlannedWhatIf,
  results: readonly ReplicationResult[],
): WhatIfResult {
  const impacts = compare(results);
  const metrics: MetricComparison[] = impacts.map(({ key, baseline, scenario, difference, verdict }) => {
    const { label, unit } = METRICS.find((metric) => metric.key === key)!;
    return {
      metric: key,
      label,
      unit,
      baseline: rounded(baseline),
      scenario: rounded(scenario),
      difference: rounded(difference),
      verdict,
    };
  });
  const withoutHash = {
    label: HYPOTHETICAL,
    request,
    facilityName: planned.facility.name.en,
    window: planned.window,
    demandMonth: planned.demandMonth,
    demandSource: planned.demandSource,
    modelVersion: MODEL_VERSION,
    finding: findingSentence({
      facilityName: planned.facility.name.en,
      withdrawnShare: request.withdrawnShare,
      impactOf: (key) => impacts.find((one) => one.key === key)!,
    }),
    metrics,
  };
  return {
    ...withoutHash,
    resultHash: createHash('sha256').update(JSON.stringify(withoutHash)).digest('hex'),
  };
}

function rounded({ mean, halfWidth95 }: { mean: number | null; halfWidth95: number | null }) {
  const round = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS);
  return { mean: round(mean), halfWidth95: round(halfWidth95) };
}
