import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calibrationName, parseCalibration, readCalibration } from '../server/calibration-file.ts';
import { readDefaults } from '../server/catalogue.ts';

const calibration = readCalibration()!;

test('the shipped calibration names the data that are shipped beside it', () => {
  for (const { file, sha256 } of calibration.data) {
    const bytes = readFileSync(new URL(`../${file}`, import.meta.url));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  expect(calibration.span).toEqual({ from: '2026-04-14', to: '2026-07-31' });
  expect(calibrationName(calibration)).toMatch(/^calibration 2026-04-14 to 2026-07-31, hash [0-9a-f]{12}$/);
});

test('the eleven crossings with enough readings are fitted, and the others are not', () => {
  expect(calibration.facilities.map(({ id }) => id).toSorted()).toEqual([
    'brownsville-veterans',
    'calexico-east',
    'eagle-pass',
    'el-paso-bota',
    'laredo-colombia',
    'laredo-world-trade',
    'los-indios',
    'nogales-mariposa',
    'pharr',
    'santa-teresa',
    'ysleta',
  ]);
});

test('the hours of a day add up to all of its trucks, and mid-week days to their own mean', () => {
  for (const { hourShares, dayOfWeek, seasonalIndex } of calibration.facilities) {
    expect(hourShares.values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    const { tuesday, wednesday, thursday } = dayOfWeek;
    expect((tuesday!.value + wednesday!.value + thursday!.value) / 3).toBeCloseTo(1, 2);
    if (seasonalIndex) expect(seasonalIndex.values.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(12, 1);
  }
});

test('capacities found without looking at them lie within a third of those of the shipped data', () => {
  // At Eagle Pass one lane is posted at every hour, at Santa Teresa and Los Indios too; their pace is nominal.
  const { facilityById } = readDefaults();
  for (const id of [
    'laredo-world-trade',
    'laredo-colombia',
    'pharr',
    'ysleta',
    'el-paso-bota',
    'calexico-east',
  ]) {
    const { capacityPerHour } = calibration.facilities.find((one) => one.id === id)!;
    const stated = facilityById.get(id)!.capacityPerHour.value;
    expect(Math.abs(capacityPerHour.value / stated - 1)).toBeLessThan(1 / 3);
  }
});

test('a figure changed by hand is found by the hash', () => {
  const changed = structuredClone(calibration);
  changed.facilities[0]!.capacityPerHour.value += 1;
  expect(() => parseCalibration(changed)).toThrow(/changed after it was written.*garita calibrate --write/);
});

test('a file of another shape is refused with the path that is wrong', () => {
  expect(() => parseCalibration({ ...calibration, facilities: [] })).toThrow(/facilities:/);
});
