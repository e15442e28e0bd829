import { readMeasure } from './bts-cells.ts';
import { columnName, namedWidth, type Role } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { headerAmong } from './header-among.ts';
import { quoted } from './import-error.ts';
import type { Layout, RowReader, Sample } from './layout.ts';
import { monthReader } from './months.ts';
import { type Columns, leftOut, placeReader, remembered } from './place.ts';

/** BTS Border Crossing Entry Data (keg4-3bc2): one row per port, month and measure, both borders. */
export const bts: Layout = {
  title: 'BTS Border Crossing Entry Data',
  recognise: (sample) =>
    headerAmong(sample, REQUIRED, ({ header, at, port, where, skip }) => {
      const columns = { header, at, width: namedWidth(header) };
      const date = at.date!;
      const example = sample.records[skip]?.[date];
      const shown = example === undefined ? '' : `, the dates look like ${quoted(example)}`;
      return {
        dataset: 'monthly-count',
        layout: `${bts.title}, ${editionOf(header)}`,
        why: `${where} names ${port}, date, measure and value${shown}`,
        skip,
        read: countReader(columns, sample),
      };
    }),
};

/** Reads one count from each record, wherever its columns stand. */
export function countReader(columns: Columns, { records, delimiter }: Sample): RowReader {
  const { header, at } = columns;
  const place = placeReader(columns);
  const measure = remembered(readMeasure);
  const month = dateReader(at);
  const { date: dateAt = -1, measure: measureAt = -1, value: valueAt = -1 } = at;
  const decimalMark = decimalMarkOf(records.flat(), delimiter);
  return (record, line, sink) => {
    const port = place(record);
    if ('code' in port) return sink.skip(port, line);
    const monthNumber = month(record);
    if (typeof monthNumber === 'object') return sink.skip(leftOut(monthNumber, record, header, dateAt), line);
    const measureName = measure(record[measureAt]!);
    if (typeof measureName === 'object')
      return sink.skip(leftOut(measureName, record, header, measureAt), line);
    const value = readCount(record[valueAt]!, decimalMark);
    if (typeof value === 'object') return sink.skip(leftOut(value, record, header, valueAt), line);
    const { portCode, portName, state, border } = port;
    sink.add({
      portCode,
      portName,
      state,
      border,
      crossing: '',
      measure: measureName,
      monthNumber,
      value,
      line,
    });
  };
}

/** Reads the month of a record from its date, or from a year and a month in columns of their own. */
export function dateReader({ date = -1, year = -1 }: Partial<Record<Role, number>>) {
  const read = remembered(monthReader());
  if (year < 0) return (record: readonly string[]) => read(record[date]!);
  return (record: readonly string[]) =>
    read(`${record[date]!.trim()} ${record[year]!.trim()}`.replace(/^(\d+) /, '$1/'));
}

const REQUIRED = ['port code', 'date', 'measure', 'value'] as const;
const CURRENT = ['port name', 'state', 'port code', 'border', 'date', 'measure', 'value'];

function editionOf(header: readonly string[]): string {
  const columns = header.map(columnName).filter((name) => name !== '');
  if (columns.includes('latitude') || columns.includes('point')) return 'layout of 2023 and later';
  if (columns.includes('location')) return 'layout of 2019';
  return columns.join() === CURRENT.join() ? 'layout of 2021 and 2022' : 'columns in an order of their own';
}
