import type Database from 'better-sqlite3';
import type { Dataset } from '../model/rows.ts';
import { sealBatch } from './batch-content.ts';
import { createContentSum } from './content-sum.ts';
import { DATASETS, type DatasetTable } from './datasets.ts';
import {
  closeBatch,
  insertBatch,
  type StoredProblem,
  type StoredQuality,
  type StoredRepair,
} from './imports.ts';
import type { Names } from './names.ts';
import { IS_GOING_ON } from './read-clock.ts';
import { type StagedContent, stagedCells, sumOfStaged } from './settled-content.ts';
import { StoreError } from './store-error.ts';

/** What becomes of a stored value that differs: it is replaced, it is kept, or the file is refused. */
export type ConflictPolicy = 'replace' | 'keep' | 'reject';

/** What the ledger says of the file; `tookMs` is asked for last. */
export interface BatchFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly provenance: string | null;
  readonly rows: number;
  /** Rows that another row of the file has said already. */
  readonly repeated: number;
  readonly skipped: number;
  readonly problems: readonly StoredProblem[];
  readonly repairs: readonly StoredRepair[];
  readonly quality: StoredQuality | null;
  /** The rows left out, as a CSV file that can be mended; null where there are none. */
  readonly rejectsCsv: string | null;
  readonly importedAtMs: number;
  readonly policy: ConflictPolicy;
  readonly tookMs: () => number;
}

export interface BatchOutcome {
  readonly batchId: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly StoredProblem[];
  readonly repairs: readonly StoredRepair[];
  readonly tookMs: number;
}

interface Settled {
  /** Rows that were staged, without those that contradict each other. */
  readonly rows: number;
  /** Keys among them. */
  readonly distinct: number;
  readonly keys: ReadonlyArray<readonly string[]>;
  readonly names: Names;
  readonly content: StagedContent;
}

/** Stores the settled rows and the ledger entry; to be called inside a transaction. */
export function commitRows(
  db: Database.Database,
  dataset: Dataset,
  { rows, distinct, keys, names, content }: Settled,
  facts: BatchFacts,
): BatchOutcome {
  const definition = DATASETS[dataset] as DatasetTable;
  const batchId = insertBatch(db, dataset, facts);
  names.store(batchId);
  storeSeries(db, definition, keys);
  const sql = statements(definition);
  const isFresh = db.prepare(sql.anyStored).get() === undefined;
  const tally = isFresh ? { stored: 0, differing: 0 } : db.prepare<[], Tally>(sql.tally).get()!;
  if (tally.differing > 0 && facts.policy === 'reject') throw differs(db, definition, sql, tally, facts);
  const own = createContentSum(content.sum.text());
  if (tally.stored > 0) {
    const others = facts.policy === 'keep' ? sql.storedAlready : sql.storedAlike;
    own.minus(sumOfStaged(db, definition, content.seedOf, others));
    db.prepare(sql.noteRestated).run(batchId);
  }
  if (tally.differing > 0 && facts.policy === 'replace') db.prepare(sql.noteReplaced).run(batchId);
  db.prepare(isFresh ? sql.insert : facts.policy === 'replace' ? sql.replace : sql.keep).run(batchId);
  const created = distinct - tally.stored;
  const isKept = facts.policy === 'keep' && tally.differing > 0;
  const kept = isKept ? db.prepare<[], Kept>(sql.kept).get()! : { rows: 0, line: 0 };
  const updated = facts.policy === 'replace' ? tally.differing : 0;
  const outcome = {
    batchId,
    created,
    updated,
    unchanged: rows + facts.repeated - created - updated - kept.rows,
    skipped: facts.skipped + kept.rows,
    problems: facts.problems,
    repairs: isKept ? [...facts.repairs, keptStored(kept)] : facts.repairs,
    tookMs: Math.round(facts.tookMs()),
  };
  closeBatch(db, outcome);
  sealBatch(db, batchId, own);
  return outcome;
}

interface Tally {
  /** Settled rows whose key is stored. */
  readonly stored: number;
  /** Those of them whose values differ. */
  readonly differing: number;
}

interface Kept {
  readonly rows: number;
  readonly line: number;
}

