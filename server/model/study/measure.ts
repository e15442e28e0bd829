import { STATION_ROLES } from '../border/facility-stations.ts';
import { timeCost } from '../economics/time-cost.ts';
import { mean, percentile } from '../metrics/percentile.ts';
import type { Facility } from '../port.ts';
import { type CrossingLog, OutcomeCode } from '../simulation/crossing-log.ts';
import type { StationReading } from '../simulation/station-board.ts';
import { type Breakdown, HourlyWaits, TimeByClass } from './breakdown.ts';
import { CourseTally } from './course.ts';
import type { MetricValues } from './facility-metrics.ts';
import type { ProduceModel } from './produce-model.ts';
import { ProduceTally } from './produce-tally.ts';
import { StageTimes } from './stage-times.ts';

/** Stations at which trucks wait for primary inspection. */
export const QUEUE_ROLES = ['approach', 'standardLanes', 'fastLanes', 'ucpLanes'] as const;
/** Stations whose booths are the primary lanes. */
export const LANE_ROLES = ['standardLanes', 'fastLanes', 'ucpLanes'] as const;

export interface Window {
  readonly fromMin: number;
  readonly toMin: number;
  /** Where the spans begin by which its course is told; left out where it is not. */
  readonly spanStartsMin?: readonly number[];
}

/** Readings of all stations of one facility, in the order of STATION_ROLES. */
export type FacilityReadings = readonly StationReading[];

export interface MeasureInput {
  readonly facility: Facility;
  readonly facilityIndex: number;
  readonly log: CrossingLog;
  readonly window: Window;
  readonly readings: { readonly from: FacilityReadings; readonly to: FacilityReadings };
  readonly queueAtClosings: readonly number[];
  readonly produce: ProduceModel;
}

/** Metrics of one world, NaN where there is nothing to measure, and what they are made of. */
export interface Measured {
  readonly metrics: MetricValues;
  readonly breakdown: Breakdown;
}

