import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from './backup.ts';
import { connect } from './connect.ts';
import { contentState, databaseState } from './database-state.ts';
import { restoreBackup } from './restore.ts';
import { StoreError } from './store-error.ts';

/** What a rehearsal has shown; it throws where anything is not as it should be. */
export interface Drill {
  readonly bytes: number;
  readonly seconds: number;
  readonly tables: number;
  readonly rows: number;
  /** Imports whose values were held against their hash, and those of an older version, of which nothing is known. */
  readonly imports: number;
  readonly importsUnknown: number;
}

/**
 * Rehearses a loss: backs a database up, which others may go on writing to, restores the backup into a folder of its own, and
 * holds every page, the rows of every table and the hash of every import against the backup. Throws StoreError.
 */
export async function drill(databasePath: string, folder = tmpdir()): Promise<Drill> {
  const place = mkdtempSync(join(folder, 'garita-drill-'));
  try {
    const startedMs = performance.now();
    const backup = await backUp(databasePath, join(place, 'backup.db'));
    const restored = join(place, 'restored.db');
    await restoreBackup(backup.path, restored, Date.now());
    const [problem] = databaseState(restored, { deep: true }).problems;
    if (problem !== undefined) throw failed(`the restored database is damaged (${problem})`);
    const counts = rowsOf(backup.path);
    if (JSON.stringify(counts) !== JSON.stringify(rowsOf(restored)))
      throw failed('the restored database has other rows than the backup');
    const { sound, unknown, rotten } = contentState(restored);
    if (rotten.length > 0)
      throw failed(`import ${rotten[0]!.batchId} (${rotten[0]!.fileName}) does not hold what it gave`);
    return {
      bytes: backup.bytes,
      seconds: (performance.now() - startedMs) / 1000,
      tables: counts.length,
      rows: counts.reduce((sum, [, rows]) => sum + rows, 0),
      imports: sound,
      importsUnknown: unknown,
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function failed(why: string): StoreError {
  return new StoreError(
    'drill-failed',
    `The drill failed because ${why}; run garita doctor --deep, and take another backup before you rely on any.`,
  );
}

function rowsOf(path: string): Array<readonly [string, number]> {
  const db = connect(path, { readonly: true });
  try {
    return db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .map((name) => [name, db.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get()!] as const);
  } finally {
    db.close();
  }
}
