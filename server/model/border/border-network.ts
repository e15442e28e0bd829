import type { Facility, PortsFile } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { Choice, Network, Source } from '../simulation/network.ts';
import { type StepFunction, stepFunction } from '../step-function.ts';
import type { LocalCalendar } from './calendar.ts';
import { hourShares, hoursOn, trucksByWeekday } from './demand.ts';
import { type FacilityPolicy, PRE_LAW } from './facility-policy.ts';
import { entriesOf, facilityStations, STATION_ROLES } from './facility-stations.ts';
import { reclassifiedBy } from './preclearance-left.ts';
import { boothsOpen } from './staffing.ts';
import { withheldBy } from './supply.ts';
import { classShares, VEHICLE_CLASSES } from './vehicle-class.ts';

/** One facility as it is simulated: its data, its clock over the run, and the month whose count sets demand. */
export interface FacilityRun {
  readonly facility: Facility;
  readonly calendar: LocalCalendar;
  /** `YYYY-MM`. */
  readonly demandMonth: string;
  readonly monthTrucks: number;
}

/**
 * The queueing network of several facilities simulated together, each under its own policy. Networks that differ in
 * policy alone have the same stations, classes and sources, and share the arrival rates by reference, so that a
 * run can change from one to the other and baseline and scenario see the same trucks.
 */
export function borderNetwork(
  runs: readonly FacilityRun[],
  ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>,
  policies: readonly FacilityPolicy[] = runs.map(() => PRE_LAW),
  demand: readonly Source[] = borderDemand(runs, ports),
): Network {
  return networkOf(runs, ports.service, policies, demand);
}

/** The same for facilities whose demand is given. */
export function networkOf(
  runs: ReadonlyArray<Pick<FacilityRun, 'facility' | 'calendar'>>,
  service: ServiceDefaults,
  policies: readonly FacilityPolicy[],
  demand: readonly Source[],
): Network {
  const indexById = new Map(runs.map(({ facility }, i) => [facility.id, i]));
  return {
    classes: VEHICLE_CLASSES,
    facilities: runs.map(({ facility }, i) => ({
      name: facility.id,
      entries: entriesOf(i * STATION_ROLES.length),
      reclassified: reclassifiedBy(facility, service, policies[i]!),
      withheld: withheldBy(facility, service, policies[i]!),
      choice: choiceOf(service),
      neighbours: facility.neighbours.flatMap(({ id, roadMin }) => {
        const other = indexById.get(id);
        return other === undefined ? [] : [{ facility: other, roadMin: roadMin.value }];
      }),
    })),
    stations: runs.flatMap((run, i) =>
      facilityStations({
        facility: run.facility,
        facilityIndex: i,
        firstStation: i * STATION_ROLES.length,
        isOpen: isOpenBy(run),
        boothsOpen: (kind, booths) => boothsOpen(run, kind, booths),
        approachIsOpen: isOpenBy(run, service.earlyQueueHours.value),
        service,
        classShares: classShares(run.facility, service.narpShareOfProduce.value),
        policy: policies[i]!,
      }),
    ),
    sources: demand,
  };
}

/** The trucks of a run: one source for each facility and class, scaled to the month's count. */
export function borderDemand(
  runs: readonly FacilityRun[],
  { arrivalProfiles, dayOfWeek, service }: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>,
): Source[] {
  return runs.flatMap((run, i) => {
    const byWeekday = trucksByWeekday(run.facility, run.monthTrucks, run.demandMonth, dayOfWeek);
    return sourcesOf(run, i, hourlyTrucks(run, byWeekday, arrivalProfiles, service), service);
  });
}

/** The sources of one facility, one for each class, from its trucks in each hour of its calendar. */
export function sourcesOf(
  { facility, calendar }: Pick<FacilityRun, 'facility' | 'calendar'>,
  facilityIndex: number,
  trucksPerHour: readonly number[],
  { narpShareOfProduce }: ServiceDefaults,
): Source[] {
  return classShares(facility, narpShareOfProduce.value).map((share, c) => ({
    name: `${facility.id}/${VEHICLE_CLASSES[c]}`,
    facility: facilityIndex,
    vehicleClass: c,
    arrivals: {
      kind: 'poisson' as const,
      ratePerHour: stepsFrom(calendar, (slot) => share * trucksPerHour[slot]!),
    },
    limit: Number.POSITIVE_INFINITY,
  }));
}

/** Trucks expected in each hour of a facility's calendar, from those of each weekday, Monday first. */
export function hourlyTrucks(
  { facility, calendar }: Pick<FacilityRun, 'facility' | 'calendar'>,
  byWeekday: readonly number[],
  arrivalProfiles: PortsFile['arrivalProfiles'],
  service: ServiceDefaults,
): number[] {
  const { hourWeights } = arrivalProfiles[facility.arrivalProfile];
  const shares = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hourShares(hourWeights, hoursOn(facility, weekday), service),
  );
  return calendar.weekday.map(
    (weekday, slot) => byWeekday[weekday - 1]! * shares[weekday - 1]![calendar.localHour[slot]!]!,
  );
}

/** 1 while the facility's commercial lanes are open, or from some hours before, and 0 otherwise. */
export function isOpenBy(
  { facility, calendar }: Pick<FacilityRun, 'facility' | 'calendar'>,
  hoursBefore = 0,
): StepFunction {
  return stepsFrom(calendar, (slot) => {
    const hours = hoursOn(facility, calendar.weekday[slot]!);
    const hour = calendar.localHour[slot]!;
    return hours !== null && hour >= hours[0] - hoursBefore && hour < hours[1] ? 1 : 0;
  });
}

/** After the calendar's end everything is 0. */
function stepsFrom(calendar: LocalCalendar, value: (slot: number) => number): StepFunction {
  return stepFunction([
    ...calendar.startsMin.map((fromMin, slot) => [fromMin, value(slot)] as const),
    [calendar.endMin, 0],
  ]);
}

function choiceOf(service: ServiceDefaults): Choice {
  const { patienceMin } = service;
  return {
    baulkAtMin: patienceMin.value,
    // A logistic distribution has standard deviation π/√3 times its scale.
    baulkScaleMin: (patienceMin.value * (patienceMin.cv ?? 0) * Math.sqrt(3)) / Math.PI,
    divertExtraMin: service.divertExtraMin.value,
    divertScaleMin: service.divertScaleMin.value,
    divertibleShare: service.divertibleShare.value,
    memoryMin: service.dispatchMemoryMin.value,
    holdAtMin: service.holdAtMin.value,
    holdScaleMin: service.holdScaleMin.value,
    holdShare: service.holdShare.value,
    retryShare: service.retryShare.value,
    retryAfterMin: service.retryAfterMin.value,
  };
}
