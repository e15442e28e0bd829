import { normalQuantile } from '../metrics/normal-quantile.ts';
import { mean } from '../metrics/percentile.ts';

/**
 * A reported number with its 80 % interval: what it may be if assumptions and luck fall otherwise. Null where
 * fewer than nine points gave values, too few for a P10 and a P90.
 */
export interface UncertainNumber {
  /** Mean over all points and replications. */
  readonly mean: number | null;
  readonly low80: number | null;
  readonly high80: number | null;
  /** Half-width of the 80 % interval that the assumptions alone would leave. */
  readonly parameterHalfWidth80: number | null;
  /** The same of luck alone, which more replications make smaller. */
  readonly samplingHalfWidth80: number | null;
  /** Points whose replications all gave a value. */
  readonly points: number;
}

/** Fewest points between whose first and last lie 80 % of what a further point may give. */
export const FEWEST_POINTS = 9;

/**
 * Splits the spread of a nested design, `values[point][replication]` with independent luck throughout, by one-way
 * random-effects analysis of variance (Searle, Casella and McCulloch 1992, 3.5): between points it is that of the
 * assumptions, an estimate below 0 being 0; within points that of luck, of which a number that is the mean of
 * `replicationsReported` keeps that part. The ends are P10 and P90 of the point means, stretched about their mean to
 * the sum of both variances, so that a skew stays. Points with a missing value are left out.
 */
export function uncertainNumber(
  values: ReadonlyArray<readonly number[]>,
  replicationsReported: number,
): UncertainNumber {
  const complete = values.filter((point) => !point.some(Number.isNaN));
  const m = complete.length;
  if (m < FEWEST_POINTS) return { ...NOTHING, points: m };
  const r = complete[0]!.length;
  const means = complete.map((point) => mean(point)!);
  const centre = mean(means)!;
  const ofMeans = sumOfSquares(means, centre) / (m - 1);
  const within =
    complete.reduce((sum, point, i) => sum + sumOfSquares(point, means[i]!), 0) / (m * Math.max(1, r - 1));
  const parameter = Math.max(0, ofMeans - within / r);
  const sampling = within / replicationsReported;
  const stretch = ofMeans > 0 ? Math.sqrt((parameter + sampling) / ofMeans) : 1;
  const ascending = means.toSorted((a, b) => a - b);
  const end = (p: number) => centre + stretch * (unbiasedPercentile(ascending, p) - centre);
  const z = normalQuantile(0.9);
  return {
    mean: centre,
    low80: end(0.1),
    high80: end(0.9),
    parameterHalfWidth80: z * Math.sqrt(parameter),
    samplingHalfWidth80: z * Math.sqrt(sampling),
    points: m,
  };
}

const NOTHING = {
  mean: null,
  low80: null,
  high80: null,
  parameterHalfWidth80: null,
  samplingHalfWidth80: null,
};

function sumOfSquares(values: readonly number[], about: number): number {
  return values.reduce((sum, value) => sum + (value - about) ** 2, 0);
}

/** Type 6 of Hyndman and Fan (1996): a further value lies below it with probability p, however few there are. */
function unbiasedPercentile(ascending: readonly number[], p: number): number {
  const position = Math.min(ascending.length, Math.max(1, p * (ascending.length + 1))) - 1;
  const below = Math.floor(position + 1e-9);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + Math.max(0, position - below) * (high - low);
}
