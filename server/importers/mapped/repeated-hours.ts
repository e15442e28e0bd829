import type { CellProblem } from '../layout.ts';
import type { ReadTime, TimeReader } from './time-reader.ts';

/** `series` is what has one value an hour, such as a kind of lane of a facility. */
export type HourReader = (series: string, time: TimeReader, text: string) => ReadTime | CellProblem;

/**
 * A reader of the times of a table of hours. Where a clock change repeats a time, and a series that runs forward has it
 * twice, the two are the first and the second, in the order of the file; where it runs backward they are left to
 * contradict each other, since the file does not say that it has both.
 */
export function hourReader(): HourReader {
  const known = new Map<string, Series>();
  return (series, time, text) => {
    const read = time(text);
    if ('code' in read) return read;
    let seen = known.get(series);
    if (seen === undefined) {
      seen = { lastS: Number.NEGATIVE_INFINITY, firstsS: new Set() };
      known.set(series, seen);
    }
    const { lastS, firstsS } = seen;
    if (read.reading === 'overlap-first') {
      if (firstsS.has(read.atS)) return time(text, read.atS + 1);
      if (read.atS > lastS) firstsS.add(read.atS);
    }
    seen.lastS = read.atS;
    return read;
  };
}

interface Series {
  lastS: number;
  /** First ones of repeated times, met while time ran forward. */
  readonly firstsS: Set<number>;
}
