import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { asStoreError, StoreError } from './store-error.ts';

/** The right to serve a database, which one process has at a time. */
export interface DatabaseHold {
  release(): void;
}

/**
 * Takes the right to serve the database at this path, or throws StoreError that names who has it. It is a lock of SQLite
 * on a file beside it, which the system lets go however the process ends, so that none is ever left over.
 */
export function holdDatabase(databasePath: string): DatabaseHold {
  const lockPath = `${databasePath}.lock`;
  const ownerPath = `${lockPath}-owner`;
  mkdirSync(dirname(databasePath), { recursive: true });
  const lock = open(lockPath, databasePath);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw asStoreError(error, databasePath);
    throw new StoreError(
      'database-held',
      `The database ${databasePath} is served by another Garita${ownerIn(ownerPath)}; stop that one, or name another file with GARITA_DB.`,
    );
  }
  writeFileSync(ownerPath, `process ${process.pid} on ${hostname()}`);
  return {
    release: () => {
      rmSync(ownerPath, { force: true });
      lock.close();
    },
  };
}

function open(lockPath: string, databasePath: string): Database.Database {
  try {
    return new Database(lockPath, { timeout: 0 });
  } catch (error) {
    throw asStoreError(error, databasePath);
  }
}

function ownerIn(path: string): string {
  try {
    return ` (${readFileSync(path, 'utf8').slice(0, 120)})`;
  } catch {
    return '';
  }
}
