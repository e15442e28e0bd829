import { studentT } from '../../server/model/metrics/student-t.ts';

export interface Point {
  readonly minute: number;
  readonly value: number;
}

/** Least-squares slope an hour with its 95 % half-width; `null` for fewer than four points. */
export function slopePerHour(
  points: readonly Point[],
): { readonly slope: number; readonly halfWidth95: number } | null {
  const n = points.length;
  if (n < 4) return null;
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / n;
  const [x, y] = [mean(({ minute }) => minute), mean(({ value }) => value)];
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0);
  const spread = sum(({ minute }) => (minute - x) ** 2);
  const slope = sum(({ minute, value }) => (minute - x) * (value - y)) / spread;
  const left = sum(({ minute, value }) => (value - y - slope * (minute - x)) ** 2);
  const halfWidth = studentT(0.95, n - 2) * Math.sqrt(left / (n - 2) / spread);
  return { slope: 60 * slope, halfWidth95: 60 * halfWidth };
}
