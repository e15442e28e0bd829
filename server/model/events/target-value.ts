import { hourlyTrucks } from '../border/border-network.ts';
import { daysInMonth, weekdayOf } from '../border/calendar.ts';
import type { Target } from './event.ts';
import { isOfKind, minutesOf, type Span, slotsOf } from './event-clock.ts';
import { commodityShare, type EventFacility, type EventPlan, indicesOf } from './event-plan.ts';
import type { FlowRecord } from './flow-record.ts';

/** Share of normal flow at which a facility has recovered. */
const RECOVERED = 0.95;
const DAY_HOURS = 24;

/** Trucks expected in every hour on normal days, by facility. */
export function normalTrucks({ facilities, ports }: EventPlan): number[][] {
  return facilities.map((one) => hourlyTrucks(one, one.byWeekday, ports.arrivalProfiles, ports.service));
}

/** What one target is read from: a run's records, and what is normal. */
export interface TargetInput {
  readonly plan: EventPlan;
  readonly records: readonly FlowRecord[];
  /** Hourly trucks of normal days, to which changes are relative. */
  readonly normal: ReadonlyArray<readonly number[]>;
  /** Facilities whose normal days fill what the run leaves of a month; those of the plan unless demand was drawn. */
  readonly outside?: readonly EventFacility[];
}

/** The metric of a target in its unit; NaN where there is nothing to measure. */
export function targetValue(target: Target, input: TargetInput): number {
  const { plan, records, normal } = input;
  const of = indicesOf(plan, target.facility);
  const [f] = of;
  switch (target.metric) {
    case 'meanDailyTrucks': {
      const days = slotCount(target, plan.facilities[f!]!) / DAY_HOURS;
      return crossedIn(target, input, of) / days;
    }
    case 'totalTrucks':
      return crossedIn(target, input, of);
    case 'monthlyTrucks':
      return monthOf(target, input, of).trucks;
    case 'netMonthlyChangePct': {
      const month = monthOf(target, input, of);
      return percentOver(month.trucks, month.normal);
    }
    case 'facilityShare': {
      const all = crossedIn(target, input, indicesOf(plan, 'all'));
      return all > 0 ? crossedIn(target, input, of) / all : Number.NaN;
    }
    case 'maxWaitMin': {
      const { crossed, waitSumMin } = records[f!]!;
      const hours = [...chosen(target, plan.facilities[f!]!)].filter((slot) => crossed[slot]! > 0);
      return hours.length > 0
        ? Math.max(...hours.map((slot) => waitSumMin[slot]! / crossed[slot]!))
        : Number.NaN;
    }
    case 'meanWaitMin': {
      const sum = (values: ArrayLike<number>) => sumOver(chosen(target, plan.facilities[f!]!), values);
      return unseenWait(input, f!) + sum(records[f!]!.waitSumMin) / sum(records[f!]!.crossed);
    }
    case 'notCrossed':
      return normalIn(target, input, of) - crossedIn(target, input, of);
    case 'queueTrucks':
      return largestQueue(target, input, of);
    case 'retainedShare': {
      const sinceStart = { ...target, from: plan.event.period.from };
      return (
        largestQueue(target, input, of) / (normalIn(sinceStart, input, of) - crossedIn(sinceStart, input, of))
      );
    }
    case 'recoveryDays':
      return recoveryDays(target, plan, f!, records[f!]!.crossed, normal[f!]!);
    case 'catchUpPct':
      return percentOver(crossedIn(target, input, of), normalIn(target, input, of));
  }
}

/** What CBP posts on a normal day beyond the wait that the records show before the first restriction, minutes. */
function unseenWait({ plan, records }: TargetInput, f: number): number {
  const { facility, calendar } = plan.facilities[f]!;
  const firstMin = Math.min(...plan.event.restrictions.map((one) => minutesOf(calendar, one).from));
  const before = range({ from: 0, to: Math.min(calendar.localHour.length, Math.floor(firstMin / 60)) });
  const crossed = sumOver(before, records[f]!.crossed);
  const shown = crossed > 0 ? sumOver(before, records[f]!.waitSumMin) / crossed : 0;
  return Math.max(0, facility.baselineMeanWaitMin.value - shown);
}

