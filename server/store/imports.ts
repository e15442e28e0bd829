import type Database from 'better-sqlite3';

export interface Rejection {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  readonly firstLine: number;
}

interface BatchRecord {
  readonly batchId: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  /** Where the file comes from, where that is known. */
  readonly provenance: string | null;
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly tookMs: number;
  readonly importedAtMs: number;
}

export interface ImportLedger {
  /** Newest first. */
  list(): BatchRecord[];
  /** The newest batch of the same bytes, whatever was imported since. */
  findBySha256(sha256: string): BatchRecord | null;
  /** The same, unless a later batch replaced values: then importing the file again has work to do. */
  findStanding(sha256: string): BatchRecord | null;
}

/** The ledger of imports; batches are written by `CountStage.commit`, together with their rows. */
export function createImportLedger(db: Database.Database): ImportLedger {
  const list = db.prepare<[], BatchRow>('SELECT * FROM import_batch ORDER BY import_id DESC');
  const bySha256 = db.prepare<[string], BatchRow>(
    'SELECT * FROM import_batch WHERE sha256 = ? ORDER BY import_id DESC LIMIT 1',
  );
  const replacedSince = db
    .prepare<[number], number>(
      'SELECT EXISTS (SELECT 1 FROM import_batch WHERE import_id > ? AND updated_count > 0)',
    )
    .pluck();
  const findBySha256 = (sha256: string): BatchRecord | null => {
    const row = bySha256.get(sha256);
    return row === undefined ? null : toBatch(row);
  };
  return {
    list: () => list.all().map(toBatch),
    findBySha256,
    findStanding: (sha256) => {
      const batch = findBySha256(sha256);
      return batch === null || replacedSince.get(batch.batchId) === 1 ? null : batch;
    },
  };
}

interface BatchRow {
  readonly import_id: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly layout: string;
  readonly provenance: string | null;
  readonly row_count: number;
  readonly imported_count: number;
  readonly updated_count: number;
  readonly unchanged_count: number;
  readonly rejected_count: number;
  readonly rejections_json: string;
  readonly took_ms: number;
  readonly imported_at_ms: number;
}

function toBatch(row: BatchRow): BatchRecord {
  return {
    batchId: row.import_id,
    fileName: row.file_name,
    sha256: row.sha256,
    layout: row.layout,
    provenance: row.provenance,
    rows: row.row_count,
    imported: row.imported_count,
    updated: row.updated_count,
    unchanged: row.unchanged_count,
    rejected: row.rejected_count,
    rejections: JSON.parse(row.rejections_json) as Rejection[],
    tookMs: row.took_ms,
    importedAtMs: row.imported_at_ms,
  };
}
