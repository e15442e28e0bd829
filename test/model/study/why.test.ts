import { expect, test } from 'vitest';
import { type MetricMeans, why } from '../../../server/model/study/why.ts';
import { RESIDUAL, type Waterfall } from '../../../server/model/uncertainty/waterfall.ts';

const before: MetricMeans = {
  releasedPerDay: 120,
  meanCrossingTimeMin: 30,
  meanMexicanSideMin: 6,
  meanPrimaryMin: 12,
  meanSecondaryMin: 6,
  meanExitMin: 6,
  delayCostUsdPerDay: 700,
  wasteUsdPerDay: 100,
  discountUsdPerDay: 200,
  rejectionUsdPerDay: 0,
  fuelUsdPerDay: 50,
  driverUsdPerDay: 300,
  missedOrdersUsdPerDay: 50,
};
const after: MetricMeans = {
  ...before,
  releasedPerDay: 60,
  meanCrossingTimeMin: 60,
  meanMexicanSideMin: 12,
  meanPrimaryMin: 36,
  delayCostUsdPerDay: 1000,
  wasteUsdPerDay: 300,
  driverUsdPerDay: 390,
};
const heights = (result: Waterfall | null) =>
  Object.fromEntries(result!.bars.map(({ key, contribution }) => [key, contribution]));

test('minutes of a truck are those of the parts of its crossing', () => {
  expect(heights(why(before, after).minutesPerTruck)).toEqual({
    mexicanSide: 6,
    primary: 24,
    secondary: 0,
    exit: 0,
    [RESIDUAL]: 0,
  });
});

test('hours of all trucks charge each part at 90 trucks and the 60 that stayed away at 45 min', () => {
  const { truckHoursPerDay } = why(before, after);
  // 120 trucks at 30 min and 60 at 60 min are both 60 hours: longer parts and fewer trucks cancel.
  expect(truckHoursPerDay).toMatchObject({ baseline: 60, scenario: 60 });
  const bars = heights(truckHoursPerDay);
  expect(bars.mexicanSide).toBeCloseTo((90 * 6) / 60, 12);
  expect(bars.primary).toBeCloseTo((90 * 24) / 60, 12);
  expect(bars.diversion).toBeCloseTo((-60 * 45) / 60, 12);
  expect(bars[RESIDUAL]).toBeCloseTo(0, 12);
});

test('dollars go by channel, and what no channel explains shows as a bar', () => {
  expect(heights(why(before, after).usdPerDay)).toEqual({
    waste: 200,
    discount: 0,
    rejection: 0,
    fuel: 0,
    drivers: 90,
    missedOrders: 0,
    [RESIDUAL]: 10,
  });
});

test('where one world has no value there is no explanation', () => {
  const { minutesPerTruck, truckHoursPerDay, usdPerDay } = why(before, { ...after, meanPrimaryMin: null });
  expect([minutesPerTruck, truckHoursPerDay]).toEqual([null, null]);
  expect(usdPerDay).not.toBeNull();
});