function statements(definition: DatasetTable) {
  const { table, series, key, values } = definition;
  const keys = [...(series === null ? [] : ['series_id']), ...key];
  const list = keys.join(', ');
  const settled = series === null ? 'settled' : 'settled JOIN staged_series USING (ordinal)';
  const mine = values.map((value) => `settled.${value}`).join(', ');
  const theirs = values.map((value) => `stored.${value}`).join(', ');
  const isDifferent = `(${mine}) IS NOT (${theirs})`;
  const on = keys.map(
    (name) => `stored.${name} = ${name === 'series_id' ? 'staged_series' : 'settled'}.${name}`,
  );
  const both = `${settled} JOIN ${table} AS stored ON ${on.join(' AND ')}`;
  const storedKeys = keys.map((name) => `stored.${name}`).join(', ');
  const stagedKey = [...(series === null ? [] : ['ordinal']), ...key].join(', ');
  const insert = `
    INSERT INTO ${table} (${list}, ${values.join(', ')}, import_id)
    SELECT ${keys.map((name) => (name === 'series_id' ? name : `settled.${name}`)).join(', ')}, ${mine}, ?
    FROM ${settled} WHERE ${IS_GOING_ON}`;
  const isChanged = `(${values.map((value) => `${table}.${value}`).join(', ')}) IS NOT
    (${values.map((value) => `excluded.${value}`).join(', ')})`;
  return {
    tally: `SELECT count(*) AS stored, coalesce(sum(${isDifferent}), 0) AS differing FROM ${both} WHERE ${IS_GOING_ON}`,
    example: `SELECT settled.*${series === null ? '' : `, ${series.table}.*`} FROM ${both}
      ${series === null ? '' : `JOIN ${series.table} ON ${series.table}.series_id = stored.series_id`}
      WHERE ${isDifferent} ORDER BY settled.line LIMIT 1`,
    kept: `SELECT count(*) AS rows, min(line) AS line FROM staged
      WHERE (${stagedKey}) IN (SELECT ${stagedKey.replace(/\w+/g, 'settled.$&')} FROM ${both} WHERE ${isDifferent})`,
    /** Settled rows that do not become the batch's own. */
    storedAlready: `SELECT ${stagedCells(definition, 'settled')} FROM ${both}`,
    storedAlike: `SELECT ${stagedCells(definition, 'settled')} FROM ${both} WHERE NOT ${isDifferent}`,
    // What the live feed gave is nobody's to hand on, and stays the feed's.
    noteRestated: `INSERT INTO restated_${table} SELECT ${storedKeys}, ? FROM ${both}
      WHERE NOT ${isDifferent} AND stored.import_id IS NOT NULL AND ${IS_GOING_ON}`,
    noteReplaced: `INSERT INTO replaced_${table}
      SELECT ${storedKeys}, ?, ${theirs}, stored.import_id FROM ${both} WHERE ${isDifferent} AND ${IS_GOING_ON}`,
    /** Where no series of the file holds anything yet, nothing need be looked for. */
    anyStored: `SELECT 1 FROM ${series === null ? table : `staged_series JOIN ${table} USING (series_id)`} LIMIT 1`,
    insert,
    keep: `${insert} ON CONFLICT DO NOTHING`,
    replace: `${insert} ON CONFLICT DO UPDATE SET ${[...values, 'import_id'].map((name) => `${name} = excluded.${name}`).join(', ')}
      WHERE ${isChanged}`,
  };
}

function storeSeries(
  db: Database.Database,
  { series }: DatasetTable,
  keys: ReadonlyArray<readonly string[]>,
): void {
  if (series === null) return;
  const columns = series.columns.join(', ');
  const marks = series.columns.map(() => '?').join(', ');
  const insert = db.prepare<unknown[]>(
    `INSERT OR IGNORE INTO ${series.table} (${columns}) VALUES (${marks})`,
  );
  const link = db.prepare<unknown[]>(
    `INSERT INTO staged_series SELECT ?, series_id FROM ${series.table} WHERE (${columns}) = (${marks})`,
  );
  for (const [ordinal, key] of keys.entries()) {
    insert.run(...key);
    link.run(ordinal, ...key);
  }
}

function keptStored({ rows, line }: Kept): StoredRepair {
  return {
    code: 'stored-value-kept',
    column: null,
    message: 'Another value is stored for the same key, which is kept',
    fix: 'nothing needs to be done',
    count: rows,
    firstLine: line,
  };
}

function differs(
  db: Database.Database,
  { words }: DatasetTable,
  sql: ReturnType<typeof statements>,
  { differing }: Tally,
  { fileName }: BatchFacts,
): StoreError {
  const example = db.prepare<[], Record<string, string | number | null>>(sql.example).get()!;
  return new StoreError(
    'stored-value-differs',
    `${fileName} gives ${differing} ${differing === 1 ? 'value that differs from that' : 'values that differ from those'} ` +
      `stored, such as ${words(example)} in line ${example.line}, so nothing was stored; leave ` +
      `${differing === 1 ? 'it' : 'them'} out, or import with the policy replace or keep.`,
  );
}
