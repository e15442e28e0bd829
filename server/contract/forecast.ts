import type { LeverState, WaitPercentiles } from './live.ts';

/** Median over runs of the model, and the 10th and 90th percentile. */
export interface OverRuns<T> {
  readonly p10: T;
  readonly p50: T;
  readonly p90: T;
}

/** Waits of the trucks of all runs that reach a booth in one bucket. */
export interface ForecastPoint {
  /** Start of the bucket, ms since the epoch (UTC), simulated time. */
  readonly atMs: number;
  readonly baseline: WaitPercentiles;
  readonly restricted: WaitPercentiles;
}

export interface ForecastTotals {
  /** Minutes from the moment of issue until no truck waits, for the first time; `null` for not within the points. */
  readonly clearMin: OverRuns<number | null>;
  /** From the last local midnight to the next, USD. */
  readonly valueLostUsd: OverRuns<number>;
}

/**
 * What the model expects at one facility in both worlds from the trucks that are there at the moment of issue, with the
 * lever left where it is: a forecast of the simulated twin, not of the border.
 */
export interface LiveForecast {
  /** That of the snapshot whose worlds it goes on from. */
  readonly epoch: string;
  readonly facilityId: string;
  /** The moment whose queues it starts from, ms since the epoch, simulated time. */
  readonly issuedMs: number;
  /** The lever that it leaves where it is. */
  readonly lever: LeverState;
  /** Whether trucks come as counted months make them come, or as an imported file has them. */
  readonly arrivals: 'drawn' | 'recorded';
  /** Runs of the model, each with other arrivals and other luck, the same in both worlds. */
  readonly replications: number;
  readonly bucketMin: number;
  /** Oldest first, one after another. */
  readonly points: readonly ForecastPoint[];
  readonly baseline: ForecastTotals;
  readonly restricted: ForecastTotals;
}
