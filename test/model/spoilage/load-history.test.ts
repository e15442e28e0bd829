import { expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { TruckLuck } from '../../../server/model/simulation/truck-luck.ts';
import { drawHistory, HISTORY_PURPOSE, triangular } from '../../../server/model/spoilage/load-history.ts';
import { crop, everyCrop } from './crops.ts';

const { coldChain } = readCatalogue();
const luck = new TruckLuck();
const historyOf = (key: number, id: string) => {
  luck.seek(key, 17 * key, HISTORY_PURPOSE);
  return drawHistory(luck, crop(id), coldChain);
};
const LOADS = 20_000;
const average = (of: (key: number) => number) => {
  let sum = 0;
  for (let key = 1; key <= LOADS; key += 1) sum += of(key);
  return sum / LOADS;
};

test('the same truck has the same history in every world', () => {
  expect(historyOf(7, 'mango')).toEqual(historyOf(7, 'mango'));
});

test('fuel lasts 10 to 60 hours, and about one unit in a hundred fails in a day of running', () => {
  const stopsBefore = (hours: number) =>
    average((key) => (historyOf(key, 'avocado').unitRunsForMin < hours * 60 ? 1 : 0));
  // Until ten hours only failures stop a unit: 1 − exp(−0.01 × 10 / 24) = 0.42 %.
  expect(stopsBefore(10)).toBeCloseTo(0.0042, 3);
  expect(stopsBefore(35)).toBeGreaterThan(0.48);
  expect(stopsBefore(35)).toBeLessThan(0.53);
  expect(stopsBefore(60)).toBe(1);
});

test('avocado has used on average a fifth of its life, 4.5 of 21 days, when it comes to the border', () => {
  // The mean of a triangle is that of its corners: (2.5 + 4 + 7) / 3 = 4.5 days.
  expect(average((key) => historyOf(key, 'avocado').lifeUsedBefore)).toBeCloseTo(4.5 / 21, 2);
});

test('each leg after the border takes at most its share of the life left', () => {
  const reach = coldChain.journey.reachShare.value;
  for (const one of everyCrop)
    for (let key = 1; key <= 200; key += 1) {
      const { lifeUsedBefore, onwardMin, retailMin } = historyOf(key, one.id);
      const mostMin = reach * (1 - lifeUsedBefore) * one.lifeMin + 1e-9;
      expect(onwardMin, one.id).toBeLessThanOrEqual(mostMin);
      expect(retailMin, one.id).toBeLessThanOrEqual(mostMin);
      expect(lifeUsedBefore, one.id).toBeGreaterThanOrEqual(0);
      expect(lifeUsedBefore, one.id).toBeLessThanOrEqual(1);
    }
});

test('a triangular draw meets its corners and its median', () => {
  expect(triangular(0, 1, 2, 5)).toBe(1);
  expect(triangular(1, 1, 2, 5)).toBe(5);
  expect(triangular(0.25, 1, 2, 5)).toBeCloseTo(2, 12);
  expect(triangular(0.5, 0, 1, 2)).toBeCloseTo(1, 12);
  expect(triangular(0.7, 3, 3, 3)).toBe(3);
});
