import type Database from 'better-sqlite3';
import type { StagedCount } from './count-stage.ts';
import type { Rejection } from './imports.ts';

/** What the ledger says of the file; `tookMs` is asked for last. */
export interface BatchFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  readonly provenance: string | null;
  readonly rows: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly importedAtMs: number;
  /** What becomes of a stored value that differs; what ships with the product never replaces an import. */
  readonly policy: 'replace' | 'keep';
  readonly tookMs: () => number;
}

export interface StageOutcome {
  readonly batchId: number;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly tookMs: number;
}

export interface Series {
  readonly portCode: string;
  readonly crossing: string;
  readonly measure: string;
}

export type Port = Pick<StagedCount, 'portCode' | 'portName' | 'state' | 'border' | 'monthNumber'>;

/** Stores the settled rows and the ledger entry; to be called inside a transaction. */
export function commitCounts(
  db: Database.Database,
  series: readonly Series[],
  ports: ReadonlyMap<string, Port>,
  facts: BatchFacts,
): StageOutcome {
  const batchId = insertBatch(db, facts);
  storePorts(db, ports);
  storeSeries(db, series);
  const tally = db
    .prepare<[], Tally>(`
      SELECT coalesce(sum(copies), 0) AS rows, coalesce(sum(counted IS NULL), 0) AS absent,
        coalesce(sum(counted <> lowest), 0) AS differing,
        coalesce(sum(copies) FILTER (WHERE counted <> lowest), 0) AS differingRows,
        coalesce(min(line) FILTER (WHERE counted <> lowest), 0) AS differingLine
      FROM settled_count JOIN staged_series USING (ordinal)
        LEFT JOIN monthly_count USING (series_id, month_yyyymm)
      WHERE lowest = highest`)
    .get()!;
  db.prepare<[number]>(`
    INSERT INTO monthly_count (series_id, month_yyyymm, counted, import_id)
    SELECT series_id, month_yyyymm, lowest, ? FROM settled_count JOIN staged_series USING (ordinal)
    WHERE lowest = highest
    ON CONFLICT DO ${facts.policy === 'keep' ? 'NOTHING' : REPLACE}`).run(batchId);
  const outcome = { batchId, ...outcomeOf(facts, tally), tookMs: Math.round(facts.tookMs()) };
  closeBatch(db, outcome);
  return outcome;
}

const REPLACE = `UPDATE SET counted = excluded.counted, import_id = excluded.import_id
  WHERE counted <> excluded.counted`;

function outcomeOf(facts: BatchFacts, tally: Tally): Omit<StageOutcome, 'batchId' | 'tookMs'> {
  const { rows, absent, differing, differingRows } = tally;
  if (facts.policy === 'replace') {
    const unchanged = rows - absent - differing;
    return {
      imported: absent,
      updated: differing,
      unchanged,
      rejected: facts.rejected,
      rejections: facts.rejections,
    };
  }
  const kept = {
    code: 'stored-value-kept',
    message: 'Another value is stored for the same key; the stored one is kept.',
    count: differingRows,
    firstLine: tally.differingLine,
  };
  return {
    imported: absent,
    updated: 0,
    unchanged: rows - absent - differingRows,
    rejected: facts.rejected + differingRows,
    rejections: differingRows === 0 ? facts.rejections : [...facts.rejections, kept],
  };
}

interface Tally {
  readonly rows: number;
  readonly absent: number;
  readonly differing: number;
  readonly differingRows: number;
  readonly differingLine: number;
}

function insertBatch(db: Database.Database, facts: BatchFacts): number {
  const { fileName, sha256, layout, provenance, rows, importedAtMs } = facts;
  const insert = db.prepare<[Record<string, string | number | null>]>(`
    INSERT INTO import_batch (file_name, sha256, layout, provenance, row_count, imported_count, updated_count,
      unchanged_count, rejected_count, rejections_json, took_ms, imported_at_ms)
    VALUES (@fileName, @sha256, @layout, @provenance, @rows, 0, 0, 0, 0, '[]', 0, @importedAtMs)`);
  return Number(insert.run({ fileName, sha256, layout, provenance, rows, importedAtMs }).lastInsertRowid);
}

function closeBatch(db: Database.Database, outcome: StageOutcome): void {
  const { rejections, ...counts } = outcome;
  db.prepare<[Record<string, string | number>]>(`
    UPDATE import_batch SET imported_count = @imported, updated_count = @updated,
      unchanged_count = @unchanged, rejected_count = @rejected, rejections_json = @rejectionsJson, took_ms = @tookMs
    WHERE import_id = @batchId`).run({ ...counts, rejectionsJson: JSON.stringify(rejections) });
}

function storePorts(db: Database.Database, ports: ReadonlyMap<string, Port>): void {
  const upsert = db.prepare<[string, string, string, string, number]>(`
    INSERT INTO port VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET port_name = excluded.port_name, state_name = excluded.state_name,
      border = excluded.border, named_month_yyyymm = excluded.named_month_yyyymm
    WHERE excluded.named_month_yyyymm > named_month_yyyymm`);
  for (const { portCode, portName, state, border, monthNumber } of ports.values()) {
    upsert.run(portCode, portName, state, border, monthNumber);
  }
}

function storeSeries(db: Database.Database, series: readonly Series[]): void {
  const insert = db.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO series (port_code, crossing, measure) VALUES (?, ?, ?)',
  );
  const link = db.prepare<[number, string, string, string]>(`
    INSERT INTO staged_series
    SELECT ?, series_id FROM series WHERE port_code = ? AND crossing = ? AND measure = ?`);
  for (const [ordinal, { portCode, crossing, measure }] of series.entries()) {
    insert.run(portCode, crossing, measure);
    link.run(ordinal, portCode, crossing, measure);
  }
}
