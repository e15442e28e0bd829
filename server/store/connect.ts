import Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Name, value to set and value that must then be read back, in the order in which they are set. */
const PRAGMAS = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'NORMAL', 1],
  ['foreign_keys', 'ON', 1],
  ['journal_size_limit', '67108864', 67_108_864],
  ['cache_size', '-32768', -32_768],
  ['trusted_schema', 'OFF', 0],
  ['mmap_size', '0', 0],
] as const;

/** Versions before 3.51.3 can corrupt a WAL database when two connections write at once. */
const SAFE_VERSION = 3_051_003;

/**
 * Opens a database as every connection of Garita does, whatever it is for; a reader takes the journal as it finds it. What
 * a pragma did not do, and a SQLite that is too old, are errors. Throws what SQLite throws.
 */
export function connect(path: string, { readonly }: { readonly readonly: boolean }): Database.Database {
  const db = new Database(path, { readonly, fileMustExist: readonly });
  try {
    requireSafeSqlite(db);
    for (const [name, setting, expected] of PRAGMAS) {
      if (readonly && name === 'journal_mode') continue;
      db.pragma(`${name} = ${setting}`);
      const actual = db.pragma(name, { simple: true });
      if (actual !== expected) throw new Error(`pragma ${name} is ${actual}, not ${expected}`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function requireSafeSqlite(db: Database.Database): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get()!;
  if (isSafe(version)) return;
  throw new StoreError(
    'sqlite-too-old',
    `The installed better-sqlite3 carries SQLite ${version}, which can corrupt a database in WAL mode; ` +
      'run npm ci to get the version that this project locks.',
  );
}

/** Whether a SQLite of this version may write to a database in WAL mode beside another connection. */
export function isSafe(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1e6 + minor * 1e3 + patch >= SAFE_VERSION;
}
