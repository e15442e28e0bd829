import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { borderDemand, isOpenBy } from '../../../server/model/border/border-network.ts';
import { firstMondayOf, weekdaysInMonth } from '../../../server/model/border/calendar.ts';
import { hourShares, trucksByWeekday } from '../../../server/model/border/demand.ts';
import { classShares } from '../../../server/model/border/vehicle-class.ts';
import { integralOf } from '../../../server/model/step-function.ts';

const { ports, facilityById } = readCatalogue();
const pharr = facilityById.get('pharr')!;

test('October 2024 has five Tuesdays, Wednesdays and Thursdays and begins its first Monday on the 7th', () => {
  expect(weekdaysInMonth('2024-10')).toEqual([4, 5, 5, 5, 4, 4, 4]);
  expect(firstMondayOf('2024-10')).toBe(7);
  expect(weekdaysInMonth('2024-02').reduce((a, b) => a + b)).toBe(29);
});

test('the days of a month add up to the count of the month, at every facility', () => {
  for (const facility of ports.facilities) {
    const byWeekday = trucksByWeekday(facility, 60_000, '2024-10', ports.dayOfWeek);
    const total = weekdaysInMonth('2024-10').reduce((sum, days, i) => sum + days * byWeekday[i]!, 0);
    expect(total).toBeCloseTo(60_000, 6);
  }
});

test('a day sends all of its trucks within the hours in which they can queue, and a closed day none', () => {
  for (const { hourWeights } of Object.values(ports.arrivalProfiles)) {
    const shares = hourShares(hourWeights, [6, 14], ports.service);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(shares.filter((share, hour) => share > 0 && (hour < 5 || hour >= 14))).toEqual([]);
    expect(hourShares(hourWeights, null, ports.service).every((share) => share === 0)).toBe(true);
  }
});

test('hours before opening and the least weight of an hour are those of the data', () => {
  const service = (earlyHours: number, weight: number) => ({
    earlyQueueHours: { ...ports.service.earlyQueueHours, value: earlyHours },
    leastHourWeight: { ...ports.service.leastHourWeight, value: weight },
  });
  const onlyAtNoon = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 1 : 0));
  // Open 11 to 13 with two early hours: 9, 10 and 11 weigh 0.25 each beside the 1 of noon.
  const shares = hourShares(onlyAtNoon, [11, 13], service(2, 0.25));
  expect(shares.slice(8, 14)).toEqual([0, 1 / 7, 1 / 7, 1 / 7, 4 / 7, 0]);
});

test('classes share out every truck of a facility', () => {
  for (const facility of ports.facilities) {
    const shares = classShares(facility, ports.service.narpShareOfProduce.value);
    expect(shares.every((share) => share >= 0)).toBe(true);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  }
});

test('a simulated week in October sends as many trucks as its days have', () => {
  const originMs = localMidnightMs('2024-10-07', pharr.zone);
  const run = {
    facility: pharr,
    calendar: localCalendar(originMs, 7 * 24, pharr.zone),
    demandMonth: '2024-10',
    monthTrucks: 60_000,
  };
  const sent = borderDemand([run], ports).reduce(
    (sum, { arrivals }) =>
      sum + (arrivals.kind === 'poisson' ? integralOf(arrivals.ratePerHour, 0, 7 * 1440) / 60 : 0),
    0,
  );
  const week = trucksByWeekday(pharr, 60_000, '2024-10', ports.dayOfWeek).reduce((a, b) => a + b);
  expect(sent).toBeCloseTo(week, 6);
});

test('lanes keep their local hours on the day the clocks go back, which has 25 hours', () => {
  const originMs = localMidnightMs('2024-11-02', pharr.zone);
  const calendar = localCalendar(originMs, 49, pharr.zone);
  expect(calendar.localDate.filter((date) => date === '2024-11-03')).toHaveLength(25);
  const open = isOpenBy({ facility: pharr, calendar });
  const opens = pharr.hours.sunday.value![0];
  // Saturday has 24 hours, then Sunday repeats one before the lanes open.
  expect(open.startsMin).toContain((24 + opens + 1) * 60);
});

test('hour shares sum to one whatever the hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }), (opens, length) => {
      const closes = Math.min(24, opens + length);
      const shares = hourShares(ports.arrivalProfiles.produce.hourWeights, [opens, closes], ports.service);
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    }),
  );
});
