import { describe, expect, test } from 'vitest';
import { localCalendar } from '../../../server/calendar.ts';
import { readCatalogue } from '../../../server/catalogue.ts';
import { STATION_ROLES } from '../../../server/model/border/facility-stations.ts';
import { ClassIndex, VEHICLE_CLASSES } from '../../../server/model/border/vehicle-class.ts';
import {
  fixedVisit,
  network,
  poisson,
  station,
  trace,
  visit,
} from '../../../server/model/checks/textbook-network.ts';
import { solveTransient } from '../../../server/model/queueing/transient.ts';
import { EXIT, type Source, type Visit } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { constant, type StepFunction, stepFunction } from '../../../server/model/step-function.ts';
import { type ForecastSpan, forecastWorld } from '../../../server/model/study/forecast.ts';
import { produceModel } from '../../../server/model/study/produce-model.ts';

const catalogue = readCatalogue();
const facility = catalogue.facilityById.get('columbus')!;
const calendar = localCalendar(0, 24, facility.zone);
const produce = {
  facility,
  produce: produceModel({ facility, calendar }, catalogue, catalogue.ports.service),
};
const LANES = STATION_ROLES.indexOf('standardLanes');

/** A border of one facility whose empty trucks go to its standard lanes and out. */
function booths(servers: StepFunction, service: Visit, sources: readonly Source[]) {
  const visits = VEHICLE_CLASSES.map((_, c) => (c === ClassIndex.empty ? service : null));
  const stations = STATION_ROLES.map((name, s) =>
    station({ name, servers, visits: s === LANES ? visits : visits.map(() => null) }),
  );
  const entries = VEHICLE_CLASSES.map((_, c) => (c === ClassIndex.empty ? LANES : EXIT));
  return network(stations, sources, { entries });
}

function span(rest: Partial<ForecastSpan> = {}): ForecastSpan {
  const ahead = { fromMin: 0, toMin: 60, bucketMin: 15, stepMin: 5, midnightMin: 60 };
  return { facility: 0, seed: 1, replications: 5, ...ahead, ...rest };
}

describe('a forecast', () => {
  test('of one lane that takes five minutes for a truck clears six waiting trucks in half an hour, whatever the run', () => {
    // Seven at once: one goes to the booth, six wait, and the last of them reaches it after 6 × 5 minutes.
    const of = booths(constant(1), fixedVisit(5), [trace([0, 0, 0, 0, 0, 0, 0], ClassIndex.empty)]);
    const run = new Simulation(of, { seed: 1 });
    run.advanceTo(0);
    const { clearMin, waits, valueLostUsd } = forecastWorld(
      span(),
      { state: run.state, valueLostUsd: 12 },
      of,
      produce,
    );
    expect(clearMin).toEqual({ p10: 30, p50: 30, p90: 30 });
    // Waits of 5 and 10 minutes end in the first quarter of an hour, 15, 20 and 25 in the second, 30 in the third.
    expect(waits).toEqual([
      { p10WaitMin: 5, p50WaitMin: 7.5, p90WaitMin: 10 },
      { p10WaitMin: 15, p50WaitMin: 20, p90WaitMin: 25 },
      { p10WaitMin: 30, p50WaitMin: 30, p90WaitMin: 30 },
      { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null },
    ]);
    // Empty trucks lose nothing, so what was lost before is all.
    expect(valueLostUsd).toEqual({ p10: 12, p50: 12, p90: 12 });
  });

  test('of a queue that does not clear within its span has no time, not a large one', () => {
    const of = booths(constant(1), fixedVisit(5), [trace(Array(20).fill(0), ClassIndex.empty)]);
    const run = new Simulation(of, { seed: 1 });
    run.advanceTo(0);
    const start = { state: run.state, valueLostUsd: 0 };
    // Nineteen wait: the last reaches the booth after 95 minutes.
    expect(forecastWorld(span(), start, of, produce).clearMin.p50).toBeNull();
    expect(forecastWorld(span({ toMin: 120 }), start, of, produce).clearMin.p50).toBe(95);
  });

  test('without a queue is clear at once, and has no wait where no truck comes', () => {
    const of = booths(constant(1), fixedVisit(5), []);
    const run = new Simulation(of, { seed: 1 });
    const { clearMin, waits } = forecastWorld(span(), { state: run.state, valueLostUsd: 0 }, of, produce);
    expect(clearMin).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(waits.every(({ p50WaitMin }) => p50WaitMin === null)).toBe(true);
  });

  test('of three booths that open before forty trucks is what the exact transient solution says', () => {
    // Booths open just after the forecast begins, so that every service is still to be drawn.
    const lanes = stepFunction([
      [0, 0],
      [10, 3],
    ]);
    const sources = [trace(Array(40).fill(1), ClassIndex.empty), poisson(40, 1e9, ClassIndex.empty)];
    const quiet = [
      sources[0]!,
      { ...sources[1]!, arrivals: { kind: 'poisson' as const, ratePerHour: constant(0) } },
    ];
    const run = new Simulation(booths(lanes, visit(3), quiet), { seed: 1 });
    run.advanceTo(10 - 1e-9);
    const state = run.state;
    const exact = solveTransient({
      horizonMin: 60,
      stepMin: 1,
      arrivalRatePerHour: constant(40),
      servers: constant(3),
      serviceRatePerHour: 20,
      meanPatienceMin: null,
      initialInSystem: 40,
    });
    const replications = 400;
    const of = booths(lanes, visit(3), sources);
    const queues = Array.from({ length: replications }, (_, r) => {
      const next = new Simulation(of, { seed: 1, replication: r + 1, from: state });
      next.advanceTo(70);
      return next.station(LANES).queue;
    });
    const mean = queues.reduce((sum, queue) => sum + queue, 0) / replications;
    const sd = Math.sqrt(queues.reduce((sum, queue) => sum + (queue - mean) ** 2, 0) / (replications - 1));
    // Within four standard errors.
    expect(Math.abs(mean - exact.meanInQueue[60]!)).toBeLessThan((4 * sd) / Math.sqrt(replications));
  });
});
