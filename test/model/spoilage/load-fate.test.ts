import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import {
  addedByStay,
  conditionAt,
  defectsAt,
  mixed,
  usedWithoutStay,
} from '../../../server/model/spoilage/load-fate.ts';
import { cold, crop } from './crops.ts';

const { coldChain, economics } = readCatalogue();
const judgement = { fruit: coldChain.fruit, quality: economics.quality };
const DAY = 1440;
const avocado = crop('avocado');
/** Packed 4.2 of 21 days ago; 2.1 days to the distribution centre, 2.1 more to the shelf. */
const history = {
  lifeUsedBefore: 0.2,
  unitRunsForMin: 2000,
  onwardMin: 2.1 * DAY,
  retailMin: 2.1 * DAY,
};

test('without a stay a load has used its days since packing and on the road', () => {
  expect(usedWithoutStay(avocado, history)).toBeCloseTo(0.3, 12);
});

test('a day at the set point adds 1/21, and warmth that lingers adds on the road', () => {
  const effect = { outerAgedMin: DAY, coreAgedMin: DAY, outerC: 5, coreC: 5, unitRanMin: DAY };
  expect(addedByStay(avocado, history, effect, cold)).toEqual({ outer: 1 / 21, core: 1 / 21 });
  const warm = addedByStay(avocado, history, { ...effect, outerC: 15 }, cold);
  expect(warm.core).toBeCloseTo(1 / 21, 12);
  expect(warm.outer).toBeGreaterThan(1 / 21);
});

describe('a load that has used 0.7 of its life, with fruit spread by 0.1', () => {
  const { unfit, wasted, defects } = conditionAt(avocado, history, 0.7, judgement);

  test('has half of its fruit below the 0.3 of life that normal sale needs', () => {
    expect(unfit).toBeCloseTo(0.5, 7);
  });

  test('has two standard deviations to go at the time of sale: 2.3 % are wasted', () => {
    expect(wasted).toBeCloseTo(0.0227501, 6);
  });

  test('shows defects by the logistic curve', () => {
    expect(defects).toBeCloseTo(1 / (1 + Math.exp(0.05 / 0.08)), 12);
  });
});

test('half of a load shows defects at three quarters of its life, and 15 % a little earlier', () => {
  expect(defectsAt(0.75, economics.quality)).toBe(0.5);
  expect(defectsAt(0.75 - 0.08 * Math.log(17 / 3), economics.quality)).toBeCloseTo(0.15, 12);
});

test('a fifth of warm cartons weighs a fifth', () => {
  const [warm, cool] = [0.9, 0.4].map((used) => conditionAt(avocado, history, used, judgement));
  const load = mixed(warm!, cool!, 0.2);
  expect(load.lifeUsed).toBeCloseTo(0.5, 12);
  expect(load.defects).toBeCloseTo(0.2 * warm!.defects + 0.8 * cool!.defects, 12);
});
