import type { TimelineSpan } from './own-policy.ts';

const DAY_MS = 86_400_000;

/** Days of the calendar, the last of which is not among them. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The day so many days later, `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The days that a what-if measures: from its first day, else from the first Monday of the latest counted month. */
export function measuredDays(from: string, days: number, latestMonth: string): DaySpan {
  const start = from === '' ? firstMondayOf(latestMonth) : from;
  return { from: start, to: addDays(start, days) };
}

/** A span moved by days; an open end stays open. */
export function moved({ from, to, withdrawn }: TimelineSpan, days: number): TimelineSpan {
  const shifted = (day: string) => (day === '' ? '' : addDays(day, days));
  return { from: shifted(from), to: shifted(to), withdrawn };
}

/** A span that ends so many days later, a day after it begins at the earliest; one without end stays so. */
export function stretched(span: TimelineSpan, days: number): TimelineSpan {
  const { from, to } = span;
  if (to === '') return span;
  const end = addDays(to, days);
  return { ...span, to: from !== '' && end <= from ? addDays(from, 1) : end };
}

/** Whether a span withdraws anything on any of the days. */
export function actsOn({ from, to, withdrawn }: TimelineSpan, days: DaySpan): boolean {
  return withdrawn > 0 && (from === '' || from < days.to) && (to === '' || to > days.from);
}

const ASIDE_DAYS = 7;

/** The days that a drawn timeline shows: the measured ones, all ends of spans, and a week aside. */
export function shownDays(spans: readonly TimelineSpan[], measured: DaySpan): DaySpan {
  const ends = [measured.from, measured.to, ...spans.flatMap(({ from, to }) => [from, to])]
    .filter(Boolean)
    .sort();
  return { from: addDays(ends[0]!, -ASIDE_DAYS), to: addDays(ends.at(-1)!, ASIDE_DAYS) };
}

/** Where a span lies on the shown days, per cent of their length; open ends reach the edge. */
export function placed({ from, to }: Pick<TimelineSpan, 'from' | 'to'>, shown: DaySpan) {
  const all = daysBetween(shown.from, shown.to);
  const at = (day: string) => (100 * daysBetween(shown.from, day)) / all;
  const startPct = from === '' ? 0 : at(from);
  return { startPct, widthPct: (to === '' ? 100 : at(to)) - startPct };
}

/** The day itself or the next one that is a Wednesday. */
export function nextWednesday(day: string): string {
  return addDays(day, (10 - new Date(`${day}T00:00Z`).getUTCDay()) % 7);
}

function firstMondayOf(month: string): string {
  const weekday = new Date(`${month}-01T00:00Z`).getUTCDay();
  return addDays(`${month}-01`, (8 - weekday) % 7);
}
