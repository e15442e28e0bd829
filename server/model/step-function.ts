/**
 * A quantity that is constant between the moments it changes: arrival rate, open lanes, service rate.
 *
 * `values[i]` holds from `startsMin[i]` (included) to the next start (excluded). `startsMin` rises strictly
 * from 0. With a period the pattern repeats for ever in both directions; with `periodMin: null` the last value
 * holds for ever, and the first one also before 0. Times are minutes from the start of the horizon.
 */
export interface StepFunction {
  readonly startsMin: readonly number[];
  readonly values: readonly number[];
  readonly periodMin: number | null;
}

/** The step function of values from the minutes at which they begin; one that repeats the value before is no step. */
export function stepFunction(steps: ReadonlyArray<readonly [fromMin: number, value: number]>): StepFunction {
  const kept = steps.filter(([, value], i) => i === 0 || value !== steps[i - 1]![1]);
  return {
    startsMin: kept.map(([fromMin]) => fromMin),
    values: kept.map(([, value]) => value),
    periodMin: null,
  };
}

/** The step function that never changes. */
export function constant(value: number): StepFunction {
  return { startsMin: [0], values: [value], periodMin: null };
}

/** The step function whose values last `stepMin` minutes each and then repeat, such as 24 hourly lane counts. */
export function repeating(values: readonly number[], stepMin: number): StepFunction {
  return { startsMin: values.map((_, i) => i * stepMin), values, periodMin: values.length * stepMin };
}

/** The value in force at `tMin`; exactly at a change, the new value. */
export function valueAt(f: StepFunction, tMin: number): number {
  const started = stepsStarted(f, tMin, cycleStart(f, tMin));
  return f.values[Math.max(started - 1, 0)];
}

/**
 * The first moment strictly after `tMin` at which a step starts, `Infinity` when there is none. A step that
 * repeats the value before it counts as a change, and so does the start of each period. `valueAt` at the
 * returned moment is the new value, whatever the rounding.
 */
export function nextChangeAfter(f: StepFunction, tMin: number): number {
  const base = cycleStart(f, tMin);
  const started = stepsStarted(f, tMin, base);
  if (started < f.startsMin.length) return base + f.startsMin[started];
  return f.periodMin === null ? Number.POSITIVE_INFINITY : cycleStart(f, base + 1.5 * f.periodMin);
}

/**
 * The integral of the value over minutes from `fromMin` to `toMin`, in value × minutes: divide by 60 to turn an
 * hourly rate into a count. Negative when `toMin` is before `fromMin`.
 */
export function integralOf(f: StepFunction, fromMin: number, toMin: number): number {
  if (toMin < fromMin) return -integralOf(f, toMin, fromMin);
  const period = f.periodMin;
  if (period === null) return integralWithinCycle(f, fromMin, toMin);
  const fromCycle = cycleStart(f, fromMin);
  const toCycle = cycleStart(f, toMin);
  if (fromCycle === toCycle) return integralWithinCycle(f, fromMin - fromCycle, toMin - fromCycle);
  const cyclesBetween = Math.round((toCycle - fromCycle) / period) - 1;
  return (
    integralWithinCycle(f, fromMin - fromCycle, period) +
    (cyclesBetween > 0 ? cyclesBetween * integralWithinCycle(f, 0, period) : 0) +
    integralWithinCycle(f, 0, toMin - toCycle)
  );
}

/**
 * Everything wrong with a step function, each problem starting with `name`; empty when it is valid. Values must
 * be finite and, unless `minimum` says otherwise, not negative; `integers` asks for whole values (lanes).
 */
export function stepFunctionProblems(
  f: StepFunction,
  name: string,
  { minimum = 0, integers = false }: { readonly minimum?: number; readonly integers?: boolean } = {},
): readonly string[] {
  const { startsMin, values, periodMin } = f;
  const problems: string[] = [];
  if (values.length === 0) problems.push(`${name} has no value`);
  if (startsMin.length !== values.length) {
    problems.push(`${name} has ${startsMin.length} starts for ${values.length} values`);
  }
  if (startsMin.length > 0 && startsMin[0] !== 0) problems.push(`${name} must start at 0`);
  startsMin.forEach((start, i) => {
    if (!Number.isFinite(start) || (i > 0 && !(start > startsMin[i - 1]))) {
      problems.push(`${name} start ${i} (${start}) must be finite and after the one before`);
    }
  });
  values.forEach((value, i) => {
    if (!Number.isFinite(value) || value < minimum || (integers && !Number.isInteger(value))) {
      problems.push(
        `${name} value ${i} (${value}) must be a ${integers ? 'whole' : 'finite'} number ≥ ${minimum}`,
      );
    }
  });
  if (periodMin !== null && !(Number.isFinite(periodMin) && periodMin > (startsMin.at(-1) ?? 0))) {
    problems.push(`${name} period (${periodMin}) must be finite and after the last start`);
  }
  return problems;
}

function integralWithinCycle(f: StepFunction, fromMin: number, toMin: number): number {
  let sum = 0;
  let at = fromMin;
  for (let i = stepsStarted(f, fromMin, 0); at < toMin; i++) {
    const next = Math.min(f.startsMin[i] ?? toMin, toMin);
    sum += (f.values[i - 1] ?? f.values[0]) * (next - at);
    at = next;
  }
  return sum;
}

/** How many steps of the cycle that begins at `base` have started by `tMin` (binary search). */
function stepsStarted(f: StepFunction, tMin: number, base: number): number {
  let low = 0;
  let high = f.startsMin.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Compared as base + start, the very sum that nextChangeAfter returns, so that the two always agree.
    if (base + f.startsMin[middle] <= tMin) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cycleStart(f: StepFunction, tMin: number): number {
  const period = f.periodMin;
  if (period === null) return 0;
  const cycle = Math.floor(tMin / period);
  if ((cycle + 1) * period <= tMin) return (cycle + 1) * period;
  return cycle * period > tMin ? (cycle - 1) * period : cycle * period;
}
