import { expect, test } from 'vitest';
import { type Solution, solve, spreadOf } from '../../../server/model/uncertainty/solve.ts';

/** Five replications of a wait of 100 − 80x, by luck −2, −1, 0, 1, 2 off: an 80 % half-width of 1.084. */
const falling = async (x: number) => [-2, -1, 0, 1, 2].map((luck) => 100 - 80 * x + luck);
const HALF_WIDTH = (1.5332 * Math.sqrt(2.5)) / Math.sqrt(5);

test('the least share that keeps a wait within its limit is found, with its interval', async () => {
  const { outcome, x, low80, high80 } = await solve(
    falling,
    { relation: '<=', value: 45 },
    { tolerance: 1e-6 },
  );
  expect(outcome).toBe('met from');
  expect(x).toBeCloseTo(55 / 80, 5);
  expect(low80).toBeCloseTo((55 - HALF_WIDTH) / 80, 4);
  expect(high80).toBeCloseTo((55 + HALF_WIDTH) / 80, 4);
});

test('a floor that falls below its limit is met up to a share', async () => {
  const { outcome, x, low80, high80 } = await solve(
    falling,
    { relation: '>=', value: 45 },
    { tolerance: 1e-6 },
  );
  expect(outcome).toBe('met up to');
  expect(x).toBeCloseTo(55 / 80, 5);
  expect(low80).toBeLessThan(x!);
  expect(high80).toBeGreaterThan(x!);
});

test('a rising metric is kept under its limit up to a share, and over it from one', async () => {
  const rising = async (x: number) => falling(1 - x);
  const under = await solve(rising, { relation: '<=', value: 45 }, { tolerance: 1e-6 });
  expect([under.outcome, under.low80! < under.x!, under.high80! > under.x!]).toEqual([
    'met up to',
    true,
    true,
  ]);
  const over = await solve(rising, { relation: '>=', value: 45 }, { tolerance: 1e-6 });
  expect([over.outcome, over.low80! < over.x!, over.high80! > over.x!]).toEqual(['met from', true, true]);
});

test('what is met everywhere or nowhere is said as that', async () => {
  expect(await solve(falling, { relation: '<=', value: 101 }, { tolerance: 0.01 })).toMatchObject({
    outcome: 'always met',
    x: null,
  });
  expect((await solve(falling, { relation: '<=', value: 19 }, { tolerance: 0.01 })).outcome).toBe(
    'never met',
  );
});

test('an end of the interval beyond the lever is null', async () => {
  const { high80, low80 } = await solve(falling, { relation: '<=', value: 20.5 }, { tolerance: 1e-6 });
  expect(high80).toBeNull();
  expect(low80).toBeLessThan(1);
});

test('a metric that comes back has no one break-even', async () => {
  const bowl = async (x: number) => [(x - 0.5) ** 2, (x - 0.5) ** 2];
  expect((await solve(bowl, { relation: '<=', value: 0.02 }, { tolerance: 0.01 })).outcome).toBe('turns');
});

test('without a value there is nothing to solve', async () => {
  expect(
    (await solve(async () => [Number.NaN], { relation: '<=', value: 1 }, { tolerance: 0.01 })).outcome,
  ).toBe('no data');
});

test('an outcome that luck leaves open is not clear, and says from where it is', async () => {
  // At x = 0 the wait is 100 ± 1.08: a limit of 100.5 is met there, yet only clearly so from x = 0.58 / 80.
  const open = await solve(falling, { relation: '<=', value: 100.5 }, { tolerance: 1e-6 });
  expect(open).toMatchObject({ outcome: 'always met', isClear: false, low80: null });
  expect(open.high80).toBeCloseTo((HALF_WIDTH - 0.5) / 80, 4);
  const clear = await solve(falling, { relation: '<=', value: 102 }, { tolerance: 1e-6 });
  expect(clear).toMatchObject({ outcome: 'always met', isClear: true, high80: null });
  const never = await solve(falling, { relation: '<=', value: 19.5 }, { tolerance: 1e-6 });
  expect(never).toMatchObject({ outcome: 'never met', isClear: false, high80: null });
  expect(never.low80).toBeCloseTo(1 - (HALF_WIDTH - 0.5) / 80, 4);
});

const draw = (outcome: Solution['outcome'], x: number | null = null) => ({ outcome, x }) as Solution;

test('of nineteen draws the second and the eighteenth bound 80 %', () => {
  const draws = Array.from({ length: 19 }, (_, i) => draw('met from', (i + 1) / 20));
  expect(spreadOf(draws)).toEqual({ draws: 19, outcomes: { 'met from': 19 }, low80: 0.1, high80: 0.9 });
});

test('draws that are always or never met lie beyond the lever, on the side that they belong to', () => {
  const middle = Array.from({ length: 5 }, () => draw('met from', 0.5));
  const always = Array.from({ length: 4 }, () => draw('always met'));
  expect(spreadOf([...middle, ...always])).toMatchObject({ low80: null, high80: 0.5 });
  const never = Array.from({ length: 4 }, () => draw('never met'));
  expect(spreadOf([...middle, ...never])).toMatchObject({ low80: 0.5, high80: null });
  const upTo = Array.from({ length: 5 }, () => draw('met up to', 0.5));
  expect(spreadOf([...upTo, ...always])).toMatchObject({ low80: 0.5, high80: null });
});

test('a draw without one break-even takes the interval away, and is counted', () => {
  const draws = [...Array.from({ length: 9 }, () => draw('met from', 0.5)), draw('turns')];
  expect(spreadOf(draws)).toEqual({
    draws: 10,
    outcomes: { 'met from': 9, turns: 1 },
    low80: null,
    high80: null,
  });
});
