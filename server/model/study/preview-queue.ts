import { borderNetwork, type FacilityRun } from '../border/border-network.ts';
import type { FacilityPolicy } from '../border/facility-policy.ts';
import { STATION_ROLES } from '../border/facility-stations.ts';
import { type BoothKind, boothsOpen } from '../border/staffing.ts';
import type { PortsFile } from '../port.ts';
import type { Choice, Network } from '../simulation/network.ts';
import { integralOf, repeating, type StepFunction, stepFunction, valueAt } from '../step-function.ts';
import { LANE_ROLES } from './measure.ts';

const DAY_MIN = 1440;
const APPROACH = STATION_ROLES.indexOf('approach');
const STANDARD = STATION_ROLES.indexOf('standardLanes');
const LANES = LANE_ROLES.map((role) => STATION_ROLES.indexOf(role));

/** Primary inspection of one facility as a single queue, on one day that repeats for ever from `firstHour`. */
export interface PrimaryQueue {
  /** Local hour of minute 0: the first in which trucks join, so that a night is an end and not a beginning. */
  readonly firstHour: number;
  /** Trucks that join the queue, pre-inspected ones excepted, for they pass it by. */
  readonly arrivalRatePerHour: StepFunction;
  /** Booths at work; after closing, those that line up already are served for the facility's overtime. */
  readonly booths: StepFunction;
  /** Of one booth, so that all of them together pass `capacityPerHour`. */
  readonly serviceRatePerHour: number;
  readonly capacityPerHour: number;
  /** Mean of an exponential patience; null where no truck turns away. */
  readonly meanPatienceMin: number | null;
}

/**
 * What a policy makes of primary inspection; null on a day without trucks. All lanes are fed first come, first
 * served from one approach, so the kind of lane that fills up first sets the pace of all: a lost programme adds
 * trucks, moves them to lanes that they did not use and to longer service, as in the simulated network itself.
 */
export function primaryQueue(
  run: FacilityRun,
  ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>,
  policy: FacilityPolicy,
): PrimaryQueue | null {
  const network = borderNetwork([run], ports, [policy]);
  const hourly = hourlyTrucksByClass(network);
  const queued = hourly.map((trucks, c) => (network.stations[APPROACH]!.visits[c] ? trucks : []));
  const perHour = Array.from({ length: 24 }, (_, hour) =>
    queued.reduce((sum, trucks) => sum + (trucks[hour] ?? 0), 0),
  );
  const dayTrucks = perHour.reduce((sum, trucks) => sum + trucks, 0);
  if (dayTrucks === 0) return null;
  const { capacityPerHour, kind } = bottleneck(network, queued, dayTrucks);
  const boothCount = LANES.reduce((sum, lane) => sum + boothsOf(network, lane), 0);
  const { overtimeMin } = network.stations[LANES[0]!]!;
  const firstHour = perHour.findIndex((trucks) => trucks > 0);
  const queue = {
    firstHour,
    arrivalRatePerHour: repeating([...perHour.slice(firstHour), ...perHour.slice(0, firstHour)], 60),
    booths: staffedDay(boothsOpen(run, kind, boothCount), firstHour, overtimeMin),
    serviceRatePerHour: capacityPerHour / boothCount,
    capacityPerHour,
  };
  const { choice } = network.facilities[0]!;
  return { ...queue, meanPatienceMin: choice && patienceLike(choice, peakFluidWaitMin(queue, choice)) };
}

/** Trucks of each local hour by the class as which they cross. */
function hourlyTrucksByClass({ classes, facilities, sources }: Network): number[][] {
  const trucks = classes.map(() => new Array<number>(24).fill(0));
  for (const { vehicleClass, arrivals } of sources) {
    if (arrivals.kind === 'trace') continue;
    const moves = facilities[0]!.reclassified.filter(({ from }) => from === vehicleClass);
    const kept = 1 - moves.reduce((sum, { share }) => sum + share, 0);
    for (const { to, share } of [{ to: vehicleClass, share: kept }, ...moves])
      for (let hour = 0; hour < 24; hour += 1)
        trucks[to]![hour]! += (share * integralOf(arrivals.ratePerHour, hour * 60, hour * 60 + 60)) / 60;
  }
  return trucks;
}

