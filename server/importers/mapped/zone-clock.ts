import { IANAZone } from 'luxon';

/** By which offsets from UTC a local clock can show a time. */
export interface ClockOffsets {
  /** `overlap` where a clock change repeats the time, `gap` where it skips it. */
  readonly kind: 'unique' | 'overlap' | 'gap';
  /** Minutes east, as before the change. */
  readonly beforeMin: number;
  /** As after it; the same where there is none. */
  readonly afterMin: number;
}

/** The clocks of one zone. */
export interface ZoneClock {
  /** `clockS` is what the clock shows, in seconds since the epoch as if it were UTC. */
  offsetsOf(clockS: number): ClockOffsets;
  /** Minutes east at an instant, seconds since the epoch. */
  offsetAt(atS: number): number;
}

/**
 * The clocks of an IANA zone. Offsets are kept by day, and on days about a change by quarter hour, to which all changes
 * since 1990 keep. Of luxon only the offset at an instant is used: how it reads an ambiguous time depends on the day
 * on which it is asked.
 */
export function zoneClock(zone: string): ZoneClock {
  const rules = IANAZone.create(zone);
  const offsetAt = (atS: number) => rules.offset(atS * 1000);
  const offsetAbout = (dayS: number) => {
    const offsetMin = offsetAt(dayS - DAY_S);
    return offsetAt(dayS + 2 * DAY_S) === offsetMin ? offsetMin : null;
  };
  return {
    offsetAt: byDayOrQuarter(offsetAbout, offsetAt),
    offsetsOf: byDayOrQuarter(
      (dayS) => {
        const offsetMin = offsetAbout(dayS);
        return offsetMin === null ? null : unique(offsetMin);
      },
      (clockS) => {
        const beforeMin = offsetAt(clockS - DAY_S);
        const afterMin = offsetAt(clockS + DAY_S);
        const isBefore = offsetAt(clockS - beforeMin * 60) === beforeMin;
        const isAfter = offsetAt(clockS - afterMin * 60) === afterMin;
        if (beforeMin !== afterMin && isBefore === isAfter)
          return { kind: isBefore ? 'overlap' : 'gap', beforeMin, afterMin };
        return unique(isBefore ? beforeMin : afterMin);
      },
    ),
  };
}

/** No zone changes its clocks twice within three days. */
const DAY_S = 86_400;
const QUARTER_S = 900;
/** Days from 1990 to 2099; quarter hours come to no more, as few days have a change. */
const MAX_KEPT = 40_177;

function unique(offsetMin: number): ClockOffsets {
  return { kind: 'unique', beforeMin: offsetMin, afterMin: offsetMin };
}

function byDayOrQuarter<T>(
  ofDay: (dayS: number) => T | null,
  ofQuarter: (quarterS: number) => T,
): (secondsS: number) => T {
  const day = kept(DAY_S, ofDay);
  const quarter = kept(QUARTER_S, ofQuarter);
  return (secondsS) => day(secondsS) ?? quarter(secondsS);
}

function kept<T>(stepS: number, find: (startS: number) => T): (secondsS: number) => T {
  const known = new Map<number, T>();
  return (secondsS) => {
    const step = Math.floor(secondsS / stepS);
    const hit = known.get(step);
    if (hit !== undefined) return hit;
    const value = find(step * stepS);
    if (known.size < MAX_KEPT) known.set(step, value);
    return value;
  };
}
