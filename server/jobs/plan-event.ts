import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { daysInMonth } from '../model/border/calendar.ts';
import { trucksByWeekday } from '../model/border/demand.ts';
import type { DailyDemand, EventFile } from '../model/events/event.ts';
import type { EventParameters } from '../model/events/event-parameters.ts';
import type { EventPlan } from '../model/events/event-plan.ts';
import type { Facility } from '../model/port.ts';
import type { ShippedCounts } from '../shipped-counts.ts';
import { PlanError } from './plan-error.ts';

const DAYS_BEFORE = 2;
const DAYS_AFTER = 2;
/** A restriction older than this before the first day of interest has long settled. */
const SETTLED_DAYS = 14;
/** Days after an event in which recovery is looked for. */
const RECOVERY_DAYS = 10;
/** A month with no more days of the event than this still shows normal demand. */
const FEW_DAYS = 6;
/** Clocks of the border's time zones differ by this at most. */
const ZONE_HOURS = 2;
const DAY_MS = 86_400_000;

/** What plans of events are made from, beside the event. */
export interface EventSetting {
  readonly catalogue: Catalogue;
  readonly countsOf: ShippedCounts;
  readonly parameters: EventParameters;
  readonly seed: number;
  readonly replications: number;
}

/**
 * The run of an event over whole local days, normal ones before and after it. Demand that the file leaves out is that
 * of the months before and after the event, by weekday. Throws PlanError where neither gives it.
 */
export function planEvent(event: EventFile, setting: EventSetting): EventPlan {
  const { catalogue, countsOf, parameters, seed, replications } = setting;
  const { ports } = catalogue;
  const { first, days } = daysOf(event);
  const facilities = event.facilities.map((id) => catalogue.facilityById.get(id)!);
  const originMs = Math.min(...facilities.map(({ zone }) => localMidnightMs(first, zone)));
  const months = normalMonths(event);
  return {
    event,
    facilities: facilities.map((facility) => {
      const given = event.demand.find((one) => one.facility === facility.id);
      return {
        facility: given ? openFor(facility, given) : facility,
        calendar: localCalendar(originMs, days * 24 + ZONE_HOURS, facility.zone),
        byWeekday: given
          ? spread(given, ports.dayOfWeek)
          : countedDemand(facility, months, ports.dayOfWeek, countsOf),
        inspectionPace: 1,
      };
    }),
    ports: { arrivalProfiles: ports.arrivalProfiles, service: ports.service },
    policy: { levers: catalogue.policy.levers, constants: catalogue.policy.constants },
    commodityIds: [...catalogue.commodityById.keys()],
    parameters,
    seed,
    replications,
  };
}

/** First local date of the run, and how many days it has. */
function daysOf({ period, restrictions, targets }: EventFile): { first: string; days: number } {
  const windows = [period, ...targets.filter(({ metric }) => !MONTHLY.has(metric))];
  const earliest = least(windows.map(({ from }) => from));
  const settled = add(earliest, -SETTLED_DAYS);
  const begins = least([earliest, ...restrictions.map(({ from }) => from).filter((from) => from < earliest)]);
  const first = add(begins < settled ? settled : begins, -DAYS_BEFORE);
  const ends = [...windows, ...restrictions].map(({ to }) => to.slice(0, 10)).toSorted();
  const looksForRecovery = targets.some(({ metric }) => metric === 'recoveryDays');
  const last = add(ends.at(-1)!, looksForRecovery ? RECOVERY_DAYS : DAYS_AFTER);
  return { first, days: daysBetween(first, last) + 1 };
}

const MONTHLY: ReadonlySet<string> = new Set(['monthlyTrucks', 'netMonthlyChangePct']);

/** The months before and after an event, `YYYY-MM`. */
function normalMonths({ period, restrictions }: EventFile): string[] {
  const from = least([period, ...restrictions].map((one) => one.from));
  const to = [period, ...restrictions]
    .map((one) => one.to.slice(0, 10))
    .toSorted()
    .at(-1)!;
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const fewAtStart = daysInMonth(year, month) - day < FEW_DAYS && from.slice(0, 7) < to.slice(0, 7);
  const fewAtEnd = Number(to.slice(8, 10)) <= FEW_DAYS && from.slice(0, 7) < to.slice(0, 7);
  return [shifted(from, fewAtStart ? 0 : -1), shifted(to, fewAtEnd ? 0 : 1)];
}

function countedDemand(
  facility: Facility,
  months: readonly string[],
  dayOfWeek: Catalogue['ports']['dayOfWeek'],
  countsOf: ShippedCounts,
): number[] {
  const counted = months.flatMap((month) => {
    const trucks = countsOf(facility.counts, month);
    return trucks === null ? [] : [trucksByWeekday(facility, trucks, month, dayOfWeek)];
  });
  if (counted.length === 0)
    throw new PlanError(
      'no-demand',
      `No truck count of ${months.join(' or ')} is shipped for ${facility.name.en}, so its normal demand is unknown: give it under demand in the event file.`,
    );
  return counted[0]!.map((_, i) => counted.reduce((sum, one) => sum + one[i]!, 0) / counted.length);
}

/** A day's trucks by weekday, Monday first; weekdays differ from their mean as they normally do. */
function spread(
  { weekday, saturday, sunday }: DailyDemand,
  dayOfWeek: Catalogue['ports']['dayOfWeek'],
): number[] {
  const { monday, tuesday, wednesday, thursday, friday } = dayOfWeek;
  const factors = [monday, tuesday, wednesday, thursday, friday].map(({ value }) => value);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return [...factors.map((factor) => (weekday * factor) / mean), saturday, sunday];
}

/** A facility that the event says trucks came to on a day on which it is closed today was open then. */
function openFor(facility: Facility, { saturday, sunday }: DailyDemand): Facility {
  const { hours } = facility;
  const open = (day: 'saturday' | 'sunday', trucks: number) =>
    trucks > 0 && hours[day].value === null ? hours.weekday : hours[day];
  return {
    ...facility,
    hours: { ...hours, saturday: open('saturday', saturday), sunday: open('sunday', sunday) },
  };
}

function least(times: readonly string[]): string {
  return times.map((time) => time.slice(0, 10)).toSorted()[0]!;
}

function add(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

function shifted(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
