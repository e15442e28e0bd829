import { DateTime } from 'luxon';
import type { Catalogue } from './catalogue.ts';
import type { DatedEvent, EventsQuery, FacilityEvents } from './contract/events.ts';
import { holidaysBetween } from './holidays.ts';
import type { EventFile, LocalTime } from './model/events/event.ts';
import type { PolicyFile } from './model/policy/policy.ts';

export interface EventCalendar {
  /** What happened at a facility over some days; `null` where there is no such facility. */
  of(facilityId: string, query: EventsQuery): FacilityEvents | null;
}

const HOLIDAY_SOURCES = {
  US: {
    title: 'OPM: federal holidays, 5 U.S.C. 6103',
    url: 'https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/',
  },
  MX: {
    title: 'Ley Federal del Trabajo, art. 74',
    url: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LFT.pdf',
  },
} as const;

/** Holidays of both countries, the disruptions of data/events and what became of the law, by the clock of a facility. */
export function createEventCalendar(
  { facilityById, policy }: Pick<Catalogue, 'facilityById' | 'policy'>,
  disruptions: readonly EventFile[],
): EventCalendar {
  return {
    of: (facilityId, { from, to }) => {
      const zone = facilityById.get(facilityId)?.zone;
      if (zone === undefined) return null;
      const fromMs = startMs(from, zone);
      const toMs = startMs(to, zone);
      const events = [
        ...holidays(from, to, zone),
        ...disruptions.flatMap((event) => disruptionAt(event, facilityId, zone) ?? []),
        ...lawEvents(policy, zone),
      ];
      const inTime = events.filter((event) => event.toMs > fromMs && event.fromMs < toMs);
      return { facilityId, zone, events: inTime.toSorted((a, b) => a.fromMs - b.fromMs) };
    },
  };
}

/** A day that both countries have off by one name is one event. */
function holidays(from: string, to: string, zone: string): DatedEvent[] {
  const days = Map.groupBy(holidaysBetween(from, to), ({ date, name }) => `${date} ${name}`);
  return [...days.values()].map((same) => {
    const { date, name } = same[0]!;
    const countries = same.map(({ country }) => country);
    return {
      id: `holiday-${date}-${countries.join('-').toLowerCase()}`,
      kind: 'holiday',
      title: name,
      countries,
      fromMs: startMs(date, zone),
      toMs: endMs(date, zone),
      sources: countries.map((country) => HOLIDAY_SOURCES[country]),
    };
  });
}

/** From the first restriction of a facility to its last; without one of its own the period of the event. */
function disruptionAt(
  { id, title, period, facilities, restrictions, sources }: EventFile,
  facilityId: string,
  zone: string,
): DatedEvent | null {
  if (!facilities.includes(facilityId)) return null;
  const own = restrictions.filter(({ facility }) => facility === facilityId);
  const spans = own.length > 0 ? own : [period];
  return {
    id,
    kind: 'disruption',
    title,
    countries: ['US', 'MX'],
    fromMs: Math.min(...spans.map(({ from }) => startMs(from, zone))),
    toMs: Math.max(...spans.map(({ to }) => endMs(to, zone))),
    sources: sources.map((url) => ({ title: new URL(url).hostname.replace(/^www\./, ''), url })),
  };
}

function lawEvents({ lawEvents, sources }: PolicyFile, zone: string): DatedEvent[] {
  return lawEvents.map(({ date, what, source }) => {
    const { title, url } = sources[source]!;
    return {
      id: `law-${date}`,
      kind: 'law',
      title: what.en,
      countries: ['US', 'MX'],
      fromMs: startMs(date, zone),
      toMs: endMs(date, zone),
      sources: [{ title, url: url ?? null }],
    };
  });
}

function startMs(time: LocalTime, zone: string): number {
  return DateTime.fromISO(time, { zone }).toMillis();
}

/** As an end, a date includes that day. */
function endMs(time: LocalTime, zone: string): number {
  const end = DateTime.fromISO(time, { zone });
  return (time.includes('T') ? end : end.plus({ days: 1 })).toMillis();
}
