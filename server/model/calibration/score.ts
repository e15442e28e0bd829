import { meanOverDays } from './day-model.ts';
import { isInBand, type SpreadFit } from './fit-spread.ts';
import type { PostedWait } from './posted-wait.ts';

/** An hour of the weekday profile, posted on dates that the fit has not seen beside what it says. */
export interface ScoredHour {
  readonly hour: number;
  readonly readings: number;
  readonly postedMin: number;
  readonly modelledMin: number;
  readonly lowMin: number;
  readonly highMin: number;
}

/** How well a fit meets readings; null where none can be compared. */
export interface Score {
  /** Over hours with three readings or more. */
  readonly maeMin: number | null;
  readonly biasMin: number | null;
  /** Mean absolute error that an exact profile would have by the chance of so few days. */
  readonly chanceMin: number | null;
  /** Share of the readings within their hour's 80 % band. */
  readonly coverage: number | null;
  readonly readings: number;
  readonly hours: readonly ScoredHour[];
}

const LEAST_READINGS = 3;
/** Mean of the absolute value of a standard normal. */
const MEAN_ABSOLUTE_NORMAL = Math.sqrt(2 / Math.PI);

/** Compares a fit with readings of standard lanes. */
export function scoreOf(fit: SpreadFit, firstHour: number, waits: readonly PostedWait[]): Score {
  const standard = waits.filter(({ laneKind }) => laneKind === 'standard');
  const modelled = meanOverDays(fit.days, 'standard');
  const judged = standard.flatMap((wait) => isInBand(fit.bands, firstHour, wait) ?? []);
  const chances: number[] = [];
  const hours = modelled.flatMap((modelledMin, i): ScoredHour[] => {
    const posted = standard.filter(({ hour }) => hour === firstHour + i).map(({ waitMin }) => waitMin);
    if (posted.length < LEAST_READINGS || Number.isNaN(modelledMin)) return [];
    const postedMin = meanOf(posted)!;
    const squares = posted.reduce((sum, wait) => sum + (wait - postedMin) ** 2, 0);
    chances.push(MEAN_ABSOLUTE_NORMAL * Math.sqrt(squares / (posted.length - 1) / posted.length));
    const hour = firstHour + i;
    return [{ hour, readings: posted.length, postedMin, modelledMin, ...fit.bands[i]! }];
  });
  return {
    maeMin: meanOf(hours.map(({ modelledMin, postedMin }) => Math.abs(modelledMin - postedMin))),
    biasMin: meanOf(hours.map(({ modelledMin, postedMin }) => modelledMin - postedMin)),
    chanceMin: meanOf(chances),
    coverage: meanOf(judged.map(Number)),
    readings: judged.length,
    hours,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
