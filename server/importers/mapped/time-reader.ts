import type { TimeReading } from '../../model/rows.ts';
import { quoted } from '../import-error.ts';
import type { CellProblem } from '../layout.ts';
import type { DateOrder } from './date-order.ts';
import { readMoment } from './written-moment.ts';
import { zoneClock } from './zone-clock.ts';

/** How the local times of one zone are read. */
export interface TimeRules {
  /** IANA name. */
  readonly zone: string;
  readonly order: DateOrder;
  /** Which of the two times that a clock change repeats. */
  readonly overlap: 'first' | 'second';
  /** A time that a clock change skips is a problem, or is carried on by the clock before the change. */
  readonly gap: 'reject' | 'forward';
}

/** A cell's time, seconds since the epoch, and how it became one. */
export interface ReadTime {
  readonly atS: number;
  readonly reading: TimeReading;
  /** Of the local clock by which it was written, minutes east of Greenwich. */
  readonly utcOffsetMin: number;
}

/**
 * `notBeforeS` is what the time cannot lie before: of a repeated hour the first that does not is meant. `laterS` is how
 * much later by the clock the time is than its text says.
 */
export type TimeReader = (text: string, notBeforeS?: number, laterS?: number) => ReadTime | CellProblem;

/** A reader of local times and instants; the same text gives the same answer on any day. */
export function timeReader({ zone, order, overlap, gap }: TimeRules): TimeReader {
  const clock = zoneClock(zone);
  return (text, notBeforeS, laterS = 0) => {
    const written = readMoment(text, order);
    if (typeof written === 'string') return unreadable(text, written);
    const { utcOffsetMin } = written;
    const clockS = written.clockS + laterS;
    if (utcOffsetMin !== null) {
      const atS = clockS - utcOffsetMin * 60;
      return {
        atS,
        reading: 'offset',
        utcOffsetMin: utcOffsetMin === 0 ? clock.offsetAt(atS) : utcOffsetMin,
      };
    }
    const { kind, beforeMin, afterMin } = clock.offsetsOf(clockS);
    const firstS = clockS - beforeMin * 60;
    if (kind === 'unique') return { atS: firstS, reading: 'unique', utcOffsetMin: beforeMin };
    if (kind === 'gap')
      return gap === 'reject'
        ? skipped(text, zone)
        : { atS: firstS, reading: 'gap-forward', utcOffsetMin: afterMin };
    const isSecond = notBeforeS === undefined ? overlap === 'second' : firstS < notBeforeS;
    return isSecond
      ? { atS: clockS - afterMin * 60, reading: 'overlap-second', utcOffsetMin: afterMin }
      : { atS: firstS, reading: 'overlap-first', utcOffsetMin: beforeMin };
  };
}

function unreadable(text: string, why: string): CellProblem {
  return {
    code: 'time-unreadable',
    message: `The time ${quoted(text)} cannot be read: ${why}`,
    fix: 'write it such as 2026-05-20 13:05',
  };
}

function skipped(text: string, zone: string): CellProblem {
  return {
    code: 'time-in-gap',
    message: `The time ${quoted(text)} does not exist in ${zone}, where the clocks are set forward over it`,
    fix: 'correct it, or have hours that the clock skips moved an hour on, or say by which clocks times are written',
  };
}
