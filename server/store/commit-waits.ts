import type Database from 'better-sqlite3';
import type { WaitReading } from '../model/wait-reading.ts';
import { type BatchFacts, closeBatch, insertBatch, type StageOutcome } from './commit-counts.ts';
import type { StoredRepair } from './imports.ts';
import { asStoreError } from './store-error.ts';
import type { WaitReadings } from './wait-readings.ts';

/** The ledger's facts of a file of published waits. */
export interface WaitBatchFacts extends BatchFacts {
  /** Rows of the file for which another of its rows stands. */
  readonly repeated: number;
  readonly dryRun: boolean;
}

/** Stores settled readings and their ledger entry in one transaction; a dry run does the same and takes it back. */
export function commitWaits(
  db: Database.Database,
  waits: WaitReadings,
  readings: readonly WaitReading[],
  facts: WaitBatchFacts,
): Omit<StageOutcome, 'batchId'> & { readonly batchId: number | null } {
  try {
    db.exec('BEGIN IMMEDIATE');
    const batchId = insertBatch(db, facts);
    const { kept, ...stored } = waits.add(readings, { policy: facts.policy, importId: batchId });
    const outcome = {
      batchId,
      ...stored,
      unchanged: stored.unchanged + facts.repeated,
      skipped: facts.skipped + kept,
      problems: facts.problems,
      repairs: kept === 0 ? facts.repairs : [...facts.repairs, keptStored(kept)],
      tookMs: Math.round(facts.tookMs()),
    };
    closeBatch(db, outcome);
    db.exec(facts.dryRun ? 'ROLLBACK' : 'COMMIT');
    return facts.dryRun ? { ...outcome, batchId: null } : outcome;
  } catch (error) {
    throw asStoreError(error, db.name);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

function keptStored(count: number): StoredRepair {
  return {
    code: 'stored-value-kept',
    column: null,
    message: 'Another reading is stored for the same crossing, lane and hour, which is kept',
    fix: 'nothing needs to be done',
    count,
    firstLine: 1,
  };
}
