import { impact } from '../metrics/impact.ts';

/** How narrow the 95 % interval of a paired difference is to become, and how many replications it may cost. */
export interface PrecisionTarget<Metric extends string = string> {
  readonly metric: Metric;
  /** Half-width to be reached, in the metric's unit; where `relative`, as a share of the baseline mean. */
  readonly halfWidth95: number;
  readonly relative: boolean;
  readonly maxReplications: number;
}

/** What the replications so far say about a target. */
export interface Look {
  readonly replications: number;
  /** Replications in which both worlds gave a value. */
  readonly values: number;
  /** Of the paired difference, in the metric's unit; `null` with fewer than two values. */
  readonly halfWidth95: number | null;
  /** The half-width asked for, in the metric's unit; `null` where it is relative and there is no baseline. */
  readonly allowed: number | null;
  readonly isReached: boolean;
  readonly isLast: boolean;
}

/** Fewer values than this say too little about their own spread to stop on. */
export const FIRST_LOOK = 10;
const GROWTH = 1.5;

/**
 * The number of replications at the look after one at `replications` (0 before the first): 10, 15, 23, 35, 53, …
 * up to the cap. Looks depend on nothing else, so that neither workers nor results move them.
 */
export function nextLook(replications: number, maxReplications: number): number {
  return Math.min(maxReplications, Math.max(FIRST_LOOK, Math.ceil(GROWTH * replications)));
}

/**
 * Sequential stopping (Law 2015, Simulation Modeling and Analysis, 9.4.1): stop once the half-width meets the
 * target. Its 95 % holds only as the target shrinks (Chow and Robbins 1965): one stops more readily on a chance
 * small spread, so the interval covers 93 to 95 % with normal differences and less with skewed ones. Ten values
 * first, and few looks, keep that small.
 * Value r of both worlds must come from replication r; NaN (nothing to measure) is left out.
 */
export function look(
  baseline: readonly number[],
  scenario: readonly number[],
  target: Omit<PrecisionTarget, 'metric'>,
): Look {
  const { difference, baseline: level } = impact(baseline, scenario);
  const values = baseline.filter((value, r) => !Number.isNaN(scenario[r]! - value)).length;
  const { halfWidth95 } = difference;
  const allowed = target.relative
    ? level.mean === null
      ? null
      : target.halfWidth95 * Math.abs(level.mean)
    : target.halfWidth95;
  return {
    replications: baseline.length,
    values,
    halfWidth95,
    allowed,
    isReached: values >= FIRST_LOOK && halfWidth95 !== null && allowed !== null && halfWidth95 <= allowed,
    isLast: baseline.length >= target.maxReplications,
  };
}

/**
 * Replications after which the run is likely to end, were the spread to stay as it is: a half-width falls as
 * 1 / √replications. For progress only; never below what is done, never above the cap.
 */
export function expectedReplications(
  { replications, halfWidth95, allowed, isReached }: Omit<Look, 'values' | 'isLast'>,
  maxReplications: number,
): number {
  if (isReached) return replications;
  if (halfWidth95 === null || !allowed) return maxReplications;
  const needed = replications * (halfWidth95 / allowed) ** 2;
  let at = replications;
  do at = nextLook(at, maxReplications);
  while (at < needed && at < maxReplications);
  return at;
}
