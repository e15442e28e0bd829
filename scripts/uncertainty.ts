import type { UncertaintyResult } from '../server/contract/api.ts';
import { MOST_POINTS, USUAL_POINTS } from '../server/contract/study-options.ts';
import { FEWEST_POINTS, type UncertainNumber } from '../server/model/uncertainty/interval.ts';
import { metricTitle, numberText } from './metric-text.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

/** How many points `--uncertainty` asks for; nothing where it was not given. */
export function pointsOf({ uncertainty }: { readonly uncertainty?: string | true }): {
  readonly uncertainty?: number;
} {
  if (uncertainty === undefined) return {};
  if (uncertainty === true) return { uncertainty: USUAL_POINTS };
  const points = Number(uncertainty);
  if (
    uncertainty.trim() !== '' &&
    Number.isInteger(points) &&
    points >= FEWEST_POINTS &&
    points <= MOST_POINTS
  )
    return { uncertainty: points };
  throw new UsageError(
    `--uncertainty ${uncertainty} is not a whole number of points from ${FEWEST_POINTS} to ${MOST_POINTS}.`,
  );
}

/** The 80 % intervals as a table, the difference's split into its two parts. */
export function describeUncertainty(result: UncertaintyResult): string {
  const { points, replicationsPerPoint, replicationsReported, varied, metrics } = result;
  const rows = metrics.map(({ metric, baseline, scenario, difference }) => [
    metricTitle(metric),
    interval(baseline),
    interval(scenario),
    interval(difference, true),
    plusMinus(difference.parameterHalfWidth80),
    plusMinus(difference.samplingHalfWidth80),
  ]);
  return `80 % intervals, were the assumptions anywhere in their ranges
${table(['Metric', 'Baseline', 'Scenario', 'Difference', 'of it assumptions', 'of it luck'], rows)}
${varied.length} assumptions varied together over ${points} points with ${replicationsPerPoint} replications each. Luck is that of a mean of ${replicationsReported} replications; more of them narrow it, and not the part of the assumptions. Ranges are seldom even about the figures as stated, so an interval need not hold what the table above shows for them.
`;
}

function interval({ low80, high80 }: UncertainNumber, isSigned = false): string {
  if (low80 === null) return '–';
  return `${numberText(low80, isSigned)} to ${numberText(high80, isSigned)}`;
}

function plusMinus(halfWidth: number | null): string {
  return halfWidth === null ? '–' : `± ${numberText(halfWidth)}`;
}
