import { normalQuantile } from '../metrics/normal-quantile.ts';
import type { DayLanes } from './hour-sample.ts';
import { waitsOnTheHour } from './moment-queue.ts';
import { asPosted } from './posted-wait.ts';

/** What a fit says of one kind of day at one facility. */
export interface DayParameters {
  /** Trucks that queue for primary inspection. */
  readonly trucks: number;
  /** Share of them in each hour, summing to 1; begins one hour before the lanes open. */
  readonly hourShares: readonly number[];
  /** Trucks an hour through one open standard lane that never idles. */
  readonly perLaneHour: number;
  /** Share of the trucks that use FAST lanes. */
  readonly fastShare: number;
  /** FAST over standard trucks an hour and lane: assumed, for waits tell only the ratio of load to capacity. */
  readonly fastSpeedUp: number;
}

const DAYS = 7;
const POSTINGS = 9;

/** Waits at each full hour of one day, minutes; no FAST ones where no FAST lane is read. */
export interface DayWaits {
  readonly standard: readonly number[];
  readonly fast: readonly number[];
}

/** Waits at each full hour on `DAYS` equally likely days, NaN while closed. */
export function waitsOfDays(parameters: DayParameters, lanes: DayLanes, dayCv: number): DayWaits[] {
  const { trucks, hourShares, perLaneHour, fastShare, fastSpeedUp } = parameters;
  const hasFast = lanes.fast.some((open) => open > 0);
  return logNormalPoints(dayCv, DAYS).map((factor) => {
    const coming = (share: number) => hourShares.map((part) => factor * trucks * share * part);
    const standardShare = hasFast ? 1 - fastShare : 1;
    return {
      standard: waitsOnTheHour({ trucks: coming(standardShare), lanes: lanes.standard, perLaneHour }),
      fast: hasFast
        ? waitsOnTheHour({
            trucks: coming(fastShare),
            lanes: lanes.fast,
            perLaneHour: perLaneHour * fastSpeedUp,
          })
        : [],
    };
  });
}

/** Mean over the days by hour. */
export function meanOverDays(days: readonly DayWaits[], kind: keyof DayWaits): number[] {
  return days[0]![kind].map((_, i) => days.reduce((sum, day) => sum + day[kind][i]!, 0) / days.length);
}

/** What 80 % of the readings of an hour are to lie in, ends included; NaN while lanes are closed. */
export interface PostedBand {
  readonly lowMin: number;
  readonly highMin: number;
}

/** Central 80 % of the waits that would be posted in each hour: its 10th and 90th percentile. */
export function postedBands(
  days: readonly DayWaits[],
  kind: keyof DayWaits,
  postingCv: number,
): PostedBand[] {
  const postings = logNormalPoints(postingCv, POSTINGS);
  return days[0]![kind].map((_, i) => {
    const posted = days
      .flatMap((day) => postings.map((factor) => asPosted(day[kind][i]! * factor)))
      .sort((a, b) => a - b);
    const at = (p: number) => posted[Math.min(posted.length - 1, Math.floor(p * posted.length))]!;
    return { lowMin: at(0.1), highMin: at(0.9) };
  });
}

/** Equally likely values of a log-normal factor of mean 1. */
function logNormalPoints(cv: number, count: number): number[] {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const raw = Array.from({ length: count }, (_, i) => Math.exp(sigma * normalQuantile((i + 0.5) / count)));
  const mean = raw.reduce((sum, value) => sum + value, 0) / count;
  return raw.map((value) => value / mean);
}
