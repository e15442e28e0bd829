import { expect, test } from 'vitest';
import type { Evaluate } from '../../../server/model/uncertainty/evaluate.ts';
import { tornado } from '../../../server/model/uncertainty/tornado.ts';

/** A metric that is 100 + 2a − 5b + c², with luck that is the same at every point. */
const metric: Evaluate = async (tasks) =>
  tasks.map(({ values, from, to }) =>
    Array.from({ length: to - from }, (_, i) => {
      const { a = 1, b = 1, c = 0 } = values;
      return 100 + 2 * a - 5 * b + c ** 2 + 30 * Math.sin(from + i);
    }),
  );
const input = (path: string, p10: number, p90: number) => ({ path, p10, p90 });

test('swings are those of the formula, widest first, since luck cancels', async () => {
  const { bars } = await tornado(metric, [input('a', 0, 4), input('b', 0, 4)], 5);
  expect(bars.map(({ path, swing }) => [path, swing.mean])).toEqual([
    ['b', expect.closeTo(-20, 9)],
    ['a', expect.closeTo(8, 9)],
  ]);
  expect(bars.map(({ verdict }) => verdict)).toEqual(['lower', 'higher']);
  expect(bars[0]!.swing.halfWidth95).toBeCloseTo(0, 9);
});

test('an assumption that changes not a digit is named as that and followed no further', async () => {
  const asked: number[] = [];
  const counting: Evaluate = (tasks) => {
    asked.push(tasks.length);
    return metric(tasks);
  };
  const { bars, unmoved } = await tornado(counting, [input('unused', 0, 9), input('a', 0, 1)], 5);
  expect(bars.map(({ path }) => path)).toEqual(['a']);
  expect(unmoved).toEqual(['unused']);
  expect(asked).toEqual([5, 3]);
});

test('an assumption whose effect is drowned by luck comes last, however large its mean swing', async () => {
  // Swings of b: 100, −90, 100, −90 in turn, of mean 5 and far wider an interval; those of a: always 1.
  const noisy: Evaluate = async (tasks) =>
    tasks.map(({ values: { a = 0, b = 0 }, from, to }) =>
      Array.from({ length: to - from }, (_, i) => a + b * ((from + i) % 2 === 0 ? 100 : -90)),
    );
  const { bars } = await tornado(noisy, [input('b', 0, 1), input('a', 0, 1)], 4);
  expect(bars.map(({ path, verdict, swing }) => [path, verdict, swing.mean])).toEqual([
    ['a', 'higher', 1],
    ['b', 'cannot be told apart', 5],
  ]);
});

test('an assumption that moves the metric the same way at both ends is said to turn', async () => {
  const { bars } = await tornado(metric, [input('c', -2, 3), input('a', 0, 4)], 5);
  expect(bars.map(({ path, turns }) => [path, turns])).toEqual([
    ['a', false],
    ['c', true],
  ]);
});

test('two equal swings in opposite directions are a tie', async () => {
  const { bars } = await tornado(metric, [input('a', 0, 5), input('b', 0, 2), input('c', 0, 1)], 5);
  const tied = Object.fromEntries(bars.map(({ path, isTiedWithAbove }) => [path, isTiedWithAbove]));
  expect(tied.c).toBe(false);
  expect([tied.a, tied.b].toSorted()).toEqual([false, true]);
});

test('a metric without values is moved by nothing', async () => {
  const nothing: Evaluate = async (tasks) => tasks.map(({ from, to }) => Array(to - from).fill(Number.NaN));
  const { asStated, bars, unmoved } = await tornado(nothing, [input('a', 0, 5)], 2);
  expect(asStated.mean).toBeNull();
  expect(bars).toEqual([]);
  expect(unmoved).toEqual(['a']);
});

test('a metric that one end alone takes away gives no swing', async () => {
  const closed: Evaluate = async (tasks) =>
    tasks.map(({ values: { a = 1 }, from, to }) => Array(to - from).fill(a === 0 ? Number.NaN : a));
  const { bars } = await tornado(closed, [input('a', 0, 5)], 3);
  expect(bars[0]).toMatchObject({ verdict: 'no data', swing: { mean: null }, atP90: { mean: 5 } });
});
