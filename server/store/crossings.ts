import type Database from 'better-sqlite3';
import type { RecordedCrossing } from '../model/rows.ts';
import type { LaneKind } from '../model/wait-reading.ts';

/** What is stored of one facility. */
export interface CrossingSpan {
  readonly facilityId: string;
  readonly trucks: number;
  readonly firstJoinedAtS: number;
  readonly lastJoinedAtS: number;
}

export interface Crossings {
  /** Trucks of a facility that joined from `fromS` on and before `toS`, in the order in which they joined. */
  between(facilityId: string, fromS: number, toS: number): RecordedCrossing[];
  /** Facilities with any, by their id. */
  spans(): CrossingSpan[];
  /** Number of stored trucks. */
  size(): number;
}

/** Reads the trucks of crossing-level files. */
export function createCrossings(db: Database.Database): Crossings {
  const between = db.prepare<[string, number, number], CrossingRecord>(`
    SELECT lane_kind, joined_at_s, truck_ref, occurrence, primary_at_s, released_at_s, is_loaded, commodity
    FROM crossing JOIN crossing_series USING (series_id)
    WHERE facility_id = ? AND joined_at_s >= ? AND joined_at_s < ? AND in_time(joined_at_s)
    ORDER BY joined_at_s, lane_kind, truck_ref, occurrence`);
  // The first and the last are found by the key; only to count them is every truck looked at, so quickly that a look at
  // the clock at some of the seconds is enough.
  const spans = db.prepare<[], CrossingSpan>(`
    SELECT facility_id AS facilityId, sum(trucks) AS trucks, min(first) AS firstJoinedAtS, max(last) AS lastJoinedAtS
    FROM (SELECT facility_id,
        (SELECT count(*) FROM crossing WHERE series_id = s.series_id AND (joined_at_s % 61 <> 0 OR in_time(joined_at_s))) AS trucks,
        (SELECT min(joined_at_s) FROM crossing WHERE series_id = s.series_id) AS first,
        (SELECT max(joined_at_s) FROM crossing WHERE series_id = s.series_id) AS last
      FROM crossing_series AS s)
    WHERE trucks > 0 GROUP BY facility_id ORDER BY facility_id`);
  const ledger = db
    .prepare<[], string>("SELECT ifnull(max(import_id), 0) || '-' || count(undone_at_ms) FROM import_batch")
    .pluck();
  let known: { readonly ledger: string; readonly spans: CrossingSpan[] } | null = null;
  const size = db.prepare<[], number>('SELECT count(*) FROM crossing').pluck();
  return {
    between: (facilityId, fromS, toS) => between.all(facilityId, fromS, toS).map(toCrossing),
    spans: () => {
      // Trucks come and go with imports only.
      const now = ledger.get()!;
      if (known?.ledger !== now) known = { ledger: now, spans: spans.all() };
      return known.spans;
    },
    size: () => size.get()!,
  };
}

interface CrossingRecord {
  readonly lane_kind: LaneKind;
  readonly joined_at_s: number;
  readonly truck_ref: string;
  readonly occurrence: number;
  readonly primary_at_s: number | null;
  readonly released_at_s: number | null;
  readonly is_loaded: number | null;
  readonly commodity: string | null;
}

function toCrossing(row: CrossingRecord): RecordedCrossing {
  return {
    laneKind: row.lane_kind,
    joinedAtS: row.joined_at_s,
    truckRef: row.truck_ref,
    occurrence: row.occurrence,
    primaryAtS: row.primary_at_s,
    releasedAtS: row.released_at_s,
    isLoaded: row.is_loaded === null ? null : row.is_loaded === 1,
    commodity: row.commodity,
  };
}
