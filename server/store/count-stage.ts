import type Database from 'better-sqlite3';
import { type BatchFacts, commitCounts, type Port, type Series, type StageOutcome } from './commit-counts.ts';
import { asStoreError } from './store-error.ts';

/** One count as a file gives it. */
export interface StagedCount {
  readonly portCode: string;
  readonly portName: string;
  readonly state: string;
  readonly border: string;
  /** Empty for the port as a whole. */
  readonly crossing: string;
  readonly measure: string;
  /** Year × 100 + month. */
  readonly monthNumber: number;
  readonly value: number;
  readonly line: number;
}

/** Rows of one file that give the same key different values. */
export interface StageConflicts {
  readonly rows: number;
  readonly first: {
    readonly portCode: string;
    readonly crossing: string;
    readonly measure: string;
    readonly monthNumber: number;
    readonly lowest: number;
    readonly highest: number;
    readonly line: number;
  } | null;
}

export interface CountStage {
  add(count: StagedCount): void;
  /** Sorts what was added and says which keys contradict themselves; those are left out of `commit`. */
  settle(): StageConflicts;
  /** Stores rows and ledger entry in one transaction; a dry run does the same and takes it back. */
  commit(facts: BatchFacts & { readonly dryRun: boolean }): Omit<StageOutcome, 'batchId'> & {
    readonly batchId: number | null;
  };
  /** Empties the stage; always to be called at the end. */
  discard(): void;
}

const BATCH_ROWS = 5_000;
const ROWS_PER_INSERT = 100;

/** Collects the rows of one file in a temporary table, which costs no lock and no memory that grows. */
export function createCountStage(db: Database.Database): CountStage {
  db.exec(`
    DROP TABLE IF EXISTS temp.staged_count;
    DROP TABLE IF EXISTS temp.settled_count;
    DROP TABLE IF EXISTS temp.staged_series;
    CREATE TEMP TABLE staged_count (
      ordinal INTEGER NOT NULL, month_yyyymm INTEGER NOT NULL, counted INTEGER NOT NULL, line INTEGER NOT NULL
    ) STRICT;
    CREATE TEMP TABLE settled_count (
      ordinal INTEGER NOT NULL, month_yyyymm INTEGER NOT NULL, lowest INTEGER NOT NULL,
      highest INTEGER NOT NULL, copies INTEGER NOT NULL, line INTEGER NOT NULL
    ) STRICT;
    CREATE TEMP TABLE staged_series (ordinal INTEGER PRIMARY KEY, series_id INTEGER NOT NULL) STRICT;`);
  const insertMany = db.prepare<[number[]]>(
    `INSERT INTO staged_count VALUES ${Array(ROWS_PER_INSERT).fill('(?,?,?,?)').join(',')}`,
  );
  const insertOne = db.prepare<[number[]]>('INSERT INTO staged_count VALUES (?,?,?,?)');

  const series: Series[] = [];
  const ordinals = new Map<string, number>();
  const ports = new Map<string, Port>();
  // Both are filled again and again: millions of rows then leave no garbage behind.
  const pending: number[] = Array(BATCH_ROWS * 4).fill(0);
  const block: number[] = Array(ROWS_PER_INSERT * 4).fill(0);
  let used = 0;

  const flush = db.transaction(() => {
    let at = 0;
    while (at + block.length <= used) {
      for (let index = 0; index < block.length; index++) block[index] = pending[at++]!;
      insertMany.run(block);
    }
    for (; at < used; at += 4) insertOne.run(pending.slice(at, at + 4));
    used = 0;
  });

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, db.name);
    }
  };

  const ordinalOf = (count: StagedCount): number => {
    const key = `${count.portCode}\n${count.measure}\n${count.crossing}`;
    const known = ordinals.get(key);
    if (known !== undefined) return known;
    ordinals.set(key, series.length);
    series.push({ portCode: count.portCode, crossing: count.crossing, measure: count.measure });
    return series.length - 1;
  };

  return {
    add: (count) => {
      const port = ports.get(count.portCode);
      if (port === undefined || count.monthNumber > port.monthNumber) ports.set(count.portCode, count);
      pending[used] = ordinalOf(count);
      pending[used + 1] = count.monthNumber;
      pending[used + 2] = count.value;
      pending[used + 3] = count.line;
      used += 4;
      if (used === pending.length) guarded(flush);
    },
    settle: () =>
      guarded(() => {
        flush();
        return settle(db, series);
      }),
    commit: ({ dryRun, ...facts }) =>
      guarded(() => {
        db.exec('BEGIN IMMEDIATE');
        try {
          const outcome = commitCounts(db, series, ports, facts);
          db.exec(dryRun ? 'ROLLBACK' : 'COMMIT');
          return dryRun ? { ...outcome, batchId: null } : outcome;
        } finally {
          if (db.inTransaction) db.exec('ROLLBACK');
        }
      }),
    discard: () => {
      db.exec(`
        DROP TABLE IF EXISTS temp.staged_count;
        DROP TABLE IF EXISTS temp.settled_count;
        DROP TABLE IF EXISTS temp.staged_series;`);
    },
  };
}

function settle(db: Database.Database, series: readonly Series[]): StageConflicts {
  // The sorter takes as much memory as the page cache may have: 8 MB sorts as fast as 32.
  const cacheKib = db.pragma('cache_size', { simple: true });
  db.pragma('cache_size = -8192');
  db.exec(`
    INSERT INTO settled_count
    SELECT ordinal, month_yyyymm, min(counted), max(counted), count(*), min(line)
    FROM staged_count GROUP BY ordinal, month_yyyymm ORDER BY ordinal, month_yyyymm;
    DELETE FROM staged_count;`);
  db.pragma(`cache_size = ${cacheKib}`);
  const rows = db
    .prepare<[], number>('SELECT coalesce(sum(copies), 0) FROM settled_count WHERE lowest <> highest')
    .pluck()
    .get()!;
  const first = db
    .prepare<[], SettledRow>('SELECT * FROM settled_count WHERE lowest <> highest ORDER BY line LIMIT 1')
    .get();
  if (first === undefined) return { rows, first: null };
  const { ordinal, month_yyyymm: monthNumber, lowest, highest, line } = first;
  return { rows, first: { ...series[ordinal]!, monthNumber, lowest, highest, line } };
}

interface SettledRow {
  readonly ordinal: number;
  readonly month_yyyymm: number;
  readonly lowest: number;
  readonly highest: number;
  readonly line: number;
}
