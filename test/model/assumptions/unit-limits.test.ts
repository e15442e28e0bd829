import { expect, test } from 'vitest';
import { readDataFiles } from '../../../server/assumptions.ts';
import { assumptionsOf } from '../../../server/model/assumptions/assumption.ts';
import { unitLimits, whyImpossible } from '../../../server/model/assumptions/unit-limits.ts';

test('no figure of data/, and no end of its range, is beyond what its unit allows', () => {
  for (const { path, value, range, unit } of assumptionsOf(readDataFiles())) {
    if (typeof value !== 'number') continue;
    const { min, max } = unitLimits(unit);
    for (const one of [value, ...(range ?? [])]) {
      expect(one, path).toBeGreaterThanOrEqual(min);
      expect(one, path).toBeLessThanOrEqual(max);
    }
    expect(whyImpossible(value, unit), path).toBeNull();
  }
});

test.each([
  [-300, '°C', 'above absolute zero'],
  [-3, '°C', null],
  [-3, 'K added to every temperature', null],
  [1.01, 'probability a shift', 'a share from 0 to 1'],
  [7.5, 'booths', 'a whole number of booths'],
  [-1, 'min', '0 or more'],
])('%s %s: %s', (value, unit, expected) => {
  expect(whyImpossible(value, unit)).toBe(expected);
});
