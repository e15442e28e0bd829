import { mergeTallies, type SpanTally } from './metrics/span-tally.ts';

/** Lengths of rolled-up spans, finest first; a day is a local one. */
export const TIERS = ['5min', 'hour', 'day'] as const;
export type Tier = (typeof TIERS)[number];

const DAY_MS = 86_400_000;
/** How far back each tier is kept, in simulated time. */
export const RETENTION_MS: Readonly<Record<Tier, number>> = {
  '5min': 2 * DAY_MS,
  hour: 90 * DAY_MS,
  day: 5 * 366 * DAY_MS,
};

/** What one facility saw over one span, in both worlds. */
export interface SpanPair {
  /** Start of the span, ms since the epoch, simulated time. */
  readonly atMs: number;
  readonly baseline: SpanTally;
  readonly restricted: SpanTally;
}

/** Spans of one facility, oldest first, as one; `null` where there are none. */
export function mergePairs(parts: readonly SpanPair[]): SpanPair | null {
  const baseline = mergeTallies(parts.map((part) => part.baseline));
  const restricted = mergeTallies(parts.map((part) => part.restricted));
  return baseline && restricted && { atMs: parts[0]!.atMs, baseline, restricted };
}

export interface RollUp extends SpanPair {
  readonly tier: Tier;
  readonly facilityId: string;
}

/** Where the simulated month stands at the end of its last stored bucket. */
export interface TwinState {
  readonly seed: number;
  readonly nowMs: number;
  readonly withdrawnShare: number;
  readonly sinceMs: number;
  readonly speed: number;
  readonly running: boolean;
}
