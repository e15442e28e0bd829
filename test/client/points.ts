import type { LiveDelta, LivePoint, LiveSnapshot, WorldPoint } from '../../server/contract/live.ts';

/** 09:00 PST on Monday 18 November 2024. */
export const NINE_MS = Date.UTC(2024, 10, 18, 17);
export const BUCKET_MS = 5 * 60_000;
export const ZONE = 'America/Los_Angeles';

export function world(changes: Partial<WorldPoint> = {}): WorldPoint {
  return {
    meanWaitMin: 20,
    p10WaitMin: 8,
    p50WaitMin: 19,
    p90WaitMin: 35,
    queueTrucks: 40,
    throughputPerHour: 120,
    lifeUsedPct: 0.3,
    valueLostUsd: 0,
    ...changes,
  };
}

export function point(
  atMs: number,
  baseline: Partial<WorldPoint> = {},
  restricted: Partial<WorldPoint> = baseline,
): LivePoint {
  return { atMs, baseline: world(baseline), restricted: world(restricted) };
}

/** Points one after another from 09:00, as many as there are pairs. */
export function series(
  pairs: ReadonlyArray<readonly [baseline: Partial<WorldPoint>, restricted: Partial<WorldPoint>]>,
  fromMs = NINE_MS,
): LivePoint[] {
  return pairs.map(([baseline, restricted], i) => point(fromMs + i * BUCKET_MS, baseline, restricted));
}

const hour = { p10WaitMin: 8, p50WaitMin: 19, p90WaitMin: 35 };
const insideOne = {
  openLanes: { standard: 6, fast: 2, joint: 0 },
  trucks: { preInspection: 0, mexicanExport: 12, approach: 28, primary: 18, secondary: 6, exit: 4 },
  capacityPerHour: 96,
};
const inside = { baseline: insideOne, restricted: insideOne };
const now = { queueTrucks: 40, openLanes: 8, expectedWaitMin: 21 };

export function snapshot(changes: Partial<LiveSnapshot> = {}): LiveSnapshot {
  return {
    epoch: 'first',
    seq: 10,
    facilityId: 'otay-mesa',
    zone: ZONE,
    seed: 1,
    demandMonth: '2024-11',
    demandSource: 'CBP counts',
    source: { kind: 'month' },
    clock: { nowMs: NINE_MS, running: true, speed: 60 },
    lever: { withdrawnShare: 0, sinceMs: NINE_MS - 24 * 3_600_000 },
    points: [],
    now: { baseline: now, restricted: now },
    lastHour: { baseline: hour, restricted: hour },
    inside,
    lanes: { standard: 8, fast: 2, joint: 0 },
    ...changes,
  };
}

export function delta(seq: number, changes: Partial<LiveDelta> = {}): LiveDelta {
  const { epoch, facilityId, clock, lever, now, lastHour } = snapshot();
  return { epoch, seq, facilityId, clock, lever, now, lastHour, inside, points: [], ...changes };
}
