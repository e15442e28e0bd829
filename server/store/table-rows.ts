import type Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import { READABLE_TABLES, type ReadableTable, type TableColumn } from './table-columns.ts';

/** As stored; what it means says the kind of its column. */
export type Cell = string | number | null;

/** Which rows of a table are meant. */
export interface RowSelection {
  /** Exact values by name of column; `null` means empty. */
  readonly where: ReadonlyMap<string, Cell>;
  /** Bounds of the table's time, in the unit of its kind: from the first on and before the second. */
  readonly from: number | null;
  readonly before: number | null;
}

/** Where reading goes on: key of the row read last, its series first. */
export type RowKey = ReadonlyArray<string | number>;

export interface RowPage {
  /** Cells in the order of the columns. */
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Key of the last of the rows; `null` where no more follow. */
  readonly next: RowKey | null;
}

export interface ValueCount {
  readonly value: Cell;
  readonly rows: number;
}

export interface TableRows {
  /** Columns in the order of the cells. */
  columns(dataset: Dataset): readonly TableColumn[];
  /** Number of rows, and the least and the greatest time of all; `null` where there is none. */
  extent(dataset: Dataset): {
    readonly rows: number;
    readonly first: number | null;
    readonly last: number | null;
  };
  /** At most `limit` of the rows that are meant, behind those up to `after`. */
  page(dataset: Dataset, selection: RowSelection, after: RowKey | null, limit: number): RowPage;
  /** How many rows are meant. */
  count(dataset: Dataset, selection: RowSelection): number;
  /** The values of a column among the rows that are meant, most frequent first, empty ones as one `null`. */
  values(dataset: Dataset, selection: RowSelection, column: string): ValueCount[];
}

/** Reads the rows of every table by their keys, so that the last page costs what the first does. */
export function createTableRows(db: Database.Database): TableRows {
  const seriesOf = (table: ReadableTable, { where }: RowSelection): Series[] => {
    const parts = table.seriesKey.length;
    const wanted = table.seriesColumns.flatMap(({ name }, index) =>
      where.has(name) ? [{ index: parts + index, value: where.get(name)! }] : [],
    );
    return (db.prepare(table.seriesSql).raw().all() as Cell[][])
      .filter((cells) => wanted.every(({ index, value }) => sameCell(cells[index]!, value)))
      .map((cells) => ({ key: cells.slice(0, parts) as RowKey, cells: cells.slice(parts) }));
  };

  const countBySeries = (dataset: Dataset, selection: RowSelection) => {
    const table = READABLE_TABLES[dataset];
    const { sql, values } = conditions(table, selection);
    const count = db.prepare<Cell[], number>(`SELECT count(*) FROM ${table.table} WHERE ${sql}`).pluck();
    return seriesOf(table, selection).map(({ key, cells }) => ({
      cells,
      rows: count.get(...key, ...values)!,
    }));
  };

  return {
    columns: (dataset) => columnsOf(READABLE_TABLES[dataset]),
    extent: (dataset) => {
      const { table, time } = READABLE_TABLES[dataset];
      const span =
        time === null ? 'NULL AS first, NULL AS last' : `min(${time.sql}) AS first, max(${time.sql}) AS last`;
      const found = db.prepare<[], Extent>(`SELECT count(*) AS rows, ${span} FROM ${table}`).get()!;
      const unit = time?.unitMs ?? 1;
      const scaled = (value: number | null) => (value === null ? null : value * unit);
      return { rows: found.rows, first: scaled(found.first), last: scaled(found.last) };
    },
    page: (dataset, selection, after, limit) => {
      const table = READABLE_TABLES[dataset];
      const { sql, values } = conditions(table, selection);
      const parts = table.key.length;
      const select = `SELECT ${[...table.key, ...table.rowColumns.map(({ sql }) => sql)].join(', ')}
        FROM ${table.table} WHERE ${sql}`;
      const order = `ORDER BY ${table.key.join(', ')} LIMIT ?`;
      const fromStart = db.prepare(`${select} ${order}`).raw();
      const marks = table.key.map(() => '?').join(', ');
      const fromKey = db.prepare(`${select} AND (${table.key.join(', ')}) > (${marks}) ${order}`).raw();
      const series = seriesOf(table, selection);
      const rows: Cell[][] = [];
      let next: RowKey | null = null;
      const begun = after?.slice(0, table.seriesKey.length);
      for (const { key, cells } of series) {
        const place = begun === undefined ? 1 : compareKeys(key, begun);
        if (place < 0) continue;
        // One more than wanted tells whether any follow.
        const wanted = limit + 1 - rows.length;
        const found = (
          place === 0
            ? fromKey.all(...key, ...values, ...after!.slice(key.length), wanted)
            : fromStart.all(...key, ...values, wanted)
        ) as Cell[][];
        for (const row of found) {
          if (rows.length === limit) return { rows, next };
          next = [...key, ...(row.slice(0, parts) as Array<string | number>)];
          rows.push([...cells, ...row.slice(parts)]);
        }
      }
      return { rows, next: null };
    },
    count: (dataset, selection) => countBySeries(dataset, selection).reduce((sum, { rows }) => sum + rows, 0),
    values: (dataset, selection, column) => {
      const table = READABLE_TABLES[dataset];
      const counts = new Map<Cell, number>();
      const add = (value: Cell, rows: number) => {
        const told = value === '' ? null : value;
        if (rows > 0) counts.set(told, (counts.get(told) ?? 0) + rows);
      };
      const ofSeries = table.seriesColumns.findIndex(({ name }) => name === column);
      if (ofSeries >= 0) {
        for (const { cells, rows } of countBySeries(dataset, selection)) add(cells[ofSeries]!, rows);
      } else {
        const { sql, values } = conditions(table, selection);
        const value = rowColumn(table, column).sql;
        const count = db
          .prepare<Cell[], [Cell, number]>(
            `SELECT ${value}, count(*) FROM ${table.table} WHERE ${sql} GROUP BY 1`,
          )
          .raw();
        for (const { key } of seriesOf(table, selection))
          for (const [told, rows] of count.all(...key, ...values)) add(told, rows);
      }
      return [...counts]
        .map(([value, rows]) => ({ value, rows }))
        .toSorted((a, b) => b.rows - a.rows || (String(a.value) < String(b.value) ? -1 : 1));
    },
  };
}

