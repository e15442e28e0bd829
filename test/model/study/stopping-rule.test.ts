import { expect, test } from 'vitest';
import { impact } from '../../../server/model/metrics/impact.ts';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';
import { expectedReplications, look, nextLook } from '../../../server/model/study/stopping-rule.ts';

/** Differences of ±1 in turn: over n (even) of them the variance is n / (n − 1). */
const plusMinusOne = (n: number) => Array.from({ length: n }, (_, r) => (r % 2 === 0 ? 1 : -1));
const level = (n: number, value: number) => Array.from({ length: n }, () => value);
const shifted = (values: readonly number[], by: readonly number[]) =>
  values.map((value, r) => value + by[r]!);
const absolute = { halfWidth95: 2, relative: false, maxReplications: 200 };

test('looks come after 10 replications, then after half as many again, and last at the cap', () => {
  const looks = (cap: number) => {
    const at = [nextLook(0, cap)];
    while (at.at(-1)! < cap) at.push(nextLook(at.at(-1)!, cap));
    return at;
  };
  expect(looks(100)).toEqual([10, 15, 23, 35, 53, 80, 100]);
  expect(looks(10)).toEqual([10]);
  expect(looks(23)).toEqual([10, 15, 23]);
});

test('the half-width looked at is that of the paired difference, however far the worlds themselves spread', () => {
  const baseline = Array.from({ length: 10 }, (_, r) => 100 * r);
  const at = look(baseline, shifted(baseline, plusMinusOne(10)), { ...absolute, halfWidth95: 0.76 });
  // Variance 10 / 9, standard error √(10/9/10) = 1/3, t with 9 degrees 2.26216: half-width 0.75405.
  expect(at.halfWidth95).toBeCloseTo(0.75405, 4);
  expect(at).toMatchObject({ replications: 10, allowed: 0.76, isReached: true, isLast: false });
});

test('a half-width just above the target does not stop, and one equal to it does', () => {
  const baseline = level(10, 50);
  const scenario = shifted(baseline, plusMinusOne(10));
  const reached = (halfWidth95: number) => look(baseline, scenario, { ...absolute, halfWidth95 }).isReached;
  expect(reached(0.754)).toBe(false);
  expect(reached(look(baseline, scenario, absolute).halfWidth95!)).toBe(true);
});

test('a relative target is a share of the baseline mean', () => {
  const baseline = level(10, -50);
  const scenario = shifted(baseline, plusMinusOne(10));
  const at = (halfWidth95: number) => look(baseline, scenario, { ...absolute, halfWidth95, relative: true });
  expect(at(0.02)).toMatchObject({ allowed: 1, isReached: true });
  expect(at(0.01)).toMatchObject({ allowed: 0.5, isReached: false });
});

test('fewer than ten values never stop a run, however narrow, and no value at all has no half-width', () => {
  const nine = [...level(9, 5), Number.NaN, Number.NaN];
  expect(look(nine, nine, absolute)).toMatchObject({ halfWidth95: 0, isReached: false });
  const none = level(12, Number.NaN);
  expect(look(none, none, { ...absolute, relative: true })).toMatchObject({
    halfWidth95: null,
    allowed: null,
    isReached: false,
  });
});

test('worlds that never differ are told so at the first look: their half-width is 0', () => {
  expect(look(level(10, 7), level(10, 7), absolute)).toMatchObject({ halfWidth95: 0, isReached: true });
});

test('at the cap the run ends, reached or not', () => {
  const baseline = level(20, 0);
  const scenario = shifted(
    baseline,
    plusMinusOne(20).map((sign) => 50 * sign),
  );
  expect(look(baseline, scenario, { ...absolute, maxReplications: 20 })).toMatchObject({
    isReached: false,
    isLast: true,
  });
});

test('a half-width twice the target needs four times the replications, at the first look from there on', () => {
  const at = { replications: 10, halfWidth95: 4, allowed: 2, isReached: false };
  expect(expectedReplications(at, 200)).toBe(53);
  expect(expectedReplications(at, 30)).toBe(30);
  expect(expectedReplications({ ...at, halfWidth95: null }, 200)).toBe(200);
  expect(expectedReplications({ ...at, isReached: true }, 200)).toBe(10);
});

test('stopping when narrow enough costs little coverage: of normal differences, between 92 and 96 %', () => {
  const luck = new RandomStream(1, 'coverage');
  // About 20 replications with a known spread would do: z = 1.96, standard deviation 1.
  const target = { halfWidth95: 1.96 / Math.sqrt(20), relative: false, maxReplications: 1000 };
  const repeats = 4000;
  let covered = 0;
  for (let i = 0; i < repeats; i += 1) {
    const differences: number[] = [];
    let at: ReturnType<typeof look>;
    do {
      const to = nextLook(differences.length, target.maxReplications);
      while (differences.length < to) differences.push(luck.normal());
      at = look(level(to, 0), differences, target);
    } while (!at.isReached);
    // The true difference is 0: it is covered where the interval reaches it.
    if (impact(level(differences.length, 0), differences).verdict === 'cannot be told apart') covered += 1;
  }
  expect(covered / repeats).toBeGreaterThan(0.92);
  expect(covered / repeats).toBeLessThan(0.96);
});
