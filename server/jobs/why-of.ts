import type { MetricComparison } from '../contract/api.ts';
import { type MetricMeans, type Why, why } from '../model/study/why.ts';

const DECIMALS = 1e6;

/** Why the scenario of a what-if differs from its baseline, from the means that it reports, to six decimals. */
export function whyOf(metrics: readonly MetricComparison[]): Why {
  const means = (world: 'baseline' | 'scenario'): MetricMeans =>
    Object.fromEntries(metrics.map((one) => [one.metric, one[world].mean]));
  return JSON.parse(
    JSON.stringify(why(means('baseline'), means('scenario')), (_, value) =>
      typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value,
    ),
  );
}
