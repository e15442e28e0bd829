import { stationaryDistribution } from './birth-death-stationary.ts';
import { type MmcParameters, mmcProblems, refuse, unlessPositive } from './queue-parameters.ts';

/** Long-run measures of a queue whose trucks give up after an exponential patience. */
export interface ErlangAMeasures {
  readonly probabilityOfWait: number;
  /** Share of the arrivals that leave without service; null when no truck arrives. */
  readonly probabilityOfAbandonment: number | null;
  readonly meanInQueue: number;
  /** Of all arrivals, those that give up included; null when no truck arrives. */
  readonly meanWaitMin: number | null;
  /** Of those that are served; null when no truck arrives. */
  readonly meanWaitServedMin: number | null;
  /** Share of the lanes at work. */
  readonly utilisation: number;
}

/**
 * M/M/n + M (Palm 1957; Garnett, Mandelbaum and Reiman 2002), stable at any load. `meanPatienceMin` is the mean
 * time after which a waiting truck leaves.
 */
export function erlangA(parameters: MmcParameters & { readonly meanPatienceMin: number }): ErlangAMeasures {
  const { arrivalRatePerHour, serviceRatePerHour, servers, meanPatienceMin } = parameters;
  refuse([...mmcProblems(parameters), unlessPositive('meanPatienceMin', meanPatienceMin)]);
  const service = serviceRatePerHour / 60;
  const arrival = arrivalRatePerHour / 60;
  const renege = 1 / meanPatienceMin;
  const full = servers * service;
  const outRate = (n: number) => Math.min(n, servers) * service + Math.max(n - servers, 0) * renege;
  const probability = stationaryDistribution((n) => arrival / outRate(n), Number.POSITIVE_INFINITY);

  let meanInQueue = 0;
  let busy = 0;
  let probabilityOfWait = 0;
  let waitWhenServed = 0;
  // With q ahead the wait is a sum of exponential times of rates full + j renege, j = 0 … q; a truck that
  // outlasts it is served, so its wait weighs e^(−renege wait), whose mean this product and sum give.
  let inverseRates = 0;
  probability.forEach((p, n) => {
    busy += Math.min(n, servers) * p;
    if (n < servers) return;
    const ahead = n - servers;
    const withOwn = full + (ahead + 1) * renege;
    inverseRates += 1 / withOwn;
    probabilityOfWait += p;
    meanInQueue += ahead * p;
    waitWhenServed += (p * full * inverseRates) / withOwn;
  });
  const reneged = arrival > 0 ? (renege * meanInQueue) / arrival : null;
  return {
    probabilityOfWait,
    probabilityOfAbandonment: reneged,
    meanInQueue,
    meanWaitMin: arrival > 0 ? meanInQueue / arrival : null,
    meanWaitServedMin: reneged === null ? null : waitWhenServed / (1 - reneged),
    utilisation: busy / servers,
  };
}
