import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { Twin } from '../../server/feeds/twin.ts';

const catalogue = readCatalogue();

/** Every facility has its normal weekday's trucks on 23 days of one month, times a factor. */
function twin(withdrawnShare: number, factor = () => 1): Twin {
  return new Twin({
    catalogue,
    monthsOf: (facility) => [
      { month: '2024-10', trucks: Math.round(facility.weekdayTrucks.value * 23 * factor()) },
    ],
    seed: 5,
    replay: null,
    withdrawnShare,
    speed: 3600,
  });
}

const hours = (count: number) => count * 1_000;

test('with nothing withdrawn the restricted world is the baseline, to the last digit', () => {
  const { points } = twin(0).snapshot('otay-mesa')!;
  expect(points).toHaveLength(288);
  for (const { baseline, restricted } of points) expect(restricted).toEqual(baseline);
});

test('moving the lever changes the restricted world from that moment on and the baseline never', () => {
  const moved = twin(0);
  const unmoved = twin(0);
  moved.setLever(1);
  for (const one of [moved, unmoved]) one.elapse(hours(6));
  const changed = moved.snapshot('calexico-east')!.points;
  const left = unmoved.snapshot('calexico-east')!.points;
  expect(changed.map(({ baseline }) => baseline)).toEqual(left.map(({ baseline }) => baseline));
  const sum = (points: typeof changed, world: 'baseline' | 'restricted') =>
    points.slice(-72).reduce((total, point) => total + point[world].queueTrucks, 0);
  expect(sum(changed, 'restricted')).toBeGreaterThan(sum(changed, 'baseline'));
  expect(sum(left, 'restricted')).toBe(sum(left, 'baseline'));
});

test('moments are whole milliseconds, however short the ticks, so that they can be stored', () => {
  const feed = twin(0.6);
  feed.elapse(17.31);
  expect(Number.isInteger(feed.setLever(1).sinceMs)).toBe(true);
});

test('time that passes in many small steps gives the same points as in one', () => {
  const once = twin(0.6);
  const often = twin(0.6);
  once.elapse(hours(3));
  for (let step = 0; step < 60; step += 1) often.elapse(hours(3) / 60);
  expect(often.snapshot('pharr')!.points).toEqual(once.snapshot('pharr')!.points);
});

test('a port that is closed has no wait to measure, which is null and not 0', () => {
  const night = twin(0)
    .snapshot('otay-mesa')!
    .points.filter(({ atMs }) => new Date(atMs).getUTCHours() === 9);
  expect(night.length).toBe(12);
  for (const { baseline } of night) expect(baseline.meanWaitMin).toBeNull();
});

test('the last hour takes its trucks together: in the first bucket with a truck it is that bucket, later their mixture', () => {
  const feed = twin(0.6);
  feed.elapse(hours(14));
  feed.setSpeed(300);
  const seen = Array.from({ length: 144 }, () => {
    feed.elapse(1_000);
    const { points, lastHour } = feed.snapshot('otay-mesa')!;
    return { hour: points.slice(-12).map(({ restricted }) => restricted), lastHour: lastHour.restricted };
  });
  const opening = seen.find(({ hour }) => hour.some(({ p50WaitMin }) => p50WaitMin !== null))!;
  const { p10WaitMin, p50WaitMin, p90WaitMin } = opening.hour.at(-1)!;
  expect(opening.lastHour).toEqual({ p10WaitMin, p50WaitMin, p90WaitMin });
  for (const { hour, lastHour } of seen) {
    const medians = hour.flatMap((point) => point.p50WaitMin ?? []);
    if (medians.length === 0) expect(lastHour.p50WaitMin).toBeNull();
    else {
      expect(lastHour.p50WaitMin).toBeGreaterThanOrEqual(Math.min(...medians));
      expect(lastHour.p50WaitMin).toBeLessThanOrEqual(Math.max(...medians));
    }
  }
});

test('deltas carry each point once and number themselves without a gap', () => {
  const feed = twin(0.3);
  const seen: number[] = [];
  const seqs: number[] = [];
  feed.onTick((deltaOf) => {
    const delta = deltaOf('pharr')!;
    seqs.push(delta.seq);
    seen.push(...delta.points.map(({ atMs }) => atMs));
  });
  for (let step = 0; step < 8; step += 1) feed.elapse(250);
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(seen).toHaveLength(24);
  expect(new Set(seen).size).toBe(24);
});

test('the clock stands still while paused and keeps going past the weeks laid out ahead', () => {
  const feed = twin(0);
  feed.setRunning(false);
  const before = feed.snapshot('pharr')!.clock.nowMs;
  feed.elapse(hours(5));
  expect(feed.snapshot('pharr')!.clock.nowMs).toBe(before);
  feed.setRunning(true);
  for (let day = 0; day < 30; day += 1) feed.elapse(hours(24));
  const { points, clock } = feed.snapshot('pharr')!;
  expect(clock.nowMs - before).toBe(30 * 24 * 3_600_000);
  expect(Math.max(...points.map(({ baseline }) => baseline.throughputPerHour))).toBeGreaterThan(50);
});

test('counts imported for the simulated month change both worlds from then on', () => {
  let imported = 1;
  const feed = twin(0, () => imported);
  const released = () =>
    feed
      .snapshot('laredo-colombia')!
      .points.slice(-96)
      .map(({ baseline, restricted }) => [baseline.throughputPerHour, restricted.throughputPerHour] as const);
  const sum = (points: ReturnType<typeof released>) =>
    points.reduce((total, [baseline]) => total + baseline, 0);
  feed.elapse(hours(24));
  const before = released();
  imported = 0.5;
  feed.refreshDemand();
  feed.elapse(hours(24));
  const after = released();
  expect(sum(after) / sum(before)).toBeGreaterThan(0.4);
  expect(sum(after) / sum(before)).toBeLessThan(0.6);
  expect(after.every(([baseline, restricted]) => baseline === restricted)).toBe(true);
});

test('a step moves time that stands to the end of its five minutes, as running there would, and time that runs not at all', () => {
  const stepped = twin(0.6);
  const run = twin(0.6);
  expect(stepped.step()).toBeNull();
  for (const one of [stepped, run]) one.elapse(50); // three simulated minutes
  stepped.setRunning(false);
  const told: number[] = [];
  stepped.onTick((deltaOf) => told.push(deltaOf('pharr')!.points.length));
  const from = stepped.snapshot('pharr')!;
  const first = stepped.step()!;
  expect(first.running).toBe(false);
  expect(first.nowMs % 300_000).toBe(0);
  expect(first.nowMs - from.clock.nowMs).toBe(120_000);
  expect(stepped.step()!.nowMs - first.nowMs).toBe(300_000);
  expect(told).toEqual([1, 1]);
  run.elapse((7 * 1_000) / 60); // the same seven minutes
  const [after, same] = [stepped, run].map((one) => one.snapshot('pharr')!);
  expect(after!.seq - from.seq).toBe(2);
  expect(after!.points).toEqual(same!.points);
});
