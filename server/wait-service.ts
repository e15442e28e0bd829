import { DateTime } from 'luxon';
import type { PublishedWait, PublishedWaits, WaitsQuery } from './contract/waits.ts';
import type { PortsFile } from './model/port.ts';
import type { WaitReading } from './model/wait-reading.ts';

interface WaitReader {
  between(portNumber: string, fromMs: number, toMs: number, limit: number): WaitReading[];
}

interface WaitService {
  /** The stored readings of a facility; null where there is no such facility. */
  published(facilityId: string, query: WaitsQuery): PublishedWaits | null;
}

/** Waits that CBP has published for the facilities of the catalogue. */
export function createWaitService({ facilities }: PortsFile, waits: WaitReader): WaitService {
  return {
    published: (facilityId, { from, to, limit }) => {
      const facility = facilities.find(({ id }) => id === facilityId);
      if (facility === undefined) return null;
      const { zone, cbpPortNumber: portNumber } = facility;
      const fromMs = from === undefined ? 0 : momentMs(from, zone);
      const toMs = to === undefined ? Number.MAX_SAFE_INTEGER : momentMs(to, zone);
      const found = portNumber === null ? [] : waits.between(portNumber, fromMs, toMs, limit + 1);
      const isCut = found.length > limit;
      return { facilityId, portNumber, zone, readings: found.slice(isCut ? 1 : 0).map(published), isCut };
    },
  };
}

/** A date is the start of that day at the crossing. */
function momentMs(text: string, zone: string): number {
  return DateTime.fromISO(text, { zone }).toMillis();
}

function published(reading: WaitReading): PublishedWait {
  const { laneKind, observedAtMs, utcOffsetMin, state, waitMin, lanesOpen } = reading;
  const observedAt = DateTime.fromMillis(observedAtMs, { zone: `UTC${signed(utcOffsetMin / 60)}` }).toISO({
    suppressMilliseconds: true,
  })!;
  return { laneKind, observedAt, observedAtMs, state, waitMin, lanesOpen };
}

function signed(hours: number): string {
  return hours < 0 ? String(hours) : `+${hours}`;
}
