import type { LocalCalendar } from '../border/calendar.ts';
import { hoursOn } from '../border/demand.ts';
import type { Facility } from '../port.ts';
import type { StepFunction } from '../step-function.ts';
import type { Restriction } from './event.ts';
import { minutesOf, type Span } from './event-clock.ts';

/** A restriction of one facility with the minutes of the run in which it holds. */
export type TimedRestriction = { readonly restriction: Restriction } & Span;

/** Restrictions of one facility in the order of the file, of which a later one prevails. */
export function timed(
  restrictions: readonly Restriction[],
  facilityId: string,
  calendar: LocalCalendar,
): TimedRestriction[] {
  return restrictions
    .filter(({ facility }) => facility === facilityId)
    .map((restriction) => ({ restriction, ...minutesOf(calendar, restriction) }))
    .filter(({ from, to }) => from < to);
}

/** Restrictions that hold at a minute. */
export function activeAt(all: readonly TimedRestriction[], atMin: number): Restriction[] {
  return all.filter(({ from, to }) => atMin >= from && atMin < to).map(({ restriction }) => restriction);
}

/**
 * 1 while lanes are open, or from some hours before, and 0 otherwise: by the facility's hours or those of a
 * restriction, and never during a closure or blockade. After the calendar's end it is 1, so that a
 * facility closed for the whole run opens some day.
 */
export function openness(
  facility: Facility,
  calendar: LocalCalendar,
  restrictions: readonly TimedRestriction[],
  hoursBefore = 0,
): StepFunction {
  const changes = new Set(calendar.startsMin);
  for (const { from, to } of restrictions)
    for (const at of [from, to]) if (at < calendar.endMin) changes.add(at);
  const startsMin: number[] = [];
  const values: number[] = [];
  let slot = 0;
  for (const at of [...changes].toSorted((a, b) => a - b)) {
    while (slot + 1 < calendar.startsMin.length && calendar.startsMin[slot + 1]! <= at) slot += 1;
    const open = isOpen(facility, calendar, slot, activeAt(restrictions, at), hoursBefore) ? 1 : 0;
    if (values.at(-1) === open) continue;
    startsMin.push(at);
    values.push(open);
  }
  startsMin.push(calendar.endMin);
  values.push(1);
  return { startsMin, values, periodMin: null };
}

function isOpen(
  facility: Facility,
  { weekday, localHour }: LocalCalendar,
  slot: number,
  active: readonly Restriction[],
  hoursBefore: number,
): boolean {
  if (active.some(({ kind }) => kind === 'closed' || kind === 'blockade')) return false;
  const day = weekday[slot]!;
  const key = day === 7 ? 'sunday' : day === 6 ? 'saturday' : 'weekday';
  let hours = hoursOn(facility, day);
  for (const one of active) if (one.kind === 'hours' && one[key] !== undefined) hours = one[key];
  const hour = localHour[slot]!;
  return hours !== null && hour >= hours[0] - hoursBefore && hour < hours[1];
}
