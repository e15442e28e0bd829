import { expect, test } from 'vitest';
import { backoffMs } from '../../server/feeds/backoff.ts';

const BACKOFF = { firstMs: 30_000, longestMs: 3_600_000 };

test('the wait doubles with each failure in a row, up to the longest', () => {
  const waits = [1, 2, 3, 4, 7, 8, 50].map((failures) => backoffMs(failures, BACKOFF, () => 1));
  expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 1_920_000, 3_600_000, 3_600_000]);
});

test('luck takes up to half of it away', () => {
  expect(backoffMs(1, BACKOFF, () => 0)).toBe(15_000);
  expect(backoffMs(1, BACKOFF, () => 0.5)).toBe(22_500);
});
