import type { PublishedWait, PublishedWaits } from '../../server/contract/waits.ts';
import { plainNumber, withUnit } from '../format/number.ts';
import { localMoment } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';

/** Readings of one hour come minutes apart where a lane is closed. */
const SAME_HOUR_MS = 3_600_000;

/** What CBP published last about the lanes of a facility, in one sentence; null where nothing is stored. */
export function publishedSentence({ readings, zone }: PublishedWaits): string | null {
  const newest = readings.at(-1);
  if (newest === undefined) return null;
  const lanes = (['standard', 'FAST'] as const).flatMap((kind) => {
    const last = readings.findLast(({ laneKind }) => laneKind === kind);
    if (last === undefined || last.observedAtMs < newest.observedAtMs - SAME_HOUR_MS) return [];
    return [`${pageWords.published.lanes[kind]} ${stateWords(last)}`];
  });
  return pageWords.published.sentence(localMoment(newest.observedAtMs, zone), lanes.join(', '));
}

function stateWords({ state, waitMin, lanesOpen }: PublishedWait): string {
  const minutes = waitMin === null ? [] : [withUnit(waitMin, 'min')];
  const words =
    state === 'value'
      ? minutes.join()
      : state === 'no-delay'
        ? [pageWords.published.noDelay, ...minutes].join(', ')
        : pageWords.published.states[state];
  return lanesOpen === null ? words : `${words} (${pageWords.published.open(plainNumber(lanesOpen))})`;
}
