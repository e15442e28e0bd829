import { expect, test } from 'vitest';
import { impact } from '../../../server/model/metrics/impact.ts';
import { mean, percentile } from '../../../server/model/metrics/percentile.ts';
import { studentT } from '../../../server/model/metrics/student-t.ts';

test("Student's t has its tabulated two-sided 95 % points", () => {
  const tabulated = { 1: 12.706, 2: 4.303, 5: 2.571, 9: 2.262, 29: 2.045, 100: 1.984 };
  for (const [degrees, t] of Object.entries(tabulated))
    expect(studentT(0.95, Number(degrees))).toBeCloseTo(t, 3);
});

test('a percentile interpolates between the two values around it, and of nothing is null', () => {
  expect(percentile([10, 20, 30, 40], 0.5)).toBe(25);
  expect(percentile([10, 20, 30, 40], 0.9)).toBeCloseTo(37, 12);
  expect(percentile([], 0.5)).toBeNull();
  expect(mean([])).toBeNull();
});

test('pairing tells a small constant difference apart that the worlds alone hide', () => {
  const baseline = [10, 50, 90, 130];
  const result = impact(
    baseline,
    baseline.map((wait, i) => wait + 2 + (i % 2 === 0 ? 0.1 : -0.1)),
  );
  expect(result.difference.mean).toBeCloseTo(2, 12);
  // Standard deviation of ±0.1 four times is 0.1155; t with 3 degrees is 3.182.
  expect(result.difference.halfWidth95).toBeCloseTo((3.182 * 0.11547) / 2, 3);
  expect(result.verdict).toBe('higher');
  expect(result.baseline.halfWidth95).toBeGreaterThan(50);
});

test('a difference whose interval covers zero cannot be told apart', () => {
  expect(impact([1, 2, 3], [2, 1, 3]).verdict).toBe('cannot be told apart');
});

test('replications without a value are left out, and none at all is no data', () => {
  expect(impact([1, Number.NaN, 3], [2, Number.NaN, 4]).difference.mean).toBe(1);
  const empty = impact([Number.NaN], [Number.NaN]);
  expect(empty.difference.mean).toBeNull();
  expect(empty.verdict).toBe('no data');
});