/** Every metric of one facility over one window of one run. */
export function measure(input: MeasureInput): Measured {
  const { log, window, facilityIndex: f } = input;
  const days = (window.toMin - window.fromMin) / 1440;
  const within = (atMin: number) => atMin >= window.fromMin && atMin < window.toMin;
  const waits: number[] = [];
  const crossingTimes: number[] = [];
  let diverted = 0;
  let notStarted = 0;
  let truckTimeUsd = 0;
  const produce = new ProduceTally(input);
  const stageTimes = new StageTimes();
  const hourly = new HourlyWaits(window);
  const byClass = new TimeByClass();
  const course = window.spanStartsMin && new CourseTally(window.spanStartsMin);
  for (let row = 0; row < log.length; row += 1) {
    const outcome = log.outcome[row]!;
    if (log.intendedFacility[row] === f && within(log.dueAtMin[row]!)) {
      if (log.facility[row] !== f) diverted += 1;
      if (outcome === OutcomeCode.baulked || outcome === OutcomeCode.heldBack) notStarted += 1;
      if (outcome !== OutcomeCode.released) produce.addNeverSent(row);
    }
    if (log.facility[row] !== f) continue;
    const waitMin = log.primaryStartAtMin[row]! - log.joinedQueueAtMin[row]!;
    if (within(log.joinedQueueAtMin[row]!) && !Number.isNaN(waitMin)) {
      waits.push(waitMin);
      hourly.add(log.joinedQueueAtMin[row]!, waitMin);
      course?.addWait(log.joinedQueueAtMin[row]!, waitMin);
    }
    if (outcome !== OutcomeCode.released || !within(log.leftAtMin[row]!)) continue;
    const crossingMin = log.leftAtMin[row]! - log.arrivedAtMin[row]!;
    crossingTimes.push(crossingMin);
    const { drayage, detention } = timeCost(crossingMin / 60, input.produce.setting.economics.time);
    truckTimeUsd += drayage + detention;
    byClass.add(log, row, drayage + detention);
    stageTimes.add(log, row);
    const lostUsd = produce.addReleased(row);
    if (lostUsd !== null) course?.addLoss(log.leftAtMin[row]!, lostUsd);
  }
  const partMin = stageTimes.means();
  waits.sort((a, b) => a - b);
  crossingTimes.sort((a, b) => a - b);
  const meanWaitMin = mean(waits) ?? Number.NaN;
  const p95WaitMin = percentile(waits, 0.95) ?? Number.NaN;
  const metrics: MetricValues = {
    p50WaitMin: percentile(waits, 0.5) ?? Number.NaN,
    p90WaitMin: percentile(waits, 0.9) ?? Number.NaN,
    p95WaitMin,
    p99WaitMin: percentile(waits, 0.99) ?? Number.NaN,
    meanWaitMin,
    bufferIndex: meanWaitMin > 0 ? (p95WaitMin - meanWaitMin) / meanWaitMin : Number.NaN,
    meanCrossingTimeMin: mean(crossingTimes) ?? Number.NaN,
    p95CrossingTimeMin: percentile(crossingTimes, 0.95) ?? Number.NaN,
    meanMexicanSideMin: partMin.mexicanSide,
    meanPrimaryMin: partMin.primary,
    meanSecondaryMin: partMin.secondary,
    meanExitMin: partMin.exit,
    meanQueueTrucks: queueArea(input) / (window.toMin - window.fromMin),
    carryOverTrucks: mean(input.queueAtClosings) ?? Number.NaN,
    meanInsideTrucks: insideArea(input) / (window.toMin - window.fromMin),
    utilisation: utilisation(input),
    releasedPerDay: crossingTimes.length / days,
    divertedPerDay: diverted / days,
    notStartedPerDay: notStarted / days,
    truckTimeUsdPerDay: crossingTimes.length > 0 ? truckTimeUsd / days : Number.NaN,
    ...produce.metrics(days),
  };
  const breakdown = {
    waitMinByHour: hourly.means(),
    byCommodity: produce.byCommodity(days),
    byClass: byClass.perDay(days),
    ...(course && { course: course.spans() }),
  };
  return { metrics, breakdown };
}

/** Trucks waiting for primary inspection now: on the approach, the one at its head included, and in the lanes. */
export function queueNow(readings: FacilityReadings): number {
  return QUEUE_ROLES.reduce((sum, role) => {
    const reading = readings[STATION_ROLES.indexOf(role)]!;
    return sum + reading.queue + (role === 'approach' ? reading.busy : 0);
  }, 0);
}

/** Integral of `queueNow` since the start of the run, truck-minutes. */
export function queueAreaOf(readings: FacilityReadings): number {
  return QUEUE_ROLES.reduce((sum, role) => {
    const reading = readings[STATION_ROLES.indexOf(role)]!;
    return sum + reading.queueArea + (role === 'approach' ? reading.busyArea : 0);
  }, 0);
}

/** Open primary booths now. */
export function openLanes(readings: FacilityReadings): number {
  return LANE_ROLES.reduce((sum, role) => sum + readings[STATION_ROLES.indexOf(role)]!.open, 0);
}

/** Integral over the window of the number at all stages, truck-minutes; trucks blocked by a full next stage included. */
function insideArea({ readings }: MeasureInput): number {
  const sum = (all: FacilityReadings) =>
    all.reduce((area, { queueArea, busyArea }) => area + queueArea + busyArea, 0);
  return sum(readings.to) - sum(readings.from);
}

function queueArea({ readings }: MeasureInput): number {
  return queueAreaOf(readings.to) - queueAreaOf(readings.from);
}

function utilisation({ readings }: MeasureInput): number {
  let busy = 0;
  let open = 0;
  for (const role of LANE_ROLES) {
    const i = STATION_ROLES.indexOf(role);
    busy += readings.to[i]!.busyArea - readings.from[i]!.busyArea;
    open += readings.to[i]!.openArea - readings.from[i]!.openArea;
  }
  return open > 0 ? busy / open : Number.NaN;
}
