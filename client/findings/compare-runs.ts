import type { Estimate, WhatIfResult } from '../../server/contract/api.ts';
import { shownMetric } from '../format/unit.ts';

/** One thing that the compared runs were not alike in, with what it was in each, in their order. */
export interface DifferingAssumption {
  readonly name: string;
  readonly values: readonly string[];
}

/** Where the effect of a run stands beside that of the first; a tie is a result. */
export type AgainstFirst = 'larger' | 'smaller' | 'cannot be told apart' | 'no data';

/** What a result is asked and rests on, by name; absent where it does not apply. */
export interface RunAssumptions {
  readonly [name: string]: string | undefined;
}

/** Only what differs between the runs, in the order in which it is named; what a run lacks is a dash. */
export function differing(runs: readonly RunAssumptions[]): DifferingAssumption[] {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  return names.flatMap((name) => {
    const values = runs.map((run) => run[name] ?? '–');
    return values.every((value) => value === values[0]) ? [] : [{ name, values }];
  });
}

/** Interval of an estimate; null where it has none. */
export function intervalOf({ mean, halfWidth95 }: Estimate): readonly [number, number] | null {
  return mean === null || halfWidth95 === null ? null : [mean - halfWidth95, mean + halfWidth95];
}

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

/** A metric that all of the results have, with its estimates in their order. */
export interface ComparedMetric {
  readonly metric: string;
  readonly group: string;
  readonly label: string;
  readonly unit: string;
  readonly of: ReadonlyArray<{
    readonly baseline: Estimate;
    readonly scenario: Estimate;
    readonly difference: Estimate;
  }>;
}

/** The metrics that all results have, in the order of the first. */
export function comparedMetrics(results: readonly WhatIfResult[]): ComparedMetric[] {
  const [first] = results;
  if (first === undefined) return [];
  return first.metrics.flatMap(({ metric, group = '', label, unit }) => {
    const of = results.flatMap((result) => result.metrics.filter((one) => one.metric === metric));
    return of.length === results.length ? [{ metric, group, label, unit, of }] : [];
  });
}

/** A compared metric in the unit that is shown. */
export function shownCompared(metric: ComparedMetric): ComparedMetric {
  const of = metric.of.map((one) => shownMetric({ ...one, unit: metric.unit }));
  return { ...metric, unit: of[0]?.unit ?? metric.unit, of };
}
