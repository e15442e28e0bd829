import { DateTime } from 'luxon';
import type {
  BorderHistory,
  FacilityHistory,
  FacilityMeasures,
  HistoryQuery,
  WeekHours,
} from './contract/history.ts';
import type { RollUpStore } from './feeds/roll-up-recorder.ts';
import { historySpan } from './feeds/span-figures.ts';
import { measuresOf, waitsOf, weekHoursOf } from './history-measures.ts';
import { RELATIVE_ERROR } from './model/metrics/wait-histogram.ts';
import type { PortsFile } from './model/port.ts';
import type { SpanPair } from './model/roll-up.ts';
import type { WaitReadings } from './store/wait-readings.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

export interface HistoryService {
  /** The stored spans of a facility; `null` where there is no such facility. */
  of(facilityId: string, query: HistoryQuery): FacilityHistory | null;
  /** Its last hour, day and month, each as one span. */
  measures(facilityId: string): FacilityMeasures | null;
  /** Its stored hours by weekday and hour, beside what CBP published. */
  weekHours(facilityId: string): WeekHours | null;
  /** The last 24 stored hours of all facilities. */
  border(): BorderHistory;
}

/** What the simulated month has shown so far, from the store. */
export function createHistoryService(
  { facilities }: Pick<PortsFile, 'facilities'>,
  rollUps: Pick<RollUpStore, 'between' | 'state'>,
  waits: Pick<WaitReadings, 'weekHours'>,
): HistoryService {
  const find = (facilityId: string) => facilities.find(({ id }) => id === facilityId);
  return {
    of: (facilityId, { tier, from, to, limit }) => {
      const facility = find(facilityId);
      if (facility === undefined) return null;
      const { zone } = facility;
      const fromMs = from === undefined ? 0 : momentMs(from, zone);
      const toMs = to === undefined ? Number.MAX_SAFE_INTEGER : momentMs(to, zone);
      const found = rollUps.between(facilityId, tier, fromMs, toMs, limit + 1);
      const isCut = found.length > limit;
      const spans = found.slice(isCut ? 1 : 0).map(historySpan);
      return { facilityId, zone, tier, relativeError: RELATIVE_ERROR, spans, isCut };
    },
    measures: (facilityId) => {
      const zone = find(facilityId)?.zone;
      if (zone === undefined) return null;
      const spans = measuresOf(rollUps, facilityId, zone);
      return { facilityId, zone, relativeError: RELATIVE_ERROR, spans };
    },
    weekHours: (facilityId) => {
      const facility = find(facilityId);
      if (facility === undefined) return null;
      const { zone, cbpPortNumber } = facility;
      const posted = cbpPortNumber === null ? [] : waits.weekHours(cbpPortNumber, 'standard');
      return {
        facilityId,
        zone,
        relativeError: RELATIVE_ERROR,
        ...weekHoursOf(rollUps, facilityId, zone),
        posted,
      };
    },
    border: () => {
      const endMs = Math.floor((rollUps.state()?.nowMs ?? 0) / HOUR_MS) * HOUR_MS;
      const fromMs = endMs - DAY_HOURS * HOUR_MS;
      return {
        facilities: facilities.map(({ id }) => ({
          facilityId: id,
          hours: rollUps.between(id, 'hour', fromMs, endMs, DAY_HOURS).map(hourOf),
        })),
      };
    },
  };
}

function hourOf({ atMs, baseline, restricted }: SpanPair) {
  return { atMs, baseline: waitsOf(baseline), restricted: waitsOf(restricted) };
}

/** A date is the start of that day at the facility. */
function momentMs(text: string, zone: string): number {
  return DateTime.fromISO(text, { zone }).toMillis();
}
