import type { MetricComparison } from '../contract/api.ts';
import { type MetricMeans, type Why, why } from '../model/study/why.ts';
import { sixDecimals } from './decimals.ts';

/** Why the scenario of a what-if differs from its baseline, from the means that it reports, to six decimals. */
export function whyOf(metrics: readonly MetricComparison[]): Why {
  const means = (world: 'baseline' | 'scenario'): MetricMeans =>
    Object.fromEntries(metrics.map((one) => [one.metric, one[world].mean]));
  return sixDecimals(why(means('baseline'), means('scenario')));
}
