import type Database from 'better-sqlite3';
import type { Rejection } from './imports.ts';
import { asStoreError } from './store-error.ts';

/** One count as a file gives it. */
export interface StagedCount {
  readonly portCode: string;
  readonly portName: string;
  readonly state: string;
  readonly border: string;
  /** Empty for the port as a whole. */
  readonly crossing: string;
  readonly measure: string;
  /** Year × 100 + month. */
  readonly monthNumber: number;
  readonly value: number;
  readonly line: number;
}

/** Rows of one file that give the same key different values. */
export interface StageConflicts {
  readonly rows: number;
  readonly first: {
    readonly portCode: string;
    readonly crossing: string;
    readonly measure: string;
    readonly monthNumber: number;
    readonly lowest: number;
    readonly highest: number;
    readonly line: number;
  } | null;
}

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

export interface CountStage {
  add(count: StagedCount): void;
  /** Sorts what was added and says which keys contradict themselves; those are left out of `commit`. */
  settle(): StageConflicts;
  /** Stores rows and ledger entry in one transaction. */
  commit(facts: BatchFacts): StageOutcome;
  /** Empties the stage; always to be called at the end. */
  discard(): void;
}

const BATCH_ROWS = 5_000;
const ROWS_PER_INSERT = 100;

/** Collects the rows of one file in a temporary table, which costs no lock and no memory that grows. */
export function createCountStage(db: Database.Database): CountStage {
  db.exec(`
    DROP TABLE IF EXISTS temp.staged_count;
    DROP TABLE IF EXISTS temp.settled_count;
    DROP TABLE IF EXISTS temp.staged_series;
    CREATE TEMP TABLE staged_count (
      ordinal INTEGER NOT NULL, month_yyyymm INTEGER NOT NULL, counted INTEGER NOT NULL, line INTEGER NOT NULL
    ) STRICT;
    CREATE TEMP TABLE settled_count (
      ordinal INTEGER NOT NULL, month_yyyymm INTEGER NOT NULL, lowest INTEGER NOT NULL,
      highest INTEGER NOT NULL, copies INTEGER NOT NULL, line INTEGER NOT NULL
    ) STRICT;
    CREATE TEMP TABLE staged_series (ordinal INTEGER PRIMARY KEY, series_id INTEGER NOT NULL) STRICT;`);
  const insertMany = db.prepare<[number[]]>(
    `INSERT INTO staged_count VALUES ${Array(ROWS_PER_INSERT).fill('(?,?,?,?)').join(',')}`,
  );
  const insertOne = db.prepare<[number[]]>('INSERT INTO staged_count VALUES (?,?,?,?)');

  const series: Series[] = [];
  const ordinals = new Map<string, number>();
  const ports = new Map<string, Port>();
  let pending: number[] = [];

  const flush = db.transaction(() => {
    const wide = ROWS_PER_INSERT * 4;
    let at = 0;
    for (; at + wide <= pending.length; at += wide) insertMany.run(pending.slice(at, at + wide));
    for (; at < pending.length; at += 4) insertOne.run(pending.slice(at, at + 4));
    pending = [];
  });

  const ordinalOf = (count: StagedCount): number => {
    const key = `${count.portCode}\n${count.measure}\n${count.crossing}`;
    const known = ordinals.get(key);
    if (known !== undefined) return known;
    ordinals.set(key, series.length);
    series.push({ portCode: count.portCode, crossing: count.crossing, measure: count.measure });
    return series.length - 1;
  };

  return {
    add: (count) => {
      const port = ports.get(count.portCode);
      if (port === undefined || count.monthNumber > port.monthNumber) ports.set(count.portCode, count);
      pending.push(ordinalOf(count), count.monthNumber, count.value, count.line);
      if (pending.length >= BATCH_ROWS * 4) flush();
    },
    settle: () => {
      flush();
      return settle(db, series);
    },
    commit: (facts) => {
      try {
        return db.transaction(() => store(db, series, ports, facts)).immediate();
      } catch (error) {
        throw asStoreError(error, db.name);
      }
    },
    discard: () => {
      db.exec(`
        DROP TABLE IF EXISTS temp.staged_count;
        DROP TABLE IF EXISTS temp.settled_count;
        DROP TABLE IF EXISTS temp.staged_series;`);
    },
  };
}

interface Series {
  readonly portCode: string;
  readonly crossing: string;
  readonly measure: string;
}

type Port = Pick<StagedCount, 'portCode' | 'portName' | 'state' | 'border' | 'monthNumber'>;

function settle(db: Database.Database, series: readonly Series[]): StageConflicts {
  db.exec(`
    INSERT INTO settled_count
    SELECT ordinal, month_yyyymm, min(counted), max(counted), count(*), min(line)
    FROM staged_count GROUP BY ordinal, month_yyyymm ORDER BY ordinal, month_yyyymm;
    DELETE FROM staged_count;`);
  const rows = db
    .prepare<[], number>('SELECT coalesce(sum(copies), 0) FROM settled_count WHERE lowest <> highest')
    .pluck()
    .get()!;
  const first = db
    .prepare<[], SettledRow>('SELECT * FROM settled_count WHERE lowest <> highest ORDER BY line LIMIT 1')
    .get();
  if (first === undefined) return { rows, first: null };
  const { ordinal, month_yyyymm: monthNumber, lowest, highest, line } = first;
  return { rows, first: { ...series[ordinal]!, monthNumber, lowest, highest, line } };
}

interface SettledRow {
  readonly ordinal: number;
  readonly month_yyyymm: number;
  readonly lowest: number;
  readonly highest: number;
  readonly line: number;
}

function store(
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
