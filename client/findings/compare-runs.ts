import type { Estimate } from '../../server/contract/api.ts';
import type { ComparedMetric } from '../../server/contract/compared-runs.ts';
import { shownMetric } from '../format/unit.ts';

/** One thing that the compared runs were not alike in, with what it was in each, in their order. */
export interface DifferingAssumption {
  readonly name: string;
  readonly values: readonly string[];
}

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

/** A compared metric in the unit that is shown. */
export function shownCompared(metric: ComparedMetric): ComparedMetric {
  const of = metric.of.map((one) => shownMetric({ ...one, unit: metric.unit }));
  return { ...metric, unit: of[0]?.unit ?? metric.unit, of };
}
