import { describe, expect, it } from 'vitest';
import { parseCommodities, readCatalogue } from '../../server/catalogue.ts';

const { commodities: file, commodityById } = readCatalogue();

describe('The catalogue of commodities', () => {
  it('lists the thirteen crops that make up most fresh produce from Mexico', () => {
    expect(file.commodities.map((commodity) => commodity.id)).toEqual([
      'avocado',
      'strawberry',
      'raspberry-blackberry',
      'blueberry',
      'tomato',
      'lettuce',
      'spinach',
      'asparagus',
      'mango',
      'cucumber',
      'bell-pepper',
      'table-grape',
      'broccoli',
    ]);
  });

  it.each([
    ['avocado', 4.8],
    ['lettuce', 4.8],
    ['tomato', 8.3],
    ['strawberry', 14],
    ['raspberry-blackberry', 25],
  ])('lets a day at the set point cost %s about %s per cent of its life', (id, percent) => {
    expect(100 / commodityById.get(id)!.keepingQualityDays.value).toBeCloseTo(percent, 0);
  });

  it('shortens life by the Q10 above the set point, and never lengthens it below', () => {
    for (const { id, ...crop } of file.commodities) {
      const lives = [crop.lifeDaysAt10C, crop.lifeDaysAt20C, crop.lifeDaysAt30C];
      for (const [index, life] of lives.entries()) {
        const warmer = Math.max(0, (index + 1) * 10 - crop.setPointC.value);
        const days = crop.keepingQualityDays.value / crop.q10.value ** (warmer / 10);
        expect(Math.abs(life.value - days), `${id} at ${(index + 1) * 10} °C`).toBeLessThan(0.06);
      }
    }
  });

  it('states the activation energy that the Q10 means between 10 and 20 °C', () => {
    for (const { id, q10, activationEnergyKjPerMol } of file.commodities) {
      const joules = (8.314 * Math.log(q10.value) * 283.15 * 293.15) / 10;
      expect(Math.abs(activationEnergyKjPerMol.value - joules / 1000), id).toBeLessThan(1);
    }
  });

  it('values a load at its weight times its price, rounded to thousands', () => {
    for (const { id, loadTonnes, priceUsdPerKg, loadValueUsd } of file.commodities)
      expect(
        Math.abs(loadValueUsd.value - loadTonnes.value * priceUsdPerKg.value * 1000),
        id,
      ).toBeLessThanOrEqual(500);
  });

  it('keeps every value inside its range, gives every guess a range and leaves unsourced prices at grade B', () => {
    for (const { id, name, chillingLimitC, respirationMlPerKgH, ...crop } of file.commodities) {
      expect(name.en && name.es, id).toBeTruthy();
      for (const { value, range, grade } of [
        ...Object.values(crop),
        ...(chillingLimitC ? [chillingLimitC] : []),
        ...Object.values(respirationMlPerKgH),
      ]) {
        expect(range !== null || grade !== 'G', id).toBe(true);
        if (range === null) continue;
        expect(value, id).toBeGreaterThanOrEqual(range[0]);
        expect(value, id).toBeLessThanOrEqual(range[1]);
      }
      expect(crop.priceUsdPerKg.grade, id).toBe(id === 'avocado' ? 'O' : 'B');
    }
  });

  it('carries chilling-sensitive crops no colder than their limit', () => {
    for (const { id, setPointC, chillingLimitC } of file.commodities)
      if (chillingLimitC) expect(setPointC.value, id).toBeGreaterThanOrEqual(chillingLimitC.value);
  });

  it('refuses an unknown source and names its path', () => {
    const broken = structuredClone(file) as unknown as { commodities: { q10: { source: string } }[] };
    broken.commodities[0]!.q10.source = 'hearsay';
    expect(() => parseCommodities(broken)).toThrow('commodities.0.q10.source: expected a key of sources');
  });
});