/**
 * The kind of lane that first has all of its booths and helpers busy, as they are open over the day, and at how many
 * trucks an hour of the day's mix it has so with all booths open.
 */
function bottleneck(
  network: Network,
  queued: ReadonlyArray<readonly number[]>,
  dayTrucks: number,
): { readonly capacityPerHour: number; readonly kind: BoothKind } {
  const workMin = new Map(LANES.map((lane) => [lane, 0]));
  for (const [c, trucks] of queued.entries()) {
    const visit = network.stations[APPROACH]!.visits[c];
    if (!visit) continue;
    const lane = visit.routes[0]!.to;
    const sum = trucks.reduce((total, count) => total + count, 0);
    workMin.set(lane, workMin.get(lane)! + sum * network.stations[lane]!.visits[c]!.service.meanMin);
  }
  const limits = LANES.filter((lane) => workMin.get(lane)! > 0).map((lane) => {
    const helpers = LANES.filter((other) => network.stations[other]!.helps.includes(lane));
    const together = [lane, ...helpers];
    const booths = together.reduce((sum, one) => sum + boothsOf(network, one), 0);
    const capacityPerHour =
      (60 * booths * dayTrucks) / together.reduce((sum, one) => sum + workMin.get(one)!, 0);
    const openMin = together.reduce((sum, one) => sum + openBoothMin(network, one), 0);
    const kind: BoothKind = lane === STANDARD ? 'standard' : 'fast';
    return { capacityPerHour, kind, capacityPerDay: (capacityPerHour * openMin) / booths };
  });
  return limits.reduce((least, one) => (one.capacityPerDay < least.capacityPerDay ? one : least));
}

function boothsOf({ stations }: Network, lane: number): number {
  return Math.max(...stations[lane]!.servers.values);
}

function openBoothMin({ stations }: Network, lane: number): number {
  return integralOf(stations[lane]!.servers, 0, DAY_MIN);
}

/** Open booths of a day from `firstHour`, lengthened by the overtime, which may reach into the next day. */
function staffedDay(open: StepFunction, firstHour: number, overtimeMin: number): StepFunction {
  const minutes = Array.from({ length: DAY_MIN }, (_, minute) => valueAt(open, minute));
  const lastMin = minutes.findLastIndex((booths) => booths > 0);
  for (let late = 1; late <= overtimeMin; late += 1) {
    const minute = (lastMin + late) % DAY_MIN;
    minutes[minute] = Math.max(minutes[minute]!, minutes[lastMin]!);
  }
  const startMin = 60 * firstHour;
  const fromStart = [...minutes.slice(startMin), ...minutes.slice(0, startMin)];
  return { ...stepFunction(fromStart.map((booths, minute) => [minute, booths])), periodMin: DAY_MIN };
}

/** Share of trucks that are not put off by an expected wait, of those that would come were there none. */
function stayingShare({ baulkAtMin, baulkScaleMin }: Choice, waitMin: number): number {
  const staying = (wait: number) => 1 / (1 + Math.exp((wait - baulkAtMin) / baulkScaleMin));
  return staying(waitMin) / staying(0);
}

/** The exponential patience under which as many give up within a wait as are put off by expecting it; null for none. */
function patienceLike(choice: Choice, waitMin: number): number | null {
  const wait = Math.max(waitMin, 1);
  const staying = stayingShare(choice, wait);
  return staying < 1 ? -wait / Math.log(staying) : null;
}

/** Longest wait of a day whose trucks flow without chance and turn away as they choose to, after a day like it. */
function peakFluidWaitMin(queue: Omit<PrimaryQueue, 'meanPatienceMin'>, choice: Choice): number {
  const stepMin = 2;
  let backlog = 0;
  let peak = 0;
  for (let t = 0; t < 2 * DAY_MIN; t += stepMin) {
    const waitMin = (60 * backlog) / queue.capacityPerHour;
    const coming = valueAt(queue.arrivalRatePerHour, t) * stayingShare(choice, waitMin);
    const served = valueAt(queue.booths, t) * queue.serviceRatePerHour;
    backlog = Math.max(0, backlog + ((coming - served) * stepMin) / 60);
    peak = Math.max(peak, waitMin);
  }
  return peak;
}
