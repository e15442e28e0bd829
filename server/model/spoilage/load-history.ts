import type { UniformSource } from '../simulation/uniform-source.ts';
import type { ColdChainFile } from './cold-chain.ts';
import type { Crop } from './crop.ts';

/** Number of the draws of a load's history, beyond the one that chooses its commodity. */
export const HISTORY_PURPOSE = 1001;

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
/** Maturity is cut at this many standard deviations. */
const MATURITY_CUT = 2;

/** What a load brings to the border and what awaits it after, whatever happens there. */
export interface LoadHistory {
  /** Share of life used since packing, 0 to 1. */
  readonly lifeUsedBefore: number;
  /** Minutes of running until the unit stops, out of fuel or broken. */
  readonly unitRunsForMin: number;
  /** Border to distribution centre, and from there to sale, minutes. */
  readonly onwardMin: number;
  readonly retailMin: number;
}

/**
 * Draws a load's history. Days since packing are triangular over their range; maturity at packing is normal; fuel
 * and onward transit are uniform; failures are exponential in running time. Short-lived produce is sold
 * near: each leg after the border takes at most a stated share of the life left.
 */
export function drawHistory(
  luck: UniformSource,
  crop: Crop,
  { reefer, journey, fruit }: Pick<ColdChainFile, 'reefer' | 'journey' | 'fruit'>,
): LoadHistory {
  const days = triangular(luck.uniform(), ...crop.sincePackingDays);
  const fuelMin = uniformOver(reefer.fuelLeftH, luck.uniform()) * MINUTES_PER_HOUR;
  const failsAfterMin = (-Math.log(luck.uniform()) / reefer.failuresPerDay.value) * MINUTES_PER_DAY;
  const onwardMin = uniformOver(journey.onwardDays, luck.uniform()) * MINUTES_PER_DAY;
  const maturity = Math.max(-MATURITY_CUT, Math.min(MATURITY_CUT, luck.normal()));
  const used = (days * MINUTES_PER_DAY) / crop.lifeMin + fruit.betweenLoadSd.value * maturity;
  const lifeUsedBefore = Math.max(0, Math.min(1, used));
  const reachMin = journey.reachShare.value * (1 - lifeUsedBefore) * crop.lifeMin;
  return {
    lifeUsedBefore,
    unitRunsForMin: Math.min(fuelMin, failsAfterMin),
    onwardMin: Math.min(onwardMin, reachMin),
    retailMin: Math.min(journey.retailDays.value * MINUTES_PER_DAY, reachMin),
  };
}

/** The u-quantile of a triangular distribution. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  if (high === low) return low;
  const below = (mode - low) / (high - low);
  return u < below
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Uniform over the range of a figure, scaled so that its value is the mean. */
function uniformOver(
  { value, range }: { value: number; range: readonly [number, number] | null },
  u: number,
) {
  if (range === null) return value;
  const [low, high] = range;
  return (2 * value * (low + u * (high - low))) / (low + high);
}
