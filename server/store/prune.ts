import type Database from 'better-sqlite3';
import { connect } from './connect.ts';
import { asStoreError } from './store-error.ts';

/** What a table and its indexes take up in the file. */
export interface TableSize {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
}

export interface Pruned {
  /** Runs that were removed. */
  readonly runs: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** The tables of a database with what they take up, largest first. Throws StoreError. */
export function tableSizes(databasePath: string): TableSize[] {
  const db = open(databasePath, true);
  try {
    return db
      .prepare<[], { table: string; bytes: number }>(
        `SELECT m.tbl_name AS "table", sum(s.pgsize) AS bytes FROM dbstat s JOIN sqlite_schema m ON m.name = s.name
         GROUP BY m.tbl_name ORDER BY bytes DESC, m.tbl_name`,
      )
      .all()
      .filter(({ table }) => /^[a-z_]+$/.test(table) && !table.startsWith('sqlite_'))
      .map((one) => ({
        ...one,
        rows: db.prepare<[], number>(`SELECT count(*) FROM ${one.table}`).pluck().get()!,
      }));
  } catch (error) {
    throw asStoreError(error, databasePath);
  } finally {
    db.close();
  }
}

/**
 * Removes finished runs from before a moment, `null` for none, and kept answers from before another, and gives free pages
 * back to the disk. What was imported
 * stays. Throws StoreError.
 */
export function pruneDatabase(
  databasePath: string,
  runsBeforeMs: number | null,
  answersBeforeMs: number,
): Pruned {
  const db = open(databasePath, false);
  try {
    const bytes = () =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
    const bytesBefore = bytes();
    const runs =
      runsBeforeMs === null
        ? 0
        : db
            .prepare<[number]>('DELETE FROM run WHERE finished_at_ms IS NOT NULL AND finished_at_ms < ?')
            .run(runsBeforeMs).changes;
    db.prepare<[number]>('DELETE FROM kept_answer WHERE kept_at_ms < ?').run(answersBeforeMs);
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { runs, bytesBefore, bytesAfter: bytes() };
  } catch (error) {
    throw asStoreError(error, databasePath);
  } finally {
    db.close();
  }
}

function open(databasePath: string, readonly: boolean): Database.Database {
  try {
    return connect(databasePath, { readonly });
  } catch (error) {
    throw asStoreError(error, databasePath);
  }
}
