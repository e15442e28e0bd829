import { DateTime } from 'luxon';
import { localMidnightMs } from '../calendar.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import type { Facility } from '../model/port.ts';
import { type RecordedCrossings, recordedSpan } from '../recorded-trucks.ts';
import { PlanError } from './plan-error.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 92;
const HOUR_MS = 3_600_000;
/** Of more days than these one point each is told. */
const MOST_BY_THE_HOUR = 3;

/** Monthly trucks of a facility, oldest first, as stored. */
export type MonthsOf = (
  facility: Facility,
) => ReadonlyArray<{ readonly month: string; readonly trucks: number }>;

/** The days that a what-if measures. */
export interface MeasuredDays {
  /** Local dates of the first and the last. */
  readonly from: string;
  readonly to: string;
  /** Midnights before the first and after the last, ms since the epoch. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Month whose counts set demand, and the facility's own count; 0 where imported trucks take its place. */
  readonly month: string;
  readonly monthTrucks: number;
}

/** Whole days from the one asked for, or from the first Monday of the latest counted month. */
export function countedDays(
  { from, days }: WhatIfRequest,
  facility: Facility,
  months: ReturnType<MonthsOf>,
): MeasuredDays {
  const { month, trucks } = demandOf(facility, from, months);
  const { zone } = facility;
  const first = from ?? `${month}-${String(firstMondayOf(month)).padStart(2, '0')}`;
  const fromMs = localMidnightMs(first, zone);
  const dayAfter = (count: number) => DateTime.fromISO(first, { zone }).plus({ days: count }).toISODate()!;
  return {
    from: first,
    to: dayAfter(days! - 1),
    fromMs,
    toMs: localMidnightMs(dayAfter(days!), zone),
    month,
    monthTrucks: trucks,
  };
}

/** The days of a facility's imported trucks, or those asked for among them. Throws PlanError outside of them. */
export function tracedDays(
  trace: NonNullable<WhatIfRequest['trace']>,
  facility: Facility,
  crossings: RecordedCrossings,
): MeasuredDays {
  const { name, zone } = facility;
  const span = recordedSpan(crossings, facility);
  if (span === null)
    throw new PlanError(
      'no-trace',
      `No imported truck is stored for ${name.en}, so there is none to run: import a crossing-level file of it, or ask for counted demand.`,
    );
  const { from = span.from, to = span.to } = trace;
  const stored = `the imported trucks of ${name.en} are of ${span.from} to ${span.to}`;
  if (from > to)
    throw new PlanError('no-trace', `The trace would end on ${to}, before it begins on ${from}: ${stored}.`);
  if (from < span.from || to > span.to)
    throw new PlanError(
      'no-trace',
      `From ${from} to ${to} is not within the trace: ${stored}, so choose days among these.`,
    );
  const after = DateTime.fromISO(to, { zone }).plus({ days: 1 }).toISODate()!;
  const [fromMs, toMs] = [localMidnightMs(from, zone), localMidnightMs(after, zone)];
  const days = Math.round((toMs - fromMs) / DAY_MS);
  if (days > MOST_DAYS)
    throw new PlanError(
      'no-trace',
      `From ${from} to ${to} are ${days} days, and a what-if measures at most ${MOST_DAYS}: choose fewer of them.`,
    );
  return { from, to, fromMs, toMs, month: from.slice(0, 7), monthTrucks: 0 };
}

/** The spans by which the course of measured days is told. */
export interface CourseSpans {
  readonly step: 'hour' | 'day';
  /** Their beginnings, ms since the epoch; each ends where the next begins. */
  readonly startsMs: readonly number[];
}

/** Local days, or hours where the days are few. */
export function courseSpans({ fromMs, toMs }: MeasuredDays, zone: string): CourseSpans {
  if (toMs - fromMs <= MOST_BY_THE_HOUR * DAY_MS) {
    const hours = Math.ceil((toMs - fromMs) / HOUR_MS);
    return { step: 'hour', startsMs: Array.from({ length: hours }, (_, i) => fromMs + i * HOUR_MS) };
  }
  const startsMs: number[] = [];
  for (let day = DateTime.fromMillis(fromMs, { zone }); day.toMillis() < toMs; day = day.plus({ days: 1 }))
    startsMs.push(day.toMillis());
  return { step: 'day', startsMs };
}

/** The month whose count sets demand: that of the first day asked for, or the latest. Throws PlanError without one. */
export function demandOf(facility: Facility, from: string | undefined, months: ReturnType<MonthsOf>) {
  const counted = from === undefined ? months.at(-1) : months.find(({ month }) => month === from.slice(0, 7));
  if (counted && counted.trucks > 0) return counted;
  const { en } = facility.name;
  if (from === undefined || months.length === 0)
    throw new PlanError(
      'no-demand',
      `No truck count is stored for ${en}, so there is no demand to simulate: import a BTS file that covers port ${facility.portCode}.`,
    );
  throw new PlanError(
    'no-demand',
    `No truck count of ${from.slice(0, 7)} is stored for ${en}, so there is no demand to simulate: choose a first day from ${months[0]!.month} to ${months.at(-1)!.month}, or import that month.`,
  );
}
