import type { Commodity, Kinetics } from '../commodity.ts';
import type { ColdChainFile } from './cold-chain.ts';
import { ageingRatioOf } from './keeping-quality.ts';
import { respirationWPerKgOf } from './respiration.ts';

const MINUTES_PER_DAY = 1440;
const SECONDS_PER_MINUTE = 60;

/** A commodity as numbers and rates, ready to be followed load by load. */
export interface Crop {
  readonly id: string;
  readonly setPointC: number;
  /** Marketable life at the set point, minutes. */
  readonly lifeMin: number;
  readonly loadKg: number;
  readonly loadUsd: number;
  /** Days since packing on arrival at the border: fewest, most usual, most. */
  readonly sincePackingDays: readonly [fewest: number, usual: number, most: number];
  /** How many times faster than at the set point it ages at a pulp temperature. */
  readonly ageingRatio: (pulpC: number) => number;
  /** How fast a whole load warms with its unit off and its doors shut, K a minute. */
  readonly warmingKPerMin: (pulpC: number, airC: number) => number;
  /** Warmest pulp that the rates cover, °C. */
  readonly warmestC: number;
}

/**
 * Prepares a commodity. A shut load warms by conduction through the walls of the box and by its own respiration,
 * both over its heat capacity (domain model, E2).
 */
export function cropOf(
  commodity: Commodity,
  kinetics: Kinetics,
  { reefer }: Pick<ColdChainFile, 'reefer'>,
): Crop {
  const loadKg = commodity.loadTonnes.value * 1000;
  const { value: usualDays, range } = commodity.daysSincePacking;
  const joulesPerK = loadKg * kinetics.specificHeatKjPerKgK.value * 1000;
  const wallWPerK = reefer.wallAreaM2.value * reefer.heatTransferWPerM2K.value;
  const respirationWPerKg = respirationWPerKgOf(commodity, kinetics);
  return {
    id: commodity.id,
    setPointC: commodity.setPointC.value,
    lifeMin: commodity.keepingQualityDays.value * MINUTES_PER_DAY,
    loadKg,
    loadUsd: commodity.loadValueUsd.value,
    sincePackingDays: [range?.[0] ?? usualDays, usualDays, range?.[1] ?? usualDays],
    ageingRatio: ageingRatioOf(commodity, kinetics),
    warmingKPerMin: (pulpC, airC) =>
      ((wallWPerK * (airC - pulpC) + loadKg * respirationWPerKg(pulpC)) / joulesPerK) * SECONDS_PER_MINUTE,
    warmestC: kinetics.warmestC.value,
  };
}
