import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../server/model/checks/reference-values.ts';
import { sinusoid } from '../../../server/model/checks/sinusoid.ts';
import { mmcMeanWaitMin, mmcProbabilityWaitExceeds } from '../../../server/model/queueing/erlang.ts';
import { erlangA } from '../../../server/model/queueing/erlang-a.ts';
import { leavesOut, solveTransient } from '../../../server/model/queueing/transient.ts';
import { summariseTransient } from '../../../server/model/queueing/transient-summary.ts';
import { constant, repeating } from '../../../server/model/step-function.ts';
import { busyPort } from './daily-profiles.ts';
import { modelC, reference } from './reference-values.ts';

const dayMin = 1440;

describe('a station that starts empty', () => {
  const cases = Object.entries(reference.transient_MMc_from_empty).flatMap(([key, points]) => {
    const { lam, mu, s } = numbersIn(key);
    return Object.entries(points).map(([at, point]) => ({ lam, mu, s, hours: numbersIn(at).t, point }));
  });

  it.each(cases)(
    'before $s lanes at load $lam has the exact queue after $hours h',
    ({ lam, mu, s, hours, point }) => {
      const { meanInQueue, probabilityOfWait } = solveTransient({
        horizonMin: hours * 60,
        stepMin: 1,
        arrivalRatePerHour: constant(lam),
        servers: constant(s),
        serviceRatePerHour: mu,
        meanPatienceMin: null,
      });
      const last = meanInQueue.length - 1;
      expect(Math.abs(meanInQueue[last] / point.ELq - 1)).toBeLessThan(2e-4);
      expect(Math.abs(probabilityOfWait[last] / point.P_all_busy - 1)).toBeLessThan(2e-4);
    },
  );
});

describe('a station with a daily rhythm', () => {
  const cases = Object.entries(reference.MtMs_sinusoidal).map(([key, expected]) => {
    const { s, mu, lam, A } = numbersIn(key);
    return { key, s, mu, lam, A, expected };
  });

  it.each(cases)('comes to the exact daily waits of $key', ({ s, mu, lam, A, expected }) => {
    const result = solveTransient({
      horizonMin: 4 * dayMin,
      stepMin: 1,
      arrivalRatePerHour: sinusoid(lam, A, { peakAtMin: 360, periodMin: dayMin, stepMin: 1 }),
      servers: constant(s),
      serviceRatePerHour: mu,
      meanPatienceMin: null,
    });
    const lastDay = summariseTransient(result, 3 * dayMin, 4 * dayMin);
    const delay = result.probabilityOfWait.slice(3 * dayMin, 4 * dayMin);
    const near = (value: number, exact: number) => expect(Math.abs(value / exact - 1)).toBeLessThan(3e-4);
    near(lastDay.meanWaitMin! / 60, expected.Wq_avg);
    near(lastDay.meanInQueue, expected.avg_Lq);
    near(lastDay.probabilityOfWait!, expected.arrival_avg_P_delay);
    near(delay.reduce((sum, p) => sum + p, 0) / delay.length, expected.avg_P_delay_time);
    // The reference samples the queue coarsely: its largest sample is exact, but the peak may lie between samples.
    const sampled = 3 * dayMin + expected.peak_time_h * 60;
    const share = sampled - Math.floor(sampled);
    const [before, after] = [result.meanInQueue[Math.floor(sampled)], result.meanInQueue[Math.ceil(sampled)]];
    near(before + share * (after - before), expected.peak_Lq);
    expect(lastDay.peakInQueue).toBeGreaterThan(expected.peak_Lq);
    // The queue peaks hours after the arrivals do, at 6 h.
    expect(Math.abs((lastDay.peakAtMin - 3 * dayMin) / 60 - expected.peak_time_h)).toBeLessThan(0.25);
  });
});

describe('model c, whose closing lanes finish their truck', () => {
  const input = {
    horizonMin: 2 * dayMin,
    arrivalRatePerHour: sinusoid(modelC.meanRate, modelC.amp, {
      peakAtMin: modelC.peakHour * 60,
      periodMin: dayMin,
      stepMin: 1,
    }),
    servers: repeating(modelC.lanes, 60),
    serviceRatePerHour: modelC.mu,
    meanPatienceMin: null,
  };
  const exactMeanWaitMin = 8.190817;
  const exactQueueByHour = [
    0.03, 0.03, 0.06, 0.24, 1.05, 4.7, 2.62, 4.47, 15.14, 14.98, 13.36, 21.85, 35.81, 51.41, 63.14, 65.15,
    53.13, 29.06, 18.32, 10.44, 2.42, 1.59, 0.44, 0.08,
  ];

  it.each([
    { stepMin: 1, within: 0.0002 },
    { stepMin: 2, within: 0.001 },
    { stepMin: 5, within: 0.001 },
  ])('has the exact mean wait at a step of $stepMin min', ({ stepMin, within }) => {
    const { meanWaitMin } = summariseTransient(solveTransient({ ...input, stepMin }), dayMin, 2 * dayMin);
    expect(Math.abs(meanWaitMin! / exactMeanWaitMin - 1)).toBeLessThan(within);
  });

  it('has the exact mean queue of every hour', () => {
    const result = solveTransient({ ...input, stepMin: 1 });
    exactQueueByHour.forEach((exact, hour) => {
      const from = dayMin + hour * 60;
      const { meanInQueue } = summariseTransient(result, from, from + 60);
      // Two printed decimals, and 0.02 % of the step.
      expect(Math.abs(meanInQueue - exact), `hour ${hour}`).toBeLessThan(0.0051 + 0.0002 * exact);
    });
  });

  it('waits as long on average as each truck expects on joining', () => {
    const { meanVirtualWaitMin } = summariseTransient(
      solveTransient({ ...input, stepMin: 1 }),
      dayMin,
      2 * dayMin,
    );
    expect(Math.abs(meanVirtualWaitMin! / exactMeanWaitMin - 1)).toBeLessThan(0.001);
  });
});

