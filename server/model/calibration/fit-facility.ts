import { weekdaysInMonth } from '../border/calendar.ts';
import { hoursOn } from '../border/demand.ts';
import { mean, percentile } from '../metrics/percentile.ts';
import type { Facility, PortsFile } from '../port.ts';
import { factorsOf, stated } from './day-factors.ts';
import { type DayPrior, fitDay } from './fit-day.ts';
import { fitWithSpread, type LeftOutWeek, type SpreadFit, widenedFor } from './fit-spread.ts';
import { type DaySample, daySample } from './hour-sample.ts';
import { isHeldOut, type PostedWait, withoutOutliers } from './posted-wait.ts';
import { type Score, scoreOf } from './score.ts';

/** What the fit of a facility rests on. */
export interface FacilityEvidence {
  readonly facility: Facility;
  /** All that was measured and posted in the span. */
  readonly waits: readonly PostedWait[];
  /** Counted months `YYYY-MM` that stand for those of the span. */
  readonly months: ReadonlyArray<{ readonly month: string; readonly trucks: number }>;
  readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>;
}

/** A value with the 10th and 90th percentile that other weeks would give. */
export interface Spread {
  readonly value: number;
  readonly range: readonly [number, number];
}

export interface FacilityFit {
  readonly weekday: { readonly firstHour: number; readonly sample: DaySample; readonly fit: SpreadFit };
  readonly perLaneHour: Spread;
  /** `null` where FAST lanes have too few readings. */
  readonly fastShare: Spread | null;
  /** Demand of each weekday, Monday first, over that of Tuesday to Thursday; `null` where it cannot be told. */
  readonly dayFactors: ReadonlyArray<number | null>;
  /** Trucks of a mean weekday, as counted. */
  readonly weekdayTrucks: number;
  readonly readings: { readonly fitted: number; readonly heldOut: number; readonly outliers: number };
  readonly heldOut: Score;
  readonly fitted: Score;
  /** What the posted means of the fitted dates, repeated, are off by on those held out; null where none compare. */
  readonly repeatMaeMin: number | null;
}

/** Fewest weekday readings of standard lanes to fit a facility by. */
const LEAST_READINGS = 60;
/** Lanes that fewer trucks a weekday use are idle most of the time, so that their waits tell nothing of capacity. */
const LEAST_WEEKDAY_TRUCKS = 250;
/** Waits whose 95th percentile is below this hardly ever move. */
const LEAST_P95_MIN = 10;
/** Counts are of other years, so that the level of demand may be off by this much (log scale). */
const COUNT_LOG_ERROR = 0.02;
/** 30 to 40 trucks an hour and open lane fit most crossings; others between 20 and 55 (log scale). */
const PER_LANE_HOUR = { value: 35, logError: 0.3 } as const;
const FAST_LOG_ODDS_ERROR = 1;
/** From a standard deviation to the 10th and 90th percentile. */
const P90_Z = 1.2816;

/** Fits one facility on the dates not held out and scores it on those that are; null with too few readings or counts. */
export function fitFacility(evidence: FacilityEvidence): FacilityFit | null {
  const { waits: all } = evidence;
  const waits = withoutOutliers(all);
  const training = waits.filter((wait) => !isHeldOut(wait));
  const ofWeekdays = training.filter(isWeekday);
  const sample = daySample(ofWeekdays);
  if (sample === null || !tellsEnough(evidence, ofWeekdays)) return null;
  const assumed = stated(evidence.ports.dayOfWeek);
  const first = fitWithSpread(sample, priorOf(evidence, assumed), ofWeekdays);
  const dayFactors = factorsOf(evidence, training, sample, first);
  const prior = priorOf(
    evidence,
    dayFactors.map((factor, i) => factor ?? assumed[i]!),
  );
  const narrow = fitWithSpread(sample, prior, ofWeekdays);
  const weeks = leftOutWeeks(ofWeekdays, prior, narrow);
  const refit = widenedFor(narrow, weeks);
  const { perLaneHour, fastShare } = refit.parameters;
  const heldOut = waits.filter((wait) => isHeldOut(wait));
  const scores = {
    heldOut: scoreOf(refit, sample.firstHour, heldOut.filter(isWeekday)),
    fitted: scoreOf(refit, sample.firstHour, ofWeekdays),
  };
  return {
    weekday: { firstHour: sample.firstHour, sample, fit: refit },
    perLaneHour: spreadOf(
      perLaneHour,
      weeks.map((week) => week.parameters.perLaneHour),
      Math.log,
      Math.exp,
    ),
    fastShare: sample.lanes.fast.some((open) => open > 0)
      ? spreadOf(
          fastShare,
          weeks.map((week) => week.parameters.fastShare),
          (share) => Math.log(share / (1 - share)),
          (odds) => 1 / (1 + Math.exp(-odds)),
        )
      : null,
    dayFactors,
    weekdayTrucks: prior.trucks.value,
    readings: { fitted: training.length, heldOut: heldOut.length, outliers: all.length - waits.length },
    ...scores,
    repeatMaeMin: repeatError(scores),
  };
}

