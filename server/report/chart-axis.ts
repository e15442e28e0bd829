/** Places of values along an axis, in the units of a drawing. */
export interface Axis {
  readonly ticks: readonly number[];
  at(value: number): number;
}

export interface AxisSpan {
  readonly from: number;
  readonly to: number;
  /** Powers of ten, from 1 on: what is less is drawn at 1. */
  readonly isLogarithmic: boolean;
}

const MOST_STEPS = 6;

/** An axis over some values and, unless it is logarithmic, zero, which ends on round numbers. */
export function axisOf(values: readonly number[], { from, to, isLogarithmic }: AxisSpan): Axis {
  const ticks = isLogarithmic ? powersOfTen(values) : roundSteps(values);
  const scaled = isLogarithmic ? (value: number) => Math.log10(Math.max(1, value)) : (value: number) => value;
  const low = scaled(ticks[0]!);
  const high = scaled(ticks.at(-1)!);
  return {
    ticks,
    at: (value) => Math.round(10 * (from + ((to - from) * (scaled(value) - low)) / (high - low))) / 10,
  };
}

function powersOfTen(values: readonly number[]): number[] {
  const most = Math.ceil(Math.log10(Math.max(10, ...values)));
  return Array.from({ length: most + 1 }, (_, power) => 10 ** power);
}

/** Multiples of 1, 2 or 5 times a power of ten. */
function roundSteps(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const least = (high - low || 1) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least * (1 - 1e-9))!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
