import { DateTime } from 'luxon';
import type {
  BorderHistory,
  ByMomentQuery,
  FacilityHistory,
  FacilityMeasures,
  HistoryQuery,
  WeekHours,
} from './contract/history.ts';
import type { RollUpStore } from './feeds/roll-up-recorder.ts';
import { historySpan } from './feeds/span-figures.ts';
import { borderOf, measuresOf, weekHoursOf } from './history-measures.ts';
import { RELATIVE_ERROR } from './model/metrics/wait-histogram.ts';
import type { PortsFile } from './model/port.ts';
import type { WaitReadings } from './store/wait-readings.ts';

export interface HistoryService {
  /** The stored spans of a facility; `null` where there is no such facility. */
  of(facilityId: string, query: HistoryQuery): FacilityHistory | null;
  /** Its last hour, day and month up to a moment, each as one span; without one up to the newest stored. */
  measures(facilityId: string, asked: ByMomentQuery): FacilityMeasures | null;
  /** Its stored hours by weekday and hour, beside what CBP published. */
  weekHours(facilityId: string): WeekHours | null;
  /** The last 24 stored hours of all facilities up to a moment; without one up to the newest stored. */
  border(asked: ByMomentQuery): BorderHistory;
}

/** What the simulated month has shown so far, from the store. */
export function createHistoryService(
  { facilities }: Pick<PortsFile, 'facilities'>,
  rollUps: Pick<RollUpStore, 'between' | 'state'>,
  waits: Pick<WaitReadings, 'weekHours'>,
): HistoryService {
  const lastMs = ({ at }: ByMomentQuery) => {
    const storedMs = rollUps.state()?.nowMs ?? 0;
    return at === undefined ? storedMs : Math.min(storedMs, Date.parse(at));
  };
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
    measures: (facilityId, asked) => {
      const zone = find(facilityId)?.zone;
      if (zone === undefined) return null;
      const spans = measuresOf(rollUps, facilityId, zone, lastMs(asked));
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
    border: (asked) =>
      borderOf(
        rollUps,
        facilities.map(({ id }) => id),
        lastMs(asked),
      ),
  };
}

/** A date is the start of that day at the facility. */
function momentMs(text: string, zone: string): number {
  return DateTime.fromISO(text, { zone }).toMillis();
}
