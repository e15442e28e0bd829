import type { Facility } from '../port.ts';
import type { DistributedFigure, ServiceDefaults } from '../service-defaults.ts';
import type { Duration, Shape } from '../simulation/distribution.ts';
import { type Branch, EXIT, type Station, UNLIMITED, type Visit } from '../simulation/network.ts';
import type { StepFunction } from '../step-function.ts';
import { examShares } from './exam-shares.ts';
import type { FacilityPolicy } from './facility-policy.ts';
import { allocateLanes, primarySeconds } from './lanes.ts';
import { postsLeft } from './preclearance-left.ts';
import type { BoothKind } from './staffing.ts';
import { VEHICLE_CLASSES, type VehicleClass } from './vehicle-class.ts';

/** Stations of one facility, in the order of their index; their number is also the number of their luck. */
export const STATION_ROLES = [
  'preInspection',
  'exitCheck',
  'mexicanExport',
  'mexicanSecondary',
  'approach',
  'standardLanes',
  'fastLanes',
  'ucpLanes',
  'scan',
  'agriculture',
  'fdaHold',
  'dock',
  'exit',
  'stateInspection',
] as const;
type Role = (typeof STATION_ROLES)[number];

/** `isOpen` is 1 while the facility is open and 0 otherwise. */
export interface StationInput {
  readonly facility: Facility;
  readonly facilityIndex: number;
  readonly firstStation: number;
  readonly isOpen: StepFunction;
  /** Open booths by time, of so many of a kind. */
  readonly boothsOpen: (kind: BoothKind, booths: number) => StepFunction;
  /** The same for the approach, where trucks may line up before the lanes open. */
  readonly approachIsOpen: StepFunction;
  readonly service: ServiceDefaults;
  readonly classShares: readonly number[];
  readonly policy: FacilityPolicy;
}

/**
 * The stations of one facility, from the pre-inspection post in Mexico to the state's safety inspection, as the
 * network of domain.md (b). Idle joint booths take FAST trucks: the CBP half of their staff is there, and stays when
 * joint processing is withdrawn.
 */
