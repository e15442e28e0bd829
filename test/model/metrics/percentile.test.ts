import { expect, test } from 'vitest';
import { waitPercentiles } from '../../../server/model/metrics/percentile.ts';

test('of eleven waits the 10th, 50th and 90th percentile are the second, sixth and tenth', () => {
  expect(waitPercentiles([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({
    p10WaitMin: 1,
    p50WaitMin: 5,
    p90WaitMin: 9,
  });
});

test('between two waits a percentile lies as far along as its share, to the hundredth of a minute', () => {
  // Ranks 0.2, 1 and 1.8 of 4, 10 and 31: 4 + 0.2 · 6, 10, and 10 + 0.8 · 21.
  expect(waitPercentiles([4, 10, 31])).toEqual({ p10WaitMin: 5.2, p50WaitMin: 10, p90WaitMin: 26.8 });
  expect(waitPercentiles([0, 1 / 3]).p50WaitMin).toBe(0.17);
});

test('one wait is every percentile, and no wait is none', () => {
  expect(waitPercentiles([7])).toEqual({ p10WaitMin: 7, p50WaitMin: 7, p90WaitMin: 7 });
  expect(waitPercentiles([])).toEqual({ p10WaitMin: null, p50WaitMin: null, p90WaitMin: null });
});
