import type { HistorySpan, WorldSpan } from '../contract/history.ts';
import { CROSSING_PARTS, type CrossingPart, LANE_KINDS, type Lanes } from '../contract/inside.ts';
import type { LivePoint, WorldPoint } from '../contract/live.ts';
import { type SpanTally, waitSummary } from '../model/metrics/span-tally.ts';
import type { SpanPair } from '../model/roll-up.ts';

/** Figures in the order in which the model has the kinds of lanes. */
export function byLane(values: readonly number[]): Lanes {
  return Object.fromEntries(LANE_KINDS.map((kind, i) => [kind, values[i]!])) as Record<keyof Lanes, number>;
}

/** Figures in the order in which the model has the parts of a crossing. */
export function byPart(values: readonly number[]): Record<CrossingPart, number> {
  return Object.fromEntries(CROSSING_PARTS.map((part, i) => [part, values[i]!])) as Record<
    CrossingPart,
    number
  >;
}

export function historySpan({ atMs, baseline, restricted }: SpanPair): HistorySpan {
  return {
    atMs,
    minutes: restricted.minutes,
    withdrawnShare: rounded(restricted.withdrawnMin / restricted.minutes, 4),
    baseline: worldSpan(baseline),
    restricted: worldSpan(restricted),
  };
}

/** Stored buckets as points of the live series; the value lost runs on from each midnight that `dayOf` tells apart. */
export function livePoints(pairs: readonly SpanPair[], dayOf: (atMs: number) => string): LivePoint[] {
  const lost = { baseline: 0, restricted: 0 };
  let day = '';
  return pairs.map((pair) => {
    const today = dayOf(pair.atMs);
    if (today !== day) lost.baseline = lost.restricted = 0;
    day = today;
    lost.baseline += pair.baseline.valueLostUsd;
    lost.restricted += pair.restricted.valueLostUsd;
    return {
      atMs: pair.atMs,
      baseline: worldPoint(pair.baseline, lost.baseline),
      restricted: worldPoint(pair.restricted, lost.restricted),
    };
  });
}

function worldPoint(tally: SpanTally, valueLostUsd: number): WorldPoint {
  const { meanWaitMin, p10WaitMin, p50WaitMin, p90WaitMin } = waitSummary(tally);
  return {
    meanWaitMin,
    p10WaitMin: roundedOrNull(p10WaitMin),
    p50WaitMin: roundedOrNull(p50WaitMin),
    p90WaitMin: roundedOrNull(p90WaitMin),
    queueTrucks: tally.queueTruckMin / tally.minutes,
    throughputPerHour: (tally.released * 60) / tally.minutes,
    lifeUsedPct: tally.loads === 0 ? null : (100 * tally.lifeUsedSum) / tally.loads,
    valueLostUsd,
  };
}

function worldSpan(tally: SpanTally): WorldSpan {
  const { minutes } = tally;
  const waits = waitSummary(tally);
  const perHour = (trucks: number) => rounded((trucks * 60) / minutes, 2);
  const mean = (area: number) => rounded(area / minutes, 3);
  return {
    trucks: waits.trucks,
    meanWaitMin: roundedOrNull(waits.meanWaitMin),
    p10WaitMin: roundedOrNull(waits.p10WaitMin),
    p50WaitMin: roundedOrNull(waits.p50WaitMin),
    p90WaitMin: roundedOrNull(waits.p90WaitMin),
    p95WaitMin: roundedOrNull(waits.p95WaitMin),
    bufferIndex: roundedOrNull(waits.bufferIndex),
    arrivalsPerHour: perHour(tally.joined),
    capacityPerHour: perHour(tally.capacity),
    releasedPerHour: perHour(tally.released),
    queueTrucks: mean(tally.queueTruckMin),
    openLanes: byLane(tally.openLaneMin.map(mean)),
    inside: byPart(tally.placeTruckMin.map(mean)),
    lifeUsedPct: tally.loads === 0 ? null : rounded((100 * tally.lifeUsedSum) / tally.loads, 4),
    valueLostUsd: rounded(tally.valueLostUsd, 2),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : rounded(value, 2);
}
