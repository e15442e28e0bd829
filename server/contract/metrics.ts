import { METRICS } from '../model/study/facility-metrics.ts';

/** What the metrics of results are called, in what unit they are, and what they mean. */
export const METRIC_DEFINITIONS: ReadonlyArray<{
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
}> = METRICS;
