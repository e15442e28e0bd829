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

/** The last 24 hours of every facility. */
export const fetchBorderHistory = () => get<BorderHistory>('/history');

/** The stored spans of a facility that begin from a moment on. */
export function fetchHistory(facilityId: string, tier: SpanStep, fromMs: number): Promise<FacilityHistory> {
  const query = new URLSearchParams({ tier, from: new Date(fromMs).toISOString(), limit: String(LIMIT) });
  return get<FacilityHistory>(`/ports/${encodeURIComponent(facilityId)}/history?${query}`);
}

/** The last hour, day and month of a facility. */
export const fetchMeasures = (facilityId: string) =>
  get<FacilityMeasures>(`/ports/${encodeURIComponent(facilityId)}/measures`);

/** The stored hours of a facility by weekday and hour. */
export const fetchWeekHours = (facilityId: string) =>
  get<WeekHours>(`/ports/${encodeURIComponent(facilityId)}/week-hours`);

/** What happened at a facility from one local day on and before another. */
export function fetchEvents(facilityId: string, from: string, to: string): Promise<FacilityEvents> {
  return get<FacilityEvents>(
    `/ports/${encodeURIComponent(facilityId)}/events?${new URLSearchParams({ from, to })}`,
  );
}
