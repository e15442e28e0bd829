import { DateTime } from 'luxon';
import { BUCKET_MIN } from '../contract/live-scale.ts';
import type { Facility } from '../model/port.ts';
import {
  mergePairs,
  RETENTION_MS,
  type RollUp,
  type SpanPair,
  type Tier,
  type TwinState,
} from '../model/roll-up.ts';
import type { TwinBucket, TwinSettings } from './twin.ts';

const BUCKET_MS = BUCKET_MIN * 60_000;
const HOUR_MS = 3_600_000;
/** Buckets written in one transaction, so few that it holds the loop up for some milliseconds. */
const BUCKETS_AT_ONCE = 24;
const KEPT_BUCKETS = RETENTION_MS['5min'] / BUCKET_MS;

/** Where roll-ups are kept. */
export interface RollUpStore {
  /** Stores all or none; false where it is held up, and they have to be given again. */
  add(spans: readonly RollUp[], state: TwinState): boolean;
  state(): TwinState | null;
  between(facilityId: string, tier: Tier, fromMs: number, toMs: number, limit: number): RollUp[];
}

export interface RollUpRecorder {
  /** Takes note of a closed bucket, and of the hour and the local days that it completes. */
  record(bucket: TwinBucket): void;
  /** Writes what has been noted and where the month stands; what cannot be written now waits for the next time. */
  flush(settings: TwinSettings): void;
}

/** Rolls the buckets of the simulated month up to hours and local days, going on from what is stored. */
export function createRollUpRecorder(
  rollUps: RollUpStore,
  facilities: readonly Facility[],
  seed: number,
): RollUpRecorder {
  const storedMs = rollUps.state()?.nowMs ?? null;
  const ladders = facilities.map((facility) => openSpans(rollUps, facility, storedMs));
  const waiting: Array<{ readonly endMs: number; spans: readonly RollUp[] }> = [];
  let nowMs = storedMs;
  let written = '';

  return {
    record({ atMs, baseline, restricted }) {
      const endMs = atMs + BUCKET_MS;
      const spans: RollUp[] = [];
      for (const [f, { id: facilityId, zone }] of facilities.entries()) {
        const { buckets, hours } = ladders[f]!;
        const bucket = { atMs, baseline: baseline[f]!, restricted: restricted[f]! };
        spans.push({ tier: '5min', facilityId, ...bucket });
        buckets.push(bucket);
        if (endMs % HOUR_MS !== 0) continue;
        const hour = mergePairs(buckets.splice(0))!;
        spans.push({ tier: 'hour', facilityId, ...hour });
        hours.push(hour);
        if (dayStartMs(endMs, zone) === endMs)
          spans.push({ tier: 'day', facilityId, ...mergePairs(hours.splice(0))! });
      }
      waiting.push({ endMs, spans });
      const stale = waiting.at(-1 - KEPT_BUCKETS);
      if (stale !== undefined) stale.spans = stale.spans.filter(({ tier }) => tier !== '5min');
      nowMs = endMs;
    },
    flush({ lever, speed, running }) {
      if (nowMs === null) return;
      const settings = { seed, ...lever, speed, running };
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BUCKETS_AT_ONCE);
        const spans = batch.flatMap((moment) => moment.spans);
        if (!rollUps.add(spans, { ...settings, nowMs: batch.at(-1)!.endMs })) return;
        waiting.splice(0, batch.length);
        written = JSON.stringify(settings);
      }
      if (written !== JSON.stringify(settings) && rollUps.add([], { ...settings, nowMs }))
        written = JSON.stringify(settings);
    },
  };
}

/** The buckets of the open hour and the hours of the open day. */
interface Ladder {
  readonly buckets: SpanPair[];
  readonly hours: SpanPair[];
}

function openSpans(rollUps: RollUpStore, { id, zone }: Facility, nowMs: number | null): Ladder {
  if (nowMs === null) return { buckets: [], hours: [] };
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  return {
    buckets: rollUps.between(id, '5min', hourMs, nowMs, 12),
    hours: rollUps.between(id, 'hour', dayStartMs(nowMs, zone), hourMs, 25),
  };
}

function dayStartMs(atMs: number, zone: string): number {
  return DateTime.fromMillis(atMs, { zone }).startOf('day').toMillis();
}
