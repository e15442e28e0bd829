import { mmcMeanWaitMin } from '../queueing/erlang.ts';
import { priorityMeanWaitsMin } from '../queueing/priority.ts';
import { solveTransient } from '../queueing/transient.ts';
import { summariseTransient } from '../queueing/transient-summary.ts';
import { repeating } from '../step-function.ts';
import { type BenchmarkParameters, benchmarkA, benchmarkB, benchmarkC } from './benchmark-models.ts';
import { type Check, closedForm, type Quantity, simulated, solved } from './check.ts';
import { type Observed, observe } from './observe.ts';
import { sinusoid } from './sinusoid.ts';
import { besideFastBooth } from './steady-queue.ts';

const ENDLESS = 1e12;
const DAY_MIN = 1440;
const DAYS = 50;
/** Of the solver at steps of one minute. */
const SOLVER_SHARE = 3e-4;

/**
 * Exact values of the three models: a by Erlang C; b by Cobham's formula, and by Erlang C behind it, for the trucks
 * leaving primary are a Poisson process (Burke 1956); c by uniformisation, its queue averaged over each hour.
 */
const EXACT = {
  waitA: 0.876916,
  waitsB: { high: 0.120126, low: 1.201255, secondary: 1.643567 },
  waitC: 8.190817,
  queueByHourC: [
    0.03, 0.03, 0.06, 0.24, 1.05, 4.7, 2.62, 4.47, 15.14, 14.98, 13.36, 21.85, 35.81, 51.41, 63.14, 65.15,
    53.13, 29.06, 18.32, 10.44, 2.42, 1.59, 0.44, 0.08,
  ],
};

/** The three benchmark models: one queue, two stations with priorities, and a day with changing lanes. */
export function benchmarkChecks(parameters: BenchmarkParameters): Check[] {
  return [
    { id: 'benchmark a', family: 'benchmark', run: () => resultsA(parameters) },
    { id: 'benchmark b', family: 'benchmark', run: () => resultsB(parameters) },
    { id: 'benchmark c', family: 'benchmark', run: () => resultsC(parameters) },
  ];
}

function resultsA(parameters: BenchmarkParameters) {
  const { c, mu, lambda } = parameters.a;
  const observed = observe({
    name: 'benchmark a',
    network: benchmarkA(parameters, ENDLESS),
    warmUpMin: 600,
    windowMin: 5_000,
    fastBoothOf: c,
  });
  const compare = besideFastBooth(observed, { ratePerMin: lambda, servers: c, meanMin: 1 / mu, scv: 1 });
  const wait = named('a/wait', 'a, M/M/8: mean wait', 'services', EXACT.waitA);
  return [
    ...compare(wait, meanWait),
    closedForm(
      wait,
      mmcMeanWaitMin({ arrivalRatePerHour: lambda * 60, serviceRatePerHour: mu * 60, servers: c }),
    ),
  ];
}

function resultsB(parameters: BenchmarkParameters) {
  const { c1, mu1, lambda, pFast, pSecondary, c2, mu2 } = parameters.b;
  const observed = observe({
    name: 'benchmark b',
    network: benchmarkB(parameters, ENDLESS),
    warmUpMin: 600,
    windowMin: 8_000,
    recordsStages: true,
    fastBoothOf: c1,
  });
  const compare = besideFastBooth(observed, { ratePerMin: lambda, servers: c1, meanMin: 1 / mu1, scv: 1 });
  const wait = (name: keyof typeof EXACT.waitsB, title: string) =>
    named(`b/${name}`, `b, priorities and secondary: mean wait ${title}`, 'services', EXACT.waitsB[name]);
  const [high, low, secondary] = [
    wait('high', 'of the first class'),
    wait('low', 'of the others'),
    wait('secondary', 'at secondary'),
  ];
  const [exactHigh, exactLow] = priorityMeanWaitsMin({
    arrivalRatesPerHour: [lambda * pFast * 60, lambda * (1 - pFast) * 60],
    serviceRatePerHour: mu1 * 60,
    servers: c1,
  });
  return [
    ...compare(high, ({ classes }) => classes[0]!.waitMin / classes[0]!.arrivals),
    ...compare(low, ({ classes }) => classes[1]!.waitMin / classes[1]!.arrivals),
    simulated(
      secondary,
      observed.map(({ all }) => all.dockWaitMin / all.docked),
    ),
    closedForm(high, exactHigh!),
    closedForm(low, exactLow!),
    closedForm(
      secondary,
      mmcMeanWaitMin({
        arrivalRatePerHour: lambda * pSecondary * 60,
        serviceRatePerHour: mu2 * 60,
        servers: c2,
      }),
    ),
  ];
}

function resultsC(parameters: BenchmarkParameters) {
  const { meanRate, amp, peakHour, mu, lanes } = parameters.c;
  const hours = Array.from({ length: 25 }, (_, hour) => hour * 60);
  const observed = observe({
    name: 'benchmark c',
    network: benchmarkC(parameters, ENDLESS),
    warmUpMin: DAY_MIN,
    windowMin: DAYS * DAY_MIN,
    periodMin: DAY_MIN,
    lookAtMin: hours,
  });
  const solution = solveTransient({
    horizonMin: 2 * DAY_MIN,
    stepMin: 1,
    arrivalRatePerHour: sinusoid(meanRate, amp, {
      peakAtMin: peakHour * 60,
      periodMin: DAY_MIN,
      stepMin: 1,
    }),
    servers: repeating(lanes, 60),
    serviceRatePerHour: mu,
    meanPatienceMin: null,
  });
  const wait = named('c/wait', 'c, a day with hourly lanes: mean wait', 'min', EXACT.waitC);
  const queues = EXACT.queueByHourC.map((queue, hour) => ({
    ...named(`c/queue/${hour}`, `c: mean queue from ${hour} to ${hour + 1} h`, 'trucks', queue),
    decimals: 2,
  }));
  return [
    simulated(wait, observed.map(meanWait)),
    solved(wait, summariseTransient(solution, DAY_MIN, 2 * DAY_MIN).meanWaitMin!, SOLVER_SHARE),
    ...queues.flatMap((quantity, hour) => {
      const from = DAY_MIN + hour * 60;
      return [
        simulated(
          quantity,
          observed.map(({ looks }) => (looks[hour + 1]!.queueArea - looks[hour]!.queueArea) / 60),
        ),
        solved(quantity, summariseTransient(solution, from, from + 60).meanInQueue, SOLVER_SHARE),
      ];
    }),
  ];
}

function meanWait({ all }: Observed): number {
  return all.waitMin / all.arrivals;
}

function named(id: string, title: string, unit: string, expected: number): Quantity {
  return { id: `benchmark ${id}`, family: 'benchmark', title, unit, expected };
}
