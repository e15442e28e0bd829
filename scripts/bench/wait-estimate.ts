import { mean } from '../../server/model/metrics/percentile.ts';
import { studentT } from '../../server/model/metrics/student-t.ts';

/** A simulated mean wait beside the exact one, minutes. */
export interface WaitEstimate {
  readonly meanWait: number;
  /** Half of its 95 % interval over independent runs; `null` for a single run. */
  readonly halfWidth95: number | null;
  readonly exact: number;
}

/** The mean over independent runs, with its interval: a single run can be several per cent from the exact wait. */
export function estimate(runs: readonly number[], exact: number): WaitEstimate {
  const meanWait = mean(runs)!;
  const variance = runs.reduce((sum, value) => sum + (value - meanWait) ** 2, 0) / (runs.length - 1);
  return {
    meanWait,
    halfWidth95: runs.length > 1 ? studentT(0.95, runs.length - 1) * Math.sqrt(variance / runs.length) : null,
    exact,
  };
}
