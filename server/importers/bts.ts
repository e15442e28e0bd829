import { readCount, readMonth, readPortCode } from './fields.ts';
import { quoted } from './import-error.ts';
import { type CountRow, type Layout, positionsOf, type RowProblem, type RowReader } from './layout.ts';

/** BTS Border Crossing Entry Data (keg4-3bc2): one row per port, month and measure, both borders. */
export const bts: Layout = {
  title: 'BTS Border Crossing Entry Data',
  match(columns) {
    const positions = positionsOf(columns, REQUIRED);
    if ('missing' in positions) return { matches: false, ...positions };
    return {
      matches: true,
      description: `${bts.title}, ${editionOf(columns)}`,
      read: rowReader(positions.at, columns.length),
    };
  },
};

const REQUIRED = ['port name', 'state', 'port code', 'border', 'date', 'measure', 'value'] as const;
type Positions = Record<(typeof REQUIRED)[number], number>;

const BORDERS = new Map([
  ['us-canada border', 'US-Canada Border'],
  ['us-mexico border', 'US-Mexico Border'],
]);

const MEASURES = new Map(
  [
    'Trucks',
    'Truck Containers Loaded',
    'Truck Containers Empty',
    'Buses',
    'Bus Passengers',
    'Trains',
    'Train Passengers',
    'Rail Containers Loaded',
    'Rail Containers Empty',
    'Personal Vehicles',
    'Personal Vehicle Passengers',
    'Pedestrians',
  ].map((name) => [name.toLowerCase(), name]),
);

function editionOf(columns: readonly string[]): string {
  if (columns.includes('latitude') || columns.includes('point')) return 'layout of 2023 and later';
  if (columns.includes('location')) return 'layout of 2019';
  return columns.join() === REQUIRED.join() ? 'layout of 2021 and 2022' : 'columns in an order of their own';
}

function rowReader(at: Positions, columnCount: number): RowReader {
  const code = remembered(readPortCode);
  const month = remembered(readMonth);
  const measure = remembered(readMeasure);
  const border = remembered(readBorder);
  return (record, line, emit) => {
    if (record.length !== columnCount) return wrongLength(record, columnCount);
    const portCode = code(record[at['port code']]!);
    if (typeof portCode === 'object') return portCode;
    const monthNumber = month(record[at.date]!);
    if (typeof monthNumber === 'object') return monthNumber;
    const measureName = measure(record[at.measure]!);
    if (typeof measureName === 'object') return measureName;
    const borderName = border(record[at.border]!);
    if (typeof borderName === 'object') return borderName;
    const value = readCount(record[at.value]!);
    if (typeof value === 'object') return value;
    const row: CountRow = {
      portCode,
      portName: record[at['port name']]!.trim(),
      state: record[at.state]!.trim(),
      border: borderName,
      crossing: '',
      measure: measureName,
      monthNumber,
      value,
      line,
    };
    emit(row);
    return null;
  };
}

/** Until 2019 BTS wrote "Full" for what it has called "Loaded" since. */
function readMeasure(cell: string): string | RowProblem {
  const name = MEASURES.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/ full$/, ' loaded'),
  );
  if (name !== undefined) return name;
  const message = `The measure ${quoted(cell)} is none that BTS publishes; write one such as Trucks.`;
  return { code: 'measure-unknown', message };
}

function readBorder(cell: string): string | RowProblem {
  const name = BORDERS.get(cell.trim().toLowerCase());
  if (name !== undefined) return name;
  const message = `The border ${quoted(cell)} is neither US-Mexico Border nor US-Canada Border; write one of these.`;
  return { code: 'border-unknown', message };
}

function wrongLength(record: readonly string[], columnCount: number): RowProblem {
  const message = `The row has ${record.length} columns where the header has ${columnCount}; complete or remove it.`;
  return { code: 'column-count', message };
}

/** A file repeats few different cells in these columns; the bound keeps a hostile file from filling memory. */
function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const hit = known.get(cell);
    if (hit !== undefined) return hit;
    const value = read(cell);
    if (known.size < 10_000 && cell.length < 60) known.set(cell, value);
    return value;
  };
}
