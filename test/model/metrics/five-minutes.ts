import type { SpanTally } from '../../../server/model/metrics/span-tally.ts';
import { histogramOf } from '../../../server/model/metrics/wait-histogram.ts';

/** Five minutes in which trucks reached a booth after so many minutes each, and nothing else but what is told. */
export function fiveMinutes(waits: readonly number[], rest: Partial<SpanTally> = {}): SpanTally {
  return {
    minutes: 5,
    joined: 0,
    capacity: 10,
    waits: histogramOf(waits),
    waitSumMin: waits.reduce((sum, wait) => sum + wait, 0),
    released: 0,
    queueTruckMin: 0,
    openLaneMin: [0, 0, 0],
    placeTruckMin: [0, 0, 0, 0, 0, 0],
    loads: 0,
    lifeUsedSum: 0,
    valueLostUsd: 0,
    withdrawnMin: 0,
    ...rest,
  };
}
