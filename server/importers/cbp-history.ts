import type { Facility } from '../model/port.ts';
import type { LaneKind } from '../model/wait-reading.ts';
import { footerOf, readHistoryLane, readHistoryWait, readHour } from './cbp-history-cells.ts';
import { namedWidth, wrongWidth } from './columns.ts';
import { crossingFinder } from './facility-of-crossing.ts';
import type { RowProblem, RowReader } from './layout.ts';
import { leftOut, remembered } from './place.ts';

/** Where a table of CBP's historical pages has what; `When` is the weekday or date of a column of waits. */
export interface HistoryTable<When> {
  readonly header: readonly string[];
  readonly at: {
    readonly port: number;
    readonly lane: number;
    readonly sublane: number;
    readonly time: number;
  };
  readonly waits: ReadonlyArray<{
    readonly index: number;
    readonly whenOf: (record: readonly string[]) => When | RowProblem;
  }>;
}

/** One wait of such a table. */
export interface HistoryWait<When> {
  /** As the table writes it. */
  readonly crossing: string;
  readonly facility: Facility;
  readonly laneKind: LaneKind;
  readonly when: When;
  /** Local, 0 to 23. */
  readonly hour: number;
  readonly waitMin: number;
  readonly line: number;
}

/** Reads the waits of each record; blank cells are no waits, and lanes of passengers are passed over. */
export function historyReader<When extends object | number, Row>(
  { header, at, waits }: HistoryTable<When>,
  facilities: readonly Facility[],
  rowOf: (wait: HistoryWait<When>) => Row | RowProblem,
): RowReader<Row> {
  const width = namedWidth(header);
  const facilityOf = remembered(crossingFinder(facilities));
  const hourOf = remembered(readHour);
  const valuesAt = waits.map(({ index }) => index);
  return (record, line, sink) => {
    const uneven = wrongWidth(record, header, width) ?? footerOf(record, header, at.time, valuesAt);
    if (uneven !== null) return sink.skip(uneven, line);
    const laneKind = readHistoryLane(record[at.lane]!, record[at.sublane] ?? '');
    if (typeof laneKind === 'object') return sink.skip(laneKind, line);
    const crossing = record[at.port]!.trim();
    const facility = facilityOf(crossing);
    if ('code' in facility) return sink.skip(leftOut(facility, record, header, at.port), line);
    const hour = hourOf(record[at.time]!);
    if (typeof hour === 'object') return sink.skip(leftOut(hour, record, header, at.time), line);
    for (const { index, whenOf } of waits) {
      const waitMin = readHistoryWait(record[index] ?? '');
      if (waitMin === null) continue;
      if (typeof waitMin === 'object') {
        sink.skip(leftOut(waitMin, record, header, index), line);
        continue;
      }
      const when = whenOf(record);
      if (isProblem(when)) {
        sink.skip(when, line);
        continue;
      }
      const row = rowOf({ crossing, facility, laneKind, when, hour, waitMin, line });
      if (isProblem(row)) sink.skip(row, line);
      else sink.add(row);
    }
  };
}

function isProblem(value: unknown): value is RowProblem {
  return typeof value === 'object' && value !== null && 'code' in value && 'fix' in value;
}
