import type { LocalCalendar } from '../border/calendar.ts';
import type { DayKind, LocalTime } from './event.ts';

/** Minutes or slots from `from` (included) to `to` (excluded). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch of local time as minutes of the run; a date that ends it includes that day. */
export function minutesOf(calendar: LocalCalendar, { from, to }: { from: LocalTime; to: LocalTime }): Span {
  return { from: minuteOf(calendar, from), to: minuteOf(calendar, endOf(to)) };
}

/** The same as hours of the calendar that begin within it. */
export function slotsOf(
  { localDate, localHour }: LocalCalendar,
  { from, to }: { from: LocalTime; to: LocalTime },
): Span {
  const end = endOf(to);
  const first = localDate.findIndex((date, slot) => stamp(date, localHour[slot]!) >= from);
  const last = localDate.findIndex((date, slot) => stamp(date, localHour[slot]!) >= end);
  const slots = localDate.length;
  return { from: first < 0 ? slots : first, to: last < 0 ? slots : last };
}

/** Whether a day counts, 1 Monday … 7 Sunday. */
export function isOfKind(weekday: number, days: DayKind): boolean {
  return days === 'all' || (days === 'saturdays' ? weekday === 6 : weekday <= 5);
}

/** A date that is an end includes its day. */
export function endOf(time: LocalTime): LocalTime {
  return time.includes('T') ? time : `${time}T24:00`;
}

function minuteOf({ startsMin, localDate, localHour, endMin }: LocalCalendar, time: LocalTime): number {
  const minutes = time.includes('T') ? Number(time.slice(14, 16)) : 0;
  const hour = time.includes('T') ? time.slice(0, 13) : `${time}T00`;
  const slot = localDate.findIndex((date, i) => stamp(date, localHour[i]!).slice(0, 13) >= hour);
  if (slot < 0) return endMin;
  return startsMin[slot]! + (stamp(localDate[slot]!, localHour[slot]!).slice(0, 13) === hour ? minutes : 0);
}

function stamp(date: string, hour: number): string {
  return `${date}T${String(hour).padStart(2, '0')}:00`;
}
