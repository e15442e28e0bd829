import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type ContentFindings, checkContents } from './batch-content.ts';
import { connect } from './connect.ts';
import { asStoreError, StoreError } from './store-error.ts';

/** A database as it is found, without being lifted or changed. */
export interface DatabaseState {
  readonly schemaVersion: number;
  readonly bytes: number;
  /** What SQLite finds wrong with it; empty where it is sound. */
  readonly problems: readonly string[];
}

/**
 * Looks at a database: at the skeleton of its tables, or with `deep` at every page and row. Throws StoreError where
 * there is none.
 */
export function databaseState(
  path: string,
  { deep = false }: { readonly deep?: boolean } = {},
): DatabaseState {
  if (!existsSync(path))
    throw new StoreError(
      'database-missing',
      `There is no database at ${path}; start the server or import a file once, which creates it.`,
    );
  const bytes = statSync(path).size;
  let db: Database.Database | null = null;
  try {
    db = connect(path, { readonly: true });
    const schemaVersion = Number(db.pragma('user_version', { simple: true }));
    const found = db.pragma(deep ? 'integrity_check(3)' : 'quick_check(3)') as object[];
    const problems = found.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
    if (deep && (db.pragma('foreign_key_check') as unknown[]).length > 0)
      problems.push('rows refer to rows that are missing');
    return { schemaVersion, bytes, problems };
  } catch (error) {
    throw asStoreError(error, path);
  } finally {
    db?.close();
  }
}

/** Compares what is stored of each import with what was stored when it came. Throws StoreError. */
export function contentState(path: string): ContentFindings {
  let db: Database.Database | null = null;
  try {
    db = connect(path, { readonly: true });
    return checkContents(db);
  } catch (error) {
    throw asStoreError(error, path);
  } finally {
    db?.close();
  }
}

/** Version of the SQLite that is built in. */
export function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return db.prepare<[], string>('SELECT sqlite_version()').pluck().get()!;
  } finally {
    db.close();
  }
}

/** Imports that stand and hold local times that were read by other time zone data than those named. Throws StoreError. */
export function importsByOtherRules(path: string, tzData: string): ImportByRules[] {
  let db: Database.Database | null = null;
  try {
    db = connect(path, { readonly: true });
    return db
      .prepare<[string], ImportByRules>(`
        SELECT import_id AS importId, file_name AS fileName, tz_data AS tzData FROM import_batch
        WHERE dataset IN ('crossing', 'wait', 'hourly-count') AND undone_at_ms IS NULL AND tz_data <> ?
        ORDER BY import_id`)
      .all(tzData);
  } catch (error) {
    throw asStoreError(error, path);
  } finally {
    db?.close();
  }
}

export interface ImportByRules {
  readonly importId: number;
  readonly fileName: string;
  readonly tzData: string;
}
