import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { resumeFrom } from '../../server/feeds/resume.ts';
import { createRollUpRecorder } from '../../server/feeds/roll-up-recorder.ts';
import { Twin, type TwinBucket } from '../../server/feeds/twin.ts';
import { mergeTallies, type SpanTally } from '../../server/model/metrics/span-tally.ts';
import type { Store } from '../../server/store/open.ts';
import { fiveMinutes } from '../model/metrics/five-minutes.ts';
import { tempStore } from '../store/temp-store.ts';

const catalogue = readCatalogue();
const otay = catalogue.facilityById.get('otay-mesa')!;
const HOUR_MS = 3_600_000;
const BUCKET_MS = 300_000;
const ALL = Number.MAX_SAFE_INTEGER;
const settings = { lever: { withdrawnShare: 0.6, sinceMs: 0 }, speed: 60, running: true };

function tally(waits: readonly number[]): SpanTally {
  return fiveMinutes(waits, {
    joined: waits.length,
    capacity: 8,
    released: waits.length,
    queueTruckMin: 10,
    openLaneMin: [20, 5, 0],
    placeTruckMin: [0, 1, 2, 3, 4, 5],
    valueLostUsd: 1,
    withdrawnMin: 3,
  });
}

/** Buckets of one facility from a moment on, each with a truck that waited as many minutes as the bucket's number. */
function buckets(fromMs: number, hours: number): TwinBucket[] {
  return Array.from({ length: 12 * hours }, (_, i) => {
    const of = [tally([i])];
    return { atMs: fromMs + i * BUCKET_MS, baseline: of, restricted: of };
  });
}

function record(store: Store, fed: readonly TwinBucket[]): void {
  const recorder = createRollUpRecorder(store.rollUps, [otay], 1);
  for (const bucket of fed) recorder.record(bucket);
  recorder.flush(settings);
}

const spans = (store: Store, tier: '5min' | 'hour' | 'day') =>
  store.rollUps.between('otay-mesa', tier, 0, ALL, 5_000);

describe('roll-ups of the simulated month', () => {
  test('an hour is the merge of its twelve buckets, and is stored when the last of them closes', () => {
    const store = tempStore();
    const fed = buckets(Date.UTC(2024, 11, 3, 10), 2);
    record(store, fed.slice(0, 23));
    const [hour, ...more] = spans(store, 'hour');
    expect(more).toEqual([]);
    expect(hour).toMatchObject({ atMs: Date.UTC(2024, 11, 3, 10), baseline: { minutes: 60, joined: 12 } });
    expect(hour!.baseline).toEqual(mergeTallies(fed.slice(0, 12).map(({ baseline }) => baseline[0]!)));
    expect(hour!.baseline.waitSumMin).toBe(66);
  });

  test('a day has 24 hours, 23 when clocks go forward and 25 when they go back', () => {
    for (const [midnightMs, hours] of [
      [Date.UTC(2024, 11, 3, 8), 24],
      [Date.UTC(2024, 2, 10, 8), 23],
      [Date.UTC(2024, 10, 3, 7), 25],
    ] as const) {
      const store = tempStore();
      record(store, buckets(midnightMs, hours));
      expect(spans(store, 'day')).toMatchObject([{ atMs: midnightMs, baseline: { minutes: hours * 60 } }]);
    }
  });

  test('what is written goes on after a restart in the middle of an hour: no gap, no duplicate, whole hours and days', () => {
    const midnightMs = Date.UTC(2024, 11, 3, 8);
    const fed = buckets(midnightMs, 30);
    const [once, twice] = [tempStore(), tempStore()];
    record(once, fed);
    record(twice, fed.slice(0, 101));
    record(twice, fed.slice(101));
    for (const tier of ['5min', 'hour', 'day'] as const)
      expect(spans(twice, tier)).toEqual(spans(once, tier));
    expect(spans(twice, '5min').map(({ atMs }) => atMs)).toEqual(fed.map(({ atMs }) => atMs));
  });

  test('a span that is stored already is never overwritten', () => {
    const store = tempStore();
    const [bucket] = buckets(Date.UTC(2024, 11, 3, 10), 1);
    record(store, [bucket!]);
    const other = [tally([500])];
    record(store, [{ ...bucket!, baseline: other, restricted: other }]);
    expect(spans(store, '5min')[0]!.baseline.waitSumMin).toBe(0);
  });

  test('five minutes are kept for two days and hours beyond them', () => {
    const store = tempStore();
    const fromMs = Date.UTC(2024, 11, 3, 8);
    record(store, buckets(fromMs, 72));
    expect(spans(store, '5min')).toHaveLength(2 * 24 * 12);
    expect(spans(store, '5min')[0]!.atMs).toBe(fromMs + 24 * HOUR_MS);
    expect(spans(store, 'hour')).toHaveLength(72);
  });
});

describe('the simulated month after a restart', () => {
  const monthsOf = (facility: typeof otay) => [
    { month: '2024-10', trucks: Math.round(facility.weekdayTrucks.value * 23) },
  ];
  const options = { catalogue, monthsOf, seed: 5, replay: null, withdrawnShare: 0, speed: 3600 };

  test('goes on from the stored moment under the same lever, with its series unbroken, and lets trucks cross', () => {
    const store = tempStore();
    const recorder = createRollUpRecorder(store.rollUps, catalogue.ports.facilities, 5);
    const before = new Twin({ ...options, onBucket: recorder.record });
    before.setLever(0.6);
    before.elapse(1_230);
    recorder.flush(before.settings());
    const shown = before.snapshot('otay-mesa')!;

    const after = new Twin({ ...options, resume: resumeFrom(store.rollUps, 5) });
    const taken = after.snapshot('otay-mesa')!;
    expect(taken.clock.nowMs).toBe(Math.floor(shown.clock.nowMs / BUCKET_MS) * BUCKET_MS);
    expect(taken.lever).toEqual(shown.lever);
    expect(taken.points.map(({ atMs }) => atMs)).toEqual(shown.points.map(({ atMs }) => atMs));
    const last = { was: shown.points.at(-1)!.baseline, is: taken.points.at(-1)!.baseline };
    expect(last.is.valueLostUsd).toBeCloseTo(last.was.valueLostUsd, 6);
    expect(last.is.queueTrucks).toBeCloseTo(last.was.queueTrucks, 9);
    if (last.was.p90WaitMin !== null)
      expect(Math.abs(last.is.p90WaitMin! / last.was.p90WaitMin - 1)).toBeLessThan(0.011);

    after.elapse(2_000);
    const { points } = after.snapshot('otay-mesa')!;
    const steps = points.slice(1).map(({ atMs }, i) => atMs - points[i]!.atMs);
    expect(new Set(steps)).toEqual(new Set([BUCKET_MS]));
    expect(points.slice(-12).some(({ baseline }) => baseline.throughputPerHour > 0)).toBe(true);
  });

  test('an empty store, or one of another seed, begins with the month', () => {
    const store = tempStore();
    expect(resumeFrom(store.rollUps, 5)).toBeNull();
    record(store, buckets(Date.UTC(2024, 11, 3, 10), 1));
    expect(resumeFrom(store.rollUps, 5)).toBeNull();
    expect(resumeFrom(store.rollUps, 1)).toMatchObject({ nowMs: Date.UTC(2024, 11, 3, 11), speed: 60 });
  });
});
