import { type DayParameters, type DayWaits, type PostedBand, postedBands, waitsOfDays } from './day-model.ts';
import { type DayFit, type DayPrior, fitDay } from './fit-day.ts';
import type { DaySample } from './hour-sample.ts';
import { asPosted, type PostedWait } from './posted-wait.ts';

/** How days differ, and the readings of one day: coefficients of variation. */
export interface DaySpread {
  /** Of a day's demand over its capacity. */
  readonly dayCv: number;
  /** Of a posted wait about that of its hour and day. */
  readonly postingCv: number;
}

/** A fit with its spread, and what it says of the days. */
export interface SpreadFit extends DayFit {
  readonly spread: DaySpread;
  readonly days: readonly DayWaits[];
  /** Of standard lanes. */
  readonly bands: readonly PostedBand[];
}

const DAY_CVS = [0.01, 0.02, 0.03, 0.045, 0.06, 0.1, 0.15, 0.2, 0.3] as const;
const POSTING_CVS = [0.03, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1] as const;

/** Part of the readings that a band is meant to hold, and how far off it may be before that counts. */
const COVERED = 0.8;
const COVERED_WITHIN = 0.02;
const MISCOVERED = 20;

/**
 * Fits a kind of day at each spread between days, and takes the spreads whose 80 % bands have the best mean interval
 * score (Gneiting and Raftery 2007) on the same readings while they hold about 80 % of them: waits are posted in
 * steps, so that bands of a good score alone hold more.
 */
export function fitWithSpread(sample: DaySample, prior: DayPrior, waits: readonly PostedWait[]): SpreadFit {
  const standard = waits.filter(({ laneKind }) => laneKind === 'standard');
  let best: { readonly fit: SpreadFit; readonly loss: number } | null = null;
  let from: DayFit | undefined;
  for (const dayCv of DAY_CVS) {
    const fit = fitDay(sample, prior, dayCv, from?.parameters);
    from = fit;
    const days = waitsOfDays(fit.parameters, sample.lanes, dayCv);
    for (const postingCv of POSTING_CVS) {
      const bands = postedBands(days, 'standard', postingCv);
      const loss = lossOf([{ bands, firstHour: sample.firstHour, waits: standard }]);
      if (best === null || loss < best.loss)
        best = { fit: { ...fit, spread: { dayCv, postingCv }, days, bands }, loss };
    }
  }
  return best!.fit;
}

/** A fit without one week, and the readings of that week. */
export interface LeftOutWeek {
  readonly sample: DaySample;
  readonly parameters: DayParameters;
  readonly waits: readonly PostedWait[];
}

/**
 * The same fit with the spread of posted waits taken anew, so that bands drawn without a week hold about 80 % of that
 * week: bands that know the days they are judged by are too narrow for others.
 */
export function widenedFor(fit: SpreadFit, weeks: readonly LeftOutWeek[]): SpreadFit {
  const { dayCv } = fit.spread;
  const judged = weeks.map((week) => ({
    days: waitsOfDays(week.parameters, week.sample.lanes, dayCv),
    firstHour: week.sample.firstHour,
    waits: week.waits.filter(({ laneKind }) => laneKind === 'standard'),
  }));
  const losses = POSTING_CVS.map((cv) =>
    lossOf(judged.map((week) => ({ ...week, bands: postedBands(week.days, 'standard', cv) }))),
  );
  const postingCv = POSTING_CVS[losses.indexOf(Math.min(...losses))]!;
  return { ...fit, spread: { dayCv, postingCv }, bands: postedBands(fit.days, 'standard', postingCv) };
}

/** Whether a reading lies in the band of its hour; null where the hour has none. */
export function isInBand(
  bands: readonly PostedBand[],
  firstHour: number,
  { hour, waitMin }: PostedWait,
): boolean | null {
  const band = bands[hour - firstHour];
  if (band === undefined || Number.isNaN(band.lowMin)) return null;
  const posted = asPosted(waitMin);
  return posted >= band.lowMin && posted <= band.highMin;
}

/** Readings beside bands of a fit. */
interface Judged {
  readonly bands: readonly PostedBand[];
  readonly firstHour: number;
  readonly waits: readonly PostedWait[];
}

/** Mean interval score, worse the further coverage is off. */
function lossOf(groups: readonly Judged[]): number {
  let score = 0;
  let held = 0;
  let counted = 0;
  for (const { bands, firstHour, waits } of groups)
    for (const wait of waits) {
      const isIn = isInBand(bands, firstHour, wait);
      if (isIn === null) continue;
      const { lowMin, highMin } = bands[wait.hour - firstHour]!;
      const posted = asPosted(wait.waitMin);
      const outside = Math.max(0, lowMin - posted, posted - highMin);
      score += highMin - lowMin + (2 / (1 - COVERED)) * outside;
      held += isIn ? 1 : 0;
      counted += 1;
    }
  const off = Math.max(0, Math.abs(held / counted - COVERED) - COVERED_WITHIN);
  return (score / counted) * (1 + MISCOVERED * off);
}
