import { DateTime } from 'luxon';
import type { BorderHistory, FacilityMeasures, OpenWait, WaitSpan, WeekHour } from './contract/history.ts';
import type { RollUpStore } from './feeds/roll-up-recorder.ts';
import { historySpan } from './feeds/span-figures.ts';
import { waitSummary } from './model/metrics/span-tally.ts';
import { mergePairs, type SpanPair } from './model/roll-up.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_DAYS = 30;
/** Weeks that the hours of a week are made of: as many as can be merged without holding the server up. */
const WEEKS = 4;
const ALL = 5000;

type StoredSpans = Pick<RollUpStore, 'between' | 'state'>;

/** The last hour, day and month up to a moment, each merged to one span, so that percentiles are of all its trucks. */
export function measuresOf(
  rollUps: Pick<StoredSpans, 'between'>,
  facilityId: string,
  zone: string,
  nowMs: number,
): FacilityMeasures['spans'] {
  const between = (tier: 'day' | 'hour' | '5min', fromMs: number, toMs: number) =>
    rollUps.between(facilityId, tier, fromMs, toMs, ALL);
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  const midnight = DateTime.fromMillis(nowMs, { zone }).startOf('day');
  const monthMs = midnight.minus({ days: MONTH_DAYS }).toMillis();
  const buckets = between('5min', hourMs, nowMs);
  const parts = {
    hour: between('5min', nowMs - HOUR_MS, nowMs),
    day: [
      ...between('5min', nowMs - DAY_MS, hourMs - DAY_MS + HOUR_MS),
      ...between('hour', hourMs - DAY_MS + HOUR_MS, hourMs),
      ...buckets,
    ],
    month: [
      ...between('day', monthMs, midnight.toMillis()),
      ...between('hour', midnight.toMillis(), hourMs),
      ...buckets,
    ],
  };
  return (['hour', 'day', 'month'] as const).flatMap((of) => {
    const merged = mergePairs(parts[of]);
    return merged === null ? [] : { of, ...historySpan(merged) };
  });
}

/** The stored hours of the last weeks by weekday and hour of the local clock, each cell merged to one. */
export function weekHoursOf(
  rollUps: StoredSpans,
  facilityId: string,
  zone: string,
): { readonly fromMs: number | null; readonly toMs: number | null; readonly cells: readonly WeekHour[] } {
  const nowMs = rollUps.state()?.nowMs ?? 0;
  const stored = rollUps.between(facilityId, 'hour', nowMs - WEEKS * 7 * DAY_MS, nowMs, ALL);
  const byCell = Map.groupBy(stored, ({ atMs }) => {
    const local = DateTime.fromMillis(atMs, { zone });
    return 24 * (local.weekday - 1) + local.hour;
  });
  const cells = [...byCell]
    .toSorted(([a], [b]) => a - b)
    .map(([cell, parts]) => {
      const { baseline, restricted } = mergePairs(parts)!;
      return {
        weekday: Math.floor(cell / 24) + 1,
        hour: cell % 24,
        hours: parts.length,
        latestMs: parts.at(-1)!.atMs,
        baseline: waitsOf(baseline),
        restricted: waitsOf(restricted),
      };
    });
  const last = stored.at(-1);
  return { fromMs: stored[0]?.atMs ?? null, toMs: last === undefined ? null : last.atMs + HOUR_MS, cells };
}

/** All facilities by the hour over the last 24 hours up to a moment, and the sixty minutes before it as one span. */
export function borderOf(
  rollUps: Pick<StoredSpans, 'between'>,
  facilityIds: readonly string[],
  toMs: number,
): BorderHistory {
  const endMs = Math.floor(toMs / HOUR_MS) * HOUR_MS;
  return {
    toMs,
    facilities: facilityIds.map((facilityId) => {
      const hours = rollUps.between(facilityId, 'hour', endMs - DAY_MS, endMs, 24);
      const last = mergePairs(rollUps.between(facilityId, '5min', toMs - HOUR_MS, toMs, 12));
      return {
        facilityId,
        hours: hours.map(({ atMs, baseline, restricted }) => ({
          atMs,
          baseline: waitsOf(baseline),
          restricted: waitsOf(restricted),
        })),
        lastHour: last && { baseline: openWait(last.baseline), restricted: openWait(last.restricted) },
      };
    }),
  };
}

function openWait(tally: SpanPair['baseline']): OpenWait {
  const boothMin = tally.openLaneMin.reduce((sum, one) => sum + one, 0);
  return { ...waitsOf(tally), openLanes: Number((boothMin / tally.minutes).toFixed(3)) };
}

/** Mean, median and 90th percentile of a span. */
function waitsOf(tally: SpanPair['baseline']): WaitSpan {
  const { meanWaitMin, p50WaitMin, p90WaitMin } = waitSummary(tally);
  return { meanWaitMin, p50WaitMin, p90WaitMin };
}
