import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveTransient } from '../../../server/model/queueing/transient.ts';
import { summariseTransient } from '../../../server/model/queueing/transient-summary.ts';
import { constant, repeating, type StepFunction } from '../../../server/model/step-function.ts';

/** Lanes with 30 trucks an hour each, half a truck a minute, and no arrivals unless said. */
const quiet = {
  horizonMin: 120,
  stepMin: 0.1,
  arrivalRatePerHour: constant(0),
  servers: constant(1),
  serviceRatePerHour: 30,
  meanPatienceMin: null,
};
const from = (first: number, atMin: number, then: number): StepFunction => ({
  startsMin: [0, atMin],
  values: [first, then],
  periodMin: null,
});

describe('a lane that closes', () => {
  it('finishes its truck, which then still counts as in service', () => {
    const { meanInSystem, meanBusy, meanInQueue } = solveTransient({
      ...quiet,
      servers: from(2, 1, 0),
      initialInSystem: 2,
    });
    // At minute 3, two services of 2 minutes on average have each gone on with probability e^(−3 / 2).
    expect(meanBusy[30]).toBeCloseTo(2 * Math.exp(-1.5), 3);
    expect(meanInSystem[30]).toBeCloseTo(2 * Math.exp(-1.5), 3);
    expect(meanInQueue[30]).toBeCloseTo(0, 9);
  });

  it('takes no further truck: the third of three waits for two services to end, not for one', () => {
    // Two lanes at work, one of them closing at once: the first end, after 1 minute, takes no new truck; the
    // second, 2 minutes later, does. Had both stayed open, the third truck would have waited 1 minute.
    const input = { ...quiet, initialInSystem: 3, stepMin: 0.02 };
    const closing = solveTransient({ ...input, servers: from(2, 1e-6, 1) });
    const open = solveTransient({ ...input, servers: constant(2) });
    expect(closing.cumulativeQueueMin.at(-1)).toBeCloseTo(1 + 2, 2);
    expect(open.cumulativeQueueMin.at(-1)).toBeCloseTo(1, 2);
  });

  it('and reopens before its truck is done just goes on', () => {
    const reopened = { startsMin: [0, 1, 1.0001], values: [2, 1, 2], periodMin: null };
    const busyDay = { ...quiet, arrivalRatePerHour: constant(50), initialInSystem: 6 };
    const blink = summariseTransient(solveTransient({ ...busyDay, servers: reopened }));
    const open = summariseTransient(solveTransient({ ...busyDay, servers: constant(2) }));
    expect(Math.abs(blink.meanWaitMin! / open.meanWaitMin! - 1)).toBeLessThan(0.001);
  });
});

describe('a lane that opens', () => {
  it('takes a waiting truck at once', () => {
    const { meanInQueue, meanBusy } = solveTransient({
      ...quiet,
      servers: from(0, 10, 2),
      initialInSystem: 5,
    });
    expect(meanInQueue[99]).toBeCloseTo(5, 9);
    expect(meanInQueue[100]).toBeCloseTo(3, 9);
    expect(meanBusy[100]).toBeCloseTo(2, 9);
  });

  it('counts in the wait that a joining truck expects', () => {
    // One truck in service, one ahead. The lane that opens at 10 takes the one ahead, unless it has started
    // before; the truck still waits at 15 only if the first lane has finished nothing by then.
    const { probabilityWaitExceeds } = solveTransient({
      ...quiet,
      servers: from(1, 10, 2),
      initialInSystem: 2,
      waitThresholdsMin: [5, 15],
    });
    expect(probabilityWaitExceeds[0][0]).toBeCloseTo(Math.exp(-2.5) * (1 + 2.5), 9);
    // Until 10 at half a truck a minute, then at one: 5 + 5 services are expected, and none has ended.
    expect(probabilityWaitExceeds[1][0]).toBeCloseTo(Math.exp(-10), 9);
  });
});

