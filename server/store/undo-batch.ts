import type Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';
import { undoWaits } from './undo-waits.ts';

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
    refuseUndo(db, batchId);
    const waits = undoWaits(db, batchId);
    const kept = handOver(db, batchId);
    const restored = db
      .prepare<{ id: number }>(`
        UPDATE monthly_count SET counted = before.counted, import_id = before.previous_import_id
        FROM replaced_count AS before
        WHERE before.import_id = @id AND before.series_id = monthly_count.series_id
          AND before.month_yyyymm = monthly_count.month_yyyymm`)
      .run({ id: batchId }).changes;
    db.prepare('DELETE FROM replaced_count WHERE import_id = ?').run(batchId);
    db.prepare('DELETE FROM restated_count WHERE import_id = ?').run(batchId);
    const removed = db.prepare('DELETE FROM monthly_count WHERE import_id = ?').run(batchId).changes;
    db.exec(`
      DELETE FROM series WHERE NOT EXISTS (SELECT 1 FROM monthly_count AS m WHERE m.series_id = series.series_id);
      DELETE FROM port WHERE NOT EXISTS (SELECT 1 FROM series AS s WHERE s.port_code = port.port_code);`);
    db.prepare(`
      UPDATE import_batch SET undone_at_ms = ?, undone_after = (SELECT max(import_id) FROM import_batch)
      WHERE import_id = ?`).run(nowMs, batchId);
    return {
      batchId,
      removed: removed + waits.removed,
      restored: restored + waits.restored,
      kept: kept + waits.kept,
    };
  });
  return undo.immediate();
}

/** Gives values that later batches stated again to the first of these; answers how many. */
function handOver(db: Database.Database, batchId: number): number {
  db.exec('DROP TABLE IF EXISTS temp.heir');
  db.exec(`CREATE TEMP TABLE heir (
    series_id INTEGER, month_yyyymm INTEGER, import_id INTEGER, PRIMARY KEY (series_id, month_yyyymm)
  ) STRICT, WITHOUT ROWID`);
  const { changes } = db
    .prepare<{ id: number }>(`
      INSERT INTO heir SELECT series_id, month_yyyymm, min(later.import_id)
      FROM restated_count AS later JOIN monthly_count AS mine USING (series_id, month_yyyymm)
      WHERE mine.import_id = @id AND later.import_id > @id GROUP BY series_id, month_yyyymm`)
    .run({ id: batchId });
  const toHeir = (table: string) => `
    UPDATE ${table} SET import_id = heir.import_id FROM heir
    WHERE heir.series_id = ${table}.series_id AND heir.month_yyyymm = ${table}.month_yyyymm
      AND ${table}.import_id = ?`;
  for (const table of ['monthly_count', 'replaced_count']) db.prepare(toHeir(table)).run(batchId);
  db.exec(`
    DELETE FROM restated_count WHERE (series_id, month_yyyymm, import_id) IN (SELECT * FROM heir);
    DROP TABLE temp.heir;`);
  return changes;
}

function refuseUndo(db: Database.Database, batchId: number): void {
  const batch = db
    .prepare<[number], { file_name: string; undone_at_ms: number | null }>(
      'SELECT file_name, undone_at_ms FROM import_batch WHERE import_id = ?',
    )
    .get(batchId);
  if (batch === undefined) {
    throw new StoreError(
      'batch-unknown',
      `There is no import ${batchId}; list the imports to see which there are.`,
    );
  }
  if (batch.undone_at_ms !== null) {
    throw new StoreError(
      'batch-undone',
      `Import ${batchId} (${batch.file_name}) was undone already; nothing is left of it.`,
    );
  }
  const later = db
    .prepare<[number], Overwriting>(`
      SELECT import_id, file_name, port_code, measure, month_yyyymm, count(*) OVER () AS replaced
      FROM replaced_count JOIN import_batch USING (import_id) JOIN series USING (series_id)
      WHERE previous_import_id = ? ORDER BY import_id DESC LIMIT 1`)
    .get(batchId);
  if (later === undefined) return;
  const month = `${Math.floor(later.month_yyyymm / 100)}-${String(later.month_yyyymm % 100).padStart(2, '0')}`;
  throw new StoreError(
    'batch-overwritten',
    `Import ${batchId} (${batch.file_name}) cannot be undone, because later imports replaced ${later.replaced} of its ` +
      `values, such as ${later.measure} of port ${later.port_code} in ${month}; undo import ${later.import_id} ` +
      `(${later.file_name}) first.`,
  );
}

interface Overwriting {
  readonly import_id: number;
  readonly file_name: string;
  readonly port_code: string;
  readonly measure: string;
  readonly month_yyyymm: number;
  readonly replaced: number;
}
