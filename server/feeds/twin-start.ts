import { localMidnightMs } from '../calendar.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import type { Replay } from './replay.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** Run at once beside whole days, so that the screen opens on a Tuesday morning. */
const MORNING_HOURS = 10;
/** Days of history with which a month begins, unless told. */
const HISTORY_DAYS = 2;
/** What is simulated again before a stored moment: a night that empties most queues, and the day after it. */
const WARM_UP_HOURS = 2 * DAY_HOURS;
/** The zone whose midnight begins the run. */
const ORIGIN_ZONE = 'America/Denver';

/** From where to where the twin's clock goes, and the month whose counts set demand. */
export interface TwinStart {
  /** `YYYY-MM`. */
  readonly demandMonth: string;
  /** Minute 0, ms since the epoch. */
  readonly originMs: number;
  /** What is run at once. */
  readonly minutesAtOnce: number;
  /** Infinity where there is no end. */
  readonly endMin: number;
}

/**
 * Without a replay, so many days before the Tuesday after the first Monday of the latest month that all facilities
 * have; or, where an earlier life of the server stopped at `resumeMs`, the days before that. A replay is begun on the
 * day before it, so that the other facilities have trucks, and shown from the hour in which its first truck joins.
 */
export function twinStart(
  months: ReadonlyArray<ReadonlyArray<{ readonly month: string }>>,
  replay: Replay | null,
  { resumeMs, historyDays = HISTORY_DAYS }: { resumeMs: number | null; historyDays?: number | undefined },
): TwinStart {
  if (replay === null) {
    const demandMonth = latestCommonMonth(months);
    if (resumeMs !== null) {
      const originMs = (Math.floor(resumeMs / HOUR_MS) - WARM_UP_HOURS) * HOUR_MS;
      const minutesAtOnce = (resumeMs - originMs) / 60_000;
      return { demandMonth, originMs, minutesAtOnce, endMin: Number.POSITIVE_INFINITY };
    }
    const monday = `${demandMonth}-${String(firstMondayOf(demandMonth)).padStart(2, '0')}`;
    const originMs = localMidnightMs(monday, ORIGIN_ZONE) - (historyDays - 1) * DAY_HOURS * HOUR_MS;
    const minutesAtOnce = (historyDays * DAY_HOURS + MORNING_HOURS) * 60;
    return { demandMonth, originMs, minutesAtOnce, endMin: Number.POSITIVE_INFINITY };
  }
  const { facility, span, trucks, source } = replay;
  const originMs = localMidnightMs(span.from, facility.zone) - DAY_HOURS * HOUR_MS;
  const month = span.from.slice(0, 7);
  const isCounted = months.every((list) => list.length === 0 || list.some((one) => one.month === month));
  return {
    demandMonth: isCounted ? month : latestCommonMonth(months),
    originMs,
    minutesAtOnce: 60 * Math.floor((trucks[0]!.joinedAtS * 1000 - originMs) / HOUR_MS),
    endMin: (source.endsAtMs - originMs) / 60_000,
  };
}

/** The latest month that every facility with any count has. */
function latestCommonMonth(months: ReadonlyArray<ReadonlyArray<{ readonly month: string }>>): string {
  const latest = months.flatMap((list) => list.at(-1)?.month ?? []);
  return latest.reduce((a, b) => (a < b ? a : b));
}
