import { DAYS_PER_YEAR } from './day-number.ts';

/** Levers of the suspension of agreements (art. 74): a compound Poisson process of shutdowns of fixed length. */
export interface Suspension {
  readonly suspensionsPerYear: number;
  readonly suspensionDays: number;
}

/** A day's levers and how many whole days they have been in force. */
export interface SuspensionDay extends Suspension {
  readonly inForceDays: number;
}

/** Probability that a suspension holds on a day: 1 − exp(−λ·min(S, days in force, today included)). */
export function suspendedProbability({
  suspensionsPerYear,
  suspensionDays,
  inForceDays,
}: SuspensionDay): number {
  const exposedDays = Math.min(suspensionDays, inForceDays + 1);
  return 1 - Math.exp((-suspensionsPerYear * exposedDays) / DAYS_PER_YEAR);
}

/**
 * On which days a suspension holds. `uniforms` has one number for each day, on which a suspension may begin, and
 * `before` says when the last one began that precedes the first day. Stricter levers only add suspended days.
 */
export function suspendedDays(
  uniforms: readonly number[],
  before: number,
  days: readonly SuspensionDay[],
): boolean[] {
  const firstRate = days[0]?.suspensionsPerYear ?? 0;
  let latest =
    firstRate > 0
      ? -1 - Math.floor((-Math.log(before) * DAYS_PER_YEAR) / firstRate)
      : Number.NEGATIVE_INFINITY;
  return days.map(({ suspensionsPerYear, suspensionDays, inForceDays }, day) => {
    if (uniforms[day]! < 1 - Math.exp(-suspensionsPerYear / DAYS_PER_YEAR)) latest = day;
    return suspensionsPerYear > 0 && latest >= day - inForceDays && day - latest < suspensionDays;
  });
}
