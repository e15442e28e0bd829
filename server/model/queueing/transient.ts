import { constant, integralOf, nextChangeAfter, type StepFunction, valueAt } from '../step-function.ts';
import { LaneChain } from './lane-chain.ts';
import { startCurve } from './start-curve.ts';
import { checkTransientInput } from './transient-input-check.ts';
import { WaitingAhead } from './waiting-ahead.ts';

/** What the transient solver does not cover; the simulation does. */
export const leavesOut: readonly string[] = [
  'vehicle classes, FAST or other dedicated lanes and priorities: one queue feeds all lanes',
  'secondary inspection and every other station after this one',
  'blocking: the queue never fills its road and nothing downstream holds a lane',
  'service times that are not exponential',
  'patience that is not exponential, trucks that turn away on arrival and diversion to another facility',
  'arrivals that are more or less irregular than a Poisson process of the given rate',
];

/** One station, its arrivals and lanes over the horizon, which begins at minute 0. */
export interface TransientInput {
  readonly horizonMin: number;
  /** Time step and output grid; 2 minutes keep the mean wait of a busy port within 0.2 %, also where lanes change thrice an hour. */
  readonly stepMin: number;
  readonly arrivalRatePerHour: StepFunction;
  /** Open lanes; 0 while the station is closed. A closing lane finishes its truck. */
  readonly servers: StepFunction;
  /** Per lane. */
  readonly serviceRatePerHour: number | StepFunction;
  /** Mean of the exponential time after which a waiting truck leaves; null when none does. */
  readonly meanPatienceMin: number | null;
  /** Trucks present at minute 0, by default none. */
  readonly initialInSystem?: number;
  readonly waitThresholdsMin?: readonly number[];
}

/** Answers at the grid times; at a change of lanes, just after it. Index 0 is minute 0. */
export interface TransientResult {
  readonly timesMin: Float64Array;
  readonly meanInSystem: Float64Array;
  readonly meanInQueue: Float64Array;
  readonly meanBusy: Float64Array;
  /** Probability that a truck joining at this time must wait. */
  readonly probabilityOfWait: Float64Array;
  /**
   * Mean wait, with those that wait 0, of a truck that joins at this time and never gives up, the lanes to come
   * included: exact while capacity stays as it is, otherwise with its mean number of starts; Infinity when the
   * station never opens again.
   */
  readonly meanVirtualWaitMin: Float64Array;
  readonly waitThresholdsMin: readonly number[];
  /** For each threshold, the probability that the wait of such a truck is longer. */
  readonly probabilityWaitExceeds: readonly Float64Array[];
  /** Expected numbers since minute 0. */
  readonly cumulativeArrivals: Float64Array;
  readonly cumulativeServed: Float64Array;
  readonly cumulativeReneged: Float64Array;
  /** Arrivals that had to wait. */
  readonly cumulativeDelayed: Float64Array;
  /** Truck-minutes spent waiting since minute 0. */
  readonly cumulativeQueueMin: Float64Array;
  /** Largest distance from 1 of the total probability. */
  readonly massError: number;
}

/**
 * Solves the M(t)/M(t)/c(t) queue, with exponential patience if given, as the Markov chain it is: Crank–Nicolson
 * with two half steps of backward Euler after each change of lanes (Rannacher 1984), on the states that matter.
 * Rates that change within a step count with their mean over it; changes of lanes are met exactly. Throws a
 * RangeError naming every bad input.
 */
