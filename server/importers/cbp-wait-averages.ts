import type { Facility } from '../model/port.ts';
import type { WaitAverageRow } from '../model/rows.ts';
import { type HistoryTable, historyReader } from './cbp-history.ts';
import { columnName } from './columns.ts';
import { quoted } from './import-error.ts';
import type { Layout, RowProblem, RowReader } from './layout.ts';
import { monthOfName } from './months.ts';
import { headerOf, namedColumns, optionalColumn } from './named-columns.ts';
import { leftOut } from './place.ts';

/** CBP's historical page of a month: a row an hour, a column a weekday, blocks of 24 hours with an empty footer. */
export const cbpWaitAverages: Layout = {
  title: 'CBP historical waits by month, weekday and hour',
  recognise: (sample, facilities) => {
    const found = namedColumns(sample, ['Port', 'Lane', 'Month', 'Time']);
    const days = headerOf(sample, found).flatMap((cell, index) => {
      const weekday = weekdayOf(columnName(cell).replace(/ ?\(min\)$/, ''));
      return weekday === 0 ? [] : [{ index, weekday }];
    });
    // Port, lane, month and time are names that many a table has.
    if (days.length === 0) return { found: 0, missing: ['Sunday (min)'], header: 0 };
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const sublane = optionalColumn(header, 'Sub-Lane');
    const waits = days.map(({ index, weekday }) => ({
      index,
      whenOf: (record: readonly string[]) => whenOf(record, header, at.Month, () => weekday),
    }));
    return {
      dataset: 'wait-average',
      layout: cbpWaitAverages.title,
      why: `a blank cell is an hour without data; ${where} names port, lane, month, time and ${days.length} weekdays`,
      skip,
      read: averageReader({ header, at: placesOf(at.Port, at.Lane, sublane, at.Time), waits }, facilities),
    };
  },
};

/** The same with one average a row. */
export const cbpWaitAveragesLong: Layout = {
  title: 'CBP historical waits by month, weekday and hour, one average a row',
  recognise: (sample, facilities) => {
    const found = namedColumns(sample, LONG);
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const weekday = (record: readonly string[]) => {
      const cell = record[at.day_of_week]!;
      return (
        weekdayOf(columnName(cell)) ||
        leftOut(wrong('weekday', cell, 'Monday'), record, header, at.day_of_week)
      );
    };
    const wait = {
      index: at.avg_wait_minutes,
      whenOf: (record: readonly string[]) => whenOf(record, header, at.month, weekday),
    };
    const places = placesOf(at.port_crossing, at.lane, at.sublane, at.hour_local);
    return {
      dataset: 'wait-average',
      layout: cbpWaitAveragesLong.title,
      why: `${where} names crossing, lane, month, weekday, local hour and average wait`,
      skip,
      read: averageReader({ header, at: places, waits: [wait] }, facilities),
    };
  },
};

const LONG = [
  'port_crossing',
  'lane',
  'sublane',
  'month',
  'day_of_week',
  'hour_local',
  'avg_wait_minutes',
] as const;

interface MonthAndWeekday {
  readonly month: number;
  readonly weekday: number;
}

function averageReader(
  table: HistoryTable<MonthAndWeekday>,
  facilities: readonly Facility[],
): RowReader<WaitAverageRow> {
  return historyReader(table, facilities, ({ facility, laneKind, when, hour, waitMin, line }) => ({
    facilityId: facility.id,
    laneKind,
    ...when,
    hour,
    waitMin,
    line,
  }));
}

function placesOf(port: number, lane: number, sublane: number, time: number) {
  return { port, lane, sublane, time };
}

function whenOf(
  record: readonly string[],
  header: readonly string[],
  monthAt: number,
  weekdayOfRecord: (record: readonly string[]) => number | RowProblem,
): MonthAndWeekday | RowProblem {
  const cell = record[monthAt]!.trim();
  const month = /^\d{1,2}$/.test(cell) ? Number(cell) : monthOfName(cell);
  if (month < 1 || month > 12) return leftOut(wrong('month', cell, 'January'), record, header, monthAt);
  const weekday = weekdayOfRecord(record);
  return typeof weekday === 'object' ? weekday : { month, weekday };
}

/** 1 Monday to 7 Sunday; 0 for any other word. */
function weekdayOf(name: string): number {
  return name.length < 3 ? 0 : WEEKDAYS.findIndex((full) => full.startsWith(name)) + 1;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function wrong(what: 'month' | 'weekday', cell: string, example: string) {
  return {
    code: `${what}-unreadable`,
    message: `The ${what} ${quoted(cell)} is none`,
    fix: `write its English name, such as ${example}`,
  };
}
