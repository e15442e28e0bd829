import type { HistorySpan, WorldSpan } from '../../server/contract/history.ts';
import type { LeverState, LivePoint, WorldPoint } from '../../server/contract/live.ts';
import { BUCKET_MIN, HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';
import { leverChanges } from '../charts/span-input.ts';
import { daySpan } from '../format/time.ts';
import type { LiveHistory } from './live-history.ts';

const BUCKET_MS = BUCKET_MIN * 60_000;

/** What a look back is made of: points of the live series with the shares that were withdrawn, oldest first. */
export interface HeldPast {
  readonly points: readonly LivePoint[];
  readonly leverChanges: readonly LeverState[];
}

/** Stored spans of five minutes as points of the live series: the value lost runs on from each local midnight. */
export function pastOfSpans(spans: readonly HistorySpan[], zone: string): HeldPast {
  const lost = { baseline: 0, restricted: 0 };
  let dayEndsMs = Number.NEGATIVE_INFINITY;
  const points = spans.map(({ atMs, baseline, restricted }) => {
    if (atMs >= dayEndsMs) {
      lost.baseline = lost.restricted = 0;
      dayEndsMs = daySpan(atMs, zone).toMs;
    }
    lost.baseline += baseline.valueLostUsd;
    lost.restricted += restricted.valueLostUsd;
    return {
      atMs,
      baseline: worldPoint(baseline, lost.baseline),
      restricted: worldPoint(restricted, lost.restricted),
    };
  });
  return { points, leverChanges: leverChanges(spans) };
}

/**
 * The view as it was at a moment, the end of a bucket: 24 hours up to it, the lever of then, and in place of the last hour
 * and of now the five minutes up to it. `null` where no bucket ends by then.
 */
export function pastView(view: LiveHistory, held: HeldPast, atMs: number): LiveHistory | null {
  const points = held.points.filter((point) => point.atMs + BUCKET_MS <= atMs).slice(-HISTORY_BUCKETS);
  const last = points.at(-1);
  if (last === undefined) return null;
  const changes = held.leverChanges.filter(({ sinceMs }) => sinceMs < atMs);
  const lever = changes.at(-1) ?? held.leverChanges[0] ?? view.lever;
  const now = ({ queueTrucks }: WorldPoint) => ({ queueTrucks, openLanes: 0, expectedWaitMin: null });
  return {
    ...view,
    clock: { ...view.clock, nowMs: atMs },
    points,
    lever,
    leverChanges: changes,
    lastHour: { baseline: last.baseline, restricted: last.restricted },
    now: { baseline: now(last.baseline), restricted: now(last.restricted) },
  };
}

function worldPoint(span: WorldSpan, valueLostUsd: number): WorldPoint {
  const { meanWaitMin, p10WaitMin, p50WaitMin, p90WaitMin, queueTrucks, releasedPerHour, lifeUsedPct } = span;
  return {
    meanWaitMin,
    p10WaitMin,
    p50WaitMin,
    p90WaitMin,
    queueTrucks,
    throughputPerHour: releasedPerHour,
    lifeUsedPct,
    valueLostUsd,
  };
}
