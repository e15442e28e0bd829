import { describe, expect, it } from 'vitest';
import { parseColdChain, parseEconomics, readCatalogue } from '../../server/catalogue.ts';
import { LOSS_CHANNELS } from '../../server/model/economics/economics.ts';

const { coldChain, economics, commodities } = readCatalogue();

describe('The figures of cold chain and money', () => {
  it('keep every value inside its range, and give every guess a range', () => {
    const groups = [
      coldChain.reefer,
      coldChain.journey,
      coldChain.fruit,
      economics.quality,
      economics.time,
      economics.borneInUs,
      commodities.kinetics,
    ];
    for (const [name, { value, range }] of groups.flatMap((group) => Object.entries(group))) {
      expect(range, name).not.toBeNull();
      expect(value, name).toBeGreaterThanOrEqual(range![0]);
      expect(value, name).toBeLessThanOrEqual(range![1]);
    }
  });

  it('say for every channel of loss who bears it', () => {
    expect(Object.keys(economics.borneInUs).toSorted()).toEqual([...LOSS_CHANNELS].toSorted());
  });

  it('use the hour costs that ATRI published for 2021 and 2024', () => {
    expect(economics.time.truckHourUsd.range).toEqual([74.65, 90.89]);
  });

  it('refuse a guess without a range and a share above 1, by their paths', () => {
    const noRange = structuredClone(coldChain) as unknown as { reefer: { fuelLeftH: { range: null } } };
    noRange.reefer.fuelLeftH.range = null;
    expect(() => parseColdChain(noRange)).toThrow(
      'reefer.fuelLeftH.range: expected a range: a guess has one',
    );
    const tooMuch = structuredClone(economics) as unknown as { quality: { salvageShare: { value: number } } };
    tooMuch.quality.salvageShare.value = 1.2;
    expect(() => parseEconomics(tooMuch)).toThrow(/quality\.salvageShare\.value/);
  });
});