describe('closed hours', () => {
  // 12 trucks an hour join from 4:00 on; five lanes open at 6:00 and close again at 22:00.
  const night = {
    horizonMin: 1440,
    stepMin: 2,
    arrivalRatePerHour: repeating([0, 0, 0, 0, ...Array<number>(16).fill(12), 0, 0, 0, 0], 60),
    servers: repeating([...Array<number>(6).fill(0), ...Array<number>(16).fill(5), 0, 0], 60),
    serviceRatePerHour: 30,
    meanPatienceMin: null,
    waitThresholdsMin: [60],
  };
  const result = solveTransient(night);
  const at = (minute: number) => minute / night.stepMin;

  it('gather a queue of all that arrive before opening', () => {
    expect(result.meanInQueue[at(358)]).toBeCloseTo((118 / 60) * 12, 9);
    expect(result.probabilityOfWait[at(300)]).toBe(1);
    expect(result.meanBusy[at(300)]).toBeCloseTo(0, 12);
  });

  it('make the first truck of the day wait until the lanes open', () => {
    expect(result.meanVirtualWaitMin[at(240)]).toBeCloseTo(120, 6);
    expect(result.probabilityWaitExceeds[0][at(240)]).toBeCloseTo(1, 9);
  });

  it('after the last truck leave the yard empty and no wait until the next day', () => {
    expect(result.meanInSystem[at(1440)]).toBeCloseTo(0, 6);
    // Who joins at 23:00 waits seven hours.
    expect(result.meanVirtualWaitMin[at(1380)]).toBeCloseTo(420, 4);
  });

  it('that never end make the wait infinite', () => {
    const shut = solveTransient({ ...quiet, servers: from(1, 30, 0), waitThresholdsMin: [500] });
    expect(shut.meanVirtualWaitMin[400]).toBe(Number.POSITIVE_INFINITY);
    expect(shut.probabilityWaitExceeds[0][400]).toBeCloseTo(1, 9);
  });
});

describe('trucks that give up', () => {
  it('leave one by one, at the rate of their patience', () => {
    const result = solveTransient({
      ...quiet,
      servers: constant(0),
      initialInSystem: 8,
      meanPatienceMin: 40,
    });
    expect(result.meanInQueue[200]).toBeCloseTo(8 * Math.exp(-20 / 40), 3);
    expect(result.cumulativeReneged[200]).toBeCloseTo(8 * (1 - Math.exp(-20 / 40)), 3);
    expect(result.cumulativeServed[200]).toBeCloseTo(0, 9);
  });

  it('make long waits rare when patience is a small part of them', () => {
    // 100 wait ahead, and the lane and each patience end at one rate, 0.5 a minute: the wait adds up times of rates
    // 101 × 0.5 … 1 × 0.5, and so is the longest of 101 exponential times of 2 minutes.
    const result = solveTransient({
      ...quiet,
      initialInSystem: 101,
      meanPatienceMin: 2,
      waitThresholdsMin: [1, 40],
    });
    expect(result.probabilityWaitExceeds[0][0]).toBeCloseTo(1, 9);
    const exact = -Math.expm1(101 * Math.log1p(-Math.exp(-20)));
    expect(Math.abs(result.probabilityWaitExceeds[1][0] / exact - 1)).toBeLessThan(1e-9);
  });

  it('shorten the wait of those behind them', () => {
    // One in service, one ahead with a patience of 2 minutes: the place ahead frees at rate 0.5 + 0.5 a minute,
    // then the lane at 0.5. So the mean wait is 1 + 2, and P(W > x) that of the sum of the two exponentials.
    const result = solveTransient({
      ...quiet,
      initialInSystem: 2,
      meanPatienceMin: 2,
      waitThresholdsMin: [4],
    });
    expect(result.meanVirtualWaitMin[0]).toBeCloseTo(3, 9);
    expect(result.probabilityWaitExceeds[0][0]).toBeCloseTo(2 * Math.exp(-0.5 * 4) - Math.exp(-4), 9);
  });
});

