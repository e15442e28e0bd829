import { mean, percentile } from '../metrics/percentile.ts';

/** When a truck was seen, in any one unit of time. */
export interface SeenTruck {
  readonly joinedAt: number;
  /** `null` where it is not recorded. */
  readonly primaryAt: number | null;
  readonly releasedAt: number | null;
}

/** Where a recorded wait ends: at the primary booth, or at release where no truck has a time at the booth. */
export type WaitEnd = 'primary' | 'release';

/** Which end the waits of these trucks can have; `null` where neither is recorded. One trace never mixes the two. */
export function waitEndOf(trucks: readonly SeenTruck[]): WaitEnd | null {
  if (trucks.some(({ primaryAt }) => primaryAt !== null)) return 'primary';
  return trucks.some(({ releasedAt }) => releasedAt !== null) ? 'release' : null;
}

/** When the wait of a truck ended; `null` where that is not recorded. */
export function waitEndedAt({ primaryAt, releasedAt }: SeenTruck, end: WaitEnd | null): number | null {
  return end === null ? null : end === 'primary' ? primaryAt : releasedAt;
}

export interface WaitFigures {
  readonly meanMin: number | null;
  readonly p50Min: number | null;
  readonly p90Min: number | null;
}

/** Figures of waits in minutes; `null` where there is none. */
export function waitFigures(waitsMin: readonly number[]): WaitFigures {
  const sorted = waitsMin.toSorted((a, b) => a - b);
  return { meanMin: mean(sorted), p50Min: percentile(sorted, 0.5), p90Min: percentile(sorted, 0.9) };
}