/** The plainest prediction there is: the same hours again. */
function repeatError({ heldOut, fitted }: Pick<FacilityFit, 'heldOut' | 'fitted'>): number | null {
  const before = new Map(fitted.hours.map(({ hour, postedMin }) => [hour, postedMin]));
  const errors = heldOut.hours.flatMap(({ hour, postedMin }) =>
    before.has(hour) ? [Math.abs(postedMin - before.get(hour)!)] : [],
  );
  return mean(errors);
}

function tellsEnough(evidence: FacilityEvidence, waits: readonly PostedWait[]): boolean {
  const { months, ports } = evidence;
  const standard = waits.flatMap(({ laneKind, waitMin }) => (laneKind === 'standard' ? [waitMin] : []));
  return (
    standard.length >= LEAST_READINGS &&
    percentile(
      standard.toSorted((a, b) => a - b),
      0.95,
    )! >= LEAST_P95_MIN &&
    months.length > 0 &&
    queuingTrucks(evidence, stated(ports.dayOfWeek)) >= LEAST_WEEKDAY_TRUCKS
  );
}

function isWeekday({ weekday }: PostedWait): boolean {
  return weekday <= 5;
}

/** Trucks that queue on a mean weekday, so that the months add up to their counts with these weekday factors. */
function queuingTrucks({ facility, months }: FacilityEvidence, factors: readonly number[]): number {
  const open = factors.map((factor, i) => (hoursOn(facility, i + 1) === null ? 0 : factor));
  const midweek = (factors[0]! + factors[1]! + factors[2]! + factors[3]! + factors[4]!) / 5;
  let trucks = 0;
  let days = 0;
  for (const counted of months) {
    trucks += counted.trucks;
    days += weekdaysInMonth(counted.month).reduce((sum, count, i) => sum + (count * open[i]!) / midweek, 0);
  }
  return ((1 - facility.shares.preInspection.value) * trucks) / days;
}

function priorOf(evidence: FacilityEvidence, factors: readonly number[]): DayPrior {
  const { facility, ports } = evidence;
  const { primaryStandardSec, primaryFastSec } = ports.service;
  return {
    trucks: { value: queuingTrucks(evidence, factors), logError: COUNT_LOG_ERROR },
    perLaneHour: PER_LANE_HOUR,
    fastShare: { value: Math.max(0.05, facility.shares.fast.value), logError: FAST_LOG_ODDS_ERROR },
    hourWeights: ports.arrivalProfiles[facility.arrivalProfile].hourWeights,
    fastSpeedUp: primaryStandardSec.value / primaryFastSec.value,
  };
}

/** The fit without each week in turn. */
function leftOutWeeks(waits: readonly PostedWait[], prior: DayPrior, fit: SpreadFit): LeftOutWeek[] {
  return [...Map.groupBy(waits, ({ isoWeek }) => isoWeek)].flatMap(([left, ofWeek]) => {
    const sample = daySample(waits.filter(({ isoWeek }) => isoWeek !== left));
    if (sample === null) return [];
    const hasSameHours = sample.standard.length === fit.parameters.hourShares.length;
    const from = hasSameHours ? fit.parameters : undefined;
    const { parameters } = fitDay(sample, prior, fit.spread.dayCv, from);
    return [{ sample, parameters, waits: ofWeek }];
  });
}

/** The delete-a-week jackknife (Efron and Stein 1981), on a scale where errors are about normal. */
function spreadOf(
  value: number,
  others: readonly number[],
  to: (value: number) => number,
  back: (value: number) => number,
): Spread {
  const scaled = others.map(to);
  const count = scaled.length;
  const mean = scaled.reduce((sum, one) => sum + one, 0) / count;
  const squares = scaled.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = P90_Z * Math.sqrt(((count - 1) / count) * squares);
  return { value, range: [back(to(value) - error), back(to(value) + error)] };
}
