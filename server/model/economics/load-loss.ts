import type { Condition } from '../spoilage/load-fate.ts';
import type { EconomicsFile, LossChannel } from './economics.ts';
import { timeCost } from './time-cost.ts';

/** What a load's stay at the border cost, by channel, USD, and what came of the load. */
export interface LoadLoss {
  readonly usd: Readonly<Record<LossChannel, number>>;
  readonly wasteKg: number;
  /** Whether the stay made the buyer reject it. */
  readonly isRejected: boolean;
  readonly isLate: boolean;
}

export interface LoadLossInput {
  readonly loadKg: number;
  readonly loadUsd: number;
  /** The load had it not stayed at the border, and as it is. */
  readonly without: Condition;
  readonly withStay: Condition;
  readonly hoursAtBorder: number;
  readonly fuelGal: number;
  readonly economics: Pick<EconomicsFile, 'quality' | 'time'>;
}

/**
 * The loss that a stay causes, so that without a stay it is zero. Every kilogram that would have been sold is
 * counted once: wasted by the time of sale, or sold at a discount for its greater age, or part of a load that the
 * buyer rejects (then nothing else). A load that was to be rejected anyway loses nothing more. Charges for a late
 * delivery fall on what is still sold. Fuel, drayage and detention are costs of time and come on top.
 */
export function lossOfLoad(input: LoadLossInput): LoadLoss {
  const { loadKg, loadUsd, without, withStay, hoursAtBorder, economics } = input;
  const { quality, time } = economics;
  const allowed = quality.pacaTotalDefects.value;
  const isLate = hoursAtBorder > time.lateAfterH.value;
  const wasLost = without.defects > allowed;
  const isRejected = !wasLost && withStay.defects > allowed;
  const isSold = !wasLost && !isRejected;
  const soldBefore = 1 - without.wasted;
  const sold = isSold ? 1 - withStay.wasted : 0;
  const wasted = isSold ? withStay.wasted - without.wasted : 0;
  const aged = withStay.lifeUsed - without.lifeUsed;
  const discounted = sold * Math.min(1, quality.discountPerLife.value * aged);
  const salvage = withStay.lifeUsed < 1 ? quality.salvageShare.value : 0;
  return {
    usd: {
      waste: loadUsd * wasted,
      discount: loadUsd * discounted,
      rejection: isRejected ? loadUsd * soldBefore * (1 - salvage) : 0,
      missedOrders: isLate ? loadUsd * (sold - discounted) * time.lateChargeShare.value : 0,
      fuel: input.fuelGal * time.dieselUsdPerGal.value,
      ...timeCost(hoursAtBorder, time),
    },
    wasteKg: loadKg * wasted,
    isRejected,
    isLate,
  };
}
