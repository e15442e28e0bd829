import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../server/model/checks/reference-values.ts';
import {
  erlangB,
  erlangC,
  mmck,
  mmcMeanInQueue,
  mmcMeanWaitMin,
  mmcProbabilityWaitExceeds,
} from '../../../server/model/queueing/erlang.ts';
import { erlangA } from '../../../server/model/queueing/erlang-a.ts';
import { priorityMeanWaitsMin } from '../../../server/model/queueing/priority.ts';
import { reference } from './reference-values.ts';

/** Waits in mean service times, for a mean service of one hour. */
const inHours = 60;
const sixDigits = 6e-7;

describe('the Erlang formulas', () => {
  it.each(Object.entries(reference.erlang_B))('give the loss of B(%s)', (key, expected) => {
    const { a, c } = numbersIn(key);
    expect(Math.abs(erlangB(a, c) - expected)).toBeLessThan(sixDigits);
  });

  it.each(Object.entries(reference.erlang_C))('give the share that waits of C(%s)', (key, expected) => {
    const { a, c } = numbersIn(key);
    expect(Math.abs(erlangC(a, c) - expected)).toBeLessThan(sixDigits);
  });

  it.each(Object.entries(reference.MMc_Wq_over_ES))('give the mean wait of M/M/c at %s', (key, expected) => {
    const { c, rho } = numbersIn(key);
    const wait = mmcMeanWaitMin({ arrivalRatePerHour: c * rho, serviceRatePerHour: 1, servers: c });
    expect(Math.abs(wait / inHours - expected)).toBeLessThan(sixDigits);
  });

  it('stay finite for hundreds of lanes', () => {
    // With as much work as lanes, B is sqrt(2 / (pi a)) for large a (Jagerman 1974), up to a share 1 / sqrt(a).
    expect(Math.abs(erlangB(800, 800) / Math.sqrt(2 / (Math.PI * 800)) - 1)).toBeLessThan(1 / Math.sqrt(800));
    expect(erlangC(790, 800)).toBeGreaterThan(0);
    expect(erlangC(790, 800)).toBeLessThan(1);
  });

  it('say that all wait, for ever, once the load reaches the lanes', () => {
    const overloaded = { arrivalRatePerHour: 6, serviceRatePerHour: 2, servers: 3 };
    expect(erlangC(3, 3)).toBe(1);
    expect(mmcMeanWaitMin(overloaded)).toBe(Number.POSITIVE_INFINITY);
    expect(mmcMeanInQueue(overloaded)).toBe(Number.POSITIVE_INFINITY);
    expect(mmcProbabilityWaitExceeds(overloaded, 500)).toBe(1);
  });

  it('lose everything without lanes and nothing without trucks', () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
    expect(mmcMeanInQueue({ arrivalRatePerHour: 0, serviceRatePerHour: 1, servers: 1 })).toBe(0);
  });

  it('make the wait of M/M/1 exponential for those that wait', () => {
    // P(W > t) = rho e^(−(mu − lambda) t), and E[Lq] = rho² / (1 − rho).
    const station = { arrivalRatePerHour: 48, serviceRatePerHour: 60, servers: 1 };
    expect(mmcProbabilityWaitExceeds(station, 5)).toBeCloseTo(0.8 * Math.exp(-0.2 * 5), 12);
    expect(mmcMeanInQueue(station)).toBeCloseTo(0.64 / 0.2, 12);
  });

  it('never let fewer wait than would be lost, nor a lane lengthen the wait', () => {
    const load = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 320 }), (a, c) => {
        expect(erlangC(a, c)).toBeGreaterThanOrEqual(erlangB(a, c));
        expect(erlangC(a, c)).toBeLessThanOrEqual(1);
        const wait = (servers: number) =>
          mmcMeanWaitMin({ arrivalRatePerHour: a, serviceRatePerHour: 1, servers });
        expect(wait(c + 1)).toBeLessThanOrEqual(wait(c));
      }),
    );
  });

  it('refuse bad parameters, naming each', () => {
    const bad = { arrivalRatePerHour: -1, serviceRatePerHour: 0, servers: 1.5 };
    expect(() => mmcMeanWaitMin(bad)).toThrow(
      /arrivalRatePerHour \(-1\).*serviceRatePerHour \(0\).*servers \(1.5\)/,
    );
    expect(() => erlangB(Number.NaN, -1)).toThrow(/offeredLoad \(NaN\).*servers \(-1\)/);
  });
});

