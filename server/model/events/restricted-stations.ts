import { STATION_ROLES } from '../border/facility-stations.ts';
import { classShares, VEHICLE_CLASSES } from '../border/vehicle-class.ts';
import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { Duration } from '../simulation/distribution.ts';
import { type Branch, EXIT, type Station, UNLIMITED, type Visit } from '../simulation/network.ts';
import type { StepFunction } from '../step-function.ts';
import type { Restriction } from './event.ts';
import type { EventParameters } from './event-parameters.ts';

type Role = (typeof STATION_ROLES)[number];
type LaneRole = 'standardLanes' | 'fastLanes' | 'ucpLanes';
const NO_TIME: Duration = { meanMin: 0, shape: { kind: 'deterministic' } };
/** Where the trucks of a lane go when it has no booth. */
const NEXT_LANE = {
  ucpLanes: 'fastLanes',
  fastLanes: 'standardLanes',
  standardLanes: 'standardLanes',
} as const;
const LANES = ['standardLanes', 'fastLanes', 'ucpLanes'] as const;

export interface RestrictedInput {
  /** Stations of one facility as they normally are. */
  readonly stations: readonly Station[];
  readonly firstStation: number;
  readonly facility: Facility;
  readonly service: ServiceDefaults;
  readonly parameters: EventParameters;
  /** Inspections an hour over those assumed. */
  readonly inspectionPace: number;
  readonly isOpen: StepFunction;
  readonly approachIsOpen: StepFunction;
  /** Restrictions in force. */
  readonly active: readonly Restriction[];
}

/**
 * The stations of one facility under the restrictions in force, as far as they bear on its line: exams beyond the
 * booths have room for every truck and are left out. The line before the approach is unbounded, the way out is not:
 * trucks held for a state inspection fill it, and then the booths. A booth without a truck of its own kind takes one
 * of any other.
 */
export function restrictedStations(input: RestrictedInput): Station[] {
  const { stations, firstStation, service, parameters, isOpen, approachIsOpen, active } = input;
  const at = (role: Role) => firstStation + STATION_ROLES.indexOf(role);
  const of = (role: Role) => stations[STATION_ROLES.indexOf(role)]!;
  const isStopped = active.some(({ kind }) => kind === 'closed' || kind === 'blockade');
  const physical = boothsOf(of);
  const booths = staffedBooths(physical, active);
  const rate = boothRate(physical, booths, input, of);
  const inspection = inspectionOf(active, physical, parameters, input.inspectionPace);
  // Nobody works on through a blockade; the state's inspectors keep the posted hours.
  const overtimeMin = isStopped || inspection ? 0 : service.overtimeMin.value;
  const laneFor = (role: LaneRole): LaneRole => {
    let lane = role;
    while (booths[lane] === 0 && NEXT_LANE[lane] !== lane) lane = NEXT_LANE[lane];
    return lane;
  };

  return STATION_ROLES.map((role): Station => {
    const station = of(role);
    switch (role) {
      case 'preInspection':
      case 'exitCheck':
        return { ...station, servers: times(isOpen, Math.max(0, ...station.servers.values)) };
      case 'approach':
        return {
          ...station,
          servers: approachIsOpen,
          overtimeMin,
          waitingRoom: Number.POSITIVE_INFINITY,
          visits: station.visits.map((visit) => visit && rerouted(visit, at, laneFor)),
        };
      case 'standardLanes':
      case 'fastLanes':
      case 'ucpLanes':
        return {
          ...station,
          servers: times(isOpen, booths[role]),
          overtimeMin,
          waitingRoom: Math.max(1, physical[role]) * service.laneStorageTrucks.value,
          helps: LANES.filter((lane) => lane !== role && physical[lane] > 0).map(at),
          visits: station.visits.map((_, c) => {
            const visit = visitOf(of, c);
            return visit ? { ...faster(visit, rate), routes: one(inspection ? at('exit') : EXIT) } : null;
          }),
        };
      case 'exit': {
        const routes = inspection
          ? [
              { to: at('stateInspection'), probability: inspection.share },
              { to: EXIT, probability: 1 - inspection.share },
            ]
          : one(EXIT);
        return {
          ...station,
          // One place behind each booth.
          servers: fixed(Math.max(1, physical.all)),
          waitingRoom: 0,
          visits: station.visits.map((visit) => visit && { ...visit, service: NO_TIME, routes }),
        };
      }
      case 'stateInspection':
        if (!inspection) return { ...station, servers: UNLIMITED };
        return {
          ...station,
          servers: fixed(inspection.bays),
          waitingRoom: Math.max(1, Math.round(inspection.bays * parameters.inspectionRoomPerBay.value)),
          visits: station.visits.map(
            (visit) => visit && { ...visit, service: { ...visit.service, meanMin: inspection.meanMin } },
          ),
        };
      default:
        return station;
    }
  });
}