interface Series {
  readonly key: RowKey;
  readonly cells: readonly Cell[];
}

interface Extent {
  readonly rows: number;
  readonly first: number | null;
  readonly last: number | null;
}

function columnsOf({ seriesColumns, rowColumns }: ReadableTable): TableColumn[] {
  return [...seriesColumns, ...rowColumns].map(({ name, kind, isFacet }) => ({ name, kind, isFacet }));
}

function rowColumn({ rowColumns }: ReadableTable, name: string) {
  const found = rowColumns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`a table was asked for the column ${name}, which it lacks`);
  return found;
}

/** What the rows of one series must meet: its key, then the bounds and the values of row columns. */
function conditions(table: ReadableTable, { where, from, before }: RowSelection) {
  const parts = table.seriesKey.map((column) => `${column} = ?`);
  const values: Cell[] = [];
  for (const [bound, sign] of [
    [from, '>='],
    [before, '<'],
  ] as const) {
    if (bound === null || table.time === null) continue;
    parts.push(`${table.time.sql} ${sign} ?`);
    values.push(Math.ceil(bound / table.time.unitMs));
  }
  for (const [name, value] of where) {
    if (table.seriesColumns.some((column) => column.name === name)) continue;
    const { sql } = rowColumn(table, name);
    parts.push(value === null ? `coalesce(${sql}, '') = ''` : `${sql} = ?`);
    if (value !== null) values.push(value);
  }
  return { sql: parts.join(' AND '), values };
}

function sameCell(stored: Cell, wanted: Cell): boolean {
  return wanted === null ? stored === null || stored === '' : stored === wanted;
}

/** As SQLite orders them: numbers by value, text by its bytes, which for port numbers are ASCII. */
function compareKeys(a: RowKey, b: RowKey): number {
  for (const [index, part] of a.entries()) {
    if (part < b[index]!) return -1;
    if (part > b[index]!) return 1;
  }
  return 0;
}
