/**
 * The p-quantile (0 ≤ p ≤ 1) of ascending values by linear interpolation between order statistics (type 7 of
 * Hyndman and Fan 1996); `null` where there are none.
 */
export function percentile(ascending: ArrayLike<number>, p: number): number | null {
  const last = ascending.length - 1;
  if (last < 0) return null;
  const position = p * last;
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, last)]!;
  return low + (position - below) * (high - low);
}

/** 10th, 50th and 90th percentile of ascending waits, minutes to the hundredth; `null` where there are none. */
export function waitPercentiles(ascending: ArrayLike<number>): {
  readonly p10WaitMin: number | null;
  readonly p50WaitMin: number | null;
  readonly p90WaitMin: number | null;
} {
  const at = (p: number) => {
    const value = percentile(ascending, p);
    return value === null ? null : Math.round(100 * value) / 100;
  };
  return { p10WaitMin: at(0.1), p50WaitMin: at(0.5), p90WaitMin: at(0.9) };
}

/** The arithmetic mean; `null` where there are no values. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}
