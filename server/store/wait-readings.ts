import type Database from 'better-sqlite3';
import type { LaneKind, WaitReading, WaitState } from '../model/wait-reading.ts';
import { adjustContent } from './batch-content.ts';
import { createContentSum, rowSeed } from './content-sum.ts';
import { DATASETS } from './datasets.ts';
import { NAME_CROSSING } from './names.ts';

/** What became of readings, by natural key (port number, kind of lane, instant). */
export interface WaitOutcome {
  readonly created: number;
  /** Another reading was stored under the key and was replaced. */
  readonly updated: number;
  readonly unchanged: number;
  /** Another reading is stored under the key and was kept. */
  readonly kept: number;
}

export interface WaitReadings {
  /** Stores what the live feed brought, each reading once, all or none; where another is stored, the policy decides. */
  add(readings: readonly WaitReading[], policy: 'replace' | 'keep'): WaitOutcome;
  /** Of one crossing from `fromMs` on and before `toMs`, oldest first, the newest `limit` of them. */
  between(portNumber: string, fromMs: number, toMs: number, limit: number): WaitReading[];
  /** Mean of what was measured at one kind of lane, by weekday (1 is Monday) and hour of the clock of publication. */
  weekHours(portNumber: string, laneKind: LaneKind): WaitWeekHour[];
  /** Number of stored readings. */
  size(): number;
}

interface WaitWeekHour {
  readonly weekday: number;
  readonly hour: number;
  readonly readings: number;
  readonly meanWaitMin: number;
}

/** Published waits by crossing, kind of lane and instant. */
export function createWaitReadings(db: Database.Database): WaitReadings {
  const nameCrossing = db.prepare<[string, string, string, number]>(NAME_CROSSING);
  const stored = db.prepare<[string, string, number], StoredTold>(`
    SELECT utc_offset_min AS utcOffsetMin, state, wait_min AS waitMin, lanes_open AS lanesOpen,
      import_id AS importId FROM wait_reading
    WHERE port_number = ? AND lane_kind = ? AND observed_at_ms = ?`);
  const put = db.prepare<[WaitReading]>(`
    INSERT OR REPLACE INTO wait_reading VALUES
      (@portNumber, @laneKind, @observedAtMs, @utcOffsetMin, @state, @waitMin, @lanesOpen, NULL)`);
  const between = db.prepare<[string, number, number, number], ReadingRow>(`
    SELECT * FROM wait_reading JOIN wait_crossing USING (port_number)
    WHERE port_number = ? AND observed_at_ms >= ? AND observed_at_ms < ? AND in_time(observed_at_ms)
    ORDER BY observed_at_ms DESC, lane_kind LIMIT ?`);
  // The first day of the epoch was a Thursday, the fourth of the week.
  const weekHours = db.prepare<[string, string], WaitWeekHour>(`
    SELECT (local_min / 1440 + 3) % 7 + 1 AS weekday, local_min / 60 % 24 AS hour,
      count(*) AS readings, avg(wait_min) AS meanWaitMin
    FROM (SELECT observed_at_ms / 60000 + utc_offset_min AS local_min, wait_min FROM wait_reading
      WHERE port_number = ? AND lane_kind = ? AND wait_min IS NOT NULL AND in_time(observed_at_ms))
    GROUP BY 1, 2 ORDER BY 1, 2`);
  const size = db.prepare<[], number>('SELECT count(*) FROM wait_reading').pluck();

  const add: WaitReadings['add'] = (readings, policy) => {
    const outcome = { created: 0, updated: 0, unchanged: 0, kept: 0 };
    for (const reading of readings) {
      const { portNumber, portName, crossingName, laneKind, observedAtMs } = reading;
      nameCrossing.run(portNumber, portName, crossingName, observedAtMs);
      const known = stored.get(portNumber, laneKind, observedAtMs);
      const fate = fateOf(known, reading, policy);
      outcome[fate]++;
      // What the feed gives too is no longer taken back with an import.
      const isFeeds = fate === 'unchanged' && known?.importId !== null;
      if (fate === 'created' || fate === 'updated' || isFeeds) {
        if (known?.importId != null) leaveBatch(db, known.importId, { ...reading, ...known });
        put.run(reading);
      }
    }
    return outcome;
  };
  const addAll = db.transaction(add);

  return {
    add: (readings, policy) => addAll.immediate(readings, policy),
    between: (portNumber, fromMs, toMs, limit) =>
      between.all(portNumber, fromMs, toMs, limit).map(toReading).reverse(),
    weekHours: (portNumber, laneKind) => weekHours.all(portNumber, laneKind),
    size: () => size.get()!,
  };
}

/** Takes a reading that becomes the feed's from what its import holds. */
function leaveBatch(db: Database.Database, batchId: number, reading: WaitReading): void {
  const sum = createContentSum();
  sum.subtract(rowSeed([]), DATASETS.wait.cells({ ...reading, line: 0 }));
  adjustContent(db, batchId, sum);
}

type Told = Pick<WaitReading, 'utcOffsetMin' | 'state' | 'waitMin' | 'lanesOpen'>;

interface StoredTold extends Told {
  readonly importId: number | null;
}

function fateOf(known: Told | undefined, reading: Told, policy: 'replace' | 'keep'): keyof WaitOutcome {
  if (known === undefined) return 'created';
  const isSame =
    known.state === reading.state &&
    known.waitMin === reading.waitMin &&
    known.lanesOpen === reading.lanesOpen &&
    known.utcOffsetMin === reading.utcOffsetMin;
  if (isSame) return 'unchanged';
  return policy === 'keep' ? 'kept' : 'updated';
}

interface ReadingRow {
  readonly port_number: string;
  readonly port_name: string;
  readonly crossing_name: string;
  readonly lane_kind: LaneKind;
  readonly observed_at_ms: number;
  readonly utc_offset_min: number;
  readonly state: WaitState;
  readonly wait_min: number | null;
  readonly lanes_open: number | null;
}

function toReading(row: ReadingRow): WaitReading {
  return {
    portNumber: row.port_number,
    portName: row.port_name,
    crossingName: row.crossing_name,
    laneKind: row.lane_kind,
    observedAtMs: row.observed_at_ms,
    utcOffsetMin: row.utc_offset_min,
    state: row.state,
    waitMin: row.wait_min,
    lanesOpen: row.lanes_open,
  };
}