describe('a station in the long run', () => {
  it('is M/M/c, its waits beyond a threshold too', () => {
    const station = { arrivalRatePerHour: 180, serviceRatePerHour: 30, servers: 7 };
    const result = solveTransient({
      horizonMin: 5 * dayMin,
      stepMin: 2,
      arrivalRatePerHour: constant(180),
      servers: constant(7),
      serviceRatePerHour: 30,
      meanPatienceMin: null,
      waitThresholdsMin: [0, 3, 20],
    });
    const last = result.timesMin.length - 1;
    expect(result.meanVirtualWaitMin[last]).toBeCloseTo(mmcMeanWaitMin(station), 7);
    expect(result.probabilityOfWait[last]).toBeCloseTo(mmcProbabilityWaitExceeds(station, 0), 9);
    result.probabilityWaitExceeds.forEach((series, i) => {
      const exact = mmcProbabilityWaitExceeds(station, result.waitThresholdsMin[i]);
      expect(series[last]).toBeCloseTo(exact, 9);
    });
  });

  it('is Erlang A when trucks give up', () => {
    const station = { arrivalRatePerHour: 48 * 60, serviceRatePerHour: 60, servers: 50, meanPatienceMin: 2 };
    const result = solveTransient({
      horizonMin: 60,
      stepMin: 0.1,
      arrivalRatePerHour: constant(48 * 60),
      servers: constant(50),
      serviceRatePerHour: 60,
      meanPatienceMin: 2,
    });
    const exact = reference.erlang_A['lam=48/min,mu=1/min,patience 2min,n=50'];
    const late = summariseTransient(result, 40, 60);
    expect(late.renegedShare).toBeCloseTo(exact.P_abandon, 5);
    expect(late.meanInQueue).toBeCloseTo(exact.EQ, 4);
    expect(late.probabilityOfWait).toBeCloseTo(exact.P_wait, 5);
    // Whoever would wait for ever waits longer than those that may leave.
    expect(late.meanVirtualWaitMin).toBeGreaterThan(erlangA(station).meanWaitMin!);
  });
});

describe('a busy port', () => {
  const input = { ...busyPort, horizonMin: dayMin, waitThresholdsMin: [30, 120] };
  const coarse = solveTransient({ ...input, stepMin: 2 });
  const fine = solveTransient({ ...input, stepMin: 0.1 });

  it('at 2-minute steps is within 0.1 % of steps of 6 seconds', () => {
    const [summary, exact] = [summariseTransient(coarse), summariseTransient(fine)];
    expect(exact.peakInQueue).toBeGreaterThan(1000);
    const pairs = [
      [summary.meanWaitMin, exact.meanWaitMin],
      [summary.peakInQueue, exact.peakInQueue],
      [summary.meanVirtualWaitMin, exact.meanVirtualWaitMin],
      [summary.probabilityOfWait, exact.probabilityOfWait],
      [summary.probabilityWaitExceeds[0], exact.probabilityWaitExceeds[0]],
      [summary.probabilityWaitExceeds[1], exact.probabilityWaitExceeds[1]],
      [summary.inQueueAtEnd, exact.inQueueAtEnd],
    ];
    for (const [value, reference] of pairs) expect(Math.abs(value! / reference! - 1)).toBeLessThan(0.001);
  });

  it('loses no probability and no truck', () => {
    expect(coarse.massError).toBeLessThan(1e-9);
    const last = coarse.timesMin.length - 1;
    const arrivals = coarse.cumulativeArrivals[last];
    expect(arrivals).toBeCloseTo(
      busyPort.arrivalRatePerHour.values.reduce((sum, rate) => sum + rate, 0),
      8,
    );
    expect(coarse.cumulativeServed[last] + coarse.meanInSystem[last]).toBeCloseTo(arrivals, 6);
  });
});

it('says what it leaves out', () => {
  expect(leavesOut.join()).toMatch(/FAST.*secondary.*blocking.*exponential.*patience/);
});
