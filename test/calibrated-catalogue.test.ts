import { expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../server/calendar.ts';
import { withCalibration } from '../server/calibrated-catalogue.ts';
import { readCalibration } from '../server/calibration-file.ts';
import { type Catalogue, parsePorts, readCatalogue } from '../server/catalogue.ts';
import { weekdaysInMonth } from '../server/model/border/calendar.ts';
import { trucksByWeekday } from '../server/model/border/demand.ts';
import { PRE_LAW } from '../server/model/border/facility-policy.ts';
import { previewWorld } from '../server/model/study/preview.ts';

const shipped = readCatalogue();
const calibration = readCalibration()!;
const fitted = withCalibration(shipped, calibration);

test('only the fitted facilities change, and each figure says that a fit gave it', () => {
  const ids = calibration.facilities.map(({ id }) => id);
  for (const [id, facility] of fitted.facilityById) {
    if (!ids.includes(id)) expect(facility).toBe(shipped.facilityById.get(id));
    else expect(facility.capacityPerHour).toMatchObject({ grade: 'D', source: 'fit-to-posted-waits' });
  }
  expect(fitted.ports.sources['fit-to-posted-waits']!.title).toMatch(/^Fitted by garita calibrate/);
  expect(() => parsePorts(shipped.ports)).not.toThrow();
});

test('a month of fitted weekdays still adds up to its count', () => {
  for (const { id, dayOfWeek } of calibration.facilities) {
    const facility = fitted.facilityById.get(id)!;
    const byWeekday = trucksByWeekday(facility, 50_000, '2025-06', fitted.ports.dayOfWeek);
    const month = weekdaysInMonth('2025-06').reduce((sum, days, i) => sum + days * byWeekday[i]!, 0);
    expect(month).toBeCloseTo(50_000, 4);
    expect(byWeekday[4]! / byWeekday[1]!).toBeCloseTo(dayOfWeek.friday!.value / dayOfWeek.tuesday!.value, 9);
  }
});

test('joint processing is no more than the FAST trucks that it is for', () => {
  for (const { shares } of fitted.ports.facilities)
    expect(shares.ucp.value).toBeLessThanOrEqual(Math.max(shares.fast.value, shares.ucp.value));
});

/** Mean distance of a weekday's previewed waits from those posted, minutes. */
function profileError({ facilityById, ports }: Catalogue, id: string): number {
  const fit = calibration.facilities.find((one) => one.id === id)!;
  const facility = facilityById.get(id)!;
  const midnightMs = localMidnightMs('2025-06-04', facility.zone);
  const dayTrucks = fit.weekdayTrucks.value / (1 - facility.shares.preInspection.value);
  const factors = Object.values(facility.dayOfWeek ?? ports.dayOfWeek).map(({ value }) => value);
  const share = trucksByWeekday(facility, 1, '2025-06', ports.dayOfWeek)[2]!;
  const midweek = factors.slice(0, 5).reduce((sum, factor) => sum + factor, 0) / 5 / factors[2]!;
  const { hours } = previewWorld(
    {
      facility,
      calendar: localCalendar(midnightMs, 24, facility.zone),
      demandMonth: '2025-06',
      monthTrucks: dayTrucks / midweek / share,
    },
    ports,
    PRE_LAW,
  );
  const posted = new Map(fit.fitted.hours.map(({ hour, postedMin }) => [hour, postedMin]));
  const errors = hours.flatMap(({ hour, meanWaitMin }) =>
    posted.has(hour) && meanWaitMin !== null ? [Math.abs(meanWaitMin - posted.get(hour)!)] : [],
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

// At Ysleta one lane in four is open after ten at night, and the model keeps the lanes of a facility open all day.
test.each([
  ['laredo-world-trade', 8],
  ['laredo-colombia', 8],
  ['calexico-east', 8],
  ['nogales-mariposa', 8],
  ['eagle-pass', 8],
  ['pharr', 8],
  ['santa-teresa', 8],
  ['los-indios', 8],
  ['brownsville-veterans', 8],
  ['el-paso-bota', 8],
  ['ysleta', 20],
] as const)(
  'on fitted figures a mean weekday at %s is within %i minutes of the posted profile and nearer than on defaults',
  (id, within) => {
    const error = profileError(fitted, id);
    expect(error).toBeLessThan(within);
    expect(error).toBeLessThan(profileError(shipped, id));
  },
);
