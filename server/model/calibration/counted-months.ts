import { daysInMonth } from '../border/calendar.ts';

/** A count of trucks; months are `YYYY-MM`. */
export interface CountedMonth {
  readonly month: string;
  readonly trucks: number;
}

/** Trucks of a month, null where none were published. */
export type CountOf = (month: string) => number | null;

const YEARS_BACK = 6;
const SEASON_YEARS = 3;
const HALF_A_MONTH = 15;

/**
 * Counts that stand for the months of a span of dates, of which at least half lies in it: those of the latest year
 * that has them all; empty where none has.
 */
export function countsFor(from: string, to: string, countOf: CountOf): CountedMonth[] {
  const year = Number(to.slice(0, 4));
  const months = monthsOf(year).filter((month) => daysWithin(month, from, to) >= HALF_A_MONTH);
  if (months.length === 0) return [];
  for (let back = 0; back < YEARS_BACK; back += 1) {
    const counted = months.flatMap((month) => countedIn(`${year - back}${month.slice(4)}`, countOf));
    if (counted.length === months.length) return counted;
  }
  return [];
}

/** Each calendar month over the mean month, January first, in the three latest whole years up to one; null without. */
export function seasonalIndex(lastYear: number, countOf: CountOf): number[] | null {
  const whole: number[][] = [];
  for (let back = 0; back < YEARS_BACK && whole.length < SEASON_YEARS; back += 1) {
    const counted = monthsOf(lastYear - back).flatMap((month) => countedIn(month, countOf));
    if (counted.length === 12) whole.push(counted.map(({ trucks }) => trucks));
  }
  if (whole.length < SEASON_YEARS) return null;
  const byMonth = whole[0]!.map((_, i) => whole.reduce((sum, year) => sum + year[i]!, 0));
  const mean = byMonth.reduce((sum, trucks) => sum + trucks, 0) / 12;
  return byMonth.map((trucks) => trucks / mean);
}

function countedIn(month: string, countOf: CountOf): CountedMonth[] {
  const trucks = countOf(month);
  return trucks === null || trucks === 0 ? [] : [{ month, trucks }];
}

function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

function daysWithin(month: string, from: string, to: string): number {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const firstDay = month === from.slice(0, 7) ? Number(from.slice(8)) : 1;
  const lastDay = month === to.slice(0, 7) ? Number(to.slice(8)) : last;
  return month < from.slice(0, 7) || month > to.slice(0, 7) ? 0 : lastDay - firstDay + 1;
}
