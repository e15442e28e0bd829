import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FacilityHistory } from '../../server/contract/history.ts';
import { BUCKET_MIN, HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';
import { sentenceOf } from './api.ts';
import type { LiveHistory } from './live-history.ts';
import { type HeldPast, pastOfSpans, pastView } from './past-view.ts';
import type { TimeWindow } from './time-range.ts';

const BUCKET_MS = BUCKET_MIN * 60_000;
const DAY_MS = HISTORY_BUCKETS * BUCKET_MS;

type FetchHistory = (facilityId: string, tier: '5min', fromMs: number) => Promise<FacilityHistory>;

/** The moment that is looked back at, over the last 24 hours; none where the page shows what is now. */
export interface LookBackStore {
  /** The moment shown, the end of a bucket, ms; `null` for now. */
  readonly atMs: ReadonlySignal<number | null>;
  /** What the page shows: now, or the moment that is looked back at. */
  readonly shown: ReadonlySignal<LiveHistory | null>;
  /** Between which moments one may look back; stands still while somebody does. */
  readonly reach: ReadonlySignal<TimeWindow | null>;
  /** Why what was stored cannot be had; what the page itself holds is shown instead. */
  readonly problem: Signal<string | null>;
  readonly lookAt: (atMs: number) => void;
  readonly toNow: () => void;
}

export function createLookBackStore(
  view: ReadonlySignal<LiveHistory | null>,
  fetchHistory: FetchHistory,
): LookBackStore {
  const atMs = signal<number | null>(null);
  const held = signal<(HeldPast & { readonly subject: string; readonly reach: TimeWindow }) | null>(null);
  const problem = signal<string | null>(null);
  const reach = computed(() => held.value?.reach ?? reachOf(view.value));
  const shown = computed(() => {
    if (atMs.value === null || view.value === null || held.value === null) return view.value;
    return pastView(view.value, held.value, atMs.value) ?? view.value;
  });

  const toNow = () => {
    atMs.value = null;
    held.value = null;
    problem.value = null;
  };

  const begin = (now: LiveHistory, reach: TimeWindow) => {
    const subject = subjectOf(now);
    held.value = { subject, reach, points: now.points, leverChanges: now.leverChanges };
    // A replay is not stored, so there is no more of it than what the page holds.
    if (now.source.kind === 'replay') return;
    // A day more than one may look back at, for the hours that lead up to its first moment.
    fetchHistory(now.facilityId, '5min', reach.toMs - 2 * DAY_MS).then(
      ({ spans, zone }) => {
        if (held.value?.subject !== subject || spans.length === 0) return;
        const stored = pastOfSpans(spans, zone);
        const lastMs = stored.points.at(-1)!.atMs;
        // The last second may not be stored yet.
        const rest = now.points.filter((point) => point.atMs > lastMs);
        held.value = { ...held.value, ...stored, points: [...stored.points, ...rest] };
      },
      (error: unknown) => {
        if (held.value?.subject === subject) problem.value = sentenceOf(error);
      },
    );
  };

  effect(() => {
    // Another crossing, source or life of the server has another past.
    if (view.value === null || (held.value && held.value.subject !== subjectOf(view.value))) toNow();
  });

  return {
    atMs,
    shown,
    reach,
    problem,
    lookAt(moment) {
      const now = view.peek();
      const within = reach.peek();
      if (now === null || within === null) return;
      const at = Math.round(moment / BUCKET_MS) * BUCKET_MS;
      if (at >= within.toMs) return toNow();
      if (held.peek() === null) begin(now, within);
      atMs.value = Math.max(at, within.fromMs);
    },
    toNow,
  };
}

function subjectOf({ epoch, facilityId }: LiveHistory): string {
  return `${epoch} ${facilityId}`;
}

/** From the end of the first point that is held to that of the last. */
function reachOf(view: LiveHistory | null): TimeWindow | null {
  const [first, last] = [view?.points[0], view?.points.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return { fromMs: first.atMs + BUCKET_MS, toMs: last.atMs + BUCKET_MS };
}
