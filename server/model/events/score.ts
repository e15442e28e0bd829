import type { EventGrade, Target, TargetClass } from './event.ts';

/** Weights of the classes of targets. */
const WEIGHT: Readonly<Record<TargetClass, number>> = {
  throughput: 0.35,
  diversion: 0.2,
  wait: 0.2,
  recovery: 0.15,
  shortfall: 0.1,
};

/** Relative error of a count that still has full marks, by the grade of the count. */
const COUNT_TOLERANCE: Readonly<Record<EventGrade, number>> = { A: 0.1, B: 0.15, C: 0.2 };
const SHARE_TOLERANCE = 0.08;
const OFFICIAL_WAIT_RATIO = 1.5;
const DRIVERS_WAIT_RATIO = 2;
const RECOVERY_TOLERANCE_DAYS = 1;
const CATCH_UP_TOLERANCE_PCT = 10;
const SHORTFALL_TOLERANCE = 0.15;
const RETAINED_RATIO = 2;

export const GOOD = 0.75;
export const USABLE = 0.6;
export type Verdict = 'good' | 'usable' | 'poor';

/**
 * How well a prediction meets a target, 0 to 1: full marks within one tolerance of what was observed (of the nearer
 * end of an interval), none from three on, in between by distance. No prediction has no marks.
 */
export function targetScore(target: Target, predicted: number): number {
  if (!Number.isFinite(predicted)) return 0;
  const { metric, observed } = target;
  const [low, high] = observed;
  const missesSign = metric === 'netMonthlyChangePct' && target.class === 'diversion';
  if (missesSign && ((low > 0 && predicted <= 0) || (high < 0 && predicted >= 0))) return 0;
  const z = errorOf(target, predicted);
  if (metric === 'catchUpPct' && target.class === 'recovery') return z <= 1 ? 1 : 0;
  return z <= 1 ? 1 : Math.max(0, (3 - z) / 2);
}

/** Weighted mean of the targets' scores, each by the weight of its class. */
export function eventScore(targets: readonly Target[], scores: readonly number[]): number {
  const weights = targets.map((target) => WEIGHT[target.class]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.reduce((total, weight, i) => total + weight * scores[i]!, 0) / sum;
}

export function verdictOf(score: number): Verdict {
  if (score >= GOOD) return 'good';
  return score >= USABLE ? 'usable' : 'poor';
}

/** Distance from what was observed, in tolerances. */
function errorOf(target: Target, predicted: number): number {
  const {
    metric,
    observed: [low, high],
    grade,
    by,
  } = target;
  const off = (scale: (value: number) => number) => {
    const value = scale(predicted);
    return Math.max(0, scale(low) - value, value - scale(high));
  };
  const relative = (tolerance: number, zero = 0) => {
    const nearest = Math.min(Math.max(predicted, low), high);
    return predicted === nearest ? 0 : Math.abs((predicted + zero) / (nearest + zero) - 1) / tolerance;
  };
  switch (metric) {
    case 'netMonthlyChangePct':
      // The error of the count that the change stands for.
      return relative(COUNT_TOLERANCE[grade], 100);
    case 'meanDailyTrucks':
    case 'totalTrucks':
    case 'monthlyTrucks':
      return relative(COUNT_TOLERANCE[grade]);
    case 'facilityShare':
      return off((share) => share) / SHARE_TOLERANCE;
    case 'maxWaitMin':
    case 'meanWaitMin': {
      const ratio = grade === 'C' || by === 'drivers' ? DRIVERS_WAIT_RATIO : OFFICIAL_WAIT_RATIO;
      return off((waitMin) => Math.log(Math.max(waitMin, 1))) / Math.log(ratio);
    }
    case 'recoveryDays':
      return off((days) => days) / RECOVERY_TOLERANCE_DAYS;
    case 'catchUpPct':
      return target.class === 'recovery'
        ? off((percent) => percent) / CATCH_UP_TOLERANCE_PCT
        : relative(COUNT_TOLERANCE[grade], 100);
    case 'retainedShare':
      return predicted > 0 ? off(Math.log) / Math.log(RETAINED_RATIO) : Number.POSITIVE_INFINITY;
    case 'notCrossed':
    case 'queueTrucks':
      return relative(SHORTFALL_TOLERANCE);
  }
}
