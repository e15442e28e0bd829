import { expect, test } from 'vitest';
import { solve } from '../../../server/model/uncertainty/solve.ts';

/** Five replications of a wait of 100 − 80x, by luck −2, −1, 0, 1, 2 off: an 80 % half-width of 1.084. */
const falling = async (x: number) => [-2, -1, 0, 1, 2].map((luck) => 100 - 80 * x + luck);
const HALF_WIDTH = (1.5332 * Math.sqrt(2.5)) / Math.sqrt(5);

test('the least share that keeps a wait within its limit is found, with its interval', async () => {
  const { outcome, x, low80, high80 } = await solve(falling, { relation: '<=', value: 45 }, 1e-6);
  expect(outcome).toBe('met from');
  expect(x).toBeCloseTo(55 / 80, 5);
  expect(low80).toBeCloseTo((55 - HALF_WIDTH) / 80, 4);
  expect(high80).toBeCloseTo((55 + HALF_WIDTH) / 80, 4);
});

test('a floor that falls below its limit is met up to a share', async () => {
  const { outcome, x, low80, high80 } = await solve(falling, { relation: '>=', value: 45 }, 1e-6);
  expect(outcome).toBe('met up to');
  expect(x).toBeCloseTo(55 / 80, 5);
  expect(low80).toBeLessThan(x!);
  expect(high80).toBeGreaterThan(x!);
});

test('a rising metric is kept under its limit up to a share, and over it from one', async () => {
  const rising = async (x: number) => falling(1 - x);
  const under = await solve(rising, { relation: '<=', value: 45 }, 1e-6);
  expect([under.outcome, under.low80! < under.x!, under.high80! > under.x!]).toEqual([
    'met up to',
    true,
    true,
  ]);
  const over = await solve(rising, { relation: '>=', value: 45 }, 1e-6);
  expect([over.outcome, over.low80! < over.x!, over.high80! > over.x!]).toEqual(['met from', true, true]);
});

test('what is met everywhere or nowhere is said as that', async () => {
  expect(await solve(falling, { relation: '<=', value: 101 }, 0.01)).toMatchObject({
    outcome: 'always met',
    x: null,
  });
  expect((await solve(falling, { relation: '<=', value: 19 }, 0.01)).outcome).toBe('never met');
});

test('an end of the interval beyond the lever is null', async () => {
  const { high80, low80 } = await solve(falling, { relation: '<=', value: 20.5 }, 1e-6);
  expect(high80).toBeNull();
  expect(low80).toBeLessThan(1);
});

test('a metric that comes back has no one break-even', async () => {
  const bowl = async (x: number) => [(x - 0.5) ** 2, (x - 0.5) ** 2];
  expect((await solve(bowl, { relation: '<=', value: 0.02 }, 0.01)).outcome).toBe('turns');
});

test('without a value there is nothing to solve', async () => {
  expect((await solve(async () => [Number.NaN], { relation: '<=', value: 1 }, 0.01)).outcome).toBe('no data');
});
