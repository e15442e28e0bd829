import type { DatedEvent } from '../../server/contract/events.ts';
import { localDate } from '../format/time.ts';
import { fetchEvents } from '../state/history-api.ts';
import type { LiveHistory } from '../state/live-history.ts';
import type { TimeWindow } from '../state/time-range.ts';
import { useFetched } from './use-fetched.ts';

const AHEAD_MS = 30 * 86_400_000;
const NONE: readonly DatedEvent[] = [];

/** What happened at the facility in a window of time and what comes in the month after it. */
export function useEvents(
  { facilityId, zone }: Pick<LiveHistory, 'facilityId' | 'zone'>,
  { fromMs, toMs }: TimeWindow,
): { readonly events: readonly DatedEvent[]; readonly problem: string | null } {
  const from = localDate(fromMs, zone);
  const to = localDate(toMs + AHEAD_MS, zone);
  const { value, problem } = useFetched(() => fetchEvents(facilityId, from, to), {
    subject: facilityId,
    key: `${from} ${to}`,
    everyMs: 1_000,
  });
  return { events: value?.events ?? NONE, problem };
}
