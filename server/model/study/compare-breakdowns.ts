import { VEHICLE_CLASSES, type VehicleClass } from '../border/vehicle-class.ts';
import { LOSS_CHANNELS, type LossChannel } from '../economics/economics.ts';
import { type Impact, impact } from '../metrics/impact.ts';
import { mean, percentile } from '../metrics/percentile.ts';
import type { Breakdown, LoadCost, TruckTime } from './breakdown.ts';

/** Mean waits by hour, min: mean, P10 and P90 over replications; null in an hour in which no truck joined in any. */
export interface HourlyBand {
  readonly mean: ReadonlyArray<number | null>;
  readonly p10: ReadonlyArray<number | null>;
  readonly p90: ReadonlyArray<number | null>;
}

/** Means over replications of one part of the money in both worlds, and the paired difference of its total. */
export interface CommodityCost {
  readonly commodityId: string;
  readonly baseline: LoadCost;
  readonly scenario: LoadCost;
  /** Of the sum of all channels, USD a day. */
  readonly total: Impact;
}

export interface ClassTime {
  readonly vehicleClass: VehicleClass;
  readonly baseline: TruckTime;
  readonly scenario: TruckTime;
  readonly total: Impact;
}

/** The breakdowns of all replications, in which value r of both worlds comes from the same luck. */
export interface Breakdowns {
  readonly baseline: readonly Breakdown[];
  readonly scenario: readonly Breakdown[];
}

/** Mean wait by hour of the window over the replications of one world. */
export function hourlyBand(world: readonly Breakdown[]): HourlyBand {
  const hours = world[0]!.waitMinByHour.map((_, hour) =>
    world
      .map(({ waitMinByHour }) => waitMinByHour[hour]!)
      .filter((waitMin) => !Number.isNaN(waitMin))
      .sort((a, b) => a - b),
  );
  return {
    mean: hours.map(mean),
    p10: hours.map((waits) => percentile(waits, 0.1)),
    p90: hours.map((waits) => percentile(waits, 0.9)),
  };
}

/**
 * Cost of the stay by commodity, in the order given. Like the metrics of cost, a mean is over the replications in
 * which any produce crossed, so that the parts add up to them.
 */
export function costByCommodity(all: Breakdowns, commodityIds: readonly string[]): CommodityCost[] {
  const isAnywhere = (id: string) =>
    [...all.baseline, ...all.scenario].some(({ byCommodity }) => byCommodity[id]);
  return commodityIds.filter(isAnywhere).map((commodityId) => {
    const costs = (world: readonly Breakdown[]) =>
      world.map(({ byCommodity }) =>
        Object.keys(byCommodity).length === 0 ? null : (byCommodity[commodityId] ?? NO_LOAD),
      );
    const [baseline, scenario] = [costs(all.baseline), costs(all.scenario)];
    const totals = (world: ReadonlyArray<LoadCost | null>) =>
      world.map((cost) => (cost === null ? Number.NaN : totalOf(cost)));
    return {
      commodityId,
      baseline: meanCost(baseline),
      scenario: meanCost(scenario),
      total: impact(totals(baseline), totals(scenario)),
    };
  });
}

/** Cost of all trucks' time by class; classes of which no truck crossed are left out. */
export function timeByClass(all: Breakdowns): ClassTime[] {
  return VEHICLE_CLASSES.map((vehicleClass): ClassTime => {
    const times = (world: readonly Breakdown[]) => world.map(({ byClass }) => byClass[vehicleClass]);
    const [baseline, scenario] = [times(all.baseline), times(all.scenario)];
    const usd = (world: readonly TruckTime[]) => world.map(({ usdPerDay }) => usdPerDay);
    return {
      vehicleClass,
      baseline: meanTime(baseline),
      scenario: meanTime(scenario),
      total: impact(usd(baseline), usd(scenario)),
    };
  }).filter(({ baseline, scenario }) => baseline.trucksPerDay + scenario.trucksPerDay > 0);
}

const NO_LOAD: LoadCost = {
  loadsPerDay: 0,
  usdPerDay: Object.fromEntries(LOSS_CHANNELS.map((name) => [name, 0])) as Record<LossChannel, number>,
};

function totalOf({ usdPerDay }: LoadCost): number {
  return LOSS_CHANNELS.reduce((sum, name) => sum + usdPerDay[name], 0);
}

function meanCost(costs: ReadonlyArray<LoadCost | null>): LoadCost {
  const known = costs.filter((cost) => cost !== null);
  const of = (value: (cost: LoadCost) => number) => mean(known.map(value)) ?? 0;
  return {
    loadsPerDay: of(({ loadsPerDay }) => loadsPerDay),
    usdPerDay: Object.fromEntries(
      LOSS_CHANNELS.map((name) => [name, of(({ usdPerDay }) => usdPerDay[name])]),
    ) as Record<LossChannel, number>,
  };
}

function meanTime(times: readonly TruckTime[]): TruckTime {
  return {
    trucksPerDay: mean(times.map(({ trucksPerDay }) => trucksPerDay)) ?? 0,
    usdPerDay: mean(times.map(({ usdPerDay }) => usdPerDay)) ?? 0,
  };
}
