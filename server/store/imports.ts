import type Database from 'better-sqlite3';
import { asStoreError } from './store-error.ts';
import { type UndoOutcome, undoBatch } from './undo-batch.ts';

/** As the contract has them; the store knows no more of a file's problems than that. */
export interface StoredProblem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export interface StoredRepair extends Omit<StoredProblem, 'line' | 'value'> {
  readonly count: number;
  readonly firstLine: number;
}

interface BatchRecord {
  readonly batchId: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  readonly why: string;
  /** Where the file comes from, where that is known. */
  readonly provenance: string | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problemCount: number;
  readonly repairs: readonly StoredRepair[];
  readonly tookMs: number;
  readonly importedAtMs: number;
  /** `null` while the batch stands. */
  readonly undoneAtMs: number | null;
}

interface BatchWithProblems extends BatchRecord {
  readonly problems: readonly StoredProblem[];
}

export interface ImportLedger {
  /** Newest first, without single problems. */
  list(): BatchRecord[];
  /** The newest batch of the same bytes, whatever was imported or undone since. */
  findBySha256(sha256: string): BatchWithProblems | null;
  /** The same, unless values were replaced or an import undone since: then importing the file again has work to do. */
  findStanding(sha256: string): BatchWithProblems | null;
  /** Takes one batch back; a StoreError where it cannot be. */
  undo(batchId: number, nowMs: number): UndoOutcome;
}

/** The ledger of imports; batches are written by `CountStage.commit`, together with their rows. */
export function createImportLedger(db: Database.Database): ImportLedger {
  const list = db.prepare<[], BatchRow>('SELECT * FROM import_batch ORDER BY import_id DESC');
  const bySha256 = db.prepare<[string], BatchRow>(
    'SELECT * FROM import_batch WHERE sha256 = ? ORDER BY import_id DESC LIMIT 1',
  );
  const changedSince = db
    .prepare<{ id: number }, number>(`
      SELECT EXISTS (SELECT 1 FROM import_batch WHERE import_id > @id AND updated_count > 0)
        OR EXISTS (SELECT 1 FROM import_batch WHERE undone_after >= @id)`)
    .pluck();
  const findBySha256 = (sha256: string): BatchWithProblems | null => {
    const row = bySha256.get(sha256);
    if (row === undefined) return null;
    return { ...toBatch(row), problems: JSON.parse(row.problems_json) as StoredProblem[] };
  };
  return {
    list: () => list.all().map(toBatch),
    findBySha256,
    findStanding: (sha256) => {
      const batch = findBySha256(sha256);
      return batch === null || changedSince.get({ id: batch.batchId }) === 1 ? null : batch;
    },
    undo: (batchId, nowMs) => {
      try {
        return undoBatch(db, batchId, nowMs);
      } catch (error) {
        throw asStoreError(error, db.name);
      }
    },
  };
}

interface BatchRow {
  readonly import_id: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly layout: string;
  readonly why: string;
  readonly provenance: string | null;
  readonly row_count: number;
  readonly created_count: number;
  readonly updated_count: number;
  readonly unchanged_count: number;
  readonly skipped_count: number;
  readonly repairs_json: string;
  readonly problems_json: string;
  readonly took_ms: number;
  readonly imported_at_ms: number;
  readonly undone_at_ms: number | null;
}

function toBatch(row: BatchRow): BatchRecord {
  return {
    batchId: row.import_id,
    fileName: row.file_name,
    sha256: row.sha256,
    layout: row.layout,
    why: row.why,
    provenance: row.provenance,
    rows: row.row_count,
    created: row.created_count,
    updated: row.updated_count,
    unchanged: row.unchanged_count,
    skipped: row.skipped_count,
    problemCount: row.skipped_count,
    repairs: JSON.parse(row.repairs_json) as StoredRepair[],
    tookMs: row.took_ms,
    importedAtMs: row.imported_at_ms,
    undoneAtMs: row.undone_at_ms,
  };
}
