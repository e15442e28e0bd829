import { createHash } from 'node:crypto';
import type { MetricComparison, Stopping, WhatIfRequest, WhatIfResult } from '../contract/api.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import { findingSentence } from '../model/study/finding.ts';
import { compare, type ReplicationResult } from '../model/study/what-if.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { breakdownOf, courseOf } from './breakdown-of.ts';
import { describeTrace } from './planned-trace.ts';
import { type RunOptions, runReplications } from './run-replications.ts';
import type { PlannedWhatIf } from './what-if-plan.ts';
import { whyOf } from './why-of.ts';

const DECIMALS = 1e4;

/**
 * Runs the replications of a planned what-if on the pool and summarises them. The result depends on the request
 * and the data alone: replications are put in order before they are summed, whatever the number of workers.
 */
export async function runWhatIf(
  request: WhatIfRequest,
  planned: PlannedWhatIf,
  options: RunOptions,
): Promise<WhatIfResult> {
  const { results, stopping } = await runReplications(request, planned.plan, options);
  return summarise(request, planned, results, stopping);
}

function summarise(
  request: WhatIfRequest,
  planned: PlannedWhatIf,
  results: readonly ReplicationResult[],
  stopping: Stopping,
): WhatIfResult {
  const impacts = compare(results);
  const metrics: MetricComparison[] = impacts.map(({ key, baseline, scenario, difference, verdict }) => {
    const { label, unit, group } = METRICS.find((metric) => metric.key === key)!;
    return {
      metric: key,
      group,
      label,
      unit,
      baseline: rounded(baseline),
      scenario: rounded(scenario),
      difference: rounded(difference),
      verdict,
    };
  });
  const withoutHash = {
    label: planned.scenario.label,
    request,
    scenario: planned.scenario.name,
    facilityName: planned.facility.name.en,
    window: planned.window,
    demandMonth: planned.demandMonth,
    demandSource: planned.demandSource,
    figures: planned.figures,
    ...(planned.trace && { trace: describeTrace(planned.trace, metrics) }),
    modelVersion: MODEL_VERSION,
    finding: findingSentence({
      facilityName: planned.facility.name.en,
      scenario: planned.scenario.name,
      impactOf: (key) => impacts.find((one) => one.key === key)!,
    }),
    stopping,
    metrics,
    ...breakdownOf(planned, results),
    why: whyOf(metrics),
  };
  const course = courseOf(planned, results);
  return {
    ...withoutHash,
    resultHash: createHash('sha256').update(JSON.stringify(withoutHash)).digest('hex'),
    ...(course && { course }),
  };
}

function rounded({ mean, halfWidth95 }: { mean: number | null; halfWidth95: number | null }) {
  const round = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS);
  return { mean: round(mean), halfWidth95: round(halfWidth95) };
}
