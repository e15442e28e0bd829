import { DateTime } from 'luxon';
import type { LocalCalendar } from './model/border/calendar.ts';

const HOUR_MS = 3_600_000;

/**
 * The local clock of a zone for whole hours of real time, clock changes included: `hours` of them from hour
 * `fromHour` after `originMs`, to which the minutes refer. The first hour also stands for all time before it.
 */
export function localCalendar(originMs: number, hours: number, zone: string, fromHour = 0): LocalCalendar {
  const startsMin: number[] = [];
  const localHour: number[] = [];
  const weekday: number[] = [];
  const localDate: string[] = [];
  for (let i = fromHour; i < fromHour + hours; i += 1) {
    const local = DateTime.fromMillis(originMs + i * HOUR_MS, { zone });
    startsMin.push(i === fromHour ? 0 : i * 60);
    localHour.push(local.hour);
    weekday.push(local.weekday);
    localDate.push(local.toISODate()!);
  }
  return { startsMin, localHour, weekday, localDate, endMin: (fromHour + hours) * 60 };
}

/** Midnight at the start of a local date `YYYY-MM-DD`, ms since the epoch. */
export function localMidnightMs(date: string, zone: string): number {
  return DateTime.fromISO(date, { zone }).startOf('day').toMillis();
}
