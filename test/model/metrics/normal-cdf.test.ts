import { expect, test } from 'vitest';
import { normalCdf } from '../../../server/model/metrics/normal-cdf.ts';
import { normalQuantile } from '../../../server/model/metrics/normal-quantile.ts';

test('the normal distribution at its known points', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 6);
  expect(normalCdf(1.959963985)).toBeCloseTo(0.975, 6);
  expect(normalCdf(-3)).toBeCloseTo(0.001349898, 6);
  expect(normalCdf(9)).toBe(1);
});

test('undoes its quantile', () => {
  for (const p of [0.001, 0.05, 0.3, 0.5, 0.8, 0.999]) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 6);
});