describe('a sudden surge', () => {
  it('is taken in whole, however coarse the step', () => {
    const { cumulativeArrivals, meanInSystem, massError } = solveTransient({
      ...quiet,
      stepMin: 5,
      arrivalRatePerHour: { startsMin: [0, 60], values: [0, 600], periodMin: null },
      servers: constant(0),
    });
    expect(cumulativeArrivals.at(-1)).toBeCloseTo(600, 9);
    expect(meanInSystem.at(-1)).toBeCloseTo(600, 6);
    expect(massError).toBeLessThan(1e-9);
  });
});

describe('any station', () => {
  const lanes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
  const rates = fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { minLength: 4, maxLength: 4 });
  const patience = fc.option(fc.double({ min: 5, max: 300, noNaN: true }));
  const anyStation = fc.record({ lanes, rates, meanPatienceMin: patience, initialInSystem: fc.nat(30) });
  type AnyStation = typeof anyStation extends fc.Arbitrary<infer T> ? T : never;

  const solve = (station: AnyStation, stepMin = 2) =>
    solveTransient({
      horizonMin: 240,
      stepMin,
      arrivalRatePerHour: repeating(station.rates, 60),
      servers: repeating(station.lanes, 60),
      serviceRatePerHour: 30,
      meanPatienceMin: station.meanPatienceMin,
      initialInSystem: station.initialInSystem,
      waitThresholdsMin: [10, 60],
    });

  it('conserves probability and trucks, and keeps probabilities between 0 and 1', () => {
    fc.assert(
      fc.property(anyStation, (station) => {
        const result = solve(station);
        expect(result.massError).toBeLessThan(1e-9);
        result.timesMin.forEach((_, k) => {
          const present =
            station.initialInSystem +
            result.cumulativeArrivals[k] -
            result.cumulativeServed[k] -
            result.cumulativeReneged[k];
          expect(Math.abs(present - result.meanInSystem[k])).toBeLessThan(1e-6);
        });
        for (const series of [result.probabilityOfWait, ...result.probabilityWaitExceeds]) {
          expect(Math.min(...series)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...series)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with one more lane all day never has a longer queue', () => {
    fc.assert(
      fc.property(anyStation, (station) => {
        const before = solve(station);
        const after = solve({ ...station, lanes: station.lanes.map((count) => count + 1) });
        after.cumulativeQueueMin.forEach((queueMin, k) => {
          expect(queueMin).toBeLessThanOrEqual(before.cumulativeQueueMin[k] + 1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('refuses bad input, naming each', () => {
    const bad = {
      horizonMin: -1,
      stepMin: 0,
      arrivalRatePerHour: constant(-5),
      servers: constant(1.5),
      serviceRatePerHour: constant(0),
      meanPatienceMin: 0,
      initialInSystem: 0.5,
      waitThresholdsMin: [-1],
    };
    const everyProblem = [
      'horizonMin (-1)',
      'stepMin (0)',
      'arrivalRatePerHour value 0 (-5)',
      'servers value 0 (1.5)',
      'serviceRatePerHour must be positive',
      'meanPatienceMin (0)',
      'initialInSystem (0.5)',
      'waitThresholdsMin 0 (-1)',
    ];
    for (const problem of everyProblem) expect(() => solveTransient(bad)).toThrow(problem);
    expect(() => solveTransient(bad)).toThrow(RangeError);
  });

  it('is summed up only between times of its grid', () => {
    const result = solveTransient({ ...quiet, stepMin: 2 });
    expect(summariseTransient(result, 10, 20)).toMatchObject({
      arrivals: 0,
      meanWaitMin: null,
      renegedShare: null,
    });
    expect(() => summariseTransient(result, 10, 21)).toThrow(RangeError);
    expect(() => summariseTransient(result, 20, 20)).toThrow(RangeError);
  });
});
