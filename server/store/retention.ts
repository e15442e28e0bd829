import type Database from 'better-sqlite3';

/** How long finished runs are kept; one that is beyond any of these may go. */
export interface RunsKept {
  /** So many of the newest. */
  readonly runs: number;
  /** For so many days after they ended. */
  readonly days: number;
  /** The newest that take up so much together. */
  readonly bytes: number;
}

export interface Retention {
  /** The runs that may go, and what they take up. */
  due(kept: RunsKept, nowMs: number): { readonly runs: number; readonly bytes: number };
  /** When the oldest finished run that may not go yet ended, ms since the epoch; `null` without any. */
  oldestKeptMs(kept: RunsKept, nowMs: number): number | null;
  /** Removes the oldest of those that may go, so many at most, and answers how many went. */
  forget(kept: RunsKept, nowMs: number, most: number): number;
}

const DAY_MS = 86_400_000;

/** Which runs have been kept long enough. Those that wait or run never have. */
export function createRetention(db: Database.Database): Retention {
  // The length in bytes stands in the header of a row: no result is read to learn it.
  const aged = `
    WITH sized AS (
      SELECT run_id, finished_at_ms, octet_length(request_json) + coalesce(octet_length(result_json), 0)
        + coalesce(octet_length(manifest_json), 0) AS bytes
      FROM run WHERE finished_at_ms IS NOT NULL AND in_time(run_id)),
    aged AS (
      SELECT *, row_number() OVER newest > @runs OR sum(bytes) OVER newest > @bytes OR finished_at_ms < @beforeMs AS is_due
      FROM sized WINDOW newest AS (ORDER BY run_id DESC))`;
  const due = db.prepare<[Bound], { runs: number; bytes: number }>(
    `${aged} SELECT count(*) AS runs, coalesce(sum(bytes), 0) AS bytes FROM aged WHERE is_due`,
  );
  const oldest = db
    .prepare<[Bound], number | null>(`${aged} SELECT min(finished_at_ms) FROM aged WHERE NOT is_due`)
    .pluck();
  const forget = db.prepare<[Bound & { readonly most: number }]>(
    `DELETE FROM run WHERE run_id IN (${aged} SELECT run_id FROM aged WHERE is_due ORDER BY run_id LIMIT @most)`,
  );
  const bound = ({ runs, days, bytes }: RunsKept, nowMs: number) => ({
    runs,
    bytes,
    beforeMs: nowMs - days * DAY_MS,
  });
  return {
    due: (kept, nowMs) => due.get(bound(kept, nowMs))!,
    oldestKeptMs: (kept, nowMs) => oldest.get(bound(kept, nowMs)) ?? null,
    forget: (kept, nowMs, most) => forget.run({ ...bound(kept, nowMs), most }).changes,
  };
}

interface Bound {
  readonly runs: number;
  readonly bytes: number;
  readonly beforeMs: number;
}
