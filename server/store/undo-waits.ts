import type Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/**
 * Takes the published waits of one batch back, inside a transaction. Throws StoreError where a later batch replaced
 * readings of it, which has to be undone first.
 */
export function undoWaits(
  db: Database.Database,
  batchId: number,
): { readonly removed: number; readonly restored: number; readonly kept: number } {
  refuseOverwritten(db, batchId);
  const run = (sql: string): number => db.prepare<{ id: number }>(sql).run({ id: batchId }).changes;
  const kept = run(`
    UPDATE wait_reading SET import_id = ${HEIR} WHERE import_id = @id AND ${HEIR} IS NOT NULL`);
  run(`
    UPDATE replaced_wait SET import_id = heir.import_id FROM wait_reading AS heir
    WHERE replaced_wait.import_id = @id AND heir.import_id > @id AND heir.port_number = replaced_wait.port_number
      AND heir.lane_kind = replaced_wait.lane_kind AND heir.observed_at_ms = replaced_wait.observed_at_ms`);
  run(`
    DELETE FROM restated_wait WHERE import_id > @id AND (${KEY}, import_id) IN
      (SELECT ${KEY}, import_id FROM wait_reading)`);
  const restored = run(`
    UPDATE wait_reading SET utc_offset_min = before.utc_offset_min, state = before.state,
      wait_min = before.wait_min, lanes_open = before.lanes_open, import_id = before.previous_import_id
    FROM replaced_wait AS before
    WHERE before.import_id = @id AND wait_reading.import_id = @id AND before.port_number = wait_reading.port_number
      AND before.lane_kind = wait_reading.lane_kind AND before.observed_at_ms = wait_reading.observed_at_ms`);
  run('DELETE FROM replaced_wait WHERE import_id = @id');
  run('DELETE FROM restated_wait WHERE import_id = @id');
  const removed = run('DELETE FROM wait_reading WHERE import_id = @id');
  db.exec(`
    DELETE FROM wait_crossing AS crossing
    WHERE NOT EXISTS (SELECT 1 FROM wait_reading AS r WHERE r.port_number = crossing.port_number)`);
  return { removed, restored, kept };
}

const KEY = 'port_number, lane_kind, observed_at_ms';

/** The first later batch that gave the same reading. */
const HEIR = `(
  SELECT min(later.import_id) FROM restated_wait AS later
  WHERE later.import_id > @id AND later.port_number = wait_reading.port_number
    AND later.lane_kind = wait_reading.lane_kind AND later.observed_at_ms = wait_reading.observed_at_ms)`;

function refuseOverwritten(db: Database.Database, batchId: number): void {
  const later = db
    .prepare<[number], Overwriting>(`
      SELECT replaced_wait.import_id AS laterId, file_name AS fileName, port_number AS portNumber,
        count(*) OVER () AS replaced
      FROM replaced_wait JOIN import_batch USING (import_id)
      WHERE previous_import_id = ? ORDER BY replaced_wait.import_id DESC LIMIT 1`)
    .get(batchId);
  if (later === undefined) return;
  throw new StoreError(
    'batch-overwritten',
    `Import ${batchId} cannot be undone, because later imports replaced ${later.replaced} of its waits, such as one ` +
      `of port ${later.portNumber}; undo import ${later.laterId} (${later.fileName}) first.`,
  );
}

interface Overwriting {
  readonly laterId: number;
  readonly fileName: string;
  readonly portNumber: string;
  readonly replaced: number;
}
