/** Minutes that stand far outside the others, told from a count by minute. */
export interface Outliers {
  add(minutes: number, line: number): void;
  /** Null where nothing stands out. */
  find(): {
    readonly count: number;
    readonly limitMin: number;
    readonly largestMin: number;
    readonly line: number;
  } | null;
}

/** Beyond a working shift in line nothing is told apart any more. */
const MAX_MIN = 43_200;
const MIN_READINGS = 20;
/** An outlier is above five times the 95th percentile, and above three hours at least. */
const TIMES_P95 = 5;
const LEAST_MIN = 180;

/** Nothing seen yet. */
export function createOutliers(): Outliers {
  const counts = new Uint32Array(MAX_MIN + 1);
  let readings = 0;
  let largest = { minutes: -1, line: 0 };
  return {
    add: (minutes, line) => {
      counts[Math.min(Math.round(minutes), MAX_MIN)]!++;
      readings++;
      if (minutes > largest.minutes) largest = { minutes, line };
    },
    find: () => {
      if (readings < MIN_READINGS) return null;
      const limitMin = Math.max(LEAST_MIN, TIMES_P95 * percentile95(counts, readings));
      const count = counts.reduce((sum, times, minutes) => sum + (minutes > limitMin ? times : 0), 0);
      if (count === 0) return null;
      return { count, limitMin, largestMin: Math.round(largest.minutes), line: largest.line };
    },
  };
}

function percentile95(counts: Uint32Array, readings: number): number {
  let below = 0;
  return counts.findIndex((times) => {
    below += times;
    return below >= 0.95 * readings;
  });
}
