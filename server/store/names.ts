import type Database from 'better-sqlite3';
import type { AnyRow, CountRow, Dataset, WaitRow } from '../model/rows.ts';

/** Names that rows carry beside their key: kept as of the newest month or hour in which they were seen. */
export interface Names {
  note(row: AnyRow): void;
  /** To be called before the rows are stored, which refer to them. */
  store(batchId: number): void;
}

/** Collects the names that the rows of a dataset carry. */
export function createNames(db: Database.Database, dataset: Dataset): Names {
  if (dataset === 'monthly-count') return portNames(db);
  if (dataset === 'wait') return crossingNames(db);
  return { note: () => {}, store: () => {} };
}

/** Names what undone imports have named by what is left, and forgets what nothing speaks of any more. */
export function refreshNames(db: Database.Database): void {
  db.exec(`
    DELETE FROM port_naming WHERE import_id IN (SELECT import_id FROM import_batch WHERE undone_at_ms IS NOT NULL);
    DELETE FROM port WHERE NOT EXISTS (SELECT 1 FROM series AS s WHERE s.port_code = port.port_code);
    DELETE FROM port_naming WHERE NOT EXISTS (SELECT 1 FROM port AS p WHERE p.port_code = port_naming.port_code);
    ${NAME_PORTS};
    DELETE FROM wait_crossing AS crossing
    WHERE NOT EXISTS (SELECT 1 FROM wait_reading AS r WHERE r.port_number = crossing.port_number);`);
}

const NAME_PORTS = `
  UPDATE port SET port_name = newest.port_name, state_name = newest.state_name, border = newest.border,
    named_month_yyyymm = newest.named_month_yyyymm
  FROM (
    SELECT *, row_number() OVER (PARTITION BY port_code ORDER BY named_month_yyyymm DESC, import_id) AS place
    FROM port_naming) AS newest
  WHERE newest.place = 1 AND newest.port_code = port.port_code`;

function portNames(db: Database.Database): Names {
  const newest = new Map<string, CountRow>();
  return {
    note: (row) => {
      const count = row as CountRow;
      const known = newest.get(count.portCode);
      if (known === undefined || count.monthNumber > known.monthNumber) newest.set(count.portCode, count);
    },
    store: (batchId) => {
      const insert = db.prepare<[string, string, string, string, number]>(
        'INSERT OR IGNORE INTO port VALUES (?, ?, ?, ?, ?)',
      );
      const name = db.prepare<[string, number, string, string, string, number]>(
        'INSERT INTO port_naming VALUES (?, ?, ?, ?, ?, ?)',
      );
      for (const { portCode, portName, state, border, monthNumber } of newest.values()) {
        insert.run(portCode, portName, state, border, monthNumber);
        name.run(portCode, batchId, portName, state, border, monthNumber);
      }
      db.exec(NAME_PORTS);
    },
  };
}

function crossingNames(db: Database.Database): Names {
  const newest = new Map<string, WaitRow>();
  return {
    note: (row) => {
      const wait = row as WaitRow;
      const known = newest.get(wait.portNumber);
      if (known === undefined || wait.observedAtMs > known.observedAtMs) newest.set(wait.portNumber, wait);
    },
    store: () => {
      const upsert = db.prepare<[string, string, string, number]>(NAME_CROSSING);
      for (const { portNumber, portName, crossingName, observedAtMs } of newest.values())
        upsert.run(portNumber, portName, crossingName, observedAtMs);
    },
  };
}

/** Names a crossing, unless a newer reading has. */
export const NAME_CROSSING = `
  INSERT INTO wait_crossing VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET port_name = excluded.port_name, crossing_name = excluded.crossing_name,
    named_at_ms = excluded.named_at_ms
  WHERE excluded.named_at_ms > named_at_ms`;
