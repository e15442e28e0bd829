import type { QualityFinding, QualityReport } from '../../contract/imports.ts';
import type { Facility, OpeningHours } from '../../model/port.ts';
import { type ZoneClock, zoneClock } from '../mapped/zone-clock.ts';
import { keptBy } from './kept-by.ts';

/** In which hours a file has anything, by series. */
export interface HoursSeen {
  /** What notes the rows of one series; `name` is of what is looked at together, such as a facility's kind of lane. */
  series(name: string, facilityId: string | null): (atS: number) => void;
  /** Completeness by local hour, and the open days within a series' span that have nothing. */
  report(): QualityReport;
}

/** Nothing seen yet. A series without a facility is taken as open at all hours, by UTC. */
export function createHoursSeen(facilities: readonly Facility[]): HoursSeen {
  const facilityById = new Map(facilities.map((facility) => [facility.id, facility]));
  const all: Array<{
    readonly name: string;
    readonly facilityId: string | null;
    readonly hours: HoursByDay;
  }> = [];
  return {
    series: (name, facilityId) => {
      const hours: HoursByDay = new Map();
      all.push({ name, facilityId, hours });
      // Rows of one hour mostly follow each other.
      let lastHour = -1;
      return (atS) => {
        const hour = Math.floor(atS / HOUR_S);
        if (hour === lastHour) return;
        lastHour = hour;
        const day = Math.floor(hour / 24);
        hours.set(day, (hours.get(day) ?? 0) | (1 << (hour - day * 24)));
      };
    },
    report: () => {
      const clockOf = keptBy(zoneClock);
      const days = all.map(({ name, facilityId, hours }) => {
        const facility = facilityId === null ? undefined : facilityById.get(facilityId);
        return { name, ...daysOf(hours, facility, clockOf(facility?.zone ?? 'UTC')) };
      });
      return {
        findings: emptyDays(days),
        completeness: days.map(({ name, shareByHour }) => ({ series: name, shareByHour })),
      };
    },
  };
}

/** By days since 1970: a bit for each of their hours. */
type HoursByDay = Map<number, number>;

const HOUR_S = 3600;
const DAY_S = 86_400;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Days {
  readonly shareByHour: ReadonlyArray<number | null>;
  readonly empty: readonly string[];
}

function daysOf(hours: HoursByDay, facility: Facility | undefined, clock: ZoneClock): Days {
  const seen: HoursByDay = new Map();
  for (const [utcDay, bits] of hours) {
    for (let hour = utcDay * 24; hour < utcDay * 24 + 24; hour++) {
      if ((bits & (1 << (hour - utcDay * 24))) === 0) continue;
      const local = Math.floor(hour + clock.offsetAt(hour * HOUR_S) / 60);
      const day = Math.floor(local / 24);
      seen.set(day, (seen.get(day) ?? 0) | (1 << (local - day * 24)));
    }
  }
  const has = (day: number, hour: number) => ((seen.get(day) ?? 0) & (1 << hour)) !== 0;
  const span = [...seen.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [span[0], span.at(-1)];
  const open = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => seen.has(day) || hoursOn(day, facility) !== null,
  );
  return {
    empty: open.filter((day) => !seen.has(day)).map(dateOf),
    shareByHour: HOURS.map((hour) => {
      const expected = open.filter((day) => isOpen(hour, hoursOn(day, facility)) || has(day, hour));
      if (expected.length === 0) return null;
      return expected.filter((day) => has(day, hour)).length / expected.length;
    }),
  };
}

/** Days are counted from Thursday, 1 January 1970. */
function hoursOn(day: number, facility: Facility | undefined): OpeningHours {
  if (facility === undefined) return [0, 24];
  const weekday = (((day + 3) % 7) + 7) % 7;
  const { weekday: working, saturday, sunday } = facility.hours;
  return weekday === 5 ? saturday.value : weekday === 6 ? sunday.value : working.value;
}

function isOpen(hour: number, hours: OpeningHours): boolean {
  return hours !== null && hour >= Math.floor(hours[0]) && hour < Math.ceil(hours[1]);
}

function dateOf(day: number): string {
  return new Date(day * DAY_S * 1000).toISOString().slice(0, 10);
}

function emptyDays(series: ReadonlyArray<{ readonly name: string } & Days>): QualityFinding[] {
  const lacking = series.filter(({ empty }) => empty.length > 0);
  const [first] = lacking;
  if (first === undefined) return [];
  const count = lacking.reduce((sum, { empty }) => sum + empty.length, 0);
  const shown = first.empty.slice(0, 3).join(', ');
  const more = first.empty.length > 3 ? ` and ${first.empty.length - 3} more` : '';
  const message =
    `${count} ${count === 1 ? 'day' : 'days'} on which a facility is open have nothing, such as ${shown}${more} at ` +
    `${first.name}; an empty day is not a day of zero`;
  return [{ code: 'days-missing', kind: 'warning', message, count, source: null }];
}
