import { percentile } from '../metrics/percentile.ts';
import type { LaneKind } from '../wait-reading.ts';

/** One measured wait as posted, at a full hour by the crossing's clock. */
export interface PostedWait {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Number of the ISO week, 1 to 53. */
  readonly isoWeek: number;
  readonly hour: number;
  readonly laneKind: LaneKind;
  readonly waitMin: number;
  /** `null` where not stated. */
  readonly lanesOpen: number | null;
}

/** Waits are posted in steps of this many minutes, with few exceptions; bands and readings are compared on them. */
const POSTED_STEP_MIN = 5;

/** A wait as it would be posted. */
export function asPosted(waitMin: number): number {
  return POSTED_STEP_MIN * Math.round(waitMin / POSTED_STEP_MIN);
}

/** Without readings beyond three times the 95th percentile of their kind of lane, taken as slips of a hand. */
export function withoutOutliers(waits: readonly PostedWait[]): PostedWait[] {
  const limitMin = new Map(
    [...Map.groupBy(waits, ({ laneKind }) => laneKind)].map(([kind, ofKind]) => {
      const sorted = ofKind.map(({ waitMin }) => waitMin).toSorted((a, b) => a - b);
      return [kind, 3 * Math.max(percentile(sorted, 0.95)!, LEAST_P95_MIN)];
    }),
  );
  return waits.filter(({ laneKind, waitMin }) => waitMin <= limitMin.get(laneKind)!);
}

const LEAST_P95_MIN = 10;
/** Every third ISO week, told by its number. */
export function isHeldOut({ isoWeek }: Pick<PostedWait, 'isoWeek'>): boolean {
  return isoWeek % 3 === 0;
}
