import type Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import { READABLE_TABLES, type ReadableTable, type TableColumn } from './table-columns.ts';

/** As stored; what it means says the kind of its column. */
export type Cell = string | number | null;

/** Which rows of a table are meant. */
export interface RowSelection {
  /** Exact values by name of column; `null` means empty. */
  readonly where: ReadonlyMap<string, Cell>;
  /** Bounds of the table's time, ms or a month number: from the first on and before the second. */
  readonly from: number | null;
  readonly before: number | null;
}

/** The key of a row, its series first: reading goes on behind it. */
export type RowKey = ReadonlyArray<string | number>;

export interface StoredRow {
  readonly key: RowKey;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

interface Tally {
  readonly rows: number;
  /** By column, the number of rows by value, most frequent first; empty cells are one `null`. */
  readonly values: ReadonlyMap<string, ReadonlyArray<{ readonly value: Cell; readonly rows: number }>>;
}

export interface TableRows {
  /** In the order of the cells. */
  columns(dataset: Dataset): readonly TableColumn[];
  /** The least and the greatest time of all, ms or a month number; `null` where there is none. */
  span(dataset: Dataset): { readonly first: number | null; readonly last: number | null };
  /** The rows that are meant, behind `after`, a few thousand at most at once; some batches may be empty. */
  read(dataset: Dataset, selection: RowSelection, after: RowKey | null): Generator<readonly StoredRow[]>;
  /** Counts the rows that are meant and the values of some columns, with a pause every few thousand rows. */
  tally(dataset: Dataset, selection: RowSelection, columns: readonly string[]): Generator<undefined, Tally>;
}

/** So many rows are looked at before others have their turn: some milliseconds of work. */
const READ_AT_ONCE = 1000;
const COUNTED_AT_ONCE = 10_000;

/** Reads the rows of every table by their keys, so that the last page costs what the first does. */
export function createTableRows(db: Database.Database): TableRows {
  return {
    columns: (dataset) => {
      const { seriesColumns, rowColumns } = READABLE_TABLES[dataset];
      return [...seriesColumns, ...rowColumns].map(({ name, kind, isFacet }) => ({ name, kind, isFacet }));
    },
    span: (dataset) => spanOf(db, READABLE_TABLES[dataset]),
    *read(dataset, selection, after) {
      const table = READABLE_TABLES[dataset];
      const parts = table.key.length;
      const { sql, values } = rowConditions(table, selection);
      const behind = `(${table.key.join(', ')}) > (${table.key.map(() => '?').join(', ')})`;
      const select = `SELECT ${[...table.key, ...table.rowColumns.map(({ sql }) => sql)].join(', ')}
        FROM ${table.table} WHERE ${sql}`;
      const order = `ORDER BY ${table.key.join(', ')}`;
      const all = db.prepare<unknown[], Cell[]>(`${select} ${order}`).raw();
      const rest = db.prepare<unknown[], Cell[]>(`${select} AND ${behind} ${order}`).raw();
      const stretches = stretchesOf(db, table, READ_AT_ONCE);
      const begun = after?.slice(0, table.seriesKey.length) ?? null;
      for (const { key, cells } of seriesOf(db, table, selection)) {
        const place = begun === null ? 1 : compareKeys(key, begun);
        if (place < 0) continue;
        const keyAfter = place === 0 ? after!.slice(begun!.length) : null;
        const from = Math.max(lowerBound(table, selection), keyAfter === null ? LEAST : Number(keyAfter[0]));
        for (const [least, before] of stretches(key, from, upperBound(table, selection))) {
          const bound = [...key, least, before, ...values];
          const found = keyAfter === null ? all.all(...bound) : rest.all(...bound, ...keyAfter);
          yield found.map((row) => ({
            key: [...key, ...(row.slice(0, parts) as RowKey)],
            cells: [...cells, ...row.slice(parts)],
          }));
        }
      }
    },
    *tally(dataset, selection, columns) {
      const table = READABLE_TABLES[dataset];
      const { sql, values } = rowConditions(table, selection);
      const from = `FROM ${table.table} WHERE ${sql}`;
      const count = db.prepare<unknown[], number>(`SELECT count(*) ${from}`).pluck();
      const counters = columns.map((name) => {
        const ofSeries = table.seriesColumns.findIndex((column) => column.name === name);
        const column = table.rowColumns.find((known) => known.name === name);
        const byValue =
          column &&
          db.prepare<unknown[], [Cell, number]>(`SELECT ${column.sql}, count(*) ${from} GROUP BY 1`).raw();
        return { name, ofSeries, byValue, counts: new Map<Cell, number>() };
      });
      const stretches = stretchesOf(db, table, COUNTED_AT_ONCE);
      let rows = 0;
      for (const { key, cells } of seriesOf(db, table, selection)) {
        for (const stretch of stretches(key, lowerBound(table, selection), upperBound(table, selection))) {
          const bound = [...key, ...stretch, ...values];
          const found = count.get(...bound)!;
          if (found > 0) {
            rows += found;
            for (const { ofSeries, byValue, counts } of counters) {
              const told =
                byValue === undefined ? [[cells[ofSeries]!, found] as const] : byValue.all(...bound);
              for (const [value, times] of told) addTo(counts, value === '' ? null : value, times);
            }
          }
          yield;
        }
      }
      return { rows, values: new Map(counters.map(({ name, counts }) => [name, mostFrequentFirst(counts)])) };
    },
  };
}

interface Series {
  readonly key: RowKey;
  readonly cells: readonly Cell[];
}

/** Those whose own columns have the values that are meant, in the order of their keys. */
function seriesOf(db: Database.Database, table: ReadableTable, { where }: RowSelection): Series[] {
  const parts = table.seriesKey.length;
  const wanted = table.seriesColumns.flatMap(({ name }, index) =>
    where.has(name) ? [{ index: parts + index, value: where.get(name)! }] : [],
  );
  const isMeant = (cells: readonly Cell[]) =>
    wanted.every(({ index, value }) => (cells[index] === '' ? null : cells[index]) === value);
  const all = db.prepare<[], Cell[]>(table.seriesSql).raw().all();
  return all
    .filter(isMeant)
    .map((cells) => ({ key: cells.slice(0, parts) as RowKey, cells: cells.slice(parts) }));
}

const LEAST = Number.MIN_SAFE_INTEGER;
const GREATEST = Number.MAX_SAFE_INTEGER;

/** Cuts a series where about so many rows of it end: by the first part of the key, from one on and before another. */
function stretchesOf(db: Database.Database, table: ReadableTable, rows: number) {
  const [first] = table.key;
  const isSeries = table.seriesKey.map((column) => `${column} = ?`).join(' AND ');
  const end = db
    .prepare<unknown[], number>(
      `SELECT ${first} FROM ${table.table} WHERE ${isSeries} AND ${first} >= ? AND ${first} < ?
       ORDER BY ${first} LIMIT 1 OFFSET ${rows}`,
    )
    .pluck();
  return function* (key: RowKey, from: number, before: number): Generator<readonly [number, number]> {
    let least = from;
    while (least < before) {
      const found = end.get(...key, least, before);
      // Where all of them share one value, that value is a stretch.
      const next = found === undefined ? before : Math.max(found, least + 1);
      yield [least, next];
      least = next;
    }
  };
}

function spanOf(db: Database.Database, table: ReadableTable): { first: number | null; last: number | null } {
  const { time } = table;
  if (time === null) return { first: null, last: null };
  const isSeries = table.seriesKey.map((column) => `${column} = ?`).join(' AND ');
  const edge = (which: 'min' | 'max') =>
    db
      .prepare<unknown[], number | null>(
        `SELECT ${which}(${table.key[0]}) FROM ${table.table} WHERE ${isSeries}`,
      )
      .pluck();
  const [min, max] = [edge('min'), edge('max')];
  const all = seriesOf(db, table, { where: new Map(), from: null, before: null });
  const told = (edges: Array<number | null | undefined>) => edges.filter((edge) => edge != null);
  const firsts = told(all.map(({ key }) => min.get(...key)));
  const lasts = told(all.map(({ key }) => max.get(...key)));
  if (firsts.length === 0) return { first: null, last: null };
  const least = firsts.reduce((a, b) => Math.min(a, b));
  const greatest = lasts.reduce((a, b) => Math.max(a, b));
  return { first: least * time.unitMs, last: greatest * time.unitMs };
}

/** What rows of one series must meet: its key, a stretch of the first part of theirs, and the values of row columns. */
function rowConditions(table: ReadableTable, { where }: RowSelection) {
  const [first] = table.key;
  const isSeries = table.seriesKey.map((column) => `${column} = ?`);
  const parts = [...isSeries, `${first} >= ?`, `${first} < ?`, `in_time(${first})`];
  const values: Cell[] = [];
  for (const { name, sql } of table.rowColumns) {
    const value = where.get(name);
    if (value === undefined) continue;
    parts.push(value === null ? `coalesce(${sql}, '') = ''` : `${sql} = ?`);
    if (value !== null) values.push(value);
  }
  return { sql: parts.join(' AND '), values };
}

function lowerBound({ time }: ReadableTable, { from }: RowSelection): number {
  return from === null || time === null ? LEAST : Math.ceil(from / time.unitMs);
}

function upperBound({ time }: ReadableTable, { before }: RowSelection): number {
  return before === null || time === null ? GREATEST : Math.ceil(before / time.unitMs);
}

/** As SQLite orders them: numbers by value, text by its bytes, which for port numbers are ASCII. */
function compareKeys(a: RowKey, b: RowKey): number {
  for (const [index, part] of a.entries()) {
    if (part < b[index]!) return -1;
    if (part > b[index]!) return 1;
  }
  return 0;
}

function addTo(counts: Map<Cell, number>, value: Cell, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

function mostFrequentFirst(counts: ReadonlyMap<Cell, number>) {
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .toSorted((a, b) => b.rows - a.rows || (String(a.value) < String(b.value) ? -1 : 1));
}
