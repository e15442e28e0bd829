import type { ObservedPoint } from '../../server/contract/live.ts';
import { replayWords } from '../i18n/replay.ts';
import type { LiveHistory } from '../state/live-history.ts';

/** One recorded figure as a line of a live chart. */
export type ObservedValue = (point: ObservedPoint) => number | null;

/** What to call the recorded waits of the facility on show; `null` where there are none. */
export function observedName({
  source,
  facilityId,
}: Pick<LiveHistory, 'source' | 'facilityId'>): string | null {
  if (source.kind !== 'replay' || source.facilityId !== facilityId || source.waitEnd === null) return null;
  return source.waitEnd === 'primary' ? replayWords.observed : replayWords.observedToRelease;
}
