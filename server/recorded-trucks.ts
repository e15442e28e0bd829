import { DateTime } from 'luxon';
import type { Catalogue } from './catalogue.ts';
import type { RecordedTruck } from './model/border/truck-trace.ts';
import type { Facility } from './model/port.ts';
import type { RecordedCrossing } from './model/rows.ts';

/** As much of the store as reads imported trucks. */
export interface RecordedCrossings {
  /** Trucks that joined from `fromS` on and before `toS`, in that order. */
  between(facilityId: string, fromS: number, toS: number): RecordedCrossing[];
  spans(): ReadonlyArray<{
    readonly facilityId: string;
    readonly trucks: number;
    readonly firstJoinedAtS: number;
    readonly lastJoinedAtS: number;
  }>;
}

/** The local days on which imported trucks of a facility joined. */
export interface RecordedSpan {
  readonly trucks: number;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** What is stored of a facility; `null` where nothing is. */
export function recordedSpan(crossings: RecordedCrossings, { id, zone }: Facility): RecordedSpan | null {
  const span = crossings.spans().find(({ facilityId }) => facilityId === id);
  if (span === undefined) return null;
  const { trucks, firstJoinedAtS, lastJoinedAtS } = span;
  return { trucks, from: localDate(firstJoinedAtS, zone), to: localDate(lastJoinedAtS, zone) };
}

/** The same trucks as demand of a run that begins at `originMs`. */
export function asDemand(
  crossings: readonly RecordedCrossing[],
  originMs: number,
  { commodityById }: Pick<Catalogue, 'commodityById'>,
): RecordedTruck[] {
  return crossings.map(({ joinedAtS, laneKind, truckRef, occurrence, isLoaded, commodity }) => ({
    name: [joinedAtS, laneKind, truckRef, occurrence].join('/'),
    joinedAtMin: (joinedAtS * 1000 - originMs) / 60_000,
    laneKind,
    isLoaded,
    isProduce: isLoaded === false || commodity === null ? null : commodityById.has(commodity),
  }));
}

/** When a truck was seen, in minutes. */
export function seenAt({ joinedAtS, primaryAtS, releasedAtS }: RecordedCrossing) {
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60);
  return { joinedAt: joinedAtS / 60, primaryAt: minutes(primaryAtS), releasedAt: minutes(releasedAtS) };
}

function localDate(seconds: number, zone: string): string {
  return DateTime.fromSeconds(seconds, { zone }).toISODate()!;
}
