import type Database from 'better-sqlite3';
import { adjustContent, cellsOf, sealBatch, sumsByOwner } from './batch-content.ts';
import { createContentSum, negative } from './content-sum.ts';
import { DATASETS, type DatasetTable } from './datasets.ts';
import { refreshNames } from './names.ts';
import { StoreError } from './store-error.ts';

/** What became of the values of a batch that was undone. */
export interface UndoOutcome {
  readonly batchId: number;
  /** Values that nothing else had given, and that are gone. */
  readonly removed: number;
  /** Values that the batch had replaced, and that are back. */
  readonly restored: number;
  /** Values that a later batch gave as well, and that are now its own. */
  readonly kept: number;
}

/**
 * Takes one batch back, in one transaction. Throws StoreError where the batch is unknown, undone already, or where a
 * later batch replaced values of it, which has to be undone first.
 */
export function undoBatch(db: Database.Database, batchId: number, nowMs: number): UndoOutcome {
  const undo = db.transaction((): UndoOutcome => {
    const batch = standingBatch(db, batchId);
    const definition = DATASETS[batch.dataset] as DatasetTable;
    refuseOverwritten(db, batchId, batch.file_name, definition);
    const outcome = takeBack(db, batchId, definition);
    const { series, table } = definition;
    if (series !== null) {
      db.exec(`
        DELETE FROM ${series.table}
        WHERE NOT EXISTS (SELECT 1 FROM ${table} AS t WHERE t.series_id = ${series.table}.series_id)`);
    }
    db.prepare(`
      UPDATE import_batch SET undone_at_ms = ?, undone_after = (SELECT max(import_id) FROM import_batch)
      WHERE import_id = ?`).run(nowMs, batchId);
    sealBatch(db, batchId, createContentSum());
    refreshNames(db);
    return { batchId, ...outcome };
  });
  return undo.immediate();
}

function takeBack(
  db: Database.Database,
  batchId: number,
  definition: DatasetTable,
): Omit<UndoOutcome, 'batchId'> {
  const { table, series, key, values } = definition;
  const keys = [...(series === null ? [] : ['series_id']), ...key];
  const list = keys.join(', ');
  const same = (a: string, b: string) => keys.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ');
  const run = (sql: string): number => db.prepare<{ id: number }>(sql).run({ id: batchId }).changes;
  // Values that later batches stated again go to the first of these.
  db.exec('DROP TABLE IF EXISTS temp.heir');
  run(`
    CREATE TEMP TABLE heir AS
    SELECT ${keys.map((name) => `mine.${name}`).join(', ')}, min(later.import_id) AS import_id
    FROM restated_${table} AS later JOIN ${table} AS mine USING (${list})
    WHERE mine.import_id = @id AND later.import_id > @id GROUP BY ${list}`);
  const sums = (sql: string) => sumsByOwner(db, definition, sql, { id: batchId });
  const inherited = `SELECT heir.import_id, ${cellsOf(definition, 'mine')}
    FROM heir JOIN ${table} AS mine ON ${same('heir', 'mine')}`;
  for (const [heir, sum] of sums(inherited)) adjustContent(db, heir, sum);
  const toHeir = (changed: string) => `
    UPDATE ${changed} SET import_id = heir.import_id FROM heir
    WHERE ${same('heir', changed)} AND ${changed}.import_id = @id`;
  const kept = run(toHeir(table));
  run(toHeir(`replaced_${table}`));
  db.exec(`
    DELETE FROM restated_${table} WHERE (${list}, import_id) IN (SELECT * FROM heir);
    DROP TABLE temp.heir;`);
  // What the live feed has taken over meanwhile does not return.
  const lost = `SELECT before.previous_import_id, ${cellsOf(definition, 'before')}
    FROM replaced_${table} AS before WHERE before.import_id = @id AND before.previous_import_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${table} AS mine WHERE ${same('mine', 'before')} AND mine.import_id = @id)`;
  for (const [owner, sum] of sums(lost)) adjustContent(db, owner, negative(sum));
  const restored = run(`
    UPDATE ${table} SET ${values.map((name) => `${name} = before.${name}`).join(', ')},
      import_id = before.previous_import_id
    FROM replaced_${table} AS before
    WHERE before.import_id = @id AND ${table}.import_id = @id AND ${same('before', table)}`);
  run(`DELETE FROM replaced_${table} WHERE import_id = @id`);
  run(`DELETE FROM restated_${table} WHERE import_id = @id`);
  const removed = run(`DELETE FROM ${table} WHERE import_id = @id`);
  return { removed, restored, kept };
}

interface Batch {
  readonly file_name: string;
  readonly dataset: keyof typeof DATASETS;
  readonly undone_at_ms: number | null;
}

function standingBatch(db: Database.Database, batchId: number): Batch {
  const batch = db
    .prepare<[number], Batch>('SELECT file_name, dataset, undone_at_ms FROM import_batch WHERE import_id = ?')
    .get(batchId);
  if (batch === undefined) {
    throw new StoreError(
      'batch-unknown',
      `There is no import ${batchId}; list the imports to see which there are.`,
    );
  }
  if (batch.undone_at_ms === null) return batch;
  throw new StoreError(
    'batch-undone',
    `Import ${batchId} (${batch.file_name}) was undone already; nothing is left of it.`,
  );
}

function refuseOverwritten(
  db: Database.Database,
  batchId: number,
  fileName: string,
  { table, series, words }: DatasetTable,
): void {
  const later = db
    .prepare<[number], Overwriting>(`
      SELECT *, count(*) OVER () AS replaced
      FROM replaced_${table} JOIN import_batch USING (import_id)
      ${series === null ? '' : `JOIN ${series.table} USING (series_id)`}
      WHERE previous_import_id = ? ORDER BY import_id DESC LIMIT 1`)
    .get(batchId);
  if (later === undefined) return;
  throw new StoreError(
    'batch-overwritten',
    `Import ${batchId} (${fileName}) cannot be undone, because later imports replaced ${later.replaced} of its ` +
      `values, such as ${words(later)}; undo import ${later.import_id} (${later.file_name}) first.`,
  );
}

interface Overwriting extends Readonly<Record<string, string | number | null>> {
  readonly import_id: number;
  readonly file_name: string;
  readonly replaced: number;
}
