import { estimate } from '../metrics/impact.ts';
import { studentT } from '../metrics/student-t.ts';

/**
 * Mean and 95 % half-width of replications, corrected by a second value of each whose expectation is known: the
 * more the two move together, the narrower the interval (control variate; Lavenberg and Welch 1981).
 */
export function controlledEstimate(
  values: readonly number[],
  controls: readonly number[],
  controlMean: number,
): { readonly mean: number; readonly halfWidth95: number } {
  const count = values.length;
  const meanValue = estimate(values).mean ?? Number.NaN;
  const meanControl = estimate(controls).mean ?? Number.NaN;
  const spread = controls.reduce((sum, control) => sum + (control - meanControl) ** 2, 0);
  const slope =
    values.reduce((sum, value, r) => sum + (value - meanValue) * (controls[r]! - meanControl), 0) / spread;
  const residual = values.reduce(
    (sum, value, r) => sum + (value - meanValue - slope * (controls[r]! - meanControl)) ** 2,
    0,
  );
  const offset = meanControl - controlMean;
  return {
    mean: meanValue - slope * offset,
    halfWidth95:
      studentT(0.95, count - 2) * Math.sqrt((residual / (count - 2)) * (1 / count + offset ** 2 / spread)),
  };
}
