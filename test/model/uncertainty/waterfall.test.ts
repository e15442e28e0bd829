import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  crossingWaterfall,
  productContributions,
  RESIDUAL,
  waterfall,
} from '../../../server/model/uncertainty/waterfall.ts';

const times = (truck: string, mexico: number, primary: number, lost = 0) => ({
  truck,
  minutesBy: { mexico, primary },
  crossingMin: mexico + primary + lost,
});
const heights = (result: { bars: ReadonlyArray<{ key: string; contribution: number }> }) =>
  Object.fromEntries(result.bars.map(({ key, contribution }) => [key, contribution]));

test('the parts of two trucks add up to the difference of their mean crossing times', () => {
  const before = [times('a', 10, 20), times('b', 10, 40)];
  const after = [times('a', 16, 30), times('b', 14, 70)];
  const result = crossingWaterfall(['mexico', 'primary'], before, after)!;
  expect(result).toMatchObject({ baseline: 40, scenario: 65 });
  expect(heights(result)).toEqual({ mexico: 5, primary: 20, diversion: 0, [RESIDUAL]: 0 });
});

test('a truck that crosses in one world only is diversion, not a longer stage', () => {
  const before = [times('a', 10, 20), times('quick', 0, 10)];
  const after = [times('a', 10, 20)];
  expect(heights(crossingWaterfall(['mexico', 'primary'], before, after)!)).toEqual({
    mexico: 0,
    primary: 0,
    diversion: 10,
    [RESIDUAL]: 0,
  });
});

test('minutes that no part accounts for have a bar of their own', () => {
  const result = crossingWaterfall(['mexico', 'primary'], [times('a', 1, 1)], [times('a', 1, 2, 7)])!;
  expect(heights(result)).toEqual({ mexico: 0, primary: 1, diversion: 0, [RESIDUAL]: 7 });
});

test('bars stand on one another from baseline to scenario', () => {
  const { bars } = waterfall(100, 130, { fuel: 20, spoilage: 15 });
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [100, 120],
    [120, 135],
    [135, 130],
  ]);
});

test('no truck in common says nothing', () => {
  expect(crossingWaterfall(['mexico', 'primary'], [times('a', 1, 1)], [times('b', 1, 1)])).toBeNull();
});

test('contributions add up whatever the worlds, and in whatever order parts are named', () => {
  const world = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(500), fc.nat(500), fc.nat(50)),
    { minLength: 1, selector: ([truck]) => truck },
  );
  const trucks = (rows: ReadonlyArray<readonly [number, number, number, number]>) =>
    rows.map(([truck, mexico, primary, lost]) => times(String(truck), mexico, primary, lost));
  fc.assert(
    fc.property(world, world, (before, after) => {
      const one = crossingWaterfall(['mexico', 'primary'], trucks(before), trucks(after));
      const other = crossingWaterfall(['primary', 'mexico'], trucks(before), trucks(after));
      if (one === null || other === null) {
        expect(one).toBe(other);
        return;
      }
      const sum = one.bars.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(one.scenario - one.baseline, 9);
      const [named, renamed] = [heights(one), heights(other)];
      for (const key of Object.keys(named)) expect(named[key]).toBeCloseTo(renamed[key]!, 9);
    }),
  );
});

test('twice the hours at half again the rate: hours cost 125 and the rate 75 of the 200 more', () => {
  const parts = productContributions({ quantity: 2, rate: 50 }, { quantity: 4, rate: 75 });
  expect(parts).toEqual({ quantity: 125, rate: 75 });
});
