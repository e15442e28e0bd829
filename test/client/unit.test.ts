import { afterEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_DISPLAY,
  display,
  readDisplay,
  unitsText,
  writeDisplay,
} from '../../client/format/display.ts';
import { inUnit, withUnit } from '../../client/format/number.ts';
import { isoMoment, localStamp, momentOf, zoneNameOn } from '../../client/format/time.ts';
import { inShownUnit, roundTicks, shownMetric, unitScale } from '../../client/format/unit.ts';
import { NINE_MS, ZONE } from './points.ts';

afterEach(() => {
  display.value = DEFAULT_DISPLAY;
});
const OTHER = readDisplay('?units=h,F,lb,mi', null);

describe('units that a reader chose', () => {
  it('follow from their definitions', () => {
    display.value = OTHER;
    expect(inShownUnit(90, 'min')).toBeCloseTo(1.5, 12);
    expect([-40, 0, 100].map((celsius) => inShownUnit(celsius, '°C'))).toEqual([-40, 32, 212]);
    expect(inShownUnit(0.45359237, 'kg')).toBe(1);
    expect(inShownUnit(1.609344, 'km')).toBe(1);
  });

  it('keep what a value is for each of, and leave other units alone', () => {
    display.value = OTHER;
    expect(unitScale('kg a day').unit).toBe('lb a day');
    expect(unitScale('km/h').unit).toBe('mi/h');
    expect(unitScale('USD')).toEqual({ unit: 'USD', factor: 1, offset: 0 });
  });

  it('are named beside the number, with hours to a hundredth', () => {
    expect(withUnit(45, 'min').replace('\u00a0', ' ')).toBe('45 min');
    display.value = OTHER;
    expect(withUnit(45, 'min').replace('\u00a0', ' ')).toBe('0.75 h');
    expect(inUnit(10, '°C')).toBe('50');
    expect(withUnit(null, 'min')).toBe('–');
  });

  it('do not move a difference by the zero of a scale, nor an interval', () => {
    display.value = OTHER;
    const estimate = (mean: number | null) => ({ mean, halfWidth95: 5 });
    expect(
      shownMetric({ unit: '°C', baseline: estimate(10), scenario: estimate(null), difference: estimate(10) }),
    ).toEqual({
      unit: '°F',
      baseline: { mean: 50, halfWidth95: 9 },
      scenario: { mean: null, halfWidth95: 9 },
      difference: { mean: 18, halfWidth95: 9 },
    });
  });

  it('have round values on an axis', () => {
    display.value = OTHER;
    expect(roundTicks(0, 130, 'min', 6)).toEqual([0, 30, 60, 90, 120]);
    expect(roundTicks(0, 10, '°C', 5).map((value) => Math.round(1.8 * value + 32))).toEqual([35, 40, 45, 50]);
  });

  it('stand in the address, and are remembered where it names none', () => {
    expect(writeDisplay('?port=pharr', OTHER)).toBe('?port=pharr&units=h%2CF%2Clb%2Cmi');
    expect(unitsText(DEFAULT_DISPLAY)).toBe('');
    expect(readDisplay('', 'lb').units.kg).toBe('lb');
    expect(readDisplay('?units=mi', 'lb').units).toEqual({ min: 'min', '°C': '°C', kg: 'kg', km: 'mi' });
    expect(readDisplay('?units=furlong', null)).toEqual(DEFAULT_DISPLAY);
  });
});

describe('the clock that a reader chose', () => {
  it('is UTC where the address says so, and the same moment', () => {
    display.value = readDisplay('?clock=utc', null);
    expect(localStamp(NINE_MS, ZONE)).toBe('Mon 18 Nov, 17:00 UTC');
    expect(isoMoment(NINE_MS, ZONE)).toBe('2024-11-18T17:00Z');
    expect(momentOf('2024-11-18T17:00', ZONE)).toBe(NINE_MS);
    // An hour of the day of a crossing stays one of its own day.
    expect(zoneNameOn('2024-11-18', ZONE)).toBe('PST');
  });

  it('is otherwise that of the crossing', () => {
    expect(isoMoment(NINE_MS, ZONE)).toBe('2024-11-18T09:00-08:00');
    expect(momentOf('2024-11-18T09:00', ZONE)).toBe(NINE_MS);
    expect(momentOf('soon', ZONE)).toBeUndefined();
  });
});
