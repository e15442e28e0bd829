import type { Figure, LocalName, Source } from './port.ts';

/** How one commodity ages, and what a truckload of it weighs and is worth. */
export interface Commodity {
  readonly id: string;
  readonly name: LocalName;
  /** Carriage temperature to which the keeping quality refers, °C. */
  readonly setPointC: Figure;
  /** Days of marketable life at the set point, counted from packing. */
  readonly keepingQualityDays: Figure;
  /** Ratio of ageing rates 10 °C apart, valid between 10 and 25 °C. */
  readonly q10: Figure;
  /** Arrhenius activation energy equivalent to the Q10, kJ/mol. */
  readonly activationEnergyKjPerMol: Figure;
  /** Temperature below which chilling injury sets in, °C; null where there is none. */
  readonly chillingLimitC: Figure | null;
  /** Days of marketable life at a constant 10 °C. */
  readonly lifeDaysAt10C: Figure;
  /** Days of marketable life at a constant 20 °C. */
  readonly lifeDaysAt20C: Figure;
  /** Days of marketable life at a constant 30 °C. */
  readonly lifeDaysAt30C: Figure;
  /** Carbon dioxide given off, from which the heat of respiration follows. */
  readonly respirationMlPerKgH: { readonly at5C: Figure; readonly at10C: Figure; readonly at20C: Figure };
  /** Days from packing to arrival at the border: most usual value, and fewest and most as its range. */
  readonly daysSincePacking: Figure;
  /** Net weight of a truckload, tonnes. */
  readonly loadTonnes: Figure;
  /** Import unit value, USD a kilogram. */
  readonly priceUsdPerKg: Figure;
  /** Value of a truckload, USD. */
  readonly loadValueUsd: Figure;
}

/** What all commodities share in how they age and warm. */
export interface Kinetics {
  /** Pulp temperature above which ageing follows `warmQ10`, °C. */
  readonly warmFromC: Figure;
  readonly warmQ10: Figure;
  /** Warmest pulp that the rates cover, °C. */
  readonly warmestC: Figure;
  readonly specificHeatKjPerKgK: Figure;
  /** Heat of respiration: kcal a tonne and day for each ml CO2 a kg and hour. */
  readonly heatKcalPerTonneDayPerMl: Figure;
}

/** Everything that data/commodities.json says. */
export interface CommoditiesFile {
  readonly schemaVersion: 1;
  readonly commodities: readonly Commodity[];
  readonly kinetics: Kinetics;
  readonly sources: Readonly<Record<string, Source>>;
}