/** Hours of the calendar that a target is about. */
function* chosen({ from, to, days, hours }: Target, { calendar }: EventFacility): Generator<number> {
  const span = slotsOf(calendar, { from, to });
  for (let slot = span.from; slot < span.to; slot += 1) {
    const hour = calendar.localHour[slot]!;
    if (isOfKind(calendar.weekday[slot]!, days) && (hours === null || (hour >= hours[0] && hour < hours[1])))
      yield slot;
  }
}

function slotCount(target: Target, facility: EventFacility): number {
  return [...chosen(target, facility)].length;
}

function sumOver(slots: Iterable<number>, values: ArrayLike<number>): number {
  let sum = 0;
  for (const slot of slots) sum += values[slot]!;
  return sum;
}

function crossedIn(target: Target, { plan, records }: TargetInput, of: readonly number[]): number {
  return of.reduce((sum, f) => {
    const { crossed, crossedWith } = records[f]!;
    const counted = target.commodity === null ? crossed : crossedWith[target.commodity]!;
    return sum + sumOver(chosen(target, plan.facilities[f]!), counted);
  }, 0);
}

function normalIn(target: Target, { plan, normal }: TargetInput, of: readonly number[]): number {
  return of.reduce((sum, f) => {
    const share = target.commodity === null ? 1 : commodityShare(plan, f, target.commodity);
    return sum + share * sumOver(chosen(target, plan.facilities[f]!), normal[f]!);
  }, 0);
}

function largestQueue(target: Target, { plan, records }: TargetInput, of: readonly number[]): number {
  return of.reduce((sum, f) => {
    const slots = [...chosen(target, plan.facilities[f]!)];
    return sum + Math.max(0, ...slots.map((slot) => records[f]!.queue[slot]!));
  }, 0);
}

/** Trucks of the calendar month in which a target begins; days that the run leaves out are normal ones. */
function monthOf(target: Target, { plan, records, normal, outside }: TargetInput, of: readonly number[]) {
  const month = target.from.slice(0, 7);
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  let trucks = 0;
  let usual = 0;
  for (const f of of) {
    const { calendar, byWeekday } = plan.facilities[f]!;
    const simulated = wholeDays(calendar.localDate);
    for (const [slot, date] of calendar.localDate.entries()) {
      if (!date.startsWith(month) || !simulated.has(date)) continue;
      trucks += records[f]!.crossed[slot]!;
      usual += normal[f]![slot]!;
    }
    for (let day = 1; day <= daysInMonth(year, monthNumber); day += 1) {
      if (simulated.has(`${month}-${String(day).padStart(2, '0')}`)) continue;
      const weekday = weekdayOf(year, monthNumber, day) - 1;
      trucks += (outside?.[f] ?? plan.facilities[f]!).byWeekday[weekday]!;
      usual += byWeekday[weekday]!;
    }
  }
  return { trucks, normal: usual };
}

/** Dates of which the run has every hour, on the day when clocks go forward 23. */
function wholeDays(localDate: readonly string[]): Set<string> {
  const hours = Map.groupBy(localDate, (date) => date);
  return new Set([...hours].filter(([, slots]) => slots.length >= DAY_HOURS - 1).map(([date]) => date));
}

/** Days of 24 hours after the last restriction here, or of the event, until flow is normal again. */
function recoveryDays(
  target: Target,
  { event, facilities }: EventPlan,
  f: number,
  crossed: ArrayLike<number>,
  normal: readonly number[],
): number {
  const { calendar, facility } = facilities[f]!;
  const own = event.restrictions.filter((one) => one.facility === facility.id);
  const ends = (own.length > 0 ? own : event.restrictions).map((one) => minutesOf(calendar, one).to);
  const from = Math.max(minutesOf(calendar, target).from, ...ends);
  const first = Math.ceil(from / 60);
  for (let day = 0; first + (day + 1) * DAY_HOURS <= calendar.localHour.length; day += 1) {
    const window = range({ from: first + day * DAY_HOURS, to: first + (day + 1) * DAY_HOURS });
    const usual = sumOver(window, normal);
    if (usual > 0 && sumOver(window, crossed) >= RECOVERED * usual) return day;
  }
  return Number.NaN;
}

function range({ from, to }: Span): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function percentOver(trucks: number, usual: number): number {
  return usual > 0 ? 100 * (trucks / usual - 1) : Number.NaN;
}
