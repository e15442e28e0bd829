import type { Estimate } from '../contract/api.ts';

/** Writes numbers as a locale does, to the precision that they have. */
export interface NumberText {
  /** A mean with its half-width: `53.2 ± 4.8`. */
  estimate(estimate: Estimate): string;
  /** A mean with its sign, to the precision of its half-width: `+47.6`. */
  difference(estimate: Estimate): string;
  /** Ends of the 95 % interval about a mean; `null` where it has none. */
  interval(estimate: Estimate): readonly [string, string] | null;
  /** To three digits, and all that stand before the point; `digits` decimals where they are told. */
  plain(value: number | null, digits?: number): string;
  /** The same with a sign. */
  signed(value: number, digits?: number): string;
}

/** Stands where there is no number: never 0. */
const NOTHING = '–';
const MINUS = '−';

export function numberText(locale: string): NumberText {
  const written = (value: number, digits: number, isSigned: boolean): string => {
    const rounded = Number(value.toFixed(digits));
    const size = Math.abs(rounded).toLocaleString(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    if (rounded < 0) return `${MINUS}${size}`;
    return isSigned && rounded > 0 ? `+${size}` : size;
  };
  const plain = (value: number | null, digits = value === null ? 0 : decimals(value, 3)) =>
    value === null ? NOTHING : written(value, digits, false);
  return {
    plain,
    signed: (value, digits = decimals(value, 3)) => written(value, digits, true),
    estimate: (one) => {
      const { mean, halfWidth95 } = one;
      if (mean === null) return NOTHING;
      const text = written(mean, digitsOf(one), false);
      return halfWidth95 === null ? text : `${text} ± ${written(halfWidth95, digitsOf(one), false)}`;
    },
    difference: (one) => (one.mean === null ? NOTHING : written(one.mean, digitsOf(one), true)),
    interval: (one) => {
      const { mean, halfWidth95 } = one;
      if (mean === null || halfWidth95 === null) return null;
      const end = (value: number) => written(value, digitsOf(one), true);
      return [end(mean - halfWidth95), end(mean + halfWidth95)];
    },
  };
}

/** Two digits of the half-width; without one, three of the mean. */
function digitsOf({ mean, halfWidth95 }: Estimate): number {
  return halfWidth95 ? decimals(halfWidth95, 2) : decimals(mean ?? 0, 3);
}

function decimals(value: number, significant: number): number {
  if (value === 0) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(4, Math.max(0, significant - 1 - magnitude));
}
