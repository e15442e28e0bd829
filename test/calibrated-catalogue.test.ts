import { expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../server/calendar.ts';
import { withCalibration } from '../server/calibrated-catalogue.ts';
import { readCalibration } from '../server/calibration-file.ts';
import type { Calibration } from '../server/calibration-schema.ts';
import { type Catalogue, parsePorts, readDefaults } from '../server/catalogue.ts';
import { borderNetwork } from '../server/model/border/border-network.ts';
import { weekdaysInMonth } from '../server/model/border/calendar.ts';
import { trucksByWeekday } from '../server/model/border/demand.ts';
import { ClassIndex } from '../server/model/border/vehicle-class.ts';
import { mean } from '../server/model/metrics/percentile.ts';
import type { Facility } from '../server/model/port.ts';
import { CrossingLog } from '../server/model/simulation/crossing-log.ts';
import { Simulation } from '../server/model/simulation/simulation.ts';

const shipped = readDefaults();
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

const DAYS = 21;
const REPLICATIONS = 4;
const POSTED_HOUR_MIN = 30;

/** Mean distance of a weekday's simulated waits in standard lanes, at the full hour, from those posted, minutes. */
function profileError({ facilityById, ports }: Catalogue, id: string): number {
  const fit = calibration.facilities.find((one) => one.id === id)!;
  const facility = facilityById.get(id)!;
  const calendar = localCalendar(localMidnightMs('2025-06-02', facility.zone), 24 * DAYS, facility.zone);
  const run = { facility, calendar, demandMonth: '2025-06', monthTrucks: monthOf(fit, facility, ports) };
  const waits = Array.from({ length: 24 }, (): number[] => []);
  for (let replication = 0; replication < REPLICATIONS; replication += 1) {
    const log = new CrossingLog();
    const simulation = new Simulation(borderNetwork([run], ports), { seed: 1, replication, log });
    simulation.advanceTo(calendar.endMin);
    simulation.finish();
    for (let row = 0; row < log.length; row += 1) {
      const joinedMin = log.joinedQueueAtMin[row]!;
      const waitMin = log.primaryStartAtMin[row]! - joinedMin;
      const slot = Math.floor((joinedMin + POSTED_HOUR_MIN) / 60);
      const isCounted = joinedMin > 1440 && calendar.weekday[slot]! <= 5 && !Number.isNaN(waitMin);
      if (isCounted && ofStandardLanes.has(log.vehicleClass[row]!))
        waits[calendar.localHour[slot]!]!.push(waitMin);
    }
  }
  const errors = fit.fitted.hours.flatMap(({ hour, postedMin }) => {
    const simulatedMin = mean(waits[hour]!);
    return simulatedMin === null ? [] : [Math.abs(simulatedMin - postedMin)];
  });
  return mean(errors)!;
}

const ofStandardLanes = new Set([
  ClassIndex.standard,
  ClassIndex.produceNarp,
  ClassIndex.produceOther,
  ClassIndex.empty,
]);

/** Trucks of a month whose mean weekday has those of the fit. */
function monthOf(
  fit: Calibration['facilities'][number],
  facility: Facility,
  { dayOfWeek }: Catalogue['ports'],
): number {
  const ofOneTruck = mean(trucksByWeekday(facility, 1, '2025-06', dayOfWeek).slice(0, 5))!;
  return fit.weekdayTrucks.value / (1 - facility.shares.preInspection.value) / ofOneTruck;
}

test.each([
  ['laredo-world-trade', 9],
  ['laredo-colombia', 8],
  ['calexico-east', 8],
  ['nogales-mariposa', 8],
  ['eagle-pass', 8],
  ['pharr', 9],
  ['santa-teresa', 8],
  ['los-indios', 8],
  ['brownsville-veterans', 8],
  ['el-paso-bota', 8],
  ['ysleta', 12],
] as const)(
  'on fitted figures the simulated weekday at %s is within %i minutes of the posted profile and nearer than on defaults',
  (id, within) => {
    const error = profileError(fitted, id);
    expect(error).toBeLessThan(within);
    expect(error).toBeLessThan(profileError(shipped, id));
  },
);
