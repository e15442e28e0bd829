import { type ZoneClock, zoneClock } from './mapped/zone-clock.ts';

/** When an hour began, and by which offset. */
export interface HourStart {
  readonly observedAtMs: number;
  readonly utcOffsetMin: number;
}

/**
 * A reader of local hours; a date is given at 00:00 as if it were UTC, ms since the epoch. Of an hour that a clock
 * change repeats the first is meant; `null` for one that a clock change leaves out.
 */
export function localHourReader(): (dateMs: number, hour: number, zone: string) => HourStart | null {
  const clocks = new Map<string, ZoneClock>();
  return (dateMs, hour, zone) => {
    const clock = clocks.get(zone) ?? zoneClock(zone);
    clocks.set(zone, clock);
    const clockMs = dateMs + hour * 3_600_000;
    const { kind, beforeMin } = clock.offsetsOf(clockMs / 1000);
    if (kind === 'gap') return null;
    return { observedAtMs: clockMs - beforeMin * 60_000, utcOffsetMin: beforeMin };
  };
}
