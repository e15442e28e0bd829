import { describe, expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { borderNetwork, type FacilityRun } from '../../../server/model/border/border-network.ts';
import { trucksByWeekday } from '../../../server/model/border/demand.ts';
import { PRE_LAW, withdrawal } from '../../../server/model/border/facility-policy.ts';
import { mean } from '../../../server/model/metrics/percentile.ts';
import type { Facility } from '../../../server/model/port.ts';
import { solveTransient } from '../../../server/model/queueing/transient.ts';
import { summariseTransient } from '../../../server/model/queueing/transient-summary.ts';
import { CrossingLog } from '../../../server/model/simulation/crossing-log.ts';
import type { Network } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { PREVIEW_STEP_MIN, previewWorld } from '../../../server/model/study/preview.ts';
import { type PrimaryQueue, primaryQueue } from '../../../server/model/study/preview-queue.ts';

const { ports, facilityById } = readCatalogue();
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const WEDNESDAY = '2024-10-09';
const SUNDAY = '2024-10-13';

/** One local day at a facility whose month is as busy as its stated weekday, or as given. */
function dayAt(id: string, { date = WEDNESDAY, monthTrucks = 0, days = 1 } = {}): FacilityRun {
  const facility = facilityById.get(id)!;
  return {
    facility,
    calendar: localCalendar(localMidnightMs(date, facility.zone), 24 * days, facility.zone),
    demandMonth: '2024-10',
    monthTrucks: monthTrucks || facility.weekdayTrucks.value * 25,
  };
}

const world = (run: FacilityRun, withdrawnShare: number) =>
  previewWorld(run, ports, withdrawal(withdrawnShare));

describe('a preview', () => {
  test('has the trucks of the weekday, of whom the pre-inspected pass the queue by until they lose that', () => {
    const run = dayAt('santa-teresa', { monthTrucks: 14_000 });
    const { facility } = run;
    const wednesday = trucksByWeekday(facility, 14_000, '2024-10', ports.dayOfWeek)[2]!;
    const preInspected = facility.shares.preInspection.value;
    expect(preInspected).toBeGreaterThan(0);
    expect(world(run, 0).day.trucks).toBeCloseTo(wednesday * (1 - preInspected), 6);
    expect(world(run, 1).day.trucks).toBeCloseTo(wednesday, 6);
  });

  test('never lets a wait fall as more is withdrawn where joint processing is all there is to lose', () => {
    const places = ports.facilities.filter(
      ({ shares }) => shares.ucp.value > 0 && shares.preInspection.value === 0,
    );
    expect(places.map(({ id }) => id)).toContain('calexico-east');
    for (const { id } of places) {
      const run = dayAt(id);
      const waits = SHARES.map((share) => world(run, share).day.meanWaitMin!);
      for (const [i, wait] of waits.entries())
        if (i > 0) expect(wait, id).toBeGreaterThanOrEqual(waits[i - 1]! - 1e-9);
    }
    const calexico = dayAt('calexico-east');
    expect(world(calexico, 1).day.meanWaitMin!).toBeGreaterThan(2 * world(calexico, 0).day.meanWaitMin!);
  });

  test('is a tie at a facility without precleared trucks', () => {
    const tecate = dayAt('tecate');
    expect(tecate.facility.shares.ucp.value + tecate.facility.shares.preInspection.value).toBe(0);
    expect(world(tecate, 1)).toEqual(world(tecate, 0));
  });

  test('has no waits, rather than waits of 0, on a day without lanes', () => {
    const closed = ports.facilities.find(({ hours }) => hours.sunday.value === null)!;
    const { hours, day, peak, fluid } = world(dayAt(closed.id, { date: SUNDAY, monthTrucks: 9_000 }), 1);
    expect(hours).toHaveLength(24);
    for (const hour of hours)
      expect(hour).toMatchObject({ trucks: 0, meanWaitMin: null, over60Share: null, lanesOpen: false });
    expect([day.meanWaitMin, day.over60Share, peak, fluid]).toEqual([null, null, null, null]);
  });

  test('counts the wait for lanes to open, but does not call that the peak of the day', () => {
    // With next to no trucks, those of the hour before opening wait 30 minutes on average, the others not at all.
    const quiet = world(dayAt('lukeville', { monthTrucks: 31 }), 0);
    const [opens, closes] = facilityById.get('lukeville')!.hours.weekday.value!;
    expect(quiet.hours[opens - 1]).toMatchObject({ lanesOpen: false });
    expect(quiet.hours[opens - 1]!.meanWaitMin!).toBeCloseTo(30, 0);
    expect(quiet.peak!.hour).toBeGreaterThanOrEqual(opens);
    expect(quiet.peak!.meanWaitMin).toBeLessThan(1);
    expect(quiet.hours.filter(({ lanesOpen }) => lanesOpen).map(({ hour }) => hour)).toEqual(
      expect.arrayContaining([opens, closes - 1]),
    );
  });

  test('of a day with more trucks than booths can pass is near the fluid wait', () => {
    const run = dayAt('progreso', { monthTrucks: 9_000 });
    const { day, fluid } = world(run, 0);
    expect(fluid!.meanWaitMin).toBeGreaterThan(60);
    // Some turn away, so the solved wait lies below the wait of a fluid that never does, yet not far.
    expect(day.meanWaitMin!).toBeLessThan(fluid!.meanWaitMin);
    expect(day.meanWaitMin!).toBeGreaterThan(0.2 * fluid!.meanWaitMin);
    expect(day.over60Share!).toBeGreaterThan(0.3);
  });
});

describe('the single queue of a facility', () => {
  test('passes in baseline what the facility is said to pass, where standard lanes set the pace', () => {
    for (const id of ['pharr', 'laredo-world-trade', 'calexico-east', 'ysleta']) {
      const { facility } = dayAt(id);
      const queue = primaryQueue(dayAt(id), ports, PRE_LAW)!;
      const lanes = facility.lanes.standard.value + facility.lanes.fast.value;
      expect(queue.capacityPerHour, id).toBeCloseTo(facility.capacityPerHour.value, 6);
      expect(queue.serviceRatePerHour * lanes, id).toBeCloseTo(facility.capacityPerHour.value, 6);
    }
  });

  test.each(['laredo-world-trade', 'calexico-east', 'pharr', 'tecate'])(
    'of %s is solved to 0.2 % of the daily mean wait by the steps of a preview',
    (id) => {
      const queue = primaryQueue(dayAt(id), ports, withdrawal(1))!;
      const fine = dayMeanWaitMin(queue, PREVIEW_STEP_MIN / 16);
      expect(fine).toBeGreaterThan(1);
      expect(Math.abs(dayMeanWaitMin(queue, PREVIEW_STEP_MIN) / fine - 1)).toBeLessThan(0.002);
    },
  );

  test('loses patience as slowly as trucks turn away while waits are short', () => {
    // Half turn away at a wait of 240 minutes, 1 in 200 at next to none: an exponential patience of days, not hours.
    const quiet = primaryQueue(dayAt('lukeville', { monthTrucks: 31 }), ports, PRE_LAW)!;
    expect(quiet.meanPatienceMin!).toBeGreaterThan(24 * 60);
  });
});

describe('beside the simulation', () => {
  test('points the same way at Calexico East, where lanes differ, fill up and block one another', () => {
    const ofDay = { monthTrucks: 32_000 };
    const threeDays = dayAt('calexico-east', { date: '2024-10-08', days: 3, ...ofDay });
    const simulated = [0, 1].map((withdrawnShare) =>
      dailyMeans(borderNetwork([threeDays], ports, [withdrawal(withdrawnShare)]), 10),
    );
    const solved = [0, 1].map((share) => world(dayAt('calexico-east', ofDay), share).day.meanWaitMin!);
    expect(lowest(simulated[1]!)).toBeGreaterThan(highest(simulated[0]!));
    expect(solved[1]!).toBeGreaterThan(solved[0]!);
  });

  test('agrees with it on a day of one class, exponential service and trucks that all come and stay', () => {
    const service = {
      ...ports.service,
      patienceMin: { ...ports.service.patienceMin, value: 1e6, cv: 0.01 },
      mexicanExportClearMin: { ...ports.service.mexicanExportClearMin, value: 0 },
      mexicanExportRedLightShare: { ...ports.service.mexicanExportRedLightShare, value: 0 },
      laneStorageTrucks: { ...ports.service.laneStorageTrucks, value: 1e6 },
    };
    const plainPorts = { ...ports, service };
    const ofDay = { monthTrucks: 6_500 };
    const plain = (run: FacilityRun): FacilityRun => ({
      ...run,
      facility: withStandardTrucksOnly(run.facility),
    });
    const network = borderNetwork(
      [plain(dayAt('tecate', { date: '2024-10-08', days: 3, ...ofDay }))],
      plainPorts,
    );
    const waits = dailyMeans(
      {
        ...network,
        facilities: network.facilities.map((facility) => ({ ...facility, choice: null })),
        stations: network.stations.map((station) => ({
          ...station,
          visits: station.visits.map((visit) =>
            visit === null
              ? null
              : { ...visit, service: { ...visit.service, shape: { kind: 'exponential' } } },
          ),
        })),
      },
      300,
    );
    const solved = previewWorld(plain(dayAt('tecate', ofDay)), plainPorts, PRE_LAW);
    expect(solved.day.meanWaitMin!).toBeGreaterThan(5);
    expect(solved.day.meanWaitMin!).toBeGreaterThan(lowest(waits));
    expect(solved.day.meanWaitMin!).toBeLessThan(highest(waits));
  });
});

function dayMeanWaitMin(queue: PrimaryQueue, stepMin: number): number {
  const result = solveTransient({
    horizonMin: 1440,
    stepMin,
    arrivalRatePerHour: queue.arrivalRatePerHour,
    servers: queue.booths,
    serviceRatePerHour: queue.serviceRatePerHour,
    meanPatienceMin: queue.meanPatienceMin,
  });
  return summariseTransient(result).meanVirtualWaitMin!;
}

function withStandardTrucksOnly(facility: Facility): Facility {
  const none = { ...facility.shares.fast, value: 0 };
  const shares = {
    ...facility.shares,
    fast: none,
    ucp: none,
    preInspection: none,
    produce: none,
    empty: none,
  };
  return { ...facility, shares };
}

/** By replication, the mean wait of those that join on the second of three days. */
function dailyMeans(network: Network, replications: number): number[] {
  return Array.from({ length: replications }, (_, replication) => {
    const log = new CrossingLog({ recordsStages: false });
    const simulation = new Simulation(network, { seed: 1, replication, log });
    simulation.advanceTo(3 * 1440);
    simulation.finish();
    const waits: number[] = [];
    for (let row = 0; row < log.length; row += 1) {
      const joined = log.joinedQueueAtMin[row]!;
      const wait = log.primaryStartAtMin[row]! - joined;
      if (joined >= 1440 && joined < 2880 && !Number.isNaN(wait)) waits.push(wait);
    }
    return mean(waits)!;
  });
}

/** Three standard errors below and above the mean over replications. */
function lowest(means: readonly number[]): number {
  return mean(means)! - 3 * standardError(means);
}
function highest(means: readonly number[]): number {
  return mean(means)! + 3 * standardError(means);
}
function standardError(means: readonly number[]): number {
  const centre = mean(means)!;
  const squares = means.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (means.length - 1) / means.length);
}
