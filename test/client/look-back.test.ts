import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { LiveHistory } from '../../client/state/live-history.ts';
import { createLookBackStore } from '../../client/state/look-back-store.ts';
import { pastOfSpans, pastView } from '../../client/state/past-view.ts';
import type { FacilityHistory, HistorySpan, WorldSpan } from '../../server/contract/history.ts';
import { BUCKET_MS, NINE_MS, series, snapshot, ZONE } from './points.ts';

const HOUR_MS = 3_600_000;

function span(atMs: number, withdrawnShare: number, restricted: Partial<WorldSpan> = {}): HistorySpan {
  const world = { p10WaitMin: 5, p50WaitMin: 10, p90WaitMin: 20, meanWaitMin: 12, queueTrucks: 30 };
  const whole = { ...world, releasedPerHour: 60, lifeUsedPct: 0.2, valueLostUsd: 10 } as WorldSpan;
  return { atMs, minutes: 5, withdrawnShare, baseline: whole, restricted: { ...whole, ...restricted } };
}

/** Stored from 22:00 of the day before to 09:00; from 08:00 on 60 % is withdrawn, at a median of 40 minutes. */
const spans = Array.from({ length: 132 }, (_, i) => {
  const atMs = NINE_MS - 11 * HOUR_MS + i * BUCKET_MS;
  const isLate = atMs >= NINE_MS - HOUR_MS;
  return span(atMs, isLate ? 0.6 : 0, isLate ? { p50WaitMin: 40, queueTrucks: 70 } : {});
});
const points = series(
  Array.from({ length: 12 }, () => [{}, {}]),
  NINE_MS - HOUR_MS,
);
const lever = { withdrawnShare: 0.6, sinceMs: NINE_MS - HOUR_MS };
const view: LiveHistory = { ...snapshot({ points, lever }), leverChanges: [lever] };
const history = { zone: ZONE, spans } as unknown as FacilityHistory;

describe('a moment that has passed', () => {
  const held = pastOfSpans(spans, ZONE);

  it('has the points up to it and the five minutes before it in place of now and of the last hour', () => {
    const then = pastView(view, held, NINE_MS - 30 * 60_000)!;
    expect(then.clock.nowMs).toBe(NINE_MS - 30 * 60_000);
    expect(then.points.at(-1)!.atMs).toBe(NINE_MS - 35 * 60_000);
    expect(then.lastHour.restricted.p50WaitMin).toBe(40);
    expect([then.now.baseline.queueTrucks, then.now.restricted.queueTrucks]).toEqual([30, 70]);
  });

  it('has the lever of then, and no move of it that came later', () => {
    const before = pastView(view, held, NINE_MS - 2 * HOUR_MS)!;
    expect(before.lever.withdrawnShare).toBe(0);
    expect(before.leverChanges).toHaveLength(1);
    expect(pastView(view, held, NINE_MS)!.lever).toEqual(lever);
  });

  it('counts what was lost from each local midnight on', () => {
    // 22:00 to midnight are 24 buckets of 10 dollars; midnight to 09:00 are 108.
    expect(held.points[23]!.baseline.valueLostUsd).toBe(240);
    expect(held.points[24]!.baseline.valueLostUsd).toBe(10);
    expect(held.points.at(-1)!.baseline.valueLostUsd).toBe(1_080);
  });

  it('is none where nothing was held by then', () => {
    expect(pastView(view, held, NINE_MS - 11 * HOUR_MS)).toBeNull();
  });
});

describe('looking back', () => {
  const opened = (fetchHistory = async () => history) => {
    const now = signal<LiveHistory | null>(view);
    return { now, store: createLookBackStore(now, fetchHistory) };
  };

  it('shows what the page holds at once, and all that was stored when it has come', async () => {
    const { store } = opened();
    store.lookAt(NINE_MS - 30 * 60_000);
    expect(store.shown.value!.points.at(-1)!.restricted.p50WaitMin).toBe(19);
    await vi.waitFor(() => expect(store.shown.value!.points.at(-1)!.restricted.p50WaitMin).toBe(40));
    expect(store.shown.value!.points).toHaveLength(126);
  });

  it('stands still while time goes on, and shows it again once let back to now', () => {
    const { now, store } = opened();
    store.lookAt(NINE_MS - 30 * 60_000);
    const reach = store.reach.value;
    const later = { ...view, seq: 99, points: [...points, ...series([[{}, {}]], NINE_MS)] };
    now.value = later;
    expect(store.shown.value!.clock.nowMs).toBe(NINE_MS - 30 * 60_000);
    expect(store.reach.value).toEqual(reach);
    store.toNow();
    expect(store.shown.value).toBe(later);
  });

  it('ends at the right end of the slider, at another crossing and in another life of the server', () => {
    const { now, store } = opened();
    for (const leave of [
      () => store.lookAt(NINE_MS),
      () => {
        now.value = { ...view, facilityId: 'pharr' };
      },
      () => {
        now.value = { ...view, epoch: 'second' };
      },
    ]) {
      now.value = view;
      store.lookAt(NINE_MS - 30 * 60_000);
      expect(store.atMs.value).toBe(NINE_MS - 30 * 60_000);
      leave();
      expect(store.atMs.value).toBeNull();
    }
  });

  it('says why what was stored cannot be had, and goes on with what the page holds', async () => {
    const { store } = opened(async () => {
      throw new Error('gone');
    });
    store.lookAt(NINE_MS - 30 * 60_000);
    await vi.waitFor(() => expect(store.problem.value).toMatch(/\.$/));
    expect(store.shown.value!.points).toHaveLength(6);
  });
});
