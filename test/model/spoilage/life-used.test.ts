import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { ageingRatio, keepingQualityDaysAt } from '../../../server/model/spoilage/keeping-quality.ts';
import { lifeUsedShare } from '../../../server/model/spoilage/life-used.ts';

const { commodityById } = readCatalogue();
const avocado = commodityById.get('avocado')!;
const raspberry = commodityById.get('raspberry-blackberry')!;
const tomato = commodityById.get('tomato')!;
const shadedDock = { airC: 5, outerShare: 0.2, outerTimeConstantMin: 360 };
const warmDock = { airC: 30, outerShare: 0.2, outerTimeConstantMin: 360 };

describe('life used at the border', () => {
  test('a day at 5 °C uses 4.8 % of an avocado and 25 % of a raspberry', () => {
    expect(100 * lifeUsedShare(avocado, 1440, 0, warmDock)).toBeCloseTo(100 / 21, 10);
    expect(100 * lifeUsedShare(raspberry, 1440, 0, warmDock)).toBeCloseTo(25, 10);
  });

  test('four hours of queue cost an avocado under 1 %', () => {
    expect(100 * lifeUsedShare(avocado, 240, 0, warmDock)).toBeCloseTo(0.794, 3);
  });

  test('a dock as cold as the load costs its time and no more', () => {
    expect(lifeUsedShare(avocado, 0, 120, shadedDock)).toBeCloseTo(120 / (21 * 1440), 12);
  });

  test('a warm dock costs more than the same time in the reefer, and a longer exam more than in proportion', () => {
    const exam = (minutes: number) => lifeUsedShare(avocado, 0, minutes, warmDock);
    expect(exam(120)).toBeGreaterThan(lifeUsedShare(avocado, 120, 0, warmDock));
    expect(exam(240)).toBeGreaterThan(2 * exam(120));
  });

  test('carrying a tomato colder than its set point gains no life', () => {
    expect(ageingRatio(tomato, 4)).toBe(1);
  });

  test('ten degrees above the set point divide life by the Q10, and above 25 °C by less', () => {
    expect(keepingQualityDaysAt(avocado, 15)).toBeCloseTo(21 / 2.1, 10);
    expect(ageingRatio(avocado, 35) / ageingRatio(avocado, 25)).toBeCloseTo(1.75, 10);
  });
});
