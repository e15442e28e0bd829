import { mean } from './percentile.ts';
import { studentT } from './student-t.ts';

/** A mean over replications with its 95 % half-width; `null` where too few replications gave a value. */
export interface Estimate {
  readonly mean: number | null;
  readonly halfWidth95: number | null;
}

/** What a paired difference says; a tie is a result. */
export type Verdict = 'higher' | 'lower' | 'cannot be told apart' | 'no data';

export interface Impact {
  readonly baseline: Estimate;
  readonly scenario: Estimate;
  /** Scenario − baseline, paired by replication. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
}

/** Mean and t interval of independent replications; values that are NaN (nothing to measure) are left out. */
export function estimate(values: readonly number[]): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  const average = mean(known);
  if (average === null || known.length < 2) return { mean: average, halfWidth95: null };
  const variance = known.reduce((sum, value) => sum + (value - average) ** 2, 0) / (known.length - 1);
  return {
    mean: average,
    halfWidth95: studentT(0.95, known.length - 1) * Math.sqrt(variance / known.length),
  };
}

/**
 * Compares two worlds replication by replication; value r of both must come from the same luck. The verdict is
 * `cannot be told apart` where the 95 % interval of the difference covers zero.
 */
export function impact(baseline: readonly number[], scenario: readonly number[]): Impact {
  const difference = estimate(scenario.map((value, r) => value - baseline[r]!));
  return {
    baseline: estimate(baseline),
    scenario: estimate(scenario),
    difference,
    verdict: verdictOf(difference),
  };
}

function verdictOf({ mean: difference, halfWidth95 }: Estimate): Verdict {
  if (difference === null || halfWidth95 === null) return 'no data';
  if (Math.abs(difference) <= halfWidth95) return 'cannot be told apart';
  return difference > 0 ? 'higher' : 'lower';
}
