import { solveTransient } from '../queueing/transient.ts';
import { summariseTransient } from '../queueing/transient-summary.ts';
import { constant } from '../step-function.ts';
import { type Check, type CheckResult, type Quantity, simulated, solved } from './check.ts';
import { type Observed, observe, REPLICATIONS } from './observe.ts';
import { numbersIn, type QueueReferenceValues } from './reference-values.ts';
import { sinusoid } from './sinusoid.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const DAY_MIN = 1440;
const WARM_UP_DAYS = 3;
const TRUCKS = 1_200_000;
const LOOK_EVERY_MIN = 10;
/** Of the solver at steps of one minute. */
const SOLVER_SHARE = 3e-4;
/** Two of the reference's peaks were sampled coarsely, their times are right to about this. */
const PEAK_TIME_H = 0.25;

const COVERED = ['Wq_avg', 'avg_Lq', 'arrival_avg_P_delay', 'avg_P_delay_time', 'peak_Lq', 'peak_time_h'];

/** M(t)/M/s with a sinusoidal arrival rate, in the day that repeats itself. */
export function sinusoidalDayChecks(reference: QueueReferenceValues): Check[] {
  return Object.entries(reference.MtMs_sinusoidal).map(([key, expected]) => {
    const id = `MtMs_sinusoidal/${key}`;
    const { s, mu, lam, A } = numbersIn(key) as Record<'s' | 'mu' | 'lam' | 'A', number>;
    const quantity = (name: string, title: string, unit: string): Quantity => ({
      id: `${id}/${name}`,
      family: 'sinusoidal-day',
      title: `M(t)/M/${s}, µ ${mu}/h, λ ${lam} (1 ± ${A})/h: ${title}`,
      unit,
      expected: expected[name]!,
      decimals: name === 'peak_time_h' ? 4 : 5,
    });
    const day = { id, servers: s, servicePerHour: mu, meanPerHour: lam, amplitude: A };
    return {
      id,
      family: 'sinusoidal-day',
      covers: COVERED.map((name) => `${id}/${name}`),
      run: () => [...simulatedDays(day, quantity, expected.peak_time_h!), ...solvedDay(day, quantity)],
    };
  });
}

interface Day {
  readonly id: string;
  readonly servers: number;
  readonly servicePerHour: number;
  readonly meanPerHour: number;
  readonly amplitude: number;
}

type Describe = (name: string, title: string, unit: string) => Quantity;

function simulatedDays(day: Day, quantity: Describe, peakTimeH: number): CheckResult[] {
  const { id, servers, servicePerHour, meanPerHour } = day;
  const days = Math.ceil(TRUCKS / REPLICATIONS / (24 * meanPerHour));
  const peakAtMin = peakTimeH * 60;
  const regular = Array.from({ length: DAY_MIN / LOOK_EVERY_MIN }, (_, i) => i * LOOK_EVERY_MIN);
  const lookAtMin = [...regular, peakAtMin].toSorted((a, b) => a - b);
  const peak = lookAtMin.indexOf(peakAtMin);
  const observed = observe({
    name: id,
    network: network(
      [station({ servers: constant(servers), visits: [visit(60 / servicePerHour)] })],
      [
        {
          ...poisson(meanPerHour, Number.POSITIVE_INFINITY),
          arrivals: { kind: 'poisson', ratePerHour: rateOf(day, 5) },
        },
      ],
    ),
    warmUpMin: WARM_UP_DAYS * DAY_MIN,
    windowMin: days * DAY_MIN,
    periodMin: DAY_MIN,
    lookAtMin,
  });
  const over = (named: Quantity, value: (one: Observed) => number) => simulated(named, observed.map(value));
  return [
    over(quantities.wait(quantity), ({ all }) => all.waitMin / all.arrivals / 60),
    over(quantities.queue(quantity), ({ queueArea }) => queueArea / days / DAY_MIN),
    over(quantities.arrivalsDelayed(quantity), ({ all }) => all.waited / all.arrivals),
    over(quantities.timeDelayed(quantity), ({ looks }) => {
      const others = looks.filter((_, i) => i !== peak);
      return others.reduce((sum, { allBusy }) => sum + allBusy, 0) / others.length;
    }),
    over(quantities.peak(quantity), ({ looks }) => looks[peak]!.queue),
  ];
}

function solvedDay(day: Day, quantity: Describe): CheckResult[] {
  const result = solveTransient({
    horizonMin: (WARM_UP_DAYS + 1) * DAY_MIN,
    stepMin: 1,
    arrivalRatePerHour: rateOf(day, 1),
    servers: constant(day.servers),
    serviceRatePerHour: day.servicePerHour,
    meanPatienceMin: null,
  });
  const from = WARM_UP_DAYS * DAY_MIN;
  const lastDay = summariseTransient(result, from, from + DAY_MIN);
  const delay = result.probabilityOfWait.slice(from, from + DAY_MIN);
  const peakTime = quantity('peak_time_h', 'time of the largest mean queue', 'h');
  const peak = quantities.peak(quantity);
  const at = from + peakTime.expected * 60;
  const before = result.meanInQueue[Math.floor(at)]!;
  const after = result.meanInQueue[Math.ceil(at)]!;
  const results: ReadonlyArray<readonly [Quantity, number]> = [
    [quantities.wait(quantity), lastDay.meanWaitMin! / 60],
    [quantities.queue(quantity), lastDay.meanInQueue],
    [quantities.arrivalsDelayed(quantity), lastDay.probabilityOfWait!],
    [quantities.timeDelayed(quantity), delay.reduce((sum, p) => sum + p, 0) / delay.length],
    [peak, before + (at - Math.floor(at)) * (after - before)],
  ];
  return [
    ...results.map(([named, value]) => solved(named, value, SOLVER_SHARE)),
    solved(peakTime, (lastDay.peakAtMin - from) / 60, PEAK_TIME_H / peakTime.expected),
  ];
}

const quantities = {
  wait: (of: Describe) => of('Wq_avg', 'mean wait', 'h'),
  queue: (of: Describe) => of('avg_Lq', 'mean queue over the day', 'trucks'),
  arrivalsDelayed: (of: Describe) => of('arrival_avg_P_delay', 'share of trucks that waits', ''),
  timeDelayed: (of: Describe) => of('avg_P_delay_time', 'share of time all busy', ''),
  peak: (of: Describe) => of('peak_Lq', 'mean queue at its peak', 'trucks'),
};

function rateOf({ meanPerHour, amplitude }: Day, stepMin: number) {
  return sinusoid(meanPerHour, amplitude, { peakAtMin: DAY_MIN / 4, periodMin: DAY_MIN, stepMin });
}
