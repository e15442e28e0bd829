import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { LiveDelta } from '../../server/contract/live.ts';
import { LiveTwin } from '../../server/feeds/live-twin.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { tempStore } from '../store/temp-store.ts';

const catalogue = readCatalogue();
const HOUR_MS = 3_600_000;
/** Midnight at the start of Wednesday 4 September 2024 at Columbus, New Mexico. */
const MIDNIGHT_MS = Date.UTC(2024, 8, 4, 6);
const at = (hour: number, minute = 0) => MIDNIGHT_MS / 1000 + hour * 3_600 + minute * 60;

/** Columbus saw a truck every ten minutes from 10 to 14 on one day; those of each hour waited 5 minutes longer. */
const trucks = Array.from({ length: 24 }, (_, i) => {
  const joinedAtS = at(10, 10 * i);
  const primaryAtS = joinedAtS + 60 * 5 * (1 + Math.floor(i / 6));
  return { joinedAtS, primaryAtS, releasedAtS: primaryAtS + 300, isLoaded: false };
});

function liveTwin(): LiveTwin {
  const store = tempStore();
  storeTrucks(store, 'columbus', trucks);
  return new LiveTwin({
    catalogue,
    monthsOf: ({ weekdayTrucks }) => [{ month: '2024-10', trucks: Math.round(weekdayTrucks.value * 23) }],
    crossings: store.crossings,
    seed: 5,
    epoch: 'test',
    withdrawnShare: 0,
    speed: 3600,
  });
}

const replay = { kind: 'replay', facilityId: 'columbus' } as const;
const hours = (count: number) => count * 1_000;

describe('a replay of imported trucks', () => {
  test('begins with the hour of the first truck and lets exactly the imported trucks cross, in both worlds', () => {
    const twin = liveTwin();
    expect(twin.setSource(replay)).toMatchObject({ trucks: 24, from: '2024-09-04', to: '2024-09-04' });
    expect(twin.snapshot('columbus')!.clock.nowMs).toBe(MIDNIGHT_MS + 10 * HOUR_MS);
    twin.elapse(hours(13));
    for (const world of ['baseline', 'restricted'] as const) {
      const { points } = twin.snapshot('columbus')!;
      const released = points.reduce((sum, point) => sum + point[world].throughputPerHour / 12, 0);
      expect(released).toBeCloseTo(24, 6);
    }
  });

  test('shows the recorded waits in the five minutes in which they ended, and only those of the past', () => {
    const twin = liveTwin();
    twin.setSource(replay);
    twin.elapse(hours(2.5));
    const observed = () =>
      twin.snapshot('columbus')!.points.flatMap(({ atMs, observed }) => {
        const wait = observed?.meanWaitMin ?? null;
        return wait === null ? [] : [[(atMs - MIDNIGHT_MS) / 60_000, wait]];
      });
    // Those that joined at 10:00 … 10:50 reached the booth 5 minutes later, those of 11:00 … 11:50 after 10.
    expect(observed().slice(0, 7)).toEqual([
      [605, 5],
      [615, 5],
      [625, 5],
      [635, 5],
      [645, 5],
      [655, 5],
      [670, 10],
    ]);
    expect(observed().at(-1)![0]).toBeLessThan(12.5 * 60);
    expect(twin.snapshot('tecate')!.points.some((point) => 'observed' in point)).toBe(false);
  });

  test('ends with the last day of its trucks: the clock stands still there and cannot be resumed', () => {
    const twin = liveTwin();
    const { endsAtMs } = twin.setSource(replay) as { endsAtMs: number };
    expect(endsAtMs).toBe(MIDNIGHT_MS + 24 * HOUR_MS);
    twin.elapse(hours(30));
    expect(twin.snapshot('columbus')!.clock).toMatchObject({ nowMs: endsAtMs, running: false });
    expect(twin.setRunning(true).running).toBe(false);
    expect(twin.setSource(replay)).not.toBeNull();
    expect(twin.snapshot('columbus')!.clock).toMatchObject({
      nowMs: MIDNIGHT_MS + 10 * HOUR_MS,
      running: true,
    });
  });

  test('gives the same points however its time is cut', () => {
    const [once, often] = [liveTwin(), liveTwin()];
    for (const twin of [once, often]) twin.setSource(replay);
    once.elapse(hours(6));
    for (let step = 0; step < 12; step += 1) often.elapse(hours(0.5));
    expect(often.snapshot('columbus')!.points).toEqual(once.snapshot('columbus')!.points);
  });
});

describe('a change of source', () => {
  test('begins an epoch, which snapshots and deltas bear, and keeps lever and speed', () => {
    const twin = liveTwin();
    const epochs: string[] = [];
    twin.onTick((deltaOf: (id: string) => LiveDelta | null) => epochs.push(deltaOf('columbus')!.epoch));
    twin.setLever(0.4);
    twin.setSpeed(60);
    twin.elapse(250);
    twin.setSource(replay);
    twin.elapse(250);
    const { epoch, lever, clock } = twin.snapshot('columbus')!;
    expect(epochs).toHaveLength(2);
    expect(epochs[0]).not.toBe(epoch);
    expect(epochs[1]).toBe(epoch);
    expect(lever.withdrawnShare).toBe(0.4);
    expect(clock.speed).toBe(60);
  });

  test('back to the simulated month goes on where that stood', () => {
    const twin = liveTwin();
    const before = twin.snapshot('columbus')!;
    twin.setSource(replay);
    twin.elapse(hours(3));
    twin.setSource({ kind: 'month' });
    const after = twin.snapshot('columbus')!;
    expect(after.clock.nowMs).toBe(before.clock.nowMs);
    expect(after.points).toEqual(before.points);
    expect(after.source).toEqual({ kind: 'month' });
  });

  test('to a facility without imported trucks changes nothing', () => {
    const twin = liveTwin();
    const { epoch } = twin.snapshot('pharr')!;
    expect(twin.setSource({ kind: 'replay', facilityId: 'pharr' })).toBeNull();
    expect(twin.setSource({ kind: 'replay', facilityId: 'atlantis' })).toBeNull();
    expect(twin.snapshot('pharr')!.epoch).toBe(epoch);
  });
});
