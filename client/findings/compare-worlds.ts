import type { LivePoint, WorldPoint } from '../../server/contract/live.ts';
import { BUCKET_MIN } from '../../server/contract/live-scale.ts';
import { midnightsBetween } from '../format/time.ts';

export interface Pair {
  readonly baseline: number | null;
  readonly restricted: number | null;
}

/** Both worlds over one window of the live series. */
export interface WorldsCompared {
  /** Simulated minutes that the window covers; 0 when it holds no point. */
  readonly spanMin: number;
  /** Mean wait of the buckets, weighted by trucks released, minutes. */
  readonly meanWaitMin: Pair;
  /** Time-weighted mean queue, trucks. */
  readonly queueTrucks: Pair;
  /** Value lost within the window, USD. */
  readonly valueLostUsd: Pair;
}

/** Compares the worlds over the buckets that start at or after `fromMs`. */
export function compareWorlds(points: readonly LivePoint[], fromMs: number, zone: string): WorldsCompared {
  const start = points.findIndex((point) => point.atMs >= fromMs);
  const inside = start < 0 ? [] : points.slice(start);
  const both = (measure: (of: (point: LivePoint) => WorldPoint) => number | null): Pair => ({
    baseline: measure((point) => point.baseline),
    restricted: measure((point) => point.restricted),
  });
  return {
    spanMin: inside.length * BUCKET_MIN,
    meanWaitMin: both((of) => weightedWait(inside.map(of))),
    queueTrucks: both((of) => mean(inside.map((point) => of(point).queueTrucks))),
    valueLostUsd: both((of) => valueLost(points, start, of, zone)),
  };
}

export function difference(pair: Pair): number | null {
  return pair.baseline === null || pair.restricted === null ? null : pair.restricted - pair.baseline;
}

function weightedWait(world: readonly WorldPoint[]): number | null {
  let minutes = 0;
  let trucks = 0;
  for (const point of world) {
    if (point.meanWaitMin === null) continue;
    minutes += point.meanWaitMin * point.throughputPerHour;
    trucks += point.throughputPerHour;
  }
  return trucks > 0 ? minutes / trucks : null;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The series is a running total that starts again at each local midnight, so its steps are added up. */
function valueLost(
  points: readonly LivePoint[],
  start: number,
  of: (point: LivePoint) => WorldPoint,
  zone: string,
): number | null {
  const first = points[start];
  const last = points.at(-1);
  if (start < 0 || first === undefined || last === undefined) return null;
  const before = points[start - 1] ?? first;
  const midnights = midnightsBetween(before.atMs, last.atMs, zone);
  let previous = before;
  let sum = 0;
  for (const point of points.slice(start)) {
    const total = of(point).valueLostUsd;
    const restarted = midnights.some((atMs) => atMs > previous.atMs && atMs <= point.atMs);
    sum += restarted ? total : Math.max(0, total - of(previous).valueLostUsd);
    previous = point;
  }
  return sum;
}