describe('M/M/c/K', () => {
  it('gives the published numbers of M/M/2/3', () => {
    const { meanInSystem, probabilityOfBlocking } = mmck({
      arrivalRatePerHour: 3,
      serviceRatePerHour: 4,
      servers: 2,
      capacity: 3,
    });
    expect(Math.abs(meanInSystem - 0.76234)).toBeLessThan(sixDigits);
    expect(Math.abs(probabilityOfBlocking - 0.04936)).toBeLessThan(sixDigits);
  });

  it('without room to wait loses as Erlang B, with endless room waits as M/M/c', () => {
    const station = { arrivalRatePerHour: 27, serviceRatePerHour: 3, servers: 10 };
    expect(mmck({ ...station, capacity: 10 }).probabilityOfBlocking).toBeCloseTo(erlangB(9, 10), 12);
    expect(mmck({ ...station, capacity: 5000 }).meanWaitMin).toBeCloseTo(mmcMeanWaitMin(station), 8);
  });

  it('in overload fills up and passes what the lanes can do', () => {
    const measures = mmck({ arrivalRatePerHour: 5000, serviceRatePerHour: 4, servers: 200, capacity: 1000 });
    expect(measures.throughputPerHour).toBeCloseTo(800, 6);
    // Free places are geometric with ratio 800 / 5000.
    expect(measures.meanInSystem).toBeCloseTo(1000 - 0.16 / 0.84, 6);
  });
});

describe('Erlang A', () => {
  const cases = Object.entries(reference.erlang_A).map(([key, expected]) => {
    const { lam, mu, n, theta } = numbersIn(key);
    // The first case is stated per minute with a patience of 2 minutes, the others per hour.
    const perMinute = key.includes('/min');
    const scale = perMinute ? 60 : 1;
    const measures = erlangA({
      arrivalRatePerHour: lam * scale,
      serviceRatePerHour: mu * scale,
      servers: n,
      meanPatienceMin: perMinute ? 2 : 60 / theta,
    });
    return { key, expected, measures, unitMin: perMinute ? 1 : 60 };
  });

  it.each(cases)('gives the exact measures of $key', ({ expected, measures, unitMin }) => {
    expect(Math.abs(measures.probabilityOfAbandonment! - expected.P_abandon)).toBeLessThan(sixDigits);
    expect(Math.abs(measures.meanInQueue - expected.EQ)).toBeLessThan(sixDigits);
    expect(Math.abs(measures.meanWaitMin! / unitMin - expected.EW)).toBeLessThan(sixDigits);
    expect(Math.abs(measures.probabilityOfWait - expected.P_wait)).toBeLessThan(sixDigits);
    expect(Math.abs(measures.utilisation - expected.util)).toBeLessThan(sixDigits);
  });

  it('gives the published call centre of 50 agents: 3.09 % give up after waits of 3.7 s, not 20.8 s', () => {
    const { expected, measures } = cases[0];
    const station = { arrivalRatePerHour: 48 * 60, serviceRatePerHour: 60, servers: 50 };
    expect(measures.probabilityOfAbandonment).toBeCloseTo(0.030912, 6);
    expect(measures.meanWaitMin! * 60).toBeCloseTo(expected.EW_sec, 3);
    expect(mmcMeanWaitMin(station) * 60).toBeCloseTo(expected.ErlangC_EW_sec, 3);
  });

  it('with endless patience is M/M/c, for the served as for all', () => {
    const station = { arrivalRatePerHour: 27, serviceRatePerHour: 3, servers: 10 };
    const patient = erlangA({ ...station, meanPatienceMin: 1e10 });
    expect(patient.meanWaitMin).toBeCloseTo(mmcMeanWaitMin(station), 5);
    expect(patient.meanWaitServedMin).toBeCloseTo(mmcMeanWaitMin(station), 5);
  });

  it('with patience as long as a service has a Poisson number present, at any load', () => {
    // Every truck leaves at the rate mu, as in M/M/infinity: for load a, P(N < c) is a Poisson sum.
    const { meanInQueue, utilisation } = erlangA({
      arrivalRatePerHour: 3,
      serviceRatePerHour: 1,
      servers: 1,
      meanPatienceMin: 60,
    });
    expect(utilisation).toBeCloseTo(1 - Math.exp(-3), 12);
    expect(meanInQueue).toBeCloseTo(3 - (1 - Math.exp(-3)), 12);
  });

  it('shares the waiting time between those served and those that gave up', () => {
    // All waiting time = that of the served + that of the lost; patience ends at rate theta while waiting, so
    // among two lanes' worth of overload both means stay below the mean patience.
    const { meanWaitMin, meanWaitServedMin, probabilityOfAbandonment } = cases[1].measures;
    const lost = probabilityOfAbandonment!;
    const meanWaitLostMin = (meanWaitMin! - (1 - lost) * meanWaitServedMin!) / lost;
    expect(meanWaitLostMin).toBeGreaterThan(0);
    expect(meanWaitLostMin).toBeLessThan(240);
  });
});