export function facilityStations(input: StationInput): Station[] {
  const { facility, firstStation, isOpen, service, classShares, policy } = input;
  const at = (role: Role) => firstStation + STATION_ROLES.indexOf(role);
  const lanes = allocateLanes(facility);
  const seconds = primarySeconds(facility, service, classShares);
  const staffed = (positions: number): StepFunction => ({
    ...isOpen,
    values: isOpen.values.map((open) => open * positions),
  });
  const scanPeakPerHour = facility.capacityPerHour.value * service.niiSelectionStandard.value;
  const bays = Math.max(2, facility.secondaryBays.value);
  const docks = Math.max(1, Math.round(bays * service.dockShareOfBays.value));
  const hasPosts = facility.preInspectionSite !== null;
  const posts = postsLeft(facility, service, policy);

  const afterPrimary = (vehicleClass: VehicleClass): Branch[] => {
    const { scan, agriculture, fda, dock } = examShares(vehicleClass, service, policy.examFactor);
    return [
      { to: at('dock'), probability: dock },
      { to: at('agriculture'), probability: agriculture },
      { to: at('fdaHold'), probability: fda },
      { to: at('scan'), probability: scan },
      { to: at('exit'), probability: 1 - scan - agriculture - fda - dock },
    ];
  };
  const laneOf = (vehicleClass: VehicleClass): Role => {
    if (vehicleClass === 'ucp' && lanes.ucp > 0) return 'ucpLanes';
    return (vehicleClass === 'fast' || vehicleClass === 'ucp') && lanes.fast > 0
      ? 'fastLanes'
      : 'standardLanes';
  };
  const primaryMin = (name: VehicleClass) =>
    (seconds[laneKind(name)] / 60) * (name === 'ucp' ? policy.ucp.serviceFactor : 1);
  // A booth serves the trucks that it helps with as it serves its own.
  const inLane = (role: Role, helped: readonly Role[] = []) =>
    visits((name) =>
      name !== 'preInspected' && [role, ...helped].includes(laneOf(name))
        ? visit(lognormal(primaryMin(name), service.primaryStandardSec), afterPrimary(name))
        : null,
    );
  const one = (to: number): Branch[] => [{ to, probability: 1 }];
  const everyClass = (duration: Duration, routes: Branch[]) => visits(() => visit(duration, routes));
  const redLight = service.mexicanExportRedLightShare.value;
  const safety = service.stateSafetyInspectionShare.value;

  const station = (
    role: Role,
    stage: Station['stage'],
    servers: StepFunction,
    rest: Partial<Station>,
  ): Station => ({
    name: `${facility.id}/${role}`,
    facility: input.facilityIndex,
    stage,
    luck: STATION_ROLES.indexOf(role),
    servers,
    closing: 'finish',
    overtimeMin: 0,
    waitingRoom: Number.POSITIVE_INFINITY,
    queuesWhileClosed: true,
    whenFull: 'block',
    helps: [],
    visits: [],
    ...rest,
  });
  const laneStation = (role: Role, booths: number, helped: readonly Role[] = []): Station =>
    station(role, 'primary', input.boothsOpen(role === 'standardLanes' ? 'standard' : 'fast', booths), {
      luck: STATION_ROLES.indexOf('standardLanes'),
      overtimeMin: service.overtimeMin.value,
      waitingRoom: booths * service.laneStorageTrucks.value,
      helps: booths > 0 ? helped.map(at) : [],
      visits: booths > 0 ? inLane(role, helped) : inLane(role),
    });

  return [
    station('preInspection', 'preInspection', staffed(posts), {
      visits: visits((name) =>
        name === 'preInspected' && hasPosts
          ? visit(
              duration(service.preInspectionExamMin, policy.preInspection.serviceFactor),
              one(at('exitCheck')),
            )
          : null,
      ),
    }),
    station('exitCheck', 'primary', staffed(1), {
      luck: STATION_ROLES.indexOf('standardLanes'),
      visits: visits((name) =>
        name === 'preInspected' && hasPosts
          ? visit(duration(service.preInspectionExitCheckSec, 1 / 60), one(at('exit')))
          : null,
      ),
    }),
    station('mexicanExport', 'mexicanExport', UNLIMITED, {
      visits: visits((name) => {
        if (name === 'preInspected') return null;
        if (skipsExport(name)) return visit(NO_TIME, one(at('approach')));
        return visit(duration(service.mexicanExportClearMin), [
          { to: at('mexicanSecondary'), probability: redLight },
          { to: at('approach'), probability: 1 - redLight },
        ]);
      }),
    }),
    station('mexicanSecondary', 'mexicanSecondary', UNLIMITED, {
      visits: visits((name) =>
        name === 'preInspected' || skipsExport(name)
          ? null
          : visit(duration(service.mexicanExportRedLightMin), one(at('approach'))),
      ),
    }),
    station('approach', 'approach', input.approachIsOpen, {
      overtimeMin: service.overtimeMin.value,
      waitingRoom: facility.approachTrucks.value,
      queuesWhileClosed: false,
      visits: visits((name) => (name === 'preInspected' ? null : visit(NO_TIME, one(at(laneOf(name)))))),
    }),
    laneStation('standardLanes', lanes.standard + policy.addedBooths),
    laneStation('fastLanes', lanes.fast),
    laneStation('ucpLanes', lanes.ucp, ['fastLanes']),
    station(
      'scan',
      'scan',
      fixed(
        Math.max(
          1,
          Math.ceil((service.scannerHeadroom.value * scanPeakPerHour * service.niiScanMin.value) / 60),
        ),
      ),
      {
        visits: everyClass(duration(service.niiScanMin), [
          { to: at('dock'), probability: service.scanAlarmShare.value },
          { to: at('exit'), probability: 1 - service.scanAlarmShare.value },
        ]),
      },
    ),
    station('agriculture', 'dock', fixed(Math.max(1, bays - docks)), {
      visits: everyClass(duration(service.agExamMin), one(at('exit'))),
    }),
    station('fdaHold', 'hold', UNLIMITED, {
      visits: everyClass(duration(service.fdaHoldHours, 60), one(at('exit'))),
    }),
    station('dock', 'dock', fixed(docks), {
      visits: everyClass(duration(service.physicalExamMin), one(at('exit'))),
    }),
    station('exit', 'exit', UNLIMITED, {
      visits: everyClass(duration(service.stateSafetyMin), [
        { to: at('stateInspection'), probability: safety },
        { to: EXIT, probability: 1 - safety },
      ]),
    }),
    station('stateInspection', 'stateSafety', UNLIMITED, {
      visits: everyClass(duration(service.stateSafetyInspectionMin), one(EXIT)),
    }),
  ];
}

const NO_TIME: Duration = { meanMin: 0, shape: { kind: 'deterministic' } };

/** Joint processing and empties pass the Mexican export compound without its inspection. */
function skipsExport(vehicleClass: VehicleClass): boolean {
  return vehicleClass === 'ucp' || vehicleClass === 'empty';
}

/** First station of each class. */
export function entriesOf(firstStation: number): number[] {
  const at = (role: Role) => firstStation + STATION_ROLES.indexOf(role);
  return VEHICLE_CLASSES.map((name) => at(name === 'preInspected' ? 'preInspection' : 'mexicanExport'));
}

function laneKind(vehicleClass: VehicleClass): 'standard' | 'fast' | 'ucp' | 'empty' {
  return vehicleClass === 'fast' || vehicleClass === 'ucp' || vehicleClass === 'empty'
    ? vehicleClass
    : 'standard';
}

function visits(of: (vehicleClass: VehicleClass) => Visit | null): Array<Visit | null> {
  return VEHICLE_CLASSES.map(of);
}

function visit(service: Duration, routes: Branch[]): Visit {
  return { service, routes, priority: 0, patience: null };
}

function fixed(positions: number): StepFunction {
  return { startsMin: [0], values: [positions], periodMin: null };
}

function lognormal(meanMin: number, { cv }: DistributedFigure): Duration {
  return { meanMin, shape: { kind: 'lognormal', cv: cv ?? 0 } };
}

/** A figure of ports.json as a duration; `minutes` converts its unit. */
function duration(figure: DistributedFigure, minutes = 1): Duration {
  const shape: Shape =
    figure.cv === null
      ? { kind: 'deterministic' }
      : figure.distribution === 'gamma'
        ? { kind: 'gamma', shape: 1 / figure.cv ** 2 }
        : { kind: 'lognormal', cv: figure.cv };
  const base: Duration = { meanMin: figure.value * minutes, shape };
  return figure.cap === null ? base : { ...base, maxMin: figure.cap * minutes };
}
