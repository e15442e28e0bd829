import type Database from 'better-sqlite3';
import type { AnyRow, Dataset } from '../model/rows.ts';
import { type BatchFacts, type BatchOutcome, commitRows } from './commit-rows.ts';
import { DATASETS, type DatasetTable } from './datasets.ts';
import { createNames } from './names.ts';
import { asStoreError, StoreError } from './store-error.ts';

/** What sorting the rows of one file has shown. */
export interface Settlement {
  /** Rows that give the same key different values. */
  readonly rows: number;
  /** Rows that say what another row says. */
  readonly repeated: number;
  /** Rows that nothing but their number tells from another. */
  readonly indistinct: number;
  /** The first of them: its key and two of its values in words, and the line on which it stands. */
  readonly first: { readonly key: string; readonly line: number } | null;
}

/** A holding place for the rows of one file; nothing of it is stored before `commit`. */
export interface RowStage {
  add(row: AnyRow): void;
  /** Sorts what was added and sets aside the keys that contradict themselves. */
  settle(): Settlement;
  /** Lines of the rows that contradict each other. */
  contradictedLines(): number[];
  /** Stores rows and ledger entry in one transaction; a dry run does the same and takes it back. */
  commit(
    facts: BatchFacts & { readonly dryRun: boolean; readonly shouldStop: () => boolean },
  ): Omit<BatchOutcome, 'batchId'> & { readonly batchId: number | null };
  /** Empties the stage; always to be called at the end. */
  discard(): void;
}

const BATCH_ROWS = 5_000;
const ROWS_PER_INSERT = 50;

/** Collects rows in a temporary table, which costs no lock and no memory that grows. */
export function createRowStage(db: Database.Database, dataset: Dataset): RowStage {
  const definition = DATASETS[dataset] as DatasetTable;
  const { table, series, seriesOf, cells } = definition;
  const columns = [...(series === null ? [] : ['ordinal']), ...definition.key, ...definition.values, 'line'];
  const discard = () => db.exec(DISCARD);
  discard();
  const shape = [...definition.key, ...definition.values].join(', ');
  db.exec(`
    CREATE TEMP TABLE staged AS
    SELECT ${series === null ? '' : 'series_id AS ordinal, '}${shape}, CAST(0 AS INTEGER) AS line FROM ${table} WHERE false;
    CREATE TEMP TABLE staged_series (ordinal INTEGER PRIMARY KEY, series_id INTEGER NOT NULL) STRICT;`);
  const marks = `(${columns.map(() => '?').join(',')})`;
  const insertMany = db.prepare<[unknown[]]>(
    `INSERT INTO staged VALUES ${Array(ROWS_PER_INSERT).fill(marks).join(',')}`,
  );
  const insertOne = db.prepare<[unknown[]]>(`INSERT INTO staged VALUES ${marks}`);

  const keys: Array<readonly string[]> = [];
  const ordinals = new Map<string, number>();
  const names = createNames(db, dataset);
  // Both are filled again and again: millions of rows then leave little garbage behind.
  const pending: unknown[] = Array(BATCH_ROWS * columns.length).fill(null);
  const block: unknown[] = Array(ROWS_PER_INSERT * columns.length).fill(null);
  let used = 0;
  let rows = 0;

  const flush = db.transaction(() => {
    let at = 0;
    while (at + block.length <= used) {
      for (let index = 0; index < block.length; index++) block[index] = pending[at++];
      insertMany.run(block);
    }
    for (; at < used; at += columns.length) insertOne.run(pending.slice(at, at + columns.length));
    rows += used / columns.length;
    used = 0;
  });

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, db.name);
    }
  };

  const ordinalOf = (row: AnyRow): number => {
    const key = seriesOf(row);
    const text = key.join('\n');
    const known = ordinals.get(text);
    if (known !== undefined) return known;
    ordinals.set(text, keys.length);
    keys.push(key);
    return keys.length - 1;
  };

  let contradicted = 0;
  return {
    add: (row) => {
      names.note(row);
      if (series !== null) pending[used++] = ordinalOf(row);
      for (const cell of cells(row)) pending[used++] = cell;
      pending[used++] = row.line;
      if (used === pending.length) guarded(flush);
    },
    settle: () =>
      guarded(() => {
        flush();
        const found = settle(db, definition, rows, keys);
        contradicted = found.rows;
        return found;
      }),
    contradictedLines: () =>
      contradicted === 0
        ? []
        : db
            .prepare<[], number>(
              `SELECT line FROM staged JOIN contradicted USING (${keyOf(definition)}) ORDER BY line`,
            )
            .pluck()
            .all(),
    commit: ({ dryRun, shouldStop, ...facts }) =>
      guarded(() => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const stage = { rows: rows - contradicted, keys, names };
          const outcome = commitRows(db, dataset, stage, facts);
          if (shouldStop()) throw cancelled(facts.fileName);
          db.exec(dryRun ? 'ROLLBACK' : 'COMMIT');
          return dryRun ? { ...outcome, batchId: null } : outcome;
        } finally {
          if (db.inTransaction) db.exec('ROLLBACK');
        }
      }),
    discard,
  };
}

const DISCARD = `
  DROP TABLE IF EXISTS temp.staged;
  DROP TABLE IF EXISTS temp.staged_series;
  DROP TABLE IF EXISTS temp.settled;
  DROP TABLE IF EXISTS temp.contradicted;`;

/** The answer to whoever stopped an import. */
function cancelled(fileName: string): StoreError {
  return new StoreError(
    'import-cancelled',
    `The import of ${fileName} was cancelled; nothing of it is stored.`,
  );
}

/** The key under which rows are staged: series by their ordinal. */
function keyOf({ series, key }: DatasetTable): string {
  return [...(series === null ? [] : ['ordinal']), ...key].join(', ');
}

function settle(
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
    CREATE TEMP TABLE settled (${columns}, PRIMARY KEY (${key})) WITHOUT ROWID;
    INSERT OR IGNORE INTO settled SELECT ${columns} FROM staged ORDER BY ${key}, line;`);
  db.pragma(`cache_size = ${cacheKib}`);
  const distinct = db.prepare<[], number>('SELECT count(*) FROM settled').pluck().get()!;
  if (distinct === rows) return { rows: 0, repeated: 0, indistinct, first: null };
  const each = (name: string) => definition.values.map((value) => `${name}.${value}`).join(', ');
  db.exec(`
    CREATE TEMP TABLE contradicted AS
    SELECT DISTINCT ${key} FROM staged JOIN settled USING (${key}) WHERE (${each('staged')}) IS NOT (${each('settled')});
    DELETE FROM settled WHERE (${key}) IN (SELECT * FROM contradicted);`);
  const found = db
    .prepare<[], Record<string, string | number | null>>(`
      SELECT staged.*, count(*) OVER () AS rows FROM staged JOIN contradicted USING (${key}) ORDER BY line LIMIT 1`)
    .get();
  if (found === undefined) return { rows: 0, repeated: rows - distinct, indistinct, first: null };
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
  return { rows: contradicted, repeated: rows - contradicted - keysLeft, indistinct, first };
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
