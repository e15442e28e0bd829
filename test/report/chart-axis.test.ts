import { expect, test } from 'vitest';
import { axisOf } from '../../server/report/chart-axis.ts';

const span = { from: 100, to: 200, isLogarithmic: false };

test('an axis of counts begins at zero and ends on a round number', () => {
  const { ticks, at } = axisOf([37, 94], span);
  expect(ticks).toEqual([0, 20, 40, 60, 80, 100]);
  expect([at(0), at(50), at(100)]).toEqual([100, 150, 200]);
});

test('changes below and above zero are drawn on both sides of it', () => {
  const { ticks, at } = axisOf([-20, 10], span);
  expect(ticks).toEqual([-20, -15, -10, -5, 0, 5, 10]);
  expect(at(-5)).toBe(150);
});

test('waits go by powers of ten from a minute on, and no wait is drawn at the minute', () => {
  const { ticks, at } = axisOf([0, 30, 700], { ...span, isLogarithmic: true });
  expect(ticks).toEqual([1, 10, 100, 1000]);
  expect([at(0), at(1), at(10), at(1000)]).toEqual([100, 100, 133.3, 200]);
});

test('nothing but zeros still gives an axis', () => {
  const { ticks, at } = axisOf([0, 0], span);
  expect(ticks[0]).toBe(0);
  expect(at(0)).toBe(100);
  expect(at(ticks.at(-1)!)).toBe(200);
});
