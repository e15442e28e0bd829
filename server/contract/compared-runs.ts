import type { Estimate, MetricComparison, WhatIfResult } from './api.ts';

/** As many runs as one chart can hold apart. */
export const MOST_COMPARED = 4;

/** Where the effect of a run stands beside that of the first; a tie is a result. */
export type AgainstFirst = 'larger' | 'smaller' | 'cannot be told apart' | 'no data';

/**
 * Whether an effect is larger than another one. Runs are taken as independent, which asks for more than is needed
 * where they share their luck.
 */
export function againstFirst(first: Estimate, other: Estimate): AgainstFirst {
  if (first.mean === null || other.mean === null) return 'no data';
  const apart = other.mean - first.mean;
  const halfWidth = Math.hypot(first.halfWidth95 ?? 0, other.halfWidth95 ?? 0);
  if (Math.abs(apart) <= halfWidth) return 'cannot be told apart';
  return apart > 0 ? 'larger' : 'smaller';
}

/** A metric that all of the results have, with what it is in each, in their order. */
export interface ComparedMetric {
  readonly metric: string;
  readonly group: string;
  readonly label: string;
  readonly unit: string;
  readonly of: ReadonlyArray<Pick<MetricComparison, 'baseline' | 'scenario' | 'difference' | 'verdict'>>;
}

/** The metrics that all results have, in the order of the first. */
export function comparedMetrics(results: ReadonlyArray<Pick<WhatIfResult, 'metrics'>>): ComparedMetric[] {
  const [first] = results;
  if (first === undefined) return [];
  return first.metrics.flatMap(({ metric, group = '', label, unit }) => {
    const of = results.flatMap((result) => result.metrics.filter((one) => one.metric === metric));
    return of.length === results.length ? [{ metric, group, label, unit, of }] : [];
  });
}
