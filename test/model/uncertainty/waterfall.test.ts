import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productContributions, RESIDUAL, waterfall } from '../../../server/model/uncertainty/waterfall.ts';

test('bars stand on one another from baseline to scenario, and what is unexplained is a bar of its own', () => {
  const { bars } = waterfall(100, 130, [
    ['fuel', 20],
    ['spoilage', 15],
  ]);
  expect(bars).toEqual([
    { key: 'fuel', contribution: 20, from: 100, to: 120 },
    { key: 'spoilage', contribution: 15, from: 120, to: 135 },
    { key: RESIDUAL, contribution: -5, from: 135, to: 130 },
  ]);
});

test('contributions add up to the difference, whatever they are', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.array(fc.tuple(fc.string(), amount)), (baseline, scenario, parts) => {
      const { bars } = waterfall(baseline, scenario, parts);
      const sum = bars.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(scenario - baseline, 6);
      expect(bars.at(-1)!.to).toBeCloseTo(scenario, 6);
    }),
  );
});

test('twice the hours at half again the rate: hours cost 125 and the rate 75 of the 200 more', () => {
  const parts = productContributions({ quantity: 2, rate: 50 }, { quantity: 4, rate: 75 });
  expect(parts).toEqual({ quantity: 125, rate: 75 });
});

test('neither factor comes first: with the two exchanged, so are their contributions', () => {
  const parts = productContributions({ quantity: 50, rate: 2 }, { quantity: 75, rate: 4 });
  expect(parts).toEqual({ quantity: 75, rate: 125 });
});
