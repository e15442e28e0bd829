import { localMidnightMs } from '../calendar.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import type { Replay } from './replay.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** Sunday and Monday are run at once, so that the first screen has a day of history; then time goes on from here. */
const START_HOURS = 2 * DAY_HOURS + 10;
/** The zone whose midnight begins the run. */
const ORIGIN_ZONE = 'America/Denver';

/** From where to where the twin's clock goes, and the month whose counts set demand. */
export interface TwinStart {
  /** `YYYY-MM`. */
  readonly demandMonth: string;
  /** Minute 0, ms since the epoch. */
  readonly originMs: number;
  /** What is run at once, hours. */
  readonly hoursAtOnce: number;
  /** Infinity where there is no end. */
  readonly endMin: number;
}

/**
 * Without a replay, the Sunday before the first Monday of the latest month that all facilities have. A replay is begun
 * on the day before it, so that the other facilities have trucks, and shown from the hour in which its first truck
 * joins.
 */
export function twinStart(
  months: ReadonlyArray<ReadonlyArray<{ readonly month: string }>>,
  replay: Replay | null,
): TwinStart {
  if (replay === null) {
    const demandMonth = latestCommonMonth(months);
    const monday = `${demandMonth}-${String(firstMondayOf(demandMonth)).padStart(2, '0')}`;
    const originMs = localMidnightMs(monday, ORIGIN_ZONE) - DAY_HOURS * HOUR_MS;
    return { demandMonth, originMs, hoursAtOnce: START_HOURS, endMin: Number.POSITIVE_INFINITY };
  }
  const { facility, span, trucks, source } = replay;
  const originMs = localMidnightMs(span.from, facility.zone) - DAY_HOURS * HOUR_MS;
  const month = span.from.slice(0, 7);
  const isCounted = months.every((list) => list.length === 0 || list.some((one) => one.month === month));
  return {
    demandMonth: isCounted ? month : latestCommonMonth(months),
    originMs,
    hoursAtOnce: Math.floor((trucks[0]!.joinedAtS * 1000 - originMs) / HOUR_MS),
    endMin: (source.endsAtMs - originMs) / 60_000,
  };
}

/** The latest month that every facility with any count has. */
function latestCommonMonth(months: ReadonlyArray<ReadonlyArray<{ readonly month: string }>>): string {
  const latest = months.flatMap((list) => list.at(-1)?.month ?? []);
  return latest.reduce((a, b) => (a < b ? a : b));
}
