import type { TransientResult } from './transient.ts';

/** A stretch of the horizon in totals. Shares and means are null when no truck is expected to arrive in it. */
export interface TransientSummary {
  readonly arrivals: number;
  readonly served: number;
  readonly reneged: number;
  readonly renegedShare: number | null;
  /**
   * Truck-minutes waited in the stretch by each arrival in it (Little 1961): the mean wait of those that arrive,
   * reneged ones included, when as many wait at its end as at its start. What is carried over to or from outside
   * the stretch shows in `inQueueAtStart` and `inQueueAtEnd`.
   */
  readonly meanWaitMin: number | null;
  readonly inQueueAtStart: number;
  readonly inQueueAtEnd: number;
  /** Time average of the number waiting. */
  readonly meanInQueue: number;
  readonly peakInQueue: number;
  readonly peakAtMin: number;
  /** Share of the arrivals that had to wait. */
  readonly probabilityOfWait: number | null;
  /** For each threshold, the share of the arrivals whose wait would be longer if none gave up. */
  readonly probabilityWaitExceeds: readonly (number | null)[];
  /** Mean over the arrivals of the wait if they never gave up, whenever it ends. */
  readonly meanVirtualWaitMin: number | null;
}

/** Sums up the result between two times of its grid, by default all of it; a RangeError for any other time. */
export function summariseTransient(
  result: TransientResult,
  fromMin: number = 0,
  toMin: number = result.timesMin[result.timesMin.length - 1],
): TransientSummary {
  const from = gridIndex(result.timesMin, fromMin);
  const to = gridIndex(result.timesMin, toMin);
  if (from < 0 || to <= from) {
    throw new RangeError(`fromMin (${fromMin}) and toMin (${toMin}) must be rising times of the grid`);
  }
  const within = (cumulative: Float64Array) => cumulative[to] - cumulative[from];
  const arrivals = within(result.cumulativeArrivals);
  const each = (total: number) => (arrivals > 0 ? total / arrivals : null);
  let peak = from;
  for (let k = from; k <= to; k++) if (result.meanInQueue[k] > result.meanInQueue[peak]) peak = k;
  const overArrivals = (series: Float64Array) => {
    let sum = 0;
    for (let k = from; k < to; k++) {
      const count = result.cumulativeArrivals[k + 1] - result.cumulativeArrivals[k];
      if (count > 0) sum += (count * (series[k] + series[k + 1])) / 2;
    }
    return sum;
  };
  const queueMin = within(result.cumulativeQueueMin);
  const reneged = within(result.cumulativeReneged);
  return {
    arrivals,
    served: within(result.cumulativeServed),
    reneged,
    renegedShare: each(reneged),
    meanWaitMin: each(queueMin),
    inQueueAtStart: result.meanInQueue[from],
    inQueueAtEnd: result.meanInQueue[to],
    meanInQueue: queueMin / (result.timesMin[to] - result.timesMin[from]),
    peakInQueue: result.meanInQueue[peak],
    peakAtMin: result.timesMin[peak],
    probabilityOfWait: each(within(result.cumulativeDelayed)),
    probabilityWaitExceeds: result.probabilityWaitExceeds.map((series) => each(overArrivals(series))),
    meanVirtualWaitMin: each(overArrivals(result.meanVirtualWaitMin)),
  };
}

function gridIndex(timesMin: Float64Array, tMin: number): number {
  return timesMin.findIndex((time) => Math.abs(time - tMin) < 1e-6);
}
