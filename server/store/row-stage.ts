import type Database from 'better-sqlite3';
import type { AnyRow, Dataset } from '../model/rows.ts';
import { type BatchFacts, type BatchOutcome, commitRows } from './commit-rows.ts';
import { createContentSum, type RowSeed, rowSeed } from './content-sum.ts';
import { DATASETS, type DatasetTable } from './datasets.ts';
import { storeErrorIn } from './guarded.ts';
import { createKeyWatch } from './key-watch.ts';
import { createNames } from './names.ts';
import type { ReadClock } from './read-clock.ts';
import { createSeriesOrdinals } from './series-ordinals.ts';
import { keyOf, type Settlement, settleRows } from './settle-rows.ts';
import { type Settled, settledContent } from './settled-content.ts';
import { StoreError } from './store-error.ts';

/** A holding place for the rows of one file; nothing of it is stored before `commit`. */
export interface RowStage {
  add(row: AnyRow): void;
  /** Sorts what was added and sets aside the keys that contradict themselves; `look` is called now and then, and may throw. */
  settle(look?: () => void): Settlement;
  /** Lines of the rows that contradict each other. */
  contradictedLines(): number[];
  /** Stores rows and ledger entry in one transaction; a dry run does the same and takes it back. */
  commit(
    facts: BatchFacts & { readonly dryRun: boolean; readonly shouldStop: () => boolean },
  ): Omit<BatchOutcome, 'batchId'> & { readonly batchId: number | null };
  /** Empties the stage; always to be called at the end. */
  discard(): void;
}

const ROWS_PER_INSERT = 50;
/** Few, since what waits here outlives a collection of garbage, and the heap grows by what does. */
const INSERTS_PER_TRANSACTION = 40;

/** Collects rows in a temporary table, which costs no lock and no memory that grows. */
export function createRowStage(db: Database.Database, clock: ReadClock, dataset: Dataset): RowStage {
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
  const insertMany = db.prepare<unknown[]>(
    `INSERT INTO staged VALUES ${Array(ROWS_PER_INSERT).fill(marks).join(',')}`,
  );
  const insertOne = db.prepare<unknown[]>(`INSERT INTO staged VALUES ${marks}`);

  const ordinals = createSeriesOrdinals(series?.columns.length ?? 0);
  const names = createNames(db, dataset);
  // Filled again and again: millions of rows then leave little garbage behind.
  const blocks = Array.from({ length: INSERTS_PER_TRANSACTION }, () =>
    Array<unknown>(ROWS_PER_INSERT * columns.length).fill(null),
  );
  const watch = createKeyWatch(definition);
  const content = createContentSum();
  const seeds: RowSeed[] = [];
  const seedOf = (ordinal: number) => {
    seeds[ordinal] ??= rowSeed(ordinals.keys[ordinal] ?? []);
    return seeds[ordinal];
  };
  let filled = 0;
  let block = blocks[0]!;
  let used = 0;
  let rows = 0;

  const flush = db.transaction(() => {
    // Values handed over one by one are bound in two thirds of the time that an array of them takes.
    for (let index = 0; index < filled; index++) insertMany.run(...blocks[index]!);
    for (let at = 0; at < used; at += columns.length) insertOne.run(...block.slice(at, at + columns.length));
    filled = 0;
    block = blocks[0]!;
    used = 0;
  });

  const storing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeErrorIn(db, error);
    }
  };
  /** What is staged lies among the temporary files of SQLite, perhaps on another disk. */
  const staging = <T>(work: () => T): T =>
    storing(() => {
      try {
        return work();
      } catch (error) {
        throw (error as { code?: string }).code === 'SQLITE_FULL' ? noRoomToStage(error) : error;
      }
    });

  let contradicted = 0;
  let distinct = 0;
  let settled: Settled = 'other';
  return {
    add: (row) => {
      names.note(row);
      const told = cells(row);
      let ordinal = 0;
      if (series !== null) {
        ordinal = ordinals.of(seriesOf(row));
        block[used++] = ordinal;
        watch.note(ordinal, told);
      }
      content.add(seedOf(ordinal), told);
      for (let index = 0; index < told.length; index++) block[used++] = told[index];
      block[used++] = row.line;
      rows++;
      if (used < block.length) return;
      used = 0;
      filled++;
      if (filled === blocks.length) staging(flush);
      block = blocks[filled]!;
    },
    settle: (look = () => {}) =>
      staging(() => {
        flush();
        const repeated = watch.repeated();
        const found = clock.watching(look, () => settleRows(db, definition, rows, ordinals.keys, repeated));
        contradicted = found.rows;
        distinct = found.distinct;
        if (distinct === rows && found.indistinct === 0) settled = 'all';
        else if (repeated !== null) settled = 'all-but-left-out';
        return found;
      }),
    contradictedLines: () =>
      contradicted === 0
        ? []
        : db
            .prepare<[], number>(
              `SELECT line FROM in_doubt JOIN contradicted USING (${keyOf(definition)}) ORDER BY line`,
            )
            .pluck()
            .all(),
    commit: ({ dryRun, shouldStop, ...facts }) =>
      storing(() => {
        // Series and batch are of this transaction: looking both up for each of a million rows takes a fifth of its time.
        db.pragma('foreign_keys = OFF');
        db.exec('BEGIN IMMEDIATE');
        try {
          const sum = settledContent(db, definition, { sum: content, seedOf }, settled);
          const stage = {
            rows: rows - contradicted,
            distinct,
            keys: ordinals.keys,
            names,
            content: { sum, seedOf },
          };
          const look = () => {
            if (shouldStop()) throw cancelled(facts.fileName);
          };
          const outcome = clock.watching(look, () => commitRows(db, dataset, stage, facts));
          look();
          db.exec(dryRun ? 'ROLLBACK' : 'COMMIT');
          return dryRun ? { ...outcome, batchId: null } : outcome;
        } finally {
          if (db.inTransaction) db.exec('ROLLBACK');
          db.pragma('foreign_keys = ON');
        }
      }),
    discard,
  };
}

const DISCARD = `
  DROP VIEW IF EXISTS temp.settled;
  DROP VIEW IF EXISTS temp.in_doubt;
  DROP TABLE IF EXISTS temp.sorted;
  DROP TABLE IF EXISTS temp.repeated;
  DROP TABLE IF EXISTS temp.repeated_rows;
  DROP TABLE IF EXISTS temp.left_out;
  DROP TABLE IF EXISTS temp.staged;
  DROP TABLE IF EXISTS temp.staged_series;
  DROP TABLE IF EXISTS temp.contradicted;`;

function noRoomToStage(cause: unknown): StoreError {
  return new StoreError(
    'disk-full',
    'The disk for temporary files is full, so nothing of the file was stored; free some space, or name a folder on a ' +
      'larger disk with SQLITE_TMPDIR, and import it again.',
    cause,
  );
}

/** The answer to whoever stopped an import. */
function cancelled(fileName: string): StoreError {
  return new StoreError(
    'import-cancelled',
    `The import of ${fileName} was cancelled; nothing of it is stored.`,
  );
}
