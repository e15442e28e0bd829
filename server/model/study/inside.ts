import { STATION_ROLES } from '../border/facility-stations.ts';
import { classShares, VEHICLE_CLASSES } from '../border/vehicle-class.ts';
import type { Facility } from '../port.ts';
import type { Network } from '../simulation/network.ts';
import { type FacilityReadings, LANE_ROLES, QUEUE_ROLES } from './measure.ts';

/** Where a truck can be at a facility, in the order of a crossing, by the stations that make it up. */
const STATIONS_OF = {
  preInspection: ['preInspection'],
  mexicanExport: ['mexicanExport', 'mexicanSecondary'],
  approach: ['approach'],
  primary: ['exitCheck', 'standardLanes', 'fastLanes', 'ucpLanes'],
  secondary: ['scan', 'agriculture', 'fdaHold', 'dock'],
  exit: ['exit', 'stateInspection'],
} as const satisfies Record<string, ReadonlyArray<(typeof STATION_ROLES)[number]>>;

const PLACES_OF_FACILITY = Object.values(STATIONS_OF).map((roles) =>
  roles.map((role) => STATION_ROLES.indexOf(role)),
);
const APPROACH = STATION_ROLES.indexOf('approach');
const QUEUES = QUEUE_ROLES.map((role) => STATION_ROLES.indexOf(role));
/** Columns of a station's integrals. */
const [QUEUE, BUSY, OPEN] = [0, 1, 2] as const;
const LANES = LANE_ROLES.map((role) => STATION_ROLES.indexOf(role));

/** Trucks at each part of a facility now, waiting or served. */
export function trucksByPlace(readings: FacilityReadings): number[] {
  return PLACES_OF_FACILITY.map((stations) =>
    stations.reduce((sum, s) => sum + readings[s]!.queue + readings[s]!.busy, 0),
  );
}

/**
 * How much three integrals of every station (queue, busy, open) grew over a span, read for one facility after another:
 * truck- and booth-minutes.
 */
export function areaGrowth(from: Float64Array, to: Float64Array) {
  const grown = (f: number, s: number, column: number) => {
    const i = 3 * (f * STATION_ROLES.length + s) + column;
    return to[i]! - from[i]!;
  };
  return {
    /** Waiting for primary inspection, as `queueNow` counts it. */
    queueTruckMin: (f: number) =>
      grown(f, APPROACH, BUSY) + QUEUES.reduce((sum, s) => sum + grown(f, s, QUEUE), 0),
    /** By place, waiting or served. */
    placeTruckMin: (f: number) =>
      PLACES_OF_FACILITY.map((stations) =>
        stations.reduce((sum, s) => sum + grown(f, s, QUEUE) + grown(f, s, BUSY), 0),
      ),
    /** By kind of lane. */
    openLaneMin: (f: number) => LANES.map((s) => grown(f, s, OPEN)),
  };
}

/** Open booths now, by kind of lane: standard, FAST, joint processing. */
export function lanesOpen(readings: FacilityReadings): number[] {
  return LANES.map((s) => readings[s]!.open);
}

/** For each kind of lane that trucks need: the kinds that serve them, and the booth-minutes that a truck of the mix takes of those. */
export type LaneWork = ReadonlyArray<{ readonly lanes: readonly number[]; readonly minPerTruck: number }>;

/** What the usual mix of a facility's trucks asks of its lanes under a network; pre-inspected trucks pass them by. */
export function laneWork(network: Network, f: number, facility: Facility, narpShare: number): LaneWork {
  const first = f * STATION_ROLES.length;
  const { visits } = network.stations[first + STATION_ROLES.indexOf('approach')]!;
  const trucks = mixOf(network, f, classShares(facility, narpShare));
  const queued = trucks.reduce((sum, share, c) => sum + (visits[c] ? share : 0), 0);
  const workOf = (lane: number) =>
    VEHICLE_CLASSES.reduce((sum, _, c) => {
      const isOurs = visits[c]?.routes[0]?.to === first + lane;
      return sum + (isOurs ? trucks[c]! * network.stations[first + lane]!.visits[c]!.service.meanMin : 0);
    }, 0) / queued;
  return LANES.flatMap((lane) => {
    if (!(workOf(lane) > 0)) return [];
    const lanes = LANES.filter(
      (other) => other === lane || network.stations[first + other]!.helps.includes(first + lane),
    );
    const minPerTruck = lanes.reduce((sum, one) => sum + workOf(one), 0);
    return [{ lanes: lanes.map((one) => LANES.indexOf(one)), minPerTruck }];
  });
}

/**
 * Trucks of the usual mix that booths open for so long, by kind, can take: lanes are fed from one approach, so the
 * kind that fills up first sets the pace. Kinds that are closed are left out; 0 where all are.
 */
export function laneCapacity(openMin: readonly number[], work: LaneWork): number {
  const limits = work
    .map(({ lanes, minPerTruck }) => lanes.reduce((sum, lane) => sum + openMin[lane]!, 0) / minPerTruck)
    .filter((trucks) => trucks > 0);
  return limits.length === 0 ? 0 : Math.min(...limits);
}

function mixOf({ facilities }: Network, f: number, shares: readonly number[]): number[] {
  const mix = [...shares];
  for (const { from, to, share } of facilities[f]!.reclassified) {
    mix[from]! -= share * shares[from]!;
    mix[to]! += share * shares[from]!;
  }
  return mix;
}
