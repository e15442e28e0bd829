import type { MetricComparison } from '../server/contract/api.ts';
import type { Records } from './output.ts';

const COLUMNS = [
  'metric',
  'unit',
  'baseline_mean',
  'baseline_half_width_95',
  'scenario_mean',
  'scenario_half_width_95',
  'difference_mean',
  'difference_half_width_95',
  'verdict',
  'label',
];

/** Metrics beside cells that say of what they are. */
export interface LabelledMetrics {
  readonly cells: ReadonlyArray<string | number>;
  readonly metrics: readonly MetricComparison[];
  /** That it is hypothetical, or modelled. */
  readonly label: string;
}

/** One record for each metric. */
export function metricsRecords(columns: readonly string[], parts: readonly LabelledMetrics[]): Records {
  const rows = parts.flatMap(({ cells, metrics, label }) =>
    metrics.map((one) => [
      ...cells,
      one.metric,
      one.unit,
      ...[one.baseline, one.scenario, one.difference].flatMap(({ mean, halfWidth95 }) => [mean, halfWidth95]),
      one.verdict,
      label,
    ]),
  );
  return { columns: [...columns, ...COLUMNS], rows };
}

/** Those that are asked for, in that order; all where none is named. */
export function shownMetrics(
  metrics: readonly MetricComparison[],
  outputs: readonly string[] | undefined,
): readonly MetricComparison[] {
  if (outputs === undefined) return metrics;
  return outputs.flatMap((key) => metrics.filter(({ metric }) => metric === key));
}
