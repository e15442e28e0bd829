import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import { connect } from './connect.ts';
import { databaseState } from './database-state.ts';
import { MIGRATIONS } from './migrations.ts';
import { asStoreError, damagedDatabase, StoreError } from './store-error.ts';

/** A copy of the database that has been read back whole. */
export interface Backup {
  readonly path: string;
  readonly bytes: number;
  /** Of the file; also beside it as `PATH.sha256`, in the form of sha256sum. */
  readonly sha256: string;
  readonly schemaVersion: number;
}

/**
 * Copies a database, which others may go on writing to, into a file that does not exist yet. The database is checked page
 * by page before, the copy before it gets its name. Throws StoreError, and leaves nothing half written.
 */
export async function backUp(databasePath: string, targetPath: string): Promise<Backup> {
  if (!existsSync(databasePath))
    throw new StoreError('database-missing', `There is no database at ${databasePath}, so nothing to copy.`);
  if (resolve(databasePath) === resolve(targetPath) || existsSync(targetPath))
    throw new StoreError(
      'backup-exists',
      `The file ${targetPath} exists already and a backup overwrites nothing; name another file.`,
    );
  const partial = `${targetPath}.${process.pid}.partial`;
  requireUndamaged(databasePath);
  try {
    copyInto(databasePath, partial);
    const schemaVersion = requireSound(partial);
    const sha256 = await hashOf(partial);
    writeFileSync(hashPath(targetPath), `${sha256}  ${basename(targetPath)}\n`);
    renameSync(partial, targetPath);
    return { path: targetPath, bytes: statSync(targetPath).size, sha256, schemaVersion };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asStoreError(error, targetPath);
  }
}

/** Rewriting heals what it can still read, so a copy would not tell that its source is damaged. */
function requireUndamaged(databasePath: string): void {
  const [problem] = databaseState(databasePath, { deep: true }).problems;
  if (problem !== undefined) throw damagedDatabase(databasePath, new Error(problem.replaceAll('\n', ' ')));
}

/** Reads a backup whole. Throws StoreError where its bytes, its pages or its schema are not what they should be. */
export async function verifyBackup(path: string): Promise<Backup> {
  if (!existsSync(path)) throw new StoreError('backup-missing', `There is no backup at ${path}.`);
  const sha256 = await hashOf(path);
  const beside = hashPath(path);
  const noted = existsSync(beside) ? readFileSync(beside, 'utf8').slice(0, 64) : null;
  if (noted !== null && noted !== sha256)
    throw new StoreError(
      'backup-damaged',
      `The backup ${path} has the hash ${sha256.slice(0, 12)}… and ${basename(beside)} says ${noted.slice(0, 12)}…, so it was changed or damaged; take another backup.`,
    );
  try {
    return { path, bytes: statSync(path).size, sha256, schemaVersion: requireSound(path) };
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** Copies an open database as it stands, in place of an earlier copy of that name. Throws what SQLite throws. */
export function keepCopy(db: Database.Database, targetPath: string): void {
  const partial = `${targetPath}.${process.pid}.partial`;
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    renameSync(partial, targetPath);
  } finally {
    rmSync(partial, { force: true });
  }
}

function copyInto(databasePath: string, path: string): void {
  const source = connect(databasePath, { readonly: true });
  try {
    source.prepare('VACUUM INTO ?').run(path);
  } finally {
    source.close();
  }
}

/** Checks every page and row of a database of ours, and answers its schema version. Throws StoreError. */
function requireSound(path: string): number {
  const db = connect(path, { readonly: true });
  try {
    const problems = db.pragma('integrity_check(1)', { simple: true });
    const broken = db.pragma('foreign_key_check') as unknown[];
    const schemaVersion = Number(db.pragma('user_version', { simple: true }));
    if (problems !== 'ok' || broken.length > 0)
      throw new StoreError(
        'backup-damaged',
        `The file ${path} is damaged (${problems === 'ok' ? 'rows refer to rows that are missing' : String(problems)}); take another backup.`,
      );
    if (schemaVersion === 0)
      throw new StoreError('backup-damaged', `The file ${path} is no database of Garita; name another.`);
    if (schemaVersion > MIGRATIONS.length)
      throw new StoreError(
        'database-newer',
        `The file ${path} has schema ${schemaVersion} and this version of Garita knows schemas up to ${MIGRATIONS.length}; update Garita.`,
      );
    return schemaVersion;
  } finally {
    db.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function hashPath(path: string): string {
  return `${path}.sha256`;
}
