import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import { keepCopy } from './backup.ts';
import { type ChangeLog, createChangeLog } from './changes.ts';
import { connect } from './connect.ts';
import { type Crossings, createCrossings } from './crossings.ts';
import { diskSpace } from './disk-space.ts';
import { guarded, limitSize, storeErrorIn } from './guarded.ts';
import { createImportLedger, type ImportLedger } from './imports.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { MIGRATIONS } from './migrations.ts';
import { createMonthlyCounts, type MonthlyCounts } from './monthly-counts.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createReadClock } from './read-clock.ts';
import { createRetention, type Retention } from './retention.ts';
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
  /** What is left of the disk that holds it. */
  freeBytes(): number;
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
  readonly retention: Retention;
  readonly changes: ChangeLog;
  /** A holding place for the rows of one file; nothing of it is stored before its `commit`. */
  stage(dataset: Dataset): RowStage;
  /** From now on this connection only reads. */
  refuseWrites(): void;
  close(): void;
}

export interface StoreOptions {
  readonly readonly?: boolean;
  /** To what the file may grow; `null` for as far as the disk goes. */
  readonly mostBytes?: number | null;
  /** How long one read may take before it is stopped; `null` for as long as it needs. */
  readonly readWithinMs?: number | null;
}

/**
 * Opens the database, creates its folder and lifts its schema, of which a copy `PATH.schema-N` is kept from before; a file
 * that cannot be used is a StoreError, as is whatever SQLite throws later.
 */
export function openStore(
  path: string,
  { readonly = false, mostBytes = null, readWithinMs = null }: StoreOptions = {},
): Store {
  const db = openDatabase(path, readonly);
  try {
    if (mostBytes !== null) limitSize(db, mostBytes);
    migrate(db, path, readonly);
    const clock = createReadClock(db, { withinMs: readWithinMs, nowMs: () => performance.now() });
    const told = <Part extends object>(part: Part) => guarded(db, clock, part);
    return {
      path,
      ...told({ schemaVersion: () => Number(db.pragma('user_version', { simple: true })) }),
      freeBytes: () => diskSpace(path).freeBytes,
      monthlyCounts: told(createMonthlyCounts(db)),
      imports: told(createImportLedger(db)),
      runs: told(createRunStore(db)),
      waits: told(createWaitReadings(db)),
      crossings: told(createCrossings(db)),
      profiles: told(createProfiles(db)),
      tableRows: told(createTableRows(db)),
      rollUps: told(createRollUps(db)),
      keptAnswers: told(createKeptAnswers(db)),
      scenarios: told(createScenarios(db)),
      retention: told(createRetention(db)),
      changes: told(createChangeLog(db)),
      stage: (dataset) => createRowStage(db, clock, dataset),
      refuseWrites: () => db.pragma('query_only = ON'),
      close: () => db.close(),
    };
  } catch (error) {
    const told = storeErrorIn(db, error);
    db.close();
    throw told;
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
    return connect(path, { readonly });
  } catch (error) {
    throw asStoreError(error, path);
  }
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
