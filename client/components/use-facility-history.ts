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
const HOUR_MS = 3_600_000;
const STEP_MS: Readonly<Record<SpanStep, number>> = {
  '5min': BUCKET_MIN * 60_000,
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
  /** Up to which moment all spans are over, ms. */
  readonly endMs: number;
  readonly problem: string | null;
} {
  const read = useMemo(() => createHistoryReader(fetchHistory), []);
  const endMs = Math.floor(clock.nowMs / STEP_MS[step]) * STEP_MS[step];
  const { fromMs } = heldWindow(step, range, endMs);
  const { value, problem } = useFetched(() => read({ facilityId, tier: step, fromMs, epoch }), {
    subject: [facilityId, step, epoch, range?.kind === 'span' ? range.fromMs : ''].join(' '),
    key: String(endMs),
    everyMs: EVERY_MS,
    afterMs: STORED_AFTER_MS,
  });
  return { history: value, endMs, problem };
}
