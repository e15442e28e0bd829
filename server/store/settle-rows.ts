import type Database from 'better-sqlite3';
import { type DatasetTable, valueWords } from './datasets.ts';
import { IS_GOING_ON } from './read-clock.ts';

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

type Key = ReadonlyArray<string | number | null>;

/**
 * Makes `settled` of what was staged, one row a key, without the keys that contradict themselves. `repeated` are the keys
 * that came more than once, series first; where they are not known (null), all rows are sorted to find them.
 */
export function settleRows(
  db: Database.Database,
  definition: DatasetTable,
  rows: number,
  keys: ReadonlyArray<readonly string[]>,
  repeated: readonly Key[] | null,
): Settlement {
  if (repeated?.length === 0) {
    db.exec('CREATE TEMP VIEW settled AS SELECT * FROM staged');
    return { rows: 0, distinct: rows, repeated: 0, indistinct: 0, first: null };
  }
  const indistinct = repeated === null ? numberOccurrences(db, definition) : 0;
  if (repeated === null) sortAll(db, definition);
  else sortThese(db, definition, repeated);
  const countOf = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
  const isDistinct = countOf('sorted') === rows;
  const { contradicted, first } = isDistinct ? NONE : findContradicted(db, definition, keys);
  if (repeated === null) db.exec('CREATE TEMP VIEW settled AS SELECT * FROM sorted');
  else leaveOthersOut(db, definition);
  const distinct = repeated === null ? countOf('sorted') : rows - countOf('left_out');
  return { rows: contradicted, distinct, repeated: rows - contradicted - distinct, indistinct, first };
}

const NONE = { contradicted: 0, first: null };

/** Of each key in doubt the first row. */
function createSorted(db: Database.Database, definition: DatasetTable): void {
  const key = keyOf(definition);
  const columns = [key, ...definition.values, 'line'].join(', ');
  db.exec(`
    CREATE TEMP TABLE sorted (${columns}, PRIMARY KEY (${key})) WITHOUT ROWID;
    INSERT OR IGNORE INTO sorted SELECT ${columns} FROM in_doubt WHERE ${IS_GOING_ON} ORDER BY ${key}, line;`);
}

function sortAll(db: Database.Database, definition: DatasetTable): void {
  // The sorter takes as much memory as the page cache may have: 8 MB sorts as fast as 32.
  const cacheKib = db.pragma('cache_size', { simple: true });
  db.pragma('cache_size = -8192');
  db.exec('CREATE TEMP VIEW in_doubt AS SELECT * FROM staged');
  createSorted(db, definition);
  db.pragma(`cache_size = ${cacheKib}`);
}

function sortThese(db: Database.Database, definition: DatasetTable, repeated: readonly Key[]): void {
  const key = keyOf(definition);
  db.exec(`CREATE TEMP TABLE repeated (${key}, PRIMARY KEY (${key})) WITHOUT ROWID`);
  const note = db.prepare<unknown[]>(`INSERT OR IGNORE INTO repeated VALUES (${key.replace(/\w+/g, '?')})`);
  for (const one of repeated) note.run(...one);
  // A cross join keeps to this order: each staged row is looked up among the few.
  db.exec(`
    CREATE TEMP TABLE repeated_rows AS
    SELECT staged.rowid AS id, staged.* FROM staged CROSS JOIN repeated USING (${key});
    CREATE TEMP VIEW in_doubt AS SELECT * FROM repeated_rows;`);
  createSorted(db, definition);
}

/** Leaves of the keys in doubt the first row of each that does not contradict itself. */
function leaveOthersOut(db: Database.Database, definition: DatasetTable): void {
  const key = keyOf(definition);
  db.exec(`
    CREATE TEMP TABLE left_out (id INTEGER PRIMARY KEY);
    INSERT INTO left_out SELECT id FROM (
      SELECT id, row_number() OVER (PARTITION BY ${key} ORDER BY id) AS place, ${key} FROM in_doubt)
    WHERE place > 1 OR (${key}) NOT IN (SELECT ${key} FROM sorted);
    CREATE TEMP VIEW settled AS SELECT * FROM staged WHERE rowid NOT IN (SELECT id FROM left_out);`);
}

/** Takes the keys out of `sorted` that have different values; answers how many rows have such keys. */
function findContradicted(
  db: Database.Database,
  definition: DatasetTable,
  keys: ReadonlyArray<readonly string[]>,
): { readonly contradicted: number; readonly first: Settlement['first'] } {
  const key = keyOf(definition);
  const each = (name: string) => definition.values.map((value) => `${name}.${value}`).join(', ');
  db.exec(`
    CREATE TEMP TABLE contradicted AS
    SELECT DISTINCT ${key} FROM in_doubt CROSS JOIN sorted USING (${key}) WHERE (${each('in_doubt')}) IS NOT (${each('sorted')});
    DELETE FROM sorted WHERE (${key}) IN (SELECT * FROM contradicted);`);
  const found = db
    .prepare<[], Record<string, string | number | null>>(`
      SELECT in_doubt.*, count(*) OVER () AS rows FROM in_doubt JOIN contradicted USING (${key}) ORDER BY line LIMIT 1`)
    .get();
  if (found === undefined) return { contradicted: 0, first: null };
  const parts = definition.series?.columns ?? [];
  const series = parts.map((column, index) => [column, keys[Number(found.ordinal)]![index]!]);
  const words = definition.words({ ...found, ...Object.fromEntries(series) });
  const told = db
    .prepare<unknown[], Array<string | number | null>>(`
      SELECT DISTINCT ${definition.values.join(', ')} FROM in_doubt WHERE (${key}) IS (${key.replace(/\w+/g, '?')}) LIMIT 2`)
    .raw()
    .all(...key.split(', ').map((name) => found[name]));
  const differing = definition.values.flatMap((column, at) =>
    told[0]?.[at] === told[1]?.[at] ? [] : { column, at },
  );
  const wordsOf = (values: (typeof told)[number]) =>
    differing.map(({ column, at }) => valueWords(column, values[at] ?? null)).join(' ');
  const both = told.map(wordsOf).join(' and ');
  return {
    contradicted: Number(found.rows),
    first: { key: `${words}: ${both}`, line: Number(found.line) },
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
