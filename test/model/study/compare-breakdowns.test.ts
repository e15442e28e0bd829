import { expect, test } from 'vitest';
import { VEHICLE_CLASSES } from '../../../server/model/border/vehicle-class.ts';
import { LOSS_CHANNELS } from '../../../server/model/economics/economics.ts';
import { type Breakdown, HourlyWaits, type LoadCost } from '../../../server/model/study/breakdown.ts';
import { costByCommodity, hourlyBand, timeByClass } from '../../../server/model/study/compare-breakdowns.ts';

/** A load of which each channel costs `usd`, so that all seven cost seven times as much. */
const cost = (usd: number): LoadCost => ({
  loadsPerDay: 1,
  usdPerDay: Object.fromEntries(LOSS_CHANNELS.map((name) => [name, usd])) as LoadCost['usdPerDay'],
});
const breakdown = (
  byCommodity: Breakdown['byCommodity'],
  waitMinByHour: readonly number[] = [],
  standardUsd = 0,
): Breakdown => ({
  waitMinByHour,
  byCommodity,
  byClass: Object.fromEntries(
    VEHICLE_CLASSES.map((name) => [
      name,
      { trucksPerDay: name === 'standard' ? 2 : 0, usdPerDay: name === 'standard' ? standardUsd : 0 },
    ]),
  ) as Breakdown['byClass'],
});

test('waits of 10 and 20 min in the first hour and of 60 in the third have means 15, none and 60', () => {
  const waits = new HourlyWaits({ fromMin: 120, toMin: 300 });
  waits.add(120, 10);
  waits.add(179.9, 20);
  waits.add(240, 60);
  expect(waits.means()).toEqual([15, Number.NaN, 60]);
});

test('an hour in which no truck joined in any replication is null, and one of two counts alone', () => {
  const band = hourlyBand([breakdown({}, [10, Number.NaN, 7]), breakdown({}, [20, Number.NaN, Number.NaN])]);
  expect(band).toEqual({ mean: [15, null, 7], p10: [11, null, 7], p90: [19, null, 7] });
});

test('commodities add up channel by channel, one that did not cross counting nothing', () => {
  const costs = costByCommodity(
    {
      baseline: [breakdown({ avocado: cost(1) }), breakdown({ avocado: cost(3), lime: cost(2) })],
      scenario: [breakdown({ avocado: cost(5) }), breakdown({ avocado: cost(7), lime: cost(4) })],
    },
    ['avocado', 'tomato', 'lime'],
  );
  expect(costs.map(({ commodityId }) => commodityId)).toEqual(['avocado', 'lime']);
  const [avocado, lime] = costs;
  expect(avocado!.baseline.usdPerDay.waste).toBe(2);
  expect(avocado!.scenario.usdPerDay.waste).toBe(6);
  expect(avocado!.total.difference.mean).toBe(4 * 7);
  expect(avocado!.total.difference.halfWidth95).toBe(0);
  expect(lime!.baseline).toMatchObject({ loadsPerDay: 0.5, usdPerDay: { waste: 1, detention: 1 } });
  expect(lime!.total.difference.mean).toBe(7);
});

test('a replication in which no produce crossed is left out, as it is of the metrics', () => {
  const [avocado] = costByCommodity(
    { baseline: [breakdown({ avocado: cost(1) }), breakdown({})], scenario: [breakdown({}), breakdown({})] },
    ['avocado'],
  );
  expect(avocado!.baseline.usdPerDay.waste).toBe(1);
  expect(avocado!.total.scenario.mean).toBeNull();
});

test('the time of trucks is kept by class, without classes of which none crossed', () => {
  const [standard, ...others] = timeByClass({
    baseline: [breakdown({}, [], 100), breakdown({}, [], 300)],
    scenario: [breakdown({}, [], 150), breakdown({}, [], 350)],
  });
  expect(others).toEqual([]);
  expect(standard).toMatchObject({ vehicleClass: 'standard', baseline: { trucksPerDay: 2, usdPerDay: 200 } });
  expect(standard!.total.difference).toEqual({ mean: 50, halfWidth95: 0 });
});