interface Booths extends Record<LaneRole, number> {
  readonly all: number;
}

function boothsOf(of: (role: Role) => Station): Booths {
  const [standardLanes, fastLanes, ucpLanes] = LANES.map((role) => Math.max(0, ...of(role).servers.values));
  return {
    standardLanes: standardLanes!,
    fastLanes: fastLanes!,
    ucpLanes: ucpLanes!,
    all: standardLanes! + fastLanes! + ucpLanes!,
  };
}

/** Open booths by lane; FAST booths keep their share of those open unless the restriction says how many. */
function staffedBooths(physical: Booths, active: readonly Restriction[]): Booths {
  const restriction = active.findLast((one) => one.kind === 'booths');
  if (restriction?.kind !== 'booths') return physical;
  const { open } = restriction;
  const fastPhysical = physical.fastLanes + physical.ucpLanes;
  const share = physical.all > 0 ? Math.round((open * fastPhysical) / physical.all) : 0;
  const fast = fastPhysical === 0 ? 0 : Math.min(restriction.fastOpen ?? share, open);
  const ucpLanes =
    physical.ucpLanes > 0 && fast > 1
      ? Math.max(1, Math.round((fast * physical.ucpLanes) / fastPhysical))
      : 0;
  return { standardLanes: open - fast, fastLanes: fast - ucpLanes, ucpLanes, all: open };
}

/**
 * How much faster than its stations say a booth works: so that all booths together, each taking trucks of any kind,
 * have the facility's capacity; and, where few are open, as one that never idles.
 */
function boothRate(
  physical: Booths,
  open: Booths,
  { facility, service, parameters }: Pick<RestrictedInput, 'facility' | 'service' | 'parameters'>,
  of: (role: Role) => Station,
) {
  if (open.all === 0 || physical.all === 0) return 1;
  const shares = classShares(facility, service.narpShareOfProduce.value);
  const visits = VEHICLE_CLASSES.map((_, c) => visitOf(of, c));
  const served = visits.reduce((sum, visit, c) => sum + (visit ? shares[c]! : 0), 0);
  const meanMin =
    visits.reduce((sum, visit, c) => sum + (visit?.service.meanMin ?? 0) * shares[c]!, 0) / served;
  const { value: capacity } = facility.capacityPerHour;
  const busiest = Math.min(parameters.busyBoothTrucksPerHour.value, capacity / open.all);
  return (Math.max(capacity / physical.all, busiest) * meanMin) / 60;
}

/** What a class meets at a booth, whichever lane is its own. */
function visitOf(of: (role: Role) => Station, c: number): Visit | null {
  return LANES.map((lane) => of(lane).visits[c]).find((visit) => visit) ?? null;
}

/** The state inspection in force as bays and minutes each. */
function inspectionOf(
  active: readonly Restriction[],
  physical: Booths,
  { inspectionBaysPerBooth }: EventParameters,
  inspectionPace: number,
): { bays: number; meanMin: number; share: number } | null {
  const restriction = active.findLast((one) => one.kind === 'state-inspection');
  if (restriction?.kind !== 'state-inspection' || restriction.share === 0) return null;
  const { share, meanMin, pace } = restriction;
  const wanted =
    'bays' in pace
      ? pace.bays
      : 'capacityPerHour' in pace
        ? (pace.capacityPerHour * meanMin) / 60
        : inspectionBaysPerBooth.value * physical.all;
  const bays = Math.max(1, Math.round(wanted));
  // A whole number of bays at the pace that was asked for.
  return { bays, meanMin: (meanMin * bays) / wanted / inspectionPace, share };
}

function rerouted(visit: Visit, at: (role: Role) => number, laneFor: (role: LaneRole) => LaneRole): Visit {
  return {
    ...visit,
    routes: visit.routes.map(({ to, probability }) => {
      const lane = LANES.find((role) => at(role) === to);
      return { to: lane ? at(laneFor(lane)) : to, probability };
    }),
  };
}

function faster(visit: Visit, rate: number): Visit {
  return rate === 1
    ? visit
    : { ...visit, service: { ...visit.service, meanMin: visit.service.meanMin / rate } };
}

function one(to: number): Branch[] {
  return [{ to, probability: 1 }];
}

function times(isOpen: StepFunction, positions: number): StepFunction {
  const last = isOpen.values.length - 1;
  // A lane without a booth has one after the run: every station of a network opens some day.
  return {
    ...isOpen,
    values: isOpen.values.map((open, i) => open * (i === last ? Math.max(1, positions) : positions)),
  };
}

function fixed(positions: number): StepFunction {
  return { startsMin: [0], values: [positions], periodMin: null };
}

/** First station of each class: the line, or the post in Mexico. */
export function linesOf(firstStation: number): number[] {
  return VEHICLE_CLASSES.map(
    (name) => firstStation + STATION_ROLES.indexOf(name === 'preInspected' ? 'preInspection' : 'approach'),
  );
}
