import {
  EXIT,
  type Facility,
  type Network,
  type Source,
  type Station,
  type Visit,
} from '../simulation/network.ts';
import { constant } from '../step-function.ts';

/** A visit with exponential service, that leaves afterwards. */
export function visit(meanMin: number, rest: Partial<Visit> = {}): Visit {
  return {
    service: { meanMin, shape: { kind: 'exponential' } },
    routes: [{ to: EXIT, probability: 1 }],
    priority: 0,
    patience: null,
    ...rest,
  };
}

export function fixedVisit(minutes: number, rest: Partial<Visit> = {}): Visit {
  return visit(minutes, { service: { meanMin: minutes, shape: { kind: 'deterministic' } }, ...rest });
}

export function station(rest: Partial<Station>): Station {
  return {
    name: 'primary',
    facility: 0,
    stage: 'primary',
    luck: 0,
    servers: constant(1),
    closing: 'finish',
    overtimeMin: 0,
    waitingRoom: Number.POSITIVE_INFINITY,
    queuesWhileClosed: true,
    whenFull: 'reject',
    helps: [],
    visits: [],
    ...rest,
  };
}

export function poisson(ratePerHour: number, limit: number, vehicleClass = 0): Source {
  return {
    name: `class ${vehicleClass}`,
    facility: 0,
    vehicleClass,
    arrivals: { kind: 'poisson', ratePerHour: constant(ratePerHour) },
    limit,
  };
}

export function trace(atMin: readonly number[], vehicleClass = 0): Source {
  return {
    name: `trace ${vehicleClass}`,
    facility: 0,
    vehicleClass,
    arrivals: { kind: 'trace', atMin },
    limit: Number.POSITIVE_INFINITY,
  };
}

/** One facility whose trucks all enter at the first station and make no choices. */
export function network(
  stations: readonly Station[],
  sources: readonly Source[],
  facility: Partial<Facility> = {},
): Network {
  const classes = stations[0]!.visits.map((_, c) => `class ${c}`);
  const plain: Facility = {
    name: 'facility',
    entries: classes.map(() => 0),
    reclassified: [],
    withheld: [],
    choice: null,
    neighbours: [],
  };
  return { classes, facilities: [{ ...plain, ...facility }], stations, sources };
}
