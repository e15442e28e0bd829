import { stationaryDistribution } from './birth-death-stationary.ts';
import {
  type MmcParameters,
  mmcProblems,
  refuse,
  unlessNonNegative,
  unlessWhole,
} from './queue-parameters.ts';

/**
 * Probability that all of `servers` lanes are busy when nobody may wait (M/G/c/c loss), for an offered load in
 * lanes' worth of work. 1 without lanes. By the recurrence over lanes, stable for any number (Erlang 1917).
 */
export function erlangB(offeredLoad: number, servers: number): number {
  refuse([unlessNonNegative('offeredLoad', offeredLoad), unlessWhole('servers', servers, 0)]);
  let blocking = 1;
  for (let lanes = 1; lanes <= servers; lanes++) {
    blocking = (offeredLoad * blocking) / (lanes + offeredLoad * blocking);
  }
  return blocking;
}

/**
 * Probability that a truck must wait in M/M/c (Erlang 1917), for an offered load in lanes' worth of work. 1 when
 * the load reaches the lanes, for the queue then grows without end.
 */
export function erlangC(offeredLoad: number, servers: number): number {
  const blocking = erlangB(offeredLoad, servers);
  if (offeredLoad >= servers) return 1;
  return blocking / (1 - (offeredLoad / servers) * (1 - blocking));
}

/** Mean wait before service in M/M/c, in minutes, those who do not wait included; Infinity in overload. */
export function mmcMeanWaitMin(parameters: MmcParameters): number {
  refuse(mmcProblems(parameters));
  const spare = spareRatePerHour(parameters);
  if (spare <= 0) return Number.POSITIVE_INFINITY;
  return (60 * erlangC(offeredLoadOf(parameters), parameters.servers)) / spare;
}

/** Mean number waiting in M/M/c (Little 1961); Infinity in overload. */
export function mmcMeanInQueue(parameters: MmcParameters): number {
  const waitMin = mmcMeanWaitMin(parameters);
  return parameters.arrivalRatePerHour === 0 ? 0 : (parameters.arrivalRatePerHour * waitMin) / 60;
}

/** Probability that a truck waits longer than `thresholdMin` in M/M/c, first come first served; 1 in overload. */
export function mmcProbabilityWaitExceeds(parameters: MmcParameters, thresholdMin: number): number {
  refuse([...mmcProblems(parameters), unlessNonNegative('thresholdMin', thresholdMin)]);
  const spare = Math.max(spareRatePerHour(parameters), 0);
  return erlangC(offeredLoadOf(parameters), parameters.servers) * Math.exp((-spare * thresholdMin) / 60);
}

/** Long-run measures of M/M/c/K: at most `capacity` trucks present, in lanes and queue; others turn away. */
export interface MmckMeasures {
  readonly meanInSystem: number;
  readonly meanInQueue: number;
  readonly probabilityOfBlocking: number;
  readonly throughputPerHour: number;
  /** Of those that enter; null when no truck arrives. */
  readonly meanWaitMin: number | null;
}

/** M/M/c/K, stable also in overload. `capacity` counts trucks in service and is at least `servers`. */
export function mmck(parameters: MmcParameters & { readonly capacity: number }): MmckMeasures {
  const { arrivalRatePerHour, serviceRatePerHour, servers, capacity } = parameters;
  refuse([...mmcProblems(parameters), unlessWhole('capacity', capacity, Math.max(servers, 1))]);
  const load = arrivalRatePerHour / serviceRatePerHour;
  const probability = stationaryDistribution((n) => load / Math.min(n, servers), capacity);
  const meanInSystem = probability.reduce((sum, p, n) => sum + n * p, 0);
  const meanInQueue = probability.reduce((sum, p, n) => sum + Math.max(n - servers, 0) * p, 0);
  const probabilityOfBlocking = probability[capacity] ?? 0;
  const throughputPerHour = arrivalRatePerHour * (1 - probabilityOfBlocking);
  return {
    meanInSystem,
    meanInQueue,
    probabilityOfBlocking,
    throughputPerHour,
    meanWaitMin: throughputPerHour > 0 ? (60 * meanInQueue) / throughputPerHour : null,
  };
}

function offeredLoadOf({ arrivalRatePerHour, serviceRatePerHour }: MmcParameters): number {
  return arrivalRatePerHour / serviceRatePerHour;
}

function spareRatePerHour({ arrivalRatePerHour, serviceRatePerHour, servers }: MmcParameters): number {
  return servers * serviceRatePerHour - arrivalRatePerHour;
}
