import { nextChangeAfter, type StepFunction, stepFunctionProblems, valueAt } from '../step-function.ts';
import { refuse, unlessNonNegative, unlessPositive } from './queue-parameters.ts';

/** A station seen as a reservoir: trucks flow in, and out as fast as capacity allows. */
export interface FluidInput {
  readonly horizonMin: number;
  readonly arrivalRatePerHour: StepFunction;
  readonly capacityPerHour: StepFunction;
  readonly initialBacklog?: number;
}

export interface FluidResult {
  /** Corners of the backlog, which is linear between them. */
  readonly timesMin: readonly number[];
  readonly backlog: readonly number[];
  readonly maxBacklog: number;
  readonly maxBacklogAtMin: number;
  /** When the backlog first reaches 0 at or after its maximum; null when it does not within the horizon. */
  readonly clearedAtMin: number | null;
  /** Total delay: the area under the backlog. */
  readonly truckMinutes: number;
}

/**
 * The fluid backlog over the horizon: a lower bound of the mean queue, for it leaves out all chance (Newell
 * 1971). Good where the shortfall of capacity is large, useless near or below capacity, where it is 0.
 */
export function fluidBacklog(input: FluidInput): FluidResult {
  const { horizonMin, arrivalRatePerHour, capacityPerHour, initialBacklog = 0 } = input;
  refuse([
    unlessPositive('horizonMin', horizonMin),
    unlessNonNegative('initialBacklog', initialBacklog),
    ...stepFunctionProblems(arrivalRatePerHour, 'arrivalRatePerHour'),
    ...stepFunctionProblems(capacityPerHour, 'capacityPerHour'),
  ]);
  const timesMin = [0];
  const backlog = [initialBacklog];
  let truckMinutes = 0;
  for (let t = 0, level = initialBacklog; t < horizonMin; ) {
    const net = (valueAt(arrivalRatePerHour, t) - valueAt(capacityPerHour, t)) / 60;
    let end = Math.min(
      nextChangeAfter(arrivalRatePerHour, t),
      nextChangeAfter(capacityPerHour, t),
      horizonMin,
    );
    let next = Math.max(level + net * (end - t), 0);
    const emptyAt = net < 0 ? t - level / net : Number.POSITIVE_INFINITY;
    if (level > 0 && emptyAt < end) {
      end = emptyAt;
      next = 0;
    }
    truckMinutes += ((level + next) / 2) * (end - t);
    timesMin.push(end);
    backlog.push(next);
    t = end;
    level = next;
  }
  const maxBacklog = Math.max(...backlog);
  const peak = backlog.indexOf(maxBacklog);
  const cleared = backlog.findIndex((level, i) => i >= peak && level === 0);
  return {
    timesMin,
    backlog,
    maxBacklog,
    maxBacklogAtMin: timesMin[peak],
    clearedAtMin: cleared < 0 ? null : timesMin[cleared],
    truckMinutes,
  };
}

/**
 * How long a truck that joins at `tMin` waits for the backlog then to be served, first come first served, with
 * the capacity to come; null when that is not within the horizon.
 */
export function fluidWaitMin(input: FluidInput, tMin: number): number | null {
  const { timesMin, backlog } = fluidBacklog(input);
  refuse([tMin >= 0 && tMin <= input.horizonMin ? null : `tMin (${tMin}) must lie within the horizon`]);
  const after = Math.max(
    timesMin.findIndex((time) => time >= tMin),
    1,
  );
  const share = (tMin - timesMin[after - 1]) / (timesMin[after] - timesMin[after - 1]);
  let ahead = backlog[after - 1] + share * (backlog[after] - backlog[after - 1]);
  for (let t = tMin; t < input.horizonMin; ) {
    const end = Math.min(nextChangeAfter(input.capacityPerHour, t), input.horizonMin);
    const perMin = valueAt(input.capacityPerHour, t) / 60;
    if (ahead <= perMin * (end - t)) return ahead === 0 ? t - tMin : t - tMin + ahead / perMin;
    ahead -= perMin * (end - t);
    t = end;
  }
  return null;
}
