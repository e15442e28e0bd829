import { productContributions, type Waterfall, waterfall } from '../uncertainty/waterfall.ts';
import type { MetricKey } from './facility-metrics.ts';

/** Mean of each metric over replications; null or absent where nothing gave a value. */
export type MetricMeans = Readonly<Partial<Record<MetricKey, number | null>>>;

/** Why a scenario differs from its baseline, step by step; null where a part has no value in one of them. */
export interface Why {
  /** Mean crossing time of a released truck by part of the crossing, minutes. */
  readonly minutesPerTruck: Waterfall | null;
  /** Hours that all trucks of a day spend crossing here: by part, and for more or fewer trucks (`diversion`). */
  readonly truckHoursPerDay: Waterfall | null;
  /** Cost of the stay of produce loads by channel, USD a day. */
  readonly usdPerDay: Waterfall | null;
}

const PARTS = {
  mexicanSide: 'meanMexicanSideMin',
  primary: 'meanPrimaryMin',
  secondary: 'meanSecondaryMin',
  exit: 'meanExitMin',
} as const satisfies Record<string, MetricKey>;

const CHANNELS = {
  waste: 'wasteUsdPerDay',
  discount: 'discountUsdPerDay',
  rejection: 'rejectionUsdPerDay',
  fuel: 'fuelUsdPerDay',
  drivers: 'driverUsdPerDay',
  missedOrders: 'missedOrdersUsdPerDay',
} as const satisfies Record<string, MetricKey>;

/**
 * Parts of a crossing add up to its time and channels to the cost, truck by truck and so in the means: each one's
 * difference is its contribution, in whatever order they are taken. Only trucks × time is a product; it is shared
 * out by Shapley, so that a part is charged at the mean of both numbers of trucks, and `diversion`, trucks that
 * came, went elsewhere or stayed away, at the mean of both times.
 */
export function why(baseline: MetricMeans, scenario: MetricMeans): Why {
  return {
    minutesPerTruck: byPart(baseline, scenario, 'meanCrossingTimeMin', PARTS),
    truckHoursPerDay: truckHours(baseline, scenario),
    usdPerDay: byPart(baseline, scenario, 'delayCostUsdPerDay', CHANNELS),
  };
}

function byPart(
  baseline: MetricMeans,
  scenario: MetricMeans,
  total: MetricKey,
  parts: Readonly<Record<string, MetricKey>>,
): Waterfall | null {
  const keys = [total, ...Object.values(parts)];
  if (!areKnown(baseline, keys) || !areKnown(scenario, keys)) return null;
  const contributions = Object.entries(parts).map(
    ([part, key]) => [part, scenario[key]! - baseline[key]!] as const,
  );
  return waterfall(baseline[total]!, scenario[total]!, contributions);
}

function truckHours(baseline: MetricMeans, scenario: MetricMeans): Waterfall | null {
  const keys: MetricKey[] = ['releasedPerDay', 'meanCrossingTimeMin', ...Object.values(PARTS)];
  if (!areKnown(baseline, keys) || !areKnown(scenario, keys)) return null;
  const ofPart = (means: MetricMeans, key: MetricKey) => ({
    quantity: means.releasedPerDay!,
    rate: means[key]! / 60,
  });
  const shared = (key: MetricKey) => productContributions(ofPart(baseline, key), ofPart(scenario, key));
  const totalOf = (means: MetricMeans) => (means.releasedPerDay! * means.meanCrossingTimeMin!) / 60;
  return waterfall(totalOf(baseline), totalOf(scenario), [
    ...Object.entries(PARTS).map(([part, key]) => [part, shared(key).rate] as const),
    ['diversion', shared('meanCrossingTimeMin').quantity],
  ]);
}

function areKnown(means: MetricMeans, keys: readonly MetricKey[]): boolean {
  return keys.every((key) => means[key] !== null && means[key] !== undefined);
}
