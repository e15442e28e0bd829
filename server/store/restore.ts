import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Backup, verifyBackup } from './backup.ts';
import { beginEpoch } from './changes.ts';
import { connect } from './connect.ts';
import { holdDatabase } from './database-hold.ts';
import { asStoreError } from './store-error.ts';

export interface Restored {
  readonly backup: Backup;
  /** Where the database that was there is kept; `null` where there was none. */
  readonly replacedPath: string | null;
}

/**
 * Puts a backup, once it is verified, in the place of a database that nobody serves; what was there is kept beside it.
 * Throws StoreError, and then leaves the database as it was.
 */
export async function restoreBackup(
  backupPath: string,
  databasePath: string,
  nowMs: number,
): Promise<Restored> {
  const backup = await verifyBackup(backupPath);
  mkdirSync(dirname(databasePath), { recursive: true });
  const hold = holdDatabase(databasePath);
  const partial = `${databasePath}.${process.pid}.partial`;
  try {
    copyFileSync(backupPath, partial);
    markRestored(partial);
    const replacedPath = existsSync(databasePath)
      ? `${databasePath}.replaced-${new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '')}`
      : null;
    if (replacedPath !== null) setAside(databasePath, replacedPath);
    renameSync(partial, databasePath);
    return { backup, replacedPath };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asStoreError(error, databasePath);
  } finally {
    hold.release();
  }
}

function markRestored(path: string): void {
  const db = connect(path, { readonly: false });
  try {
    beginEpoch(db);
  } finally {
    db.close();
  }
}

/** Moves a database, with all that still stands in its write-ahead log if that can be read. */
function setAside(databasePath: string, replacedPath: string): void {
  try {
    const db = connect(databasePath, { readonly: false });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch (error) {
    if (['SQLITE_BUSY', 'SQLITE_LOCKED'].includes((error as { code?: string }).code ?? '')) throw error;
    // A damaged database is what one restores over: it is kept as it is, its log beside it.
  }
  renameSync(databasePath, replacedPath);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(`${databasePath}${suffix}`))
      renameSync(`${databasePath}${suffix}`, `${replacedPath}${suffix}`);
}
