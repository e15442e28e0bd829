import { describe, expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { ClassIndex, type VehicleClass } from '../../../server/model/border/vehicle-class.ts';
import { CrossingLog } from '../../../server/model/simulation/crossing-log.ts';
import { STAGES } from '../../../server/model/simulation/network.ts';
import { type ProduceFigures, produceModel } from '../../../server/model/study/produce-model.ts';
import { ProduceTally } from '../../../server/model/study/produce-tally.ts';

const catalogue = readCatalogue();
const pharr = catalogue.facilityById.get('pharr')!;
const calendar = localCalendar(localMidnightMs('2024-07-01', pharr.zone), 14 * 24, pharr.zone);
const onlyOf = (id: string) => ({ ...pharr, produceMix: { [id]: 1 } });
/** Nothing varies between loads and no unit fails, so that a load's fate can be worked out by hand. */
const alike: ProduceFigures = {
  ...catalogue,
  commodities: {
    ...catalogue.commodities,
    commodities: catalogue.commodities.commodities.map((one) => ({
      ...one,
      daysSincePacking: { ...one.daysSincePacking, range: [1, 1], value: 1 },
    })),
  },
  coldChain: {
    ...catalogue.coldChain,
    reefer: {
      ...catalogue.coldChain.reefer,
      failuresPerDay: { ...catalogue.coldChain.reefer.failuresPerDay, value: 1e-12 },
    },
    fruit: {
      ...catalogue.coldChain.fruit,
      betweenLoadSd: { ...catalogue.coldChain.fruit.betweenLoadSd, value: 0 },
    },
  },
};

interface Trip {
  readonly hours: number;
  readonly dockHours?: number;
  readonly vehicleClass?: VehicleClass;
}

function logOf(trips: readonly Trip[]): CrossingLog {
  const log = new CrossingLog({ recordsStages: true, capacity: Math.max(1, trips.length) });
  log.length = trips.length;
  for (const [row, { hours, dockHours = 0, vehicleClass = 'produceNarp' }] of trips.entries()) {
    log.vehicleClass[row] = ClassIndex[vehicleClass];
    log.keyHigh[row] = 1000 + row;
    log.keyLow[row] = 77 * row;
    log.arrivedAtMin[row] = 600;
    log.leftAtMin[row] = 600 + hours * 60;
    log.stageServiceMin[row * STAGES.length + STAGES.indexOf('dock')] = dockHours * 60;
    log.stageServiceMin[row * STAGES.length + STAGES.indexOf('exit')] = 5;
  }
  return log;
}

function tallyOf(id: string, trips: readonly Trip[]): ProduceTally {
  const facility = onlyOf(id);
  const produce = produceModel({ facility, calendar }, alike, catalogue.ports.service);
  return new ProduceTally({ facility, log: logOf(trips), produce });
}

function metricsOf(id: string, trips: readonly Trip[], days = 1) {
  const tally = tallyOf(id, trips);
  for (const row of trips.keys()) tally.addReleased(row);
  return tally.metrics(days);
}

describe('loads that crossed', () => {
  test('a four-hour queue uses 0.79 % of an avocado and 4.2 % of a raspberry', () => {
    expect(metricsOf('avocado', [{ hours: 4 }]).p50LifeUsedPct).toBeCloseTo(100 / 126, 10);
    expect(metricsOf('raspberry-blackberry', [{ hours: 4 }]).p50LifeUsedPct).toBeCloseTo(100 / 24, 10);
  });

  test('the tail is told apart from the middle', () => {
    const trips = Array.from({ length: 101 }, (_, i) => ({ hours: i / 10 }));
    const { p50LifeUsedPct, p90LifeUsedPct, p95LifeUsedPct, p99LifeUsedPct } = metricsOf('avocado', trips);
    const percent = (hours: number) => (100 * hours) / (21 * 24);
    expect(p50LifeUsedPct).toBeCloseTo(percent(5), 10);
    expect(p90LifeUsedPct).toBeCloseTo(percent(9), 10);
    expect(p95LifeUsedPct).toBeCloseTo(percent(9.5), 10);
    expect(p99LifeUsedPct).toBeCloseTo(percent(9.9), 10);
  });

  test('fuel is for the hours in which the unit ran, not for those at the dock', () => {
    const { fuelUsdPerDay } = metricsOf('avocado', [{ hours: 5, dockHours: 2 }]);
    expect(fuelUsdPerDay).toBeCloseTo(3 * 0.75 * 3.8, 10);
  });

  test('drivers cost 37.5 USD for each hour, and 90.89 more beyond the fourth', () => {
    expect(metricsOf('avocado', [{ hours: 6 }]).driverUsdPerDay).toBeCloseTo(6 * 37.5 + 2 * 90.89, 10);
  });

  test('a warm dock costs more life than the same hours in the queue', () => {
    const queued = metricsOf('strawberry', [{ hours: 5 }]);
    const examined = metricsOf('strawberry', [{ hours: 5, dockHours: 3 }]);
    expect(examined.meanLifeUsedPct).toBeGreaterThan(queued.meanLifeUsedPct);
  });

  test('other trucks and empty ones carry nothing that spoils', () => {
    const { meanLifeUsedPct } = metricsOf('avocado', [{ hours: 4, vehicleClass: 'standard' }]);
    expect(meanLifeUsedPct).toBeNaN();
  });

  test('a day counts the same whether it is one or spread over two', () => {
    const one = metricsOf('tomato', [{ hours: 4 }, { hours: 9 }], 1);
    const two = metricsOf('tomato', [{ hours: 4 }, { hours: 9 }], 2);
    expect(two.delayCostUsdPerDay).toBeCloseTo(one.delayCostUsdPerDay / 2, 10);
    expect(two.p50LifeUsedPct).toBe(one.p50LifeUsedPct);
  });
});

describe('totals', () => {
  const trips = Array.from({ length: 300 }, (_, i) => ({
    hours: (i * 7) % 40,
    dockHours: i % 4 === 0 ? 1 : 0,
  }));
  const metrics = metricsOf(
    'strawberry',
    trips.map((trip) => ({ ...trip, hours: trip.hours + 1 })),
  );

  test('waste, discount and rejection are the value lost, and all channels the total', () => {
    const { wasteUsdPerDay, discountUsdPerDay, rejectionUsdPerDay, valueLostUsdPerDay } = metrics;
    for (const part of [wasteUsdPerDay, discountUsdPerDay, rejectionUsdPerDay])
      expect(part).toBeGreaterThan(0);
    expect(wasteUsdPerDay + discountUsdPerDay + rejectionUsdPerDay).toBeCloseTo(valueLostUsdPerDay, 6);
    expect(
      valueLostUsdPerDay + metrics.fuelUsdPerDay + metrics.driverUsdPerDay + metrics.missedOrdersUsdPerDay,
    ).toBeCloseTo(metrics.delayCostUsdPerDay, 6);
  });

  test('what the US bears and what Mexico bears add up to the same total', () => {
    expect(metrics.usCostUsdPerDay + metrics.mexicoCostUsdPerDay).toBeCloseTo(metrics.delayCostUsdPerDay, 6);
  });

  test('wasted fruit is worth its weight', () => {
    const { priceUsdPerKg, loadTonnes, loadValueUsd } = catalogue.commodityById.get('strawberry')!;
    const usdPerKg = loadValueUsd.value / (loadTonnes.value * 1000);
    expect(Math.abs(usdPerKg - priceUsdPerKg.value)).toBeLessThan(0.05);
    expect(metrics.wasteUsdPerDay).toBeCloseTo(metrics.wasteKgPerDay * usdPerKg, 6);
  });
});

describe('revenue at risk', () => {
  test('counts a load once, whether it was late, rejected or both', () => {
    const { atRiskUsdPerDay, lateLoadsPerDay, rejectedLoadsPerDay } = metricsOf('strawberry', [
      { hours: 48 },
    ]);
    expect([lateLoadsPerDay, rejectedLoadsPerDay]).toEqual([1, 1]);
    expect(atRiskUsdPerDay).toBe(51_000);
  });

  test('is nothing for a load that crossed in time', () => {
    expect(metricsOf('avocado', [{ hours: 2 }]).atRiskUsdPerDay).toBe(0);
  });

  test('a load that was never sent is at risk and spoils nothing', () => {
    const tally = tallyOf('avocado', [{ hours: 0 }]);
    tally.addNeverSent(0);
    const metrics = tally.metrics(1);
    expect(metrics.atRiskUsdPerDay).toBe(45_000);
    expect(metrics.avocadoAtRiskUsdPerDay).toBe(45_000);
    expect(metrics.neverSentLoadsPerDay).toBe(1);
    expect(metrics.valueLostUsdPerDay).toBeNaN();
  });
});

describe('where there is nothing to measure', () => {
  test('every metric is NaN, never 0', () => {
    for (const [key, value] of Object.entries(metricsOf('avocado', []))) expect(value, key).toBeNaN();
  });

  test('avocado has no value where none crossed', () => {
    const { avocadoLifeUsedPct, avocadoValueLostUsdPerDay, meanLifeUsedPct } = metricsOf('mango', [
      { hours: 3 },
    ]);
    expect([avocadoLifeUsedPct, avocadoValueLostUsdPerDay]).toEqual([Number.NaN, Number.NaN]);
    expect(meanLifeUsedPct).toBeGreaterThan(0);
  });
});

test('two worlds with the same stays are a tie to the last digit', () => {
  const trips = [{ hours: 3 }, { hours: 14, dockHours: 2 }, { hours: 50 }];
  expect(metricsOf('table-grape', trips)).toEqual(metricsOf('table-grape', trips));
});

test('longer stays never cost less, load by load', () => {
  const cost = (id: string, hours: number) => {
    const { delayCostUsdPerDay, valueLostUsdPerDay } = metricsOf(id, [{ hours }]);
    return [delayCostUsdPerDay, valueLostUsdPerDay] as const;
  };
  for (const { id } of catalogue.commodities.commodities)
    for (let hours = 0; hours < 72; hours += 3) {
      const [total, value] = cost(id, hours);
      const [totalLater, valueLater] = cost(id, hours + 3);
      expect(valueLater, `${id}, ${hours} h`).toBeGreaterThanOrEqual(value - 1e-9);
      expect(totalLater, `${id}, ${hours} h`).toBeGreaterThanOrEqual(total - 1e-9);
    }
});
