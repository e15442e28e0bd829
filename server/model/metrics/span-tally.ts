import { countOf, histogramPercentile, mergeHistograms, type WaitHistogram } from './wait-histogram.ts';

/** What one facility saw in one world over a span of time, as sums that add up over spans that follow each other. */
export interface SpanTally {
  /** Length of the span, minutes. */
  readonly minutes: number;
  /** Trucks that joined the queue for primary inspection. */
  readonly joined: number;
  /** Trucks that open lanes could have taken. */
  readonly capacity: number;
  /** Of trucks that reached a primary booth. */
  readonly waits: WaitHistogram;
  readonly waitSumMin: number;
  readonly released: number;
  /** Time that trucks spent waiting for primary inspection, truck-minutes. */
  readonly queueTruckMin: number;
  /** Time that booths were open, by kind of lane, booth-minutes. */
  readonly openLaneMin: readonly number[];
  /** Time that trucks spent at each part of the facility, truck-minutes. */
  readonly placeTruckMin: readonly number[];
  /** Produce loads released, and the sum of the shares of life that they used. */
  readonly loads: number;
  readonly lifeUsedSum: number;
  readonly valueLostUsd: number;
  /** Share of preclearance withdrawn, times minutes. */
  readonly withdrawnMin: number;
}

/** Several spans as one; `null` where there are none. */
export function mergeTallies(parts: readonly SpanTally[]): SpanTally | null {
  const [first] = parts;
  if (first === undefined) return null;
  const sum = (of: (part: SpanTally) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    minutes: sum(({ minutes }) => minutes),
    joined: sum(({ joined }) => joined),
    capacity: sum(({ capacity }) => capacity),
    waits: mergeHistograms(parts.map(({ waits }) => waits)),
    waitSumMin: sum(({ waitSumMin }) => waitSumMin),
    released: sum(({ released }) => released),
    queueTruckMin: sum(({ queueTruckMin }) => queueTruckMin),
    openLaneMin: first.openLaneMin.map((_, i) => sum(({ openLaneMin }) => openLaneMin[i]!)),
    placeTruckMin: first.placeTruckMin.map((_, i) => sum(({ placeTruckMin }) => placeTruckMin[i]!)),
    loads: sum(({ loads }) => loads),
    lifeUsedSum: sum(({ lifeUsedSum }) => lifeUsedSum),
    valueLostUsd: sum(({ valueLostUsd }) => valueLostUsd),
    withdrawnMin: sum(({ withdrawnMin }) => withdrawnMin),
  };
}

/** Waits of a span, minutes; `null` where no truck reached a booth. */
export interface WaitSummary {
  readonly trucks: number;
  readonly meanWaitMin: number | null;
  readonly p10WaitMin: number | null;
  readonly p50WaitMin: number | null;
  readonly p90WaitMin: number | null;
  readonly p95WaitMin: number | null;
  /** (P95 − mean) ÷ mean; `null` also where nobody waited. */
  readonly bufferIndex: number | null;
}

/** The mean is exact, percentiles are within the histogram's relative error. */
export function waitSummary({ waits, waitSumMin }: Pick<SpanTally, 'waits' | 'waitSumMin'>): WaitSummary {
  const trucks = countOf(waits);
  const meanWaitMin = trucks === 0 ? null : waitSumMin / trucks;
  const p95WaitMin = histogramPercentile(waits, 0.95);
  return {
    trucks,
    meanWaitMin,
    p10WaitMin: histogramPercentile(waits, 0.1),
    p50WaitMin: histogramPercentile(waits, 0.5),
    p90WaitMin: histogramPercentile(waits, 0.9),
    p95WaitMin,
    bufferIndex:
      meanWaitMin === null || p95WaitMin === null || meanWaitMin === 0
        ? null
        : (p95WaitMin - meanWaitMin) / meanWaitMin,
  };
}
