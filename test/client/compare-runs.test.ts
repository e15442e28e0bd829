import { expect, test } from 'vitest';
import { differing, intervalOf } from '../../client/findings/compare-runs.ts';
import { againstFirst } from '../../server/contract/compared-runs.ts';

const estimate = (mean: number | null, halfWidth95: number | null) => ({ mean, halfWidth95 });

test('an interval of 12 ± 3 goes from 9 to 15, and one without a half-width is none', () => {
  expect(intervalOf(estimate(12, 3))).toEqual([9, 15]);
  expect(intervalOf(estimate(12, null))).toBeNull();
  expect(intervalOf(estimate(null, null))).toBeNull();
});

test('effects that lie 5 apart with half-widths 3 and 4 touch, for 3² + 4² = 5², and cannot be told apart', () => {
  expect(againstFirst(estimate(10, 3), estimate(15, 4))).toBe('cannot be told apart');
  expect(againstFirst(estimate(10, 3), estimate(15.01, 4))).toBe('larger');
  expect(againstFirst(estimate(10, 3), estimate(4.9, 4))).toBe('smaller');
  expect(againstFirst(estimate(null, null), estimate(1, 1))).toBe('no data');
});

test('only assumptions that differ are listed, in the order in which they are named, with a dash for what is lacking', () => {
  const runs = [
    { Facility: 'Pharr', Seed: '1', Figures: undefined },
    { Facility: 'Pharr', Seed: '2', Figures: 'labelled defaults' },
  ];
  expect(differing(runs)).toEqual([
    { name: 'Seed', values: ['1', '2'] },
    { name: 'Figures', values: ['–', 'labelled defaults'] },
  ]);
  expect(differing([runs[0]!, runs[0]!])).toEqual([]);
});
