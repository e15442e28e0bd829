import type Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import type { BatchFacts, BatchOutcome } from './commit-rows.ts';
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

/** What stands out in what a file holds, as the contract has it. */
export interface StoredQuality {
  readonly findings: ReadonlyArray<{
    readonly code: string;
    readonly kind: 'note' | 'warning';
    readonly message: string;
    readonly count: number | null;
    readonly source: string | null;
  }>;
  readonly completeness: ReadonlyArray<{
    readonly series: string;
    readonly shareByHour: ReadonlyArray<number | null>;
  }>;
}

interface BatchRecord {
  readonly batchId: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly dataset: Dataset;
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  /** Version of the time zone rules by which local times were read. */
  readonly tzData: string | null;
  /** Where the file comes from, where that is known. */
  readonly provenance: string | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problemCount: number;
  readonly repairs: readonly StoredRepair[];
  readonly quality: StoredQuality | null;
  readonly tookMs: number;
  readonly importedAtMs: number;
  /** `null` while the batch stands. */
  readonly undoneAtMs: number | null;
  /** Whether the rows that it left out can be had. */
  readonly hasRejects: boolean;
}

interface BatchWithProblems extends BatchRecord {
  readonly problems: readonly StoredProblem[];
}

export interface ImportLedger {
  /** Newest first, without single problems; all unless a number of those before an id is asked for. */
  list(limit?: number, beforeId?: number | null): BatchRecord[];
  count(): number;
  /** Whether a batch may be of a file of so many bytes; if none is, its contents need not be compared. */
  mayHold(byteCount: number): boolean;
  /** The newest batch of the same bytes, whatever was imported or undone since. */
  findBySha256(sha256: string): BatchWithProblems | null;
  /** The same, unless values were replaced or an import undone since: then importing the file again has work to do. */
  findStanding(sha256: string): BatchWithProblems | null;
  /** The rows that a batch left out, as CSV; null where there are none, or no such batch. */
  rejectsOf(batchId: number): string | null;
  /** Takes one batch back; a StoreError where it cannot be. */
  undo(batchId: number, nowMs: number): UndoOutcome;
}

/** The ledger of imports; batches are written by `RowStage.commit`, together with their rows. */
export function createImportLedger(db: Database.Database): ImportLedger {
  const list = db.prepare<[number, number], BatchRow>(
    `SELECT ${COLUMNS} FROM import_batch WHERE import_id < ? ORDER BY import_id DESC LIMIT ?`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM import_batch').pluck();
  const bySha256 = db.prepare<[string], BatchRow & { readonly problems_json: string }>(
    `SELECT ${COLUMNS}, problems_json FROM import_batch WHERE sha256 = ? ORDER BY import_id DESC LIMIT 1`,
  );
  const ofSize = db
    .prepare<{ bytes: number }, number>(
      'SELECT EXISTS (SELECT 1 FROM import_batch WHERE coalesce(byte_count, @bytes) = @bytes)',
    )
    .pluck();
  const rejects = db
    .prepare<[number], string | null>('SELECT rejects_csv FROM import_batch WHERE import_id = ?')
    .pluck();
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
    list: (limit = -1, beforeId = null) => list.all(beforeId ?? Number.MAX_SAFE_INTEGER, limit).map(toBatch),
    count: () => count.get()!,
    mayHold: (byteCount) => ofSize.get({ bytes: byteCount }) === 1,
    findBySha256,
    findStanding: (sha256) => {
      const batch = findBySha256(sha256);
      return batch === null || changedSince.get({ id: batch.batchId }) === 1 ? null : batch;
    },
    rejectsOf: (batchId) => rejects.get(batchId) ?? null,
    undo: (batchId, nowMs) => undoBatch(db, batchId, nowMs),
  };
}

/** Opens the ledger entry of a file, inside the transaction that stores its rows. */
export function insertBatch(db: Database.Database, dataset: Dataset, facts: BatchFacts): number {
  const { fileName, sha256, byteCount, layout, why, encoding, profile, provenance } = facts;
  const { rows, rejectsCsv, importedAtMs } = facts;
  const insert = db.prepare<[Record<string, string | number | null>]>(`
    INSERT INTO import_batch (file_name, sha256, byte_count, dataset, layout, why, encoding, profile, tz_data, provenance, row_count,
      created_count, updated_count, unchanged_count, skipped_count, repairs_json, quality_json, rejects_csv, took_ms,
      imported_at_ms)
    VALUES (@fileName, @sha256, @byteCount, @dataset, @layout, @why, @encoding, @profile, @tzData, @provenance, @rows,
      0, 0, 0, 0, '[]', @qualityJson, @rejectsCsv, 0, @importedAtMs)`);
  const cells = {
    fileName,
    sha256,
    byteCount,
    layout,
    why,
    encoding,
    profile,
    provenance,
    rows,
    rejectsCsv,
    importedAtMs,
  };
  const qualityJson = facts.quality === null ? null : JSON.stringify(facts.quality);
  const tzData = process.versions.tz ?? null;
  return Number(insert.run({ ...cells, dataset, qualityJson, tzData }).lastInsertRowid);
}

/** Writes into the ledger entry what came of the file. */
export function closeBatch(db: Database.Database, outcome: BatchOutcome): void {
  const { repairs, problems, ...counts } = outcome;
  db.prepare<[Record<string, string | number>]>(`
    UPDATE import_batch SET created_count = @created, updated_count = @updated, unchanged_count = @unchanged,
      skipped_count = @skipped, repairs_json = @repairsJson, problems_json = @problemsJson, took_ms = @tookMs
    WHERE import_id = @batchId`).run({
    ...counts,
    repairsJson: JSON.stringify(repairs),
    problemsJson: JSON.stringify(problems),
  });
}

const COLUMNS = `import_id, file_name, sha256, dataset, layout, why, encoding, profile, tz_data, provenance, row_count,
  created_count, updated_count, unchanged_count, skipped_count, repairs_json, quality_json, took_ms, imported_at_ms,
  undone_at_ms, rejects_csv IS NOT NULL AS has_rejects`;

interface BatchRow {
  readonly import_id: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly dataset: Dataset;
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly tz_data: string | null;
  readonly provenance: string | null;
  readonly row_count: number;
  readonly created_count: number;
  readonly updated_count: number;
  readonly unchanged_count: number;
  readonly skipped_count: number;
  readonly repairs_json: string;
  readonly quality_json: string | null;
  readonly took_ms: number;
  readonly imported_at_ms: number;
  readonly undone_at_ms: number | null;
  readonly has_rejects: number;
}

function toBatch(row: BatchRow): BatchRecord {
  return {
    batchId: row.import_id,
    fileName: row.file_name,
    sha256: row.sha256,
    dataset: row.dataset,
    layout: row.layout,
    why: row.why,
    encoding: row.encoding,
    profile: row.profile,
    tzData: row.tz_data,
    provenance: row.provenance,
    rows: row.row_count,
    created: row.created_count,
    updated: row.updated_count,
    unchanged: row.unchanged_count,
    skipped: row.skipped_count,
    problemCount: row.skipped_count,
    repairs: JSON.parse(row.repairs_json) as StoredRepair[],
    quality: row.quality_json === null ? null : (JSON.parse(row.quality_json) as StoredQuality),
    tookMs: row.took_ms,
    importedAtMs: row.imported_at_ms,
    undoneAtMs: row.undone_at_ms,
    hasRejects: row.has_rejects === 1,
  };
}
