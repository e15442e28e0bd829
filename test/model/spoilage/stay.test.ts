import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agedWhileRecovering, effectOfStay, type Stay } from '../../../server/model/spoilage/stay.ts';
import { cold, crop, everyCrop } from './crops.ts';

const DAY = 1440;
const NEVER = Number.POSITIVE_INFINITY;
const summer = () => 35;
const shut = (minutes: number): Stay => ({
  arrivedAtMin: 0,
  beforeDockMin: minutes,
  dockMin: 0,
  afterDockMin: 0,
});
const exam = (minutes: number): Stay => ({
  arrivedAtMin: 0,
  beforeDockMin: 0,
  dockMin: minutes,
  afterDockMin: 0,
});

describe('with the unit running', () => {
  test.each([
    ['avocado', 100 / 21],
    ['tomato', 100 / 12],
    ['strawberry', 100 / 7],
    ['raspberry-blackberry', 25],
    ['lettuce', 100 / 21],
  ])('a day costs %s its set-point day: %d per cent of life', (id, percent) => {
    const one = crop(id);
    const effect = effectOfStay(one, shut(DAY), NEVER, cold, summer);
    expect((100 * effect.coreAgedMin) / one.lifeMin).toBeCloseTo(percent, 10);
    expect(effect.coreC).toBe(one.setPointC);
    expect(effect.unitRanMin).toBe(DAY);
  });

  test('four hours of queue cost an avocado under one per cent', () => {
    const { coreAgedMin } = effectOfStay(crop('avocado'), shut(240), NEVER, cold, summer);
    expect((100 * coreAgedMin) / crop('avocado').lifeMin).toBeCloseTo(100 / 126, 10);
  });
});

describe('a load that runs out of fuel', () => {
  const avocado = crop('avocado');

  test('keeps its set point to the last minute of fuel, and warms from then on', () => {
    expect(effectOfStay(avocado, shut(600), 600, cold, summer).coreC).toBe(5);
    const tenHoursLater = effectOfStay(avocado, shut(1200), 600, cold, summer);
    expect(tenHoursLater.unitRanMin).toBe(600);
    expect(tenHoursLater.coreC - 5).toBeGreaterThan(10 * 0.2);
    expect(tenHoursLater.coreC - 5).toBeLessThan(10 * 0.45);
    expect(tenHoursLater.coreAgedMin).toBeGreaterThan(1200);
  });

  test('ages faster the earlier it runs out', () => {
    const aged = [1200, 900, 600, 0].map((runs) => effectOfStay(avocado, shut(1200), runs, cold, summer));
    const minutes = aged.map(({ coreAgedMin }) => coreAgedMin);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(new Set(minutes).size).toBe(4);
  });

  test('in air as cold as itself warms by its own breath alone', () => {
    const oneHour = effectOfStay(avocado, shut(60), 0, cold, () => 5);
    expect(oneHour.coreC - 5).toBeCloseTo(0.103, 2);
  });

  test('never gets warmer than the rates cover', () => {
    expect(effectOfStay(avocado, shut(20 * DAY), 0, cold, summer).coreC).toBe(40);
  });
});

describe('an exam with open doors', () => {
  const avocado = crop('avocado');

  test('warms the outer cartons by the first-order law and leaves the core', () => {
    const { outerC, coreC, coreAgedMin, unitRanMin } = effectOfStay(avocado, exam(120), NEVER, cold, summer);
    expect(outerC).toBeCloseTo(35 - 30 * Math.exp(-120 / 360), 10);
    expect(coreC).toBe(5);
    expect(coreAgedMin).toBe(120);
    expect(unitRanMin).toBe(0);
  });

  test('at a dock as cold as the load costs its time and no more', () => {
    const { outerAgedMin, coreAgedMin } = effectOfStay(avocado, exam(120), NEVER, cold, () => 5);
    expect([outerAgedMin, coreAgedMin]).toEqual([120, 120]);
  });

  test('twice as long costs more than twice', () => {
    const aged = (minutes: number) => effectOfStay(avocado, exam(minutes), NEVER, cold, summer).outerAgedMin;
    expect(aged(240)).toBeGreaterThan(2 * aged(120));
  });

  test('leaves warmth that the unit takes away only slowly: after a day 37 % of it is left', () => {
    const stay = { arrivedAtMin: 0, beforeDockMin: 0, dockMin: 120, afterDockMin: DAY };
    const { outerC } = effectOfStay(avocado, stay, NEVER, cold, summer);
    const atDock = 30 * (1 - Math.exp(-120 / 360));
    expect(outerC - 5).toBeCloseTo(atDock * Math.exp(-1), 10);
  });

  test('goes on ageing the warm cartons on the road, and a cold load no faster than its time', () => {
    expect(agedWhileRecovering(avocado, 15, DAY, 1440)).toBeGreaterThan(DAY);
    expect(agedWhileRecovering(avocado, 15, DAY, 1440)).toBeLessThan(2.1 * DAY);
    expect(agedWhileRecovering(avocado, 5, DAY, 1440)).toBe(DAY);
  });
});

test('no stay, no effect', () => {
  expect(effectOfStay(crop('mango'), shut(0), NEVER, cold, summer)).toEqual({
    outerAgedMin: 0,
    coreAgedMin: 0,
    outerC: 12,
    coreC: 12,
    unitRanMin: 0,
  });
});

describe('whatever the crop, the fuel and the weather', () => {
  const any = {
    crop: fc.constantFrom(...everyCrop),
    waitMin: fc.integer({ min: 0, max: 3000 }),
    dockMin: fc.integer({ min: 0, max: 240 }),
    runsMin: fc.integer({ min: 0, max: 3600 }),
    airC: fc.double({ min: -5, max: 45, noNaN: true }),
  };
  const aged = (on: { crop: (typeof everyCrop)[number]; runsMin: number }, stay: Stay, airC: number) => {
    const { outerAgedMin, coreAgedMin } = effectOfStay(on.crop, stay, on.runsMin, cold, () => airC);
    return cold.outerShare * outerAgedMin + (1 - cold.outerShare) * coreAgedMin;
  };

  test('a longer wait never uses less life, and a minute at least a minute', () => {
    fc.assert(
      fc.property(fc.record(any), fc.integer({ min: 0, max: 600 }), (on, moreMin) => {
        const stay = { arrivedAtMin: 0, beforeDockMin: on.waitMin, dockMin: on.dockMin, afterDockMin: 15 };
        const longer = { ...stay, beforeDockMin: on.waitMin + moreMin };
        expect(aged(on, longer, on.airC)).toBeGreaterThanOrEqual(aged(on, stay, on.airC) + moreMin - 1e-6);
        expect(aged(on, stay, on.airC)).toBeGreaterThanOrEqual(on.waitMin + on.dockMin + 15 - 1e-6);
      }),
    );
  });

  test('warmer air never uses less life', () => {
    fc.assert(
      fc.property(fc.record(any), fc.double({ min: 0, max: 10, noNaN: true }), (on, warmer) => {
        const stay = { arrivedAtMin: 0, beforeDockMin: on.waitMin, dockMin: on.dockMin, afterDockMin: 15 };
        expect(aged(on, stay, on.airC + warmer)).toBeGreaterThanOrEqual(aged(on, stay, on.airC) - 1e-6);
      }),
    );
  });
});
