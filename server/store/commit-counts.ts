import type Database from 'better-sqlite3';
import type { StagedCount } from './count-stage.ts';
import type { StoredProblem, StoredRepair } from './imports.ts';

/** What the ledger says of the file; `tookMs` is asked for last. */
export interface BatchFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  readonly why: string;
  readonly provenance: string | null;
  readonly rows: number;
  readonly skipped: number;
  readonly problems: readonly StoredProblem[];
  readonly repairs: readonly StoredRepair[];
  readonly importedAtMs: number;
  /** What becomes of a stored value that differs; what ships with the product never replaces an import. */
  readonly policy: 'replace' | 'keep';
  readonly tookMs: () => number;
}

export interface StageOutcome {
  readonly batchId: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly StoredProblem[];
  readonly repairs: readonly StoredRepair[];
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
  if (tally.rows > tally.absent) keepHistory(db, batchId, facts.policy);
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

/** Notes which stored values the batch is about to replace and which it only states again, for the day it is undone. */
function keepHistory(db: Database.Database, batchId: number, policy: BatchFacts['policy']): void {
  const from = `FROM settled_count JOIN staged_series USING (ordinal)
    JOIN monthly_count USING (series_id, month_yyyymm) WHERE lowest = highest`;
  db.prepare<[number]>(`
    INSERT INTO restated_count SELECT series_id, month_yyyymm, ? ${from} AND counted = lowest`).run(batchId);
  if (policy === 'keep') return;
  db.prepare<[number]>(`
    INSERT INTO replaced_count
    SELECT series_id, month_yyyymm, ?, counted, import_id ${from} AND counted <> lowest`).run(batchId);
}

function outcomeOf(facts: BatchFacts, tally: Tally): Omit<StageOutcome, 'batchId' | 'tookMs'> {
  const { rows, absent, differing, differingRows } = tally;
  const { problems, repairs, skipped } = facts;
  if (facts.policy === 'replace') {
    const unchanged = rows - absent - differing;
    return { created: absent, updated: differing, unchanged, skipped, problems, repairs };
  }
  const kept: StoredRepair = {
    code: 'stored-value-kept',
    column: null,
    message: 'Another value is stored for the same key, which is kept',
    fix: 'nothing needs to be done',
    count: differingRows,
    firstLine: tally.differingLine,
  };
  return {
    created: absent,
    updated: 0,
    unchanged: rows - absent - differingRows,
    skipped: skipped + differingRows,
    problems,
    repairs: differingRows === 0 ? repairs : [...repairs, kept],
  };
}

interface Tally {
  readonly rows: number;
  readonly absent: number;
  readonly differing: number;
  readonly differingRows: number;
  readonly differingLine: number;
}

/** Opens the ledger entry of a file. */
export function insertBatch(db: Database.Database, facts: BatchFacts): number {
  const { fileName, sha256, layout, why, provenance, rows, importedAtMs } = facts;
  const insert = db.prepare<[Record<string, string | number | null>]>(`
    INSERT INTO import_batch (file_name, sha256, layout, why, provenance, row_count, created_count, updated_count,
      unchanged_count, skipped_count, repairs_json, took_ms, imported_at_ms)
    VALUES (@fileName, @sha256, @layout, @why, @provenance, @rows, 0, 0, 0, 0, '[]', 0, @importedAtMs)`);
  const { lastInsertRowid } = insert.run({ fileName, sha256, layout, why, provenance, rows, importedAtMs });
  return Number(lastInsertRowid);
}

/** Writes into the ledger entry what came of the file. */
export function closeBatch(db: Database.Database, outcome: StageOutcome): void {
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
