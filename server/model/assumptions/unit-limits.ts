/** What a figure can be by the nature of its unit, whatever its plausible range. */
export interface UnitLimits {
  readonly min: number;
  readonly max: number;
  /** Counts of things, which come whole. */
  readonly isWhole: boolean;
}

const COUNTS: ReadonlySet<string> = new Set([
  'bays',
  'booths',
  'officers',
  'posts',
  'representatives',
  'trucks',
  'trucks a booth',
]);
const ABSOLUTE_ZERO_C = -273.15;

/**
 * Limits by unit: shares and probabilities lie in 0..1, temperatures above absolute zero, differences of
 * temperature (K) anywhere, everything else is not negative.
 */
export function unitLimits(unit: string): UnitLimits {
  const isDifference = unit === 'K' || unit.startsWith('K ');
  return {
    min: unit === '°C' ? ABSOLUTE_ZERO_C : isDifference ? Number.NEGATIVE_INFINITY : 0,
    max: /^(share|probability)\b/.test(unit) ? 1 : Number.POSITIVE_INFINITY,
    isWhole: COUNTS.has(unit),
  };
}

/** What a value of this unit must be, as the end of a sentence; null where it is possible. */
export function whyImpossible(value: unknown, unit: string): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'a number';
  const { min, max, isWhole } = unitLimits(unit);
  if (max === 1 && (value < 0 || value > 1)) return 'a share from 0 to 1';
  if (value < min) return min === 0 ? '0 or more' : 'above absolute zero';
  return isWhole && !Number.isInteger(value) ? `a whole number of ${unit}` : null;
}
