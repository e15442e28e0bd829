import { expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { airAt, ambientC, type ClimateZone } from '../../../server/model/spoilage/climate.ts';

const { climate } = readCatalogue();
const monthly = (value: number) => ({
  value: Array.from({ length: 12 }, () => value),
  range: null,
  unit: '°C',
  grade: 'B' as const,
  source: 'climate-normals',
});
const zone: ClimateZone = {
  id: 'somewhere',
  name: { en: 'Somewhere', es: 'Algún lugar' },
  stations: 'none',
  facilities: ['somewhere'],
  dailyMinC: monthly(20),
  dailyMaxC: monthly(36),
};

test('the day is hottest at its warmest hour, coldest twelve hours later and in the middle in between', () => {
  expect(ambientC(zone, 7, 15, 15)).toBe(36);
  expect(ambientC(zone, 7, 3, 15)).toBe(20);
  expect(ambientC(zone, 7, 21, 15)).toBeCloseTo(28, 10);
  expect(ambientC(zone, 7, 9, 15)).toBeCloseTo(28, 10);
});

test("a run's air follows the facility's own clock and month", () => {
  const mexicali = climate.zones.find(({ id }) => id === 'low-desert')!;
  const originMs = localMidnightMs('2024-06-30', 'America/Los_Angeles');
  const air = airAt(climate, 'calexico-east', localCalendar(originMs, 48, 'America/Los_Angeles'));
  expect(air(15 * 60)).toBeCloseTo(mexicali.dailyMaxC.value[5]!, 10);
  expect(air((24 + 15) * 60)).toBeCloseTo(mexicali.dailyMaxC.value[6]!, 10);
  expect(air((24 + 3) * 60)).toBeCloseTo(mexicali.dailyMinC.value[6]!, 10);
  expect(air(12.5 * 60)).toBeCloseTo(ambientC(mexicali, 6, 12.5, 15), 10);
});

test('a hot spell is added to every hour', () => {
  const calendar = localCalendar(0, 48, 'America/Chicago');
  const usual = airAt(climate, 'pharr', calendar);
  const hot = airAt({ ...climate, warmerByC: { ...climate.warmerByC, value: 2.5 } }, 'pharr', calendar);
  for (const hour of [0, 7, 15, 30]) expect(hot(hour * 60) - usual(hour * 60)).toBeCloseTo(2.5, 10);
});

test('a facility without a zone is refused by name', () => {
  const calendar = localCalendar(0, 24, 'UTC');
  expect(() => airAt(climate, 'atlantis', calendar)).toThrow("no climate zone lists the facility 'atlantis'");
});
