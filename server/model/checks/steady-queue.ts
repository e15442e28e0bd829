import { mg1MeanWaitMin } from '../queueing/approximations.ts';
import { erlangC } from '../queueing/erlang.ts';
import type { Shape } from '../simulation/distribution.ts';
import { constant } from '../step-function.ts';
import { type CheckResult, estimated, type Quantity, simulated } from './check.ts';
import { controlledEstimate } from './controlled-estimate.ts';
import { type Observed, observe, REPLICATIONS } from './observe.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const RELAXATIONS = 5;
const DELAYED_TRUCKS = 200_000;
const MOST_TRUCKS = 1_500_000;

/** A queue in the long run before alike booths with a mean service of one minute. */
export interface SteadyQueue {
  readonly name: string;
  readonly servers: number;
  /** Arrivals a minute by priority class, the first before the others. */
  readonly ratesPerMin: readonly number[];
  readonly shape: Shape;
  /** Squared coefficient of variation of the service time. */
  readonly scv: number;
  readonly looksPerMin?: number;
}

/** Compares a value of every replication with a known one, as it is and controlled. */
export type Compare = (
  quantity: Quantity,
  value: (observed: Observed) => number,
) => readonly [CheckResult, CheckResult];

/** Runs independent replications, long enough for the share of trucks that wait. */
export function runSteadyQueue(queue: SteadyQueue): Compare {
  const { name, servers, ratesPerMin, shape, scv, looksPerMin } = queue;
  const ratePerMin = ratesPerMin.reduce((sum, rate) => sum + rate, 0);
  const utilisation = ratePerMin / servers;
  const windowMin = trucksFor(queue) / REPLICATIONS / ratePerMin;
  const visits = ratesPerMin.map((_, priority) => visit(1, { priority, service: { meanMin: 1, shape } }));
  const observed = observe({
    name,
    network: network(
      [station({ servers: constant(servers), visits })],
      ratesPerMin.map((rate, c) => poisson(rate * 60, Number.POSITIVE_INFINITY, c)),
    ),
    // Relaxation time of M/M/c, longer with the variance of the service, and of a single service.
    warmUpMin: RELAXATIONS * ((1 + scv) / 2 / (servers * (1 - Math.sqrt(utilisation)) ** 2) + 1 + scv),
    // Waits fall off exponentially, in heavy traffic with a mean of (1 + scv) / 2 / (servers (1 − utilisation)).
    drainMin: 30 * (1 + scv) * (1 / (servers * (1 - utilisation)) + 1),
    windowMin: looksPerMin ? Math.round(windowMin * looksPerMin) / looksPerMin : windowMin,
    fastBoothOf: servers,
    ...(looksPerMin ? { periodMin: 1 / looksPerMin, lookAtMin: [0] } : {}),
  });
  return besideFastBooth(observed, { ratePerMin, servers, meanMin: 1, scv });
}

/**
 * Compares plainly, and sharpened by the wait at a single fast booth with the same trucks, whose expectation is
 * known. Sharp as it is, the second holds only if arrivals and services are drawn rightly, which the first and the
 * checks of draws (`draws.ts`) see to.
 */
export function besideFastBooth(
  observed: readonly Observed[],
  queue: {
    readonly ratePerMin: number;
    readonly servers: number;
    readonly meanMin: number;
    readonly scv: number;
  },
): Compare {
  const controls = observed.map(({ fastBoothWaitMin }) => fastBoothWaitMin);
  const controlMeanMin = mg1MeanWaitMin({
    arrivalRatePerHour: queue.ratePerMin * 60,
    serviceRatePerHour: (queue.servers * 60) / queue.meanMin,
    serviceScv: queue.scv,
  });
  return (quantity, value) => {
    const values = observed.map(value);
    const controlled = controlledEstimate(values, controls, controlMeanMin);
    return [simulated(quantity, values), estimated(quantity, controlled, 'controlled simulation')];
  };
}

/** Enough trucks for so many to wait: what is rare needs long runs, and the control sees to busy queues. */
function trucksFor({ servers, ratesPerMin }: SteadyQueue): number {
  const load = ratesPerMin.reduce((sum, rate) => sum + rate, 0);
  return Math.min(DELAYED_TRUCKS / erlangC(load, servers), MOST_TRUCKS);
}