describe('non-pre-emptive priority', () => {
  const table = reference.priority_nonpreemptive_MMc;

  it.each([1, 2])('gives the waits of the County Hospital with %i doctors', (servers) => {
    const expected = table[
      `Hillier-Lieberman County Hospital s=${servers} lam=.2,.6,1.2 mu=3 (h)`
    ] as number[];
    const waits = priorityMeanWaitsMin({
      arrivalRatesPerHour: [0.2, 0.6, 1.2],
      serviceRatePerHour: 3,
      servers,
    });
    waits.forEach((wait, i) => {
      expect(Math.abs(wait / 60 - expected[i])).toBeLessThan(6e-6);
    });
  });

  it.each(Object.entries(table).filter(([key]) => key.startsWith('c=')))(
    'gives the waits of %s',
    (key, value) => {
      const { c, rho, share } = numbersIn(key);
      const { W_high, W_low, FCFS } = value as Record<string, number>;
      const rates = [c * rho * share, c * rho * (1 - share)];
      const waits = priorityMeanWaitsMin({ arrivalRatesPerHour: rates, serviceRatePerHour: 1, servers: c });
      expect(Math.abs(waits[0] / inHours - W_high)).toBeLessThan(sixDigits);
      expect(Math.abs(waits[1] / inHours - W_low)).toBeLessThan(sixDigits);
      // Work is conserved: over all trucks the mean wait is that of one queue.
      expect(Math.abs((share * waits[0] + (1 - share) * waits[1]) / inHours - FCFS)).toBeLessThan(sixDigits);
    },
  );

  it('gives the portable case of Ciw: times in system of 2 and 6 service times', () => {
    const waits = priorityMeanWaitsMin({ arrivalRatesPerHour: [12, 36], serviceRatePerHour: 60, servers: 1 });
    expect(waits.map((wait) => wait + 1)).toEqual([expect.closeTo(2, 12), expect.closeTo(6, 12)]);
  });

  it('protects the classes above the one that overloads the lanes', () => {
    // Lanes never idle, so one comes free every 1 / (c mu) = 30 min: the top class waits 30 / (1 − 0.5).
    const waits = priorityMeanWaitsMin({ arrivalRatesPerHour: [1, 3], serviceRatePerHour: 1, servers: 2 });
    expect(waits).toEqual([expect.closeTo(60, 12), Number.POSITIVE_INFINITY]);
  });

  it('refuses bad parameters, naming each', () => {
    const bad = { arrivalRatesPerHour: [1, -2], serviceRatePerHour: -1, servers: 0 };
    expect(() => priorityMeanWaitsMin(bad)).toThrow(
      /arrivalRatesPerHour 1 \(-2\).*serviceRatePerHour.*servers/,
    );
  });
});
