import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../server/store/open.ts';
import { tempFolder } from './temp-store.ts';

/** To what a database may grow in these tests. */
export const MOST_BYTES = 2e6;

/** A real database that may not grow beyond `MOST_BYTES`. */
export function smallStore(): Store {
  const store = openStore(join(tempFolder(), 'garita.db'), { mostBytes: MOST_BYTES });
  onTestFinished(() => store.close());
  return store;
}

/** Takes all the room that a database has left, as another process would. */
export function fillUp(path: string): void {
  change(path, (db) => {
    db.exec('CREATE TABLE IF NOT EXISTS filler (filled BLOB) STRICT');
    db.prepare('INSERT INTO filler VALUES (zeroblob(?))').run(MOST_BYTES);
  });
}

/** Gives that room back to the database, not to the disk. */
export function makeRoom(path: string): void {
  change(path, (db) => db.exec('DELETE FROM filler'));
}

/** Counts the rows of a table. */
export function rowsOf(path: string, table: string): number {
  let rows = 0;
  change(path, (db) => {
    rows = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
  });
  return rows;
}

function change(path: string, work: (db: Database.Database) => void): void {
  const db = new Database(path, { timeout: 5_000 });
  try {
    work(db);
  } finally {
    db.close();
  }
}
