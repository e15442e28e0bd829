import type { FacilityEvents } from '../../server/contract/events.ts';
import type {
  BorderHistory,
  FacilityHistory,
  FacilityMeasures,
  WeekHours,
} from '../../server/contract/history.ts';
import type { SpanStep } from '../../server/contract/history-scale.ts';
import { get } from './api.ts';

/** Most spans that the server answers at once. */
const LIMIT = 5000;

/** The last 24 hours of every facility up to a moment; `null` for now. */
export const fetchBorderHistory = (atMs: number | null) => get<BorderHistory>(`/history${upTo(atMs)}`);

/** The stored spans of a facility that begin from a moment on. */
export function fetchHistory(facilityId: string, tier: SpanStep, fromMs: number): Promise<FacilityHistory> {
  const query = new URLSearchParams({ tier, from: new Date(fromMs).toISOString(), limit: String(LIMIT) });
  return get<FacilityHistory>(`/ports/${encodeURIComponent(facilityId)}/history?${query}`);
}

/** The last hour, day and month of a facility up to a moment; `null` for now. */
export const fetchMeasures = (facilityId: string, atMs: number | null) =>
  get<FacilityMeasures>(`/ports/${encodeURIComponent(facilityId)}/measures${upTo(atMs)}`);

/** The stored hours of a facility by weekday and hour. */
export const fetchWeekHours = (facilityId: string) =>
  get<WeekHours>(`/ports/${encodeURIComponent(facilityId)}/week-hours`);

/** What happened at a facility from one local day on and before another. */
export function fetchEvents(facilityId: string, from: string, to: string): Promise<FacilityEvents> {
  return get<FacilityEvents>(
    `/ports/${encodeURIComponent(facilityId)}/events?${new URLSearchParams({ from, to })}`,
  );
}

function upTo(atMs: number | null): string {
  return atMs === null ? '' : `?${new URLSearchParams({ at: new Date(atMs).toISOString() })}`;
}
