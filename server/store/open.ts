import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import { keepCopy } from './backup.ts';
import { type ChangeLog, createChangeLog } from './changes.ts';
import { type Crossings, createCrossings } from './crossings.ts';
import { createImportLedger, type ImportLedger } from './imports.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { MIGRATIONS } from './migrations.ts';
import { createMonthlyCounts, type MonthlyCounts } from './monthly-counts.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createRollUps, type RollUps } from './roll-ups.ts';
import { createRowStage, type RowStage } from './row-stage.ts';
import { createRunStore, type RunStore } from './runs.ts';
import { createScenarios, type Scenarios } from './scenarios.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { createTableRows, type TableRows } from './table-rows.ts';
import { createWaitReadings, type WaitReadings } from './wait-readings.ts';

export interface Store {
  readonly path: string;
  /** The version of its schema; throws StoreError where the database does not answer. */
  schemaVersion(): number;
  readonly monthlyCounts: MonthlyCounts;
  readonly imports: ImportLedger;
  readonly runs: RunStore;
  readonly waits: WaitReadings;
  readonly crossings: Crossings;
  readonly profiles: Profiles;
  readonly tableRows: TableRows;
  readonly rollUps: RollUps;
  readonly keptAnswers: KeptAnswers;
  readonly scenarios: Scenarios;
  readonly changes: ChangeLog;
  /** A holding place for the rows of one file; nothing of it is stored before its `commit`. */
  stage(dataset: Dataset): RowStage;
  close(): void;
}

/**
 * Opens the database, creates its folder and lifts its schema, of which a copy `PATH.schema-N` is kept from before; a file
 * that cannot be used is a StoreError.
 */
export function openStore(path: string, { readonly = false }: { readonly readonly?: boolean } = {}): Store {
  const db = openDatabase(path, readonly);
  try {
    applyPragmas(db, readonly);
    requireSafeSqlite(db);
    migrate(db, path, readonly);
    return {
      path,
      schemaVersion: () => {
        try {
          return Number(db.pragma('user_version', { simple: true }));
        } catch (error) {
          throw asStoreError(error, path);
        }
      },
      monthlyCounts: createMonthlyCounts(db),
      imports: createImportLedger(db),
      runs: createRunStore(db),
      waits: createWaitReadings(db),
      crossings: createCrossings(db),
      profiles: createProfiles(db),
      tableRows: createTableRows(db),
      rollUps: createRollUps(db),
      keptAnswers: createKeptAnswers(db),
      scenarios: createScenarios(db),
      changes: createChangeLog(db),
      stage: (dataset) => createRowStage(db, dataset),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw asStoreError(error, path);
  }
}

function openDatabase(path: string, readonly: boolean): Database.Database {
  if (readonly && !existsSync(path)) {
    throw new StoreError(
      'database-missing',
      `There is no database at ${path}; start the server or import a file once, which creates it.`,
    );
  }
  try {
    if (!readonly) mkdirSync(dirname(path), { recursive: true });
    return new Database(path, { readonly, fileMustExist: readonly });
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** Name, value to set (null: cannot be set by a reader) and value that must then be read back. */
const PRAGMAS = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'NORMAL', 1],
  ['foreign_keys', 'ON', 1],
  ['journal_size_limit', '67108864', 67_108_864],
  ['cache_size', '-32768', -32_768],
  ['trusted_schema', 'OFF', 0],
] as const;

function applyPragmas(db: Database.Database, readonly: boolean): void {
  for (const [name, setting, expected] of PRAGMAS) {
    if (!(readonly && name === 'journal_mode')) db.pragma(`${name} = ${setting}`);
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`pragma ${name} is ${actual}, not ${expected}`);
  }
}

/** Versions before 3.51.3 can corrupt a WAL database when two connections write at once. */
function requireSafeSqlite(db: Database.Database): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get()!;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch >= 3_051_003) return;
  throw new StoreError(
    'sqlite-too-old',
    `The installed better-sqlite3 carries SQLite ${version}, which can corrupt a database in WAL mode; ` +
      'run npm ci to get the version that this project locks.',
  );
}

function migrate(db: Database.Database, path: string, readonly: boolean): void {
  const readVersion = () => Number(db.pragma('user_version', { simple: true }));
  const known = MIGRATIONS.length;
  if (readVersion() === known) return;
  if (readVersion() > known) {
    throw new StoreError(
      'database-newer',
      `The database ${path} has schema ${readVersion()} and this version of Garita knows schemas up to ` +
        `${known}; update Garita, or name another file with GARITA_DB.`,
    );
  }
  if (readonly) {
    throw new StoreError(
      'database-missing',
      `The database ${path} has schema ${readVersion()} and a reader cannot lift it to ${known}; ` +
        'start the server once.',
    );
  }
  if (readVersion() > 0) keepCopy(db, `${path}.schema-${readVersion()}`);
  for (let version = readVersion() + 1; version <= known; version++) {
    const step = db.transaction(() => {
      // Another process may have taken the same step while this one waited for the lock.
      if (readVersion() >= version) return;
      db.exec(MIGRATIONS[version - 1]!);
      db.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}
