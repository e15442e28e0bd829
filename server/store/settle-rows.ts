import type Database from 'better-sqlite3';
import type { DatasetTable } from './datasets.ts';

/** What sorting the rows of one file has shown. */
export interface Settlement {
  /** Rows that give the same key different values. */
  readonly rows: number;
  /** Keys that are left. */
  readonly distinct: number;
  /** Rows that say what another row says. */
  readonly repeated: number;
  /** Rows that nothing but their number tells from another. */
  readonly indistinct: number;
  /** The first of them: its key and two of its values in words, and the line on which it stands. */
  readonly first: { readonly key: string; readonly line: number } | null;
}

/** The key under which rows are staged: series by their ordinal. */
export function keyOf({ series, key }: DatasetTable): string {
  return [...(series === null ? [] : ['ordinal']), ...key].join(', ');
}

/** Sorts what was staged into `settled`, one row a key, and sets aside the keys that contradict themselves. */
export function settleRows(
  db: Database.Database,
  definition: DatasetTable,
  rows: number,
  keys: ReadonlyArray<readonly string[]>,
): Settlement {
  const key = keyOf(definition);
  const columns = [key, ...definition.values, 'line'].join(', ');
  // The sorter takes as much memory as the page cache may have: 8 MB sorts as fast as 32.
  const cacheKib = db.pragma('cache_size', { simple: true });
  db.pragma('cache_size = -8192');
  const indistinct = numberOccurrences(db, definition);
  db.exec(`
    CREATE TEMP TABLE sorted (${columns}, PRIMARY KEY (${key})) WITHOUT ROWID;
    INSERT OR IGNORE INTO sorted SELECT ${columns} FROM staged ORDER BY ${key}, line;
    CREATE TEMP VIEW settled AS SELECT * FROM sorted;`);
  db.pragma(`cache_size = ${cacheKib}`);
  const distinct = db.prepare<[], number>('SELECT count(*) FROM settled').pluck().get()!;
  if (distinct === rows) return { rows: 0, distinct, repeated: 0, indistinct, first: null };
  const each = (name: string) => definition.values.map((value) => `${name}.${value}`).join(', ');
  db.exec(`
    CREATE TEMP TABLE contradicted AS
    SELECT DISTINCT ${key} FROM staged JOIN settled USING (${key}) WHERE (${each('staged')}) IS NOT (${each('settled')});
    DELETE FROM sorted WHERE (${key}) IN (SELECT * FROM contradicted);`);
  const found = db
    .prepare<[], Record<string, string | number | null>>(`
      SELECT staged.*, count(*) OVER () AS rows FROM staged JOIN contradicted USING (${key}) ORDER BY line LIMIT 1`)
    .get();
  if (found === undefined) return { rows: 0, distinct, repeated: rows - distinct, indistinct, first: null };
  const contradicted = Number(found.rows);
  const keysLeft = db.prepare<[], number>('SELECT count(*) FROM settled').pluck().get()!;
  const parts = definition.series?.columns ?? [];
  const series = parts.map((column, index) => [column, keys[Number(found.ordinal)]![index]!]);
  const words = definition.words({ ...found, ...Object.fromEntries(series) });
  const told = db
    .prepare<unknown[], Array<string | number | null>>(`
      SELECT DISTINCT ${definition.values.join(', ')} FROM staged WHERE (${key}) IS (${key.replace(/\w+/g, '?')}) LIMIT 2`)
    .raw()
    .all(...key.split(', ').map((name) => found[name]));
  const both = told.map((values) => values.filter((value) => value !== null).join(' ')).join(' and ');
  const first = { key: `${words}: ${both}`, line: Number(found.line) };
  return {
    rows: contradicted,
    distinct: keysLeft,
    repeated: rows - contradicted - keysLeft,
    indistinct,
    first,
  };
}

/**
 * Numbers the rows that nothing tells apart, in the order of their values, so that the same rows get the same numbers;
 * answers how many there are beyond the first of each.
 */
function numberOccurrences(db: Database.Database, definition: DatasetTable): number {
  if (definition.occurrence === undefined) return 0;
  const { column, unless } = definition.occurrence;
  const isNeeded = db.prepare(`SELECT 1 FROM staged WHERE ${unless} = '' LIMIT 1`).get() !== undefined;
  if (!isNeeded) return 0;
  const others = ['ordinal', ...definition.key.filter((name) => name !== column)].join(', ');
  return db
    .prepare(`
    UPDATE staged SET ${column} = numbered.number FROM (
      SELECT rowid AS id, row_number() OVER (PARTITION BY ${others} ORDER BY ${definition.values.join(', ')}) - 1 AS number
      FROM staged WHERE ${unless} = '') AS numbered
    WHERE staged.rowid = numbered.id AND numbered.number > 0`)
    .run().changes;
}
