import type { Facility } from '../model/port.ts';
import type { WaitRow } from '../model/rows.ts';
import { type HistoryTable, historyReader } from './cbp-history.ts';
import { quoted } from './import-error.ts';
import type { CellProblem, Layout, RowProblem, RowReader } from './layout.ts';
import { localHourReader } from './local-hour.ts';
import { fullYear, monthOfName } from './months.ts';
import { headerOf, namedColumns, optionalColumn } from './named-columns.ts';
import { leftOut } from './place.ts';
import { readStamp } from './wait-time.ts';

/** CBP's historical page of a holiday: a row an hour, a column a date around it. */
export const cbpWaitDays: Layout = {
  title: 'CBP historical waits by date and hour',
  recognise: (sample, facilities) => {
    const found = namedColumns(sample, ['Port', 'Lane', 'Time']);
    const dates = headerOf(sample, found).flatMap((cell, index) => {
      const date = dateOf(cell);
      return date === null ? [] : [{ index, whenOf: () => date }];
    });
    // Port, lane and time are names that many a table has.
    if (dates.length === 0) return { found: 0, missing: ['Monday, Dec 30, 2024 (min)'], header: 0 };
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const sublane = optionalColumn(header, 'Sub-Lane');
    const places = { port: at.Port, lane: at.Lane, sublane, time: at.Time };
    return {
      dataset: 'wait',
      layout: cbpWaitDays.title,
      why: `${CLOCK}; ${where} names port, lane, time and ${dates.length} dates`,
      skip,
      read: dayReader({ header, at: places, waits: dates }, facilities),
    };
  },
};

/** The same with one wait a row. */
export const cbpWaitDaysLong: Layout = {
  title: 'CBP historical waits by date and hour, one wait a row',
  recognise: (sample, facilities) => {
    const found = namedColumns(sample, LONG);
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const whenOf = (record: readonly string[]) =>
      dateOf(record[at.date]!) ?? leftOut(wrongDate(record[at.date]!), record, header, at.date);
    const places = { port: at.port_crossing, lane: at.lane, sublane: at.sublane, time: at.hour_local };
    return {
      dataset: 'wait',
      layout: cbpWaitDaysLong.title,
      why: `${CLOCK}; ${where} names crossing, lane, date, local hour and wait`,
      skip,
      read: dayReader({ header, at: places, waits: [{ index: at.wait_minutes, whenOf }] }, facilities),
    };
  },
};

const LONG = ['port_crossing', 'lane', 'sublane', 'date', 'hour_local', 'wait_minutes'] as const;
const CLOCK =
  "hours are by the crossing's own clock, and of an hour that a clock change repeats the first is meant";

/** A date at 00:00, as if it were UTC. */
interface LocalDate {
  readonly dateMs: number;
}

function dayReader(table: HistoryTable<LocalDate>, facilities: readonly Facility[]): RowReader<WaitRow> {
  const startOf = localHourReader();
  return historyReader(table, facilities, (wait): WaitRow | RowProblem => {
    const { crossing, facility, laneKind, when, hour, waitMin, line } = wait;
    const instant = startOf(when.dateMs, hour, facility.zone);
    if (instant === null || facility.cbpPortNumber === null) {
      const date = new Date(when.dateMs).toISOString().slice(0, 10);
      return {
        ...(instant === null ? skippedHour(date, hour) : noNumber(crossing)),
        column: null,
        value: date,
      };
    }
    const [portName = '', ...rest] = crossing.split(/\s-\s/).map((part) => part.trim());
    return {
      portNumber: facility.cbpPortNumber,
      portName,
      crossingName: rest.join(' - '),
      laneKind,
      ...instant,
      state: 'value',
      waitMin,
      lanesOpen: null,
      line,
    };
  });
}

/** `Monday, Dec 30, 2024 (min)`, `July 1, 2025`, `2025-07-01` or `7/1/2025`. */
function dateOf(cell: string): LocalDate | null {
  const text = cell.trim().replace(/ ?\(min\)$/i, '');
  const [, name = '', day = '', year = ''] =
    /^(?:\p{L}+\.?, *)?(\p{L}+)\.? (\d{1,2}), *(\d{4})$/u.exec(text) ?? [];
  const written = name === '' ? text : `${fullYear(year)}-${monthOfName(name)}-${day}`;
  const stamp = readStamp(written, '');
  return stamp === null ? null : { dateMs: stamp.dateMs };
}

function wrongDate(cell: string): CellProblem {
  return {
    code: 'date-unreadable',
    message: `The date ${quoted(cell)} is none`,
    fix: 'write one such as 2025-07-01',
  };
}

function skippedHour(date: string, hour: number): CellProblem {
  return {
    code: 'hour-skipped',
    message: `On ${date} the clocks of the crossing went from ${hour}:00 straight to ${hour + 1}:00, so it had no such hour`,
    fix: 'correct the date or the hour',
  };
}

function noNumber(crossing: string): CellProblem {
  return {
    code: 'crossing-unknown',
    message: `The crossing ${quoted(crossing)} has no number in CBP's feed, under which waits are kept`,
    fix: 'leave it out',
  };
}
