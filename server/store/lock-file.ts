import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { asStoreError } from './store-error.ts';

/** A right that one process has at a time. */
export interface Lock {
  /** Whether whoever had it last ended without letting go of it, or with what it locks amiss. */
  readonly wasLeftUnclean: boolean;
  release(how?: { readonly isClean: boolean }): void;
}

/**
 * Takes a lock of SQLite on a file of its own, which the system lets go however the process ends, so that none is ever
 * left over; `null` where another has it. Throws StoreError where the file cannot be used.
 */
export function takeLock(lockPath: string): Lock | null {
  mkdirSync(dirname(lockPath), { recursive: true });
  const lock = open(lockPath);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw asStoreError(error, lockPath);
  }
  const wasLeftUnclean = existsSync(ownerPath(lockPath));
  noteOwner(lockPath);
  return {
    wasLeftUnclean,
    release: ({ isClean } = { isClean: true }) => {
      if (isClean) rmSync(ownerPath(lockPath), { force: true });
      lock.close();
    },
  };
}

/** For who asks for the lock meanwhile; a disk without room for it is no reason to be without the lock. */
function noteOwner(lockPath: string): void {
  try {
    writeFileSync(ownerPath(lockPath), `process ${process.pid} on ${hostname()}`);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw asStoreError(error, lockPath);
  }
}

/** Who has a lock, in brackets after a space; nothing where that is not known. */
export function ownerOf(lockPath: string): string {
  try {
    return ` (${readFileSync(ownerPath(lockPath), 'utf8').slice(0, 120)})`;
  } catch {
    return '';
  }
}

function ownerPath(lockPath: string): string {
  return `${lockPath}-owner`;
}

function open(lockPath: string): Database.Database {
  try {
    return new Database(lockPath, { timeout: 0 });
  } catch (error) {
    throw asStoreError(error, lockPath);
  }
}
