import { estimate } from '../metrics/impact.ts';

export const FAMILIES = [
  'erlang-b',
  'erlang-c',
  'exponential-service',
  'constant-service',
  'erlang-2-service',
  'hyperexponential-service',
  'approximations',
  'priority',
  'impatience',
  'sinusoidal-day',
  'from-empty',
  'fluid',
  'benchmark',
  'draws',
  'laws',
  'order-of-events',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A number known beforehand. */
export interface Quantity {
  /** Unique; the path in the file of reference values where it comes from there. */
  readonly id: string;
  readonly family: Family;
  readonly title: string;
  readonly unit: string;
  readonly expected: number;
  /** Decimals to which `expected` is known, by default 6; half a unit of the last one is allowed for. */
  readonly decimals?: number;
}

/** `controlled simulation`: the same runs, corrected by a second value whose expectation is known. */
export type Method = 'simulation' | 'controlled simulation' | 'closed form' | 'transient solver' | 'law';

/** One comparison of a known value with what the model gives; plain data. */
export interface CheckResult {
  /** Quantity and method, unique. */
  readonly id: string;
  readonly family: Family;
  readonly method: Method;
  readonly title: string;
  readonly unit: string;
  readonly expected: number;
  readonly measured: number;
  /** Of `measured`, over independent replications; null where nothing is random. */
  readonly halfWidth95: number | null;
  /** Largest distance between the two that passes. */
  readonly tolerance: number;
  readonly passed: boolean;
}

/** Comparisons that come from the same runs. */
export interface Check {
  readonly id: string;
  readonly family: Family;
  /** Ids of the quantities compared, where they are more than the one of this id. */
  readonly covers?: readonly string[];
  readonly run: () => readonly CheckResult[];
}

/** Something in the reference values that no check covers, and why. */
export interface LeftOut {
  /** Path of the value; a `*` stands for any name. */
  readonly id: string;
  readonly reason: string;
}

/** Share of the expected value within which every simulated one passes, however narrow its interval. */
const SIMULATION_SHARE = 0.01;

/** Compares an estimate from replications: within twice its 95 % half-width or 1 %, whichever is more. */
export function estimated(
  quantity: Quantity,
  { mean, halfWidth95 }: { readonly mean: number | null; readonly halfWidth95: number | null },
  method: 'simulation' | 'controlled simulation',
): CheckResult {
  const tolerance = Math.max(2 * (halfWidth95 ?? Number.NaN), SIMULATION_SHARE * Math.abs(quantity.expected));
  return resultOf(quantity, method, mean ?? Number.NaN, halfWidth95, tolerance);
}

/** Compares one value of each independent replication, see `estimated`. */
export function simulated(quantity: Quantity, byReplication: readonly number[]): CheckResult {
  return estimated(quantity, estimate(byReplication), 'simulation');
}

/** Compares a run without chance: within 1 %. */
export function simulatedOnce(quantity: Quantity, measured: number): CheckResult {
  return resultOf(quantity, 'simulation', measured, null, SIMULATION_SHARE * Math.abs(quantity.expected));
}

/** Compares a formula: within what the printed decimals leave open. */
export function closedForm(quantity: Quantity, measured: number): CheckResult {
  return resultOf(quantity, 'closed form', measured, null, 0);
}

/** Compares the transient solver: within `share` of the expected value, the error of its time step. */
export function solved(quantity: Quantity, measured: number, share: number): CheckResult {
  return resultOf(quantity, 'transient solver', measured, null, share * Math.abs(quantity.expected));
}

/** Compares what must hold on every path: within `tolerance`, rounding alone. */
export function law(quantity: Quantity, measured: number, tolerance: number): CheckResult {
  return resultOf({ ...quantity, decimals: Number.POSITIVE_INFINITY }, 'law', measured, null, tolerance);
}

function resultOf(
  { id, family, title, unit, expected, decimals = 6 }: Quantity,
  method: Method,
  measured: number,
  halfWidth95: number | null,
  beyondRounding: number,
): CheckResult {
  // A little more than half a unit, for a value that lies halfway.
  const tolerance = beyondRounding + 0.51 * 10 ** -decimals;
  const passed = Math.abs(measured - expected) <= tolerance;
  return {
    id: `${id} by ${method}`,
    family,
    method,
    title,
    unit,
    expected,
    measured,
    halfWidth95,
    tolerance,
    passed,
  };
}
