import { unitLimits } from '../assumptions/unit-limits.ts';
import { normalQuantile } from '../metrics/normal-quantile.ts';
import type { Figure } from '../port.ts';

/** What is believed about one figure before anything is run. */
export type InputDistribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly kind: 'two-piece normal';
      readonly p10: number;
      readonly median: number;
      readonly p90: number;
      /** Whether the value itself or its logarithm is normal on either side of the median. */
      readonly scale: 'linear' | 'log';
    };

/** A figure of which one number is used and others are believed possible. */
export type UncertainFigure = Pick<Figure, 'value' | 'range' | 'unit' | 'rangeMeans'>;

/**
 * A figure as a distribution. Its range bounds a triangle whose mode is the value; where the figure says that the
 * range is its P10 and P90, the value is the median of a normal that has its own spread on either side, so that
 * all three quantiles are met exactly; on the logarithm where the figure cannot be negative. Without a range, fixed.
 */
export function distributionOf({ value, range, unit, rangeMeans }: UncertainFigure): InputDistribution {
  if (range === null || range[0] === range[1]) return { kind: 'fixed', value };
  const [low, high] = range;
  if (rangeMeans !== 'p10-p90') return { kind: 'triangular', low, mode: value, high };
  const scale = low > 0 && unitLimits(unit).min === 0 ? 'log' : 'linear';
  return { kind: 'two-piece normal', p10: low, median: value, p90: high, scale };
}

/** The p-quantile, 0 < p < 1. */
export function quantileOf(distribution: InputDistribution, p: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'triangular':
      return triangularQuantile(distribution, p);
    case 'two-piece normal': {
      const { p10, median, p90, scale } = distribution;
      const share = normalQuantile(p) / normalQuantile(0.9);
      const outer = share < 0 ? p10 : p90;
      return scale === 'log'
        ? median * (outer / median) ** Math.abs(share)
        : median + (outer - median) * Math.abs(share);
    }
  }
}

/** The p-quantile of a figure as it can be used: within what its unit allows, and whole where it counts things. */
export function figureQuantile(figure: UncertainFigure, p: number): number {
  const { min, max, isWhole } = unitLimits(figure.unit);
  const value = Math.min(max, Math.max(min, quantileOf(distributionOf(figure), p)));
  return isWhole ? Math.round(value) : value;
}

function triangularQuantile(
  { low, mode, high }: Extract<InputDistribution, { kind: 'triangular' }>,
  p: number,
): number {
  const width = high - low;
  return p * width < mode - low
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}