export function solveTransient(input: TransientInput): TransientResult {
  checkTransientInput(input);
  const { horizonMin, stepMin, servers, meanPatienceMin, waitThresholdsMin = [] } = input;
  const servicePerHour = input.serviceRatePerHour;
  const service = typeof servicePerHour === 'number' ? constant(servicePerHour) : servicePerHour;
  const renegePerMin = meanPatienceMin === null ? 0 : 1 / meanPatienceMin;
  const steps = Math.ceil(horizonMin / stepMin - 1e-9);
  const timesMin = Float64Array.from({ length: steps + 1 }, (_, k) => Math.min(k * stepMin, horizonMin));
  const series = () => new Float64Array(steps + 1);
  const result = {
    timesMin,
    meanInSystem: series(),
    meanInQueue: series(),
    meanBusy: series(),
    probabilityOfWait: series(),
    meanVirtualWaitMin: series(),
    waitThresholdsMin,
    probabilityWaitExceeds: waitThresholdsMin.map(series),
    cumulativeArrivals: series(),
    cumulativeServed: series(),
    cumulativeReneged: series(),
    cumulativeDelayed: series(),
    cumulativeQueueMin: series(),
    massError: 0,
  };
  const chain = new LaneChain(valueAt(servers, 0), input.initialInSystem ?? 0);
  const waiting = new WaitingAhead(startCurve(servers, service, horizonMin + afterHorizonMin), renegePerMin);
  const total: Flow = { arrivals: 0, served: 0, reneged: 0, delayed: 0, queueMin: 0 };
  let smooth = false;
  for (let k = 0; k <= steps; k++) {
    record(k);
    if (k === steps) break;
    for (let t = timesMin[k]; t < timesMin[k + 1]; ) {
      const end = Math.min(timesMin[k + 1], nextChangeAfter(servers, t));
      const arrival = integralOf(input.arrivalRatePerHour, t, end) / (end - t) / 60;
      const rates = { arrival, service: integralOf(service, t, end) / (end - t) / 60, renege: renegePerMin };
      moveOn(chain, end - t, rates, smooth, total);
      const lanes = valueAt(servers, end);
      smooth = lanes === chain.lanes;
      chain.setLanes(lanes);
      t = end;
    }
  }
  return result;

  function record(k: number): void {
    const time = timesMin[k];
    const ahead = chain.waitingAhead();
    result.meanInSystem[k] = chain.meanInSystem;
    result.meanInQueue[k] = Math.max(chain.meanInSystem - chain.meanBusy, 0);
    result.meanBusy[k] = chain.meanBusy;
    result.probabilityOfWait[k] = chain.probabilityOfWait;
    result.meanVirtualWaitMin[k] = waiting.meanWaitMin(time, ahead);
    waitThresholdsMin.forEach((threshold, i) => {
      result.probabilityWaitExceeds[i][k] = waiting.probabilityWaitExceeds(time, threshold, ahead);
    });
    result.cumulativeArrivals[k] = total.arrivals;
    result.cumulativeServed[k] = total.served;
    result.cumulativeReneged[k] = total.reneged;
    result.cumulativeDelayed[k] = total.delayed;
    result.cumulativeQueueMin[k] = total.queueMin;
    result.massError = Math.max(result.massError, Math.abs(chain.mass - 1));
  }
}

/** Lanes this long after the horizon still count in the wait of those that join before its end. */
const afterHorizonMin = 14 * 24 * 60;

interface Flow {
  arrivals: number;
  served: number;
  reneged: number;
  delayed: number;
  queueMin: number;
}

interface Rates {
  readonly arrival: number;
  readonly service: number;
  readonly renege: number;
}

/** One step at constant lanes, and what flows in it: the mean of both ends is what Crank–Nicolson conserves. */
function moveOn(chain: LaneChain, durationMin: number, rates: Rates, smooth: boolean, total: Flow): void {
  const damped = !smooth || chain.finishesFasterThan(durationMin / 2, rates.service);
  const parts = damped ? 2 : 1;
  const partMin = durationMin / parts;
  const endWeight = damped ? 1 : 0.5;
  for (let part = 0; part < parts; part++) {
    const { meanBusy, meanInSystem, probabilityOfWait } = chain;
    chain.advance(partMin, rates, damped);
    const between = (start: number, end: number) => partMin * (start + endWeight * (end - start));
    const busyMin = between(meanBusy, chain.meanBusy);
    const queueMin = between(meanInSystem - meanBusy, chain.meanInSystem - chain.meanBusy);
    total.arrivals += rates.arrival * partMin;
    total.served += rates.service * busyMin;
    total.reneged += rates.renege * queueMin;
    total.delayed += rates.arrival * between(probabilityOfWait, chain.probabilityOfWait);
    total.queueMin += queueMin;
  }
}
