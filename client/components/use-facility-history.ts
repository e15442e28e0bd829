import { useMemo } from 'preact/hooks';
import type { FacilityHistory } from '../../server/contract/history.ts';
import type { SpanStep } from '../../server/contract/history-scale.ts';
import { BUCKET_MIN } from '../../server/contract/live-scale.ts';
import { heldWindow } from '../state/held-window.ts';
import { fetchHistory } from '../state/history-api.ts';
import { createHistoryReader } from '../state/history-reader.ts';
import type { LiveHistory } from '../state/live-history.ts';
import type { TimeRange } from '../state/time-range.ts';
import { useFetched } from './use-fetched.ts';

const EVERY_MS = 2_000;
/** The server stores once a second what has happened. */
const STORED_AFTER_MS = 1_200;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEP_MS: Readonly<Record<SpanStep, number>> = {
  '5min': BUCKET_MIN * MINUTE_MS,
  hour: HOUR_MS,
  day: HOUR_MS,
};

/** The stored spans of a facility as far back as they are shown, kept up with simulated time. */
export function useFacilityHistory(
  { facilityId, epoch, clock }: Pick<LiveHistory, 'facilityId' | 'epoch' | 'clock'>,
  step: SpanStep,
  range: TimeRange,
): {
  readonly history: FacilityHistory | null;
  /** End of the last stored span, ms; before there is one, that of the last that is over. */
  readonly endMs: number;
  readonly problem: string | null;
} {
  const read = useMemo(() => createHistoryReader(fetchHistory), []);
  const overMs = Math.floor(clock.nowMs / STEP_MS[step]) * STEP_MS[step];
  const { fromMs } = heldWindow(step, range, overMs);
  const isFartherBack = fromMs < heldWindow(step, null, overMs).fromMs;
  const { value, problem } = useFetched(() => read({ facilityId, tier: step, fromMs, epoch }), {
    subject: [facilityId, step, epoch, isFartherBack ? JSON.stringify(range) : ''].join(' '),
    key: String(overMs),
    everyMs: EVERY_MS,
    afterMs: STORED_AFTER_MS,
  });
  const last = value?.spans.at(-1);
  return { history: value, endMs: last ? last.atMs + last.minutes * MINUTE_MS : overMs, problem };
}
