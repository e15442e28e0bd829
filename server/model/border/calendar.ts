/**
 * The local clock of a facility, hour by hour over a run: slot i starts at `startsMin[i]`, and the facility's
 * clock then shows `localHour[i]` on a day of `weekday[i]` (1 Monday … 7 Sunday). On the days when clocks change,
 * an hour is left out or comes twice, so that days have 23 or 25 slots.
 */
export interface LocalCalendar {
  readonly startsMin: readonly number[];
  readonly localHour: readonly number[];
  readonly weekday: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly localDate: readonly string[];
  /** End of the last slot, minutes. */
  readonly endMin: number;
}

/** The slot that holds a minute of the run. */
export function slotAt({ startsMin }: Pick<LocalCalendar, 'startsMin'>, minute: number): number {
  const first = startsMin[1] ?? 60;
  return Math.max(0, Math.floor((minute - first) / 60) + 1);
}

/** Day of the week of a date, 1 Monday … 7 Sunday (Sakamoto's method, Gregorian calendar). */
export function weekdayOf(year: number, month: number, day: number): number {
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const y = month < 3 ? year - 1 : year;
  const sundayFirst = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + day) % 7;
  return sundayFirst === 0 ? 7 : sundayFirst;
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** How often each weekday comes in a month `YYYY-MM`, Monday first. */
export function weekdaysInMonth(month: string): number[] {
  const year = Number(month.slice(0, 4));
  const monthNumber = Number(month.slice(5, 7));
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let day = 1; day <= daysInMonth(year, monthNumber); day += 1)
    counts[weekdayOf(year, monthNumber, day) - 1]! += 1;
  return counts;
}

/** Day of the month, 1 to 7, on which the first Monday falls. */
export function firstMondayOf(month: string): number {
  const first = weekdayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
  return first === 1 ? 1 : 9 - first;
}
