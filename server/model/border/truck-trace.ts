import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { Network } from '../simulation/network.ts';
import { RandomStream } from '../simulation/random-stream.ts';
import type { LaneKind } from '../wait-reading.ts';
import { STATION_ROLES } from './facility-stations.ts';
import {
  ClassIndex,
  carriesProduce,
  classShares,
  VEHICLE_CLASSES,
  type VehicleClass,
} from './vehicle-class.ts';

/** A truck that was seen to cross, with what is recorded of its class. */
export interface RecordedTruck {
  /** Names its luck, so that it is of the same class whichever trucks are looked at beside it. */
  readonly name: string;
  /** Minutes after the start of the run. */
  readonly joinedAtMin: number;
  readonly laneKind: LaneKind;
  /** `null` where it is not recorded. */
  readonly isLoaded: boolean | null;
  /** Whether a loaded truck carries produce; `null` where it is not recorded. */
  readonly isProduce: boolean | null;
}

/** The trucks of one facility as demand. */
export interface TruckTrace {
  /** Index of the facility in its network. */
  readonly facility: number;
  /** By vehicle class, rising: the minutes at which trucks join the queue for primary inspection. */
  readonly joinedAtMin: ReadonlyArray<readonly number[]>;
}

/**
 * Recorded trucks, in the order in which they joined, by the class that each is taken to be: one of those that the
 * record allows, drawn by the facility's shares, once for all replications.
 */
export function truckTrace(
  trucks: readonly RecordedTruck[],
  {
    facility,
    facilityIndex,
    service,
    seed,
  }: {
    readonly facility: Facility;
    readonly facilityIndex: number;
    readonly service: ServiceDefaults;
    readonly seed: number;
  },
): TruckTrace {
  const shares = classShares(facility, service.narpShareOfProduce.value);
  const joinedAtMin: number[][] = VEHICLE_CLASSES.map(() => []);
  for (const truck of trucks) {
    const drawn = new RandomStream(seed, `class/${facility.id}/${truck.name}`).uniform();
    joinedAtMin[classOf(truck, facility, shares, drawn)]!.push(truck.joinedAtMin);
  }
  return { facility: facilityIndex, joinedAtMin };
}

/**
 * The network with the trucks of one facility in place of its counted demand. They join the queue at the recorded
 * minute, so that the Mexican export compound, which lies before that, is left out there. They may go elsewhere where
 * the wait is long; no truck of another facility comes to them, for those that did are recorded.
 */
export function traceDriven(network: Network, trace: TruckTrace | null): Network {
  if (trace === null) return network;
  const approach = trace.facility * STATION_ROLES.length + STATION_ROLES.indexOf('approach');
  return {
    ...network,
    facilities: network.facilities.map((facility, f) =>
      f === trace.facility
        ? {
            ...facility,
            entries: facility.entries.map((entry, c) => (c === ClassIndex.preInspected ? entry : approach)),
          }
        : {
            ...facility,
            neighbours: facility.neighbours.filter((other) => other.facility !== trace.facility),
          },
    ),
    sources: network.sources.map((source) =>
      source.facility === trace.facility
        ? { ...source, arrivals: { kind: 'trace', atMin: trace.joinedAtMin[source.vehicleClass]! } }
        : source,
    ),
  };
}

/** The class at `drawn`, 0 to 1, of those that the record allows; the likeliest reading where no share is left. */
function classOf(truck: RecordedTruck, facility: Facility, shares: readonly number[], drawn: number): number {
  const allowed = VEHICLE_CLASSES.map((name, c) => (isAllowed(truck, facility, name) ? shares[c]! : 0));
  let left = drawn * allowed.reduce((sum, share) => sum + share, 0);
  for (const [c, share] of allowed.entries()) {
    if (share > 0 && left < share) return c;
    left -= share;
  }
  if (truck.laneKind === 'FAST') return ClassIndex.fast;
  if (truck.isLoaded === false) return ClassIndex.empty;
  return truck.isProduce ? ClassIndex.produceOther : ClassIndex.standard;
}

function isAllowed(
  { laneKind, isLoaded, isProduce }: RecordedTruck,
  facility: Facility,
  name: VehicleClass,
): boolean {
  const isInFastLane = name === 'fast' || name === 'ucp';
  if (isInFastLane || laneKind === 'FAST') return isInFastLane && laneKind === 'FAST';
  if (name === 'empty') return isLoaded !== true && isProduce === null;
  return isLoaded !== false && (isProduce === null || isProduce === carriesProduce(facility, name));
}
