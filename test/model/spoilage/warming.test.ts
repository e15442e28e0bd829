import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { respirationWPerKgOf } from '../../../server/model/spoilage/respiration.ts';
import { crop, everyCrop } from './crops.ts';

const { commodityById, commodities } = readCatalogue();
const avocado = crop('avocado');
const kPerHour = (pulpC: number, airC: number) => 60 * avocado.warmingKPerMin(pulpC, airC);

describe('18 t of avocado with the unit off, doors shut and 35 °C outside', () => {
  test.each([
    [5, 0.2, 0.3],
    [10, 0.4, 0.5],
    [20, 0.6, 0.7],
  ])('at %d °C warms by %d to %d K an hour', (pulpC, low, high) => {
    expect(kPerHour(pulpC, 35)).toBeGreaterThan(low);
    expect(kPerHour(pulpC, 35)).toBeLessThan(high);
  });

  test('at 5 °C takes 0.16 K an hour through its walls and 0.10 from its own breath', () => {
    // 96.8 W/K over 65.16 MJ/K; 17.5 ml × 122 kcal/t·day × 18.1 t = 1871 W.
    expect(kPerHour(5, 35) - kPerHour(5, 5)).toBeCloseTo((96.8 * 30 * 3600) / 65.16e6, 6);
    expect(kPerHour(5, 5)).toBeCloseTo((1871 * 3600) / 65.16e6, 3);
  });

  test('without breath would close 63 % of the gap in 150 to 250 h', () => {
    const perHour = kPerHour(5, 35) - kPerHour(5, 34);
    expect(1 / perHour).toBeGreaterThan(150);
    expect(1 / perHour).toBeLessThan(250);
  });
});

test('respiration meets its figures at 5, 10 and 20 °C and is held above', () => {
  const watts = respirationWPerKgOf(commodityById.get('avocado')!, commodities.kinetics);
  const perMl = (122 * 4184) / 86_400 / 1000;
  for (const [pulpC, ml] of [
    [5, 17.5],
    [10, 52.5],
    [20, 95],
    [30, 95],
  ] as const)
    expect(watts(pulpC), `${pulpC} °C`).toBeCloseTo(ml * perMl, 10);
});

test('warmer air and warmer fruit never slow the breath or the warming through the walls', () => {
  for (const one of everyCrop) {
    expect(one.warmingKPerMin(10, 35), one.id).toBeGreaterThan(one.warmingKPerMin(10, 25));
    expect(one.warmingKPerMin(20, 20), one.id).toBeGreaterThan(one.warmingKPerMin(5, 5));
  }
});
