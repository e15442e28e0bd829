import type { HistorySpan, WorldSpan } from '../../server/contract/history.ts';

/** 09:00 PST on Monday 18 November 2024. */
export const NINE_MS = Date.UTC(2024, 10, 18, 17);
export const ZONE = 'America/Los_Angeles';

/** One world over an hour in which 40 trucks came and 36 reached a booth. */
export function worldSpan(changes: Partial<WorldSpan> = {}): WorldSpan {
  return {
    trucks: 36,
    meanWaitMin: 20,
    p10WaitMin: 8,
    p50WaitMin: 19,
    p90WaitMin: 35,
    p95WaitMin: 40,
    bufferIndex: 1,
    arrivalsPerHour: 40,
    capacityPerHour: 48,
    releasedPerHour: 36,
    queueTrucks: 12,
    openLanes: { standard: 4, fast: 1, joint: 0 },
    inside: { preInspection: 0, mexicanExport: 3, approach: 9, primary: 5, secondary: 2, exit: 1 },
    lifeUsedPct: 0.3,
    valueLostUsd: 0,
    ...changes,
  };
}

export function span(
  atMs: number,
  baseline: Partial<WorldSpan> = {},
  restricted: Partial<WorldSpan> = baseline,
  changes: Partial<Pick<HistorySpan, 'minutes' | 'withdrawnShare'>> = {},
): HistorySpan {
  return {
    atMs,
    minutes: 60,
    withdrawnShare: 0.6,
    baseline: worldSpan(baseline),
    restricted: worldSpan(restricted),
    ...changes,
  };
}
