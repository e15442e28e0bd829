import { expect, test } from 'vitest';
import {
  distributionOf,
  figureQuantile,
  quantileOf,
  type UncertainFigure,
} from '../../../server/model/uncertainty/distribution-of.ts';

const figure = (value: number, range: [number, number] | null, unit = 'min'): UncertainFigure => ({
  value,
  range,
  unit,
});

test('a range bounds a triangle: its quantiles are those worked by hand', () => {
  // Triangle 0, 2, 8: F(2) = 2/8; F(x) = x²/16 below the mode, 1 − (8 − x)²/48 above.
  const triangle = distributionOf(figure(2, [0, 8]));
  expect(quantileOf(triangle, 1 / 16)).toBeCloseTo(1, 12);
  expect(quantileOf(triangle, 0.25)).toBeCloseTo(2, 12);
  expect(quantileOf(triangle, 1 - 9 / 48)).toBeCloseTo(5, 12);
});

test('a triangle whose mode is at an end never leaves its bounds', () => {
  const rising = distributionOf(figure(8, [0, 8]));
  expect(quantileOf(rising, 0.25)).toBeCloseTo(4, 12);
  const falling = distributionOf(figure(0, [0, 8]));
  expect(quantileOf(falling, 0.75)).toBeCloseTo(4, 12);
});

test('without a range a figure is fixed', () => {
  expect(quantileOf(distributionOf(figure(7, null)), 0.01)).toBe(7);
  expect(distributionOf(figure(7, [7, 7]))).toEqual({ kind: 'fixed', value: 7 });
});

test('a stated P10 and P90 are met exactly about the median, and far quantiles stay above zero', () => {
  const skewed = distributionOf({ ...figure(20, [10, 80]), rangeMeans: 'p10-p90' });
  expect(quantileOf(skewed, 0.1)).toBeCloseTo(10, 12);
  expect(quantileOf(skewed, 0.5)).toBeCloseTo(20, 12);
  expect(quantileOf(skewed, 0.9)).toBeCloseTo(80, 12);
  // Twice as far out on the normal scale: half again below, four times again above.
  expect(quantileOf(skewed, 0.005187)).toBeCloseTo(5, 3);
  expect(quantileOf(skewed, 1e-12)).toBeGreaterThan(0);
});

test('a temperature is normal on its own scale on either side of its median', () => {
  const air = distributionOf({ ...figure(5, [1, 7], '°C'), rangeMeans: 'p10-p90' });
  // z(0.005187) is twice z(0.1): two spreads of 4 °C below 5 °C.
  expect(quantileOf(air, 0.005187)).toBeCloseTo(-3, 3);
  expect(quantileOf(air, 0.9)).toBeCloseTo(7, 12);
});

test('counts come whole, and a share ends at 1 however wide its P90', () => {
  expect(figureQuantile(figure(7, [5, 13], 'booths'), 0.5)).toBe(8);
  const share = { ...figure(0.8, [0.5, 0.95], 'share of trucks'), rangeMeans: 'p10-p90' } as const;
  expect(figureQuantile(share, 0.999)).toBe(1);
});
