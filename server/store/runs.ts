import type Database from 'better-sqlite3';
import { withoutPatience } from './without-patience.ts';

type StoredRunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

interface RunRecord {
  readonly id: number;
  readonly status: StoredRunStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly request: unknown;
  readonly createdAtMs: number;
  readonly finishedAtMs: number | null;
  readonly finding: string | null;
  readonly error: string | null;
}

interface RunChange {
  readonly status?: StoredRunStatus;
  readonly progress?: number;
  readonly result?: unknown;
  readonly manifest?: unknown;
  readonly finding?: string;
  readonly error?: string;
  readonly finishedAtMs?: number;
}

export interface RunStore {
  /** Stores a queued run and answers its id. */
  create(request: unknown, createdAtMs: number): number;
  /** Newest first, without results; only those before an id where one is given. */
  list(limit?: number, beforeId?: number | null): RunRecord[];
  count(): number;
  get(id: number): (RunRecord & { readonly result: unknown }) | null;
  /** What the result of a run rests on; `null` where none is kept. */
  manifest(id: number): unknown;
  /**
   * Changes what is named and leaves the rest; false where there is no such run. Does not wait where another process writes.
   */
  update(id: number, change: RunChange): boolean;
  /** Those that wait for their turn, oldest first. */
  queued(): Array<Pick<RunRecord, 'id' | 'request'>>;
  /** To be called once at start: no worker is left that could finish what was running. */
  failInterrupted(nowMs: number): number;
}

/** What-if runs with their requests and results. */
export function createRunStore(db: Database.Database): RunStore {
  const columns =
    'run_id, status, progress_share, request_json, finding, error, created_at_ms, finished_at_ms';
  const insert = db.prepare<[string, number]>(
    "INSERT INTO run (status, progress_share, request_json, created_at_ms) VALUES ('queued', 0, ?, ?)",
  );
  const list = db.prepare<[number, number], RunRow>(
    `SELECT ${columns} FROM run WHERE run_id < ? ORDER BY run_id DESC LIMIT ?`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM run').pluck();
  const get = db.prepare<[number], RunRow & { result_json: string | null }>(
    `SELECT ${columns}, result_json FROM run WHERE run_id = ?`,
  );
  const manifest = db
    .prepare<[number], string | null>('SELECT manifest_json FROM run WHERE run_id = ?')
    .pluck();
  const update = db.prepare<[Record<string, string | number | null>]>(`
    UPDATE run SET
      status = coalesce(@status, status),
      progress_share = coalesce(@progress, progress_share),
      result_json = coalesce(@resultJson, result_json),
      manifest_json = coalesce(@manifestJson, manifest_json),
      finding = coalesce(@finding, finding),
      error = coalesce(@error, error),
      finished_at_ms = coalesce(@finishedAtMs, finished_at_ms)
    WHERE run_id = @id`);
  const failInterrupted = db.prepare<[number]>(`
    UPDATE run SET status = 'failed', error = 'the server stopped', finished_at_ms = ?
    WHERE status = 'running'`);
  const queued = db.prepare<[], Pick<RunRow, 'run_id' | 'request_json'>>(
    "SELECT run_id, request_json FROM run WHERE status = 'queued' ORDER BY run_id",
  );

  return {
    create: (request, createdAtMs) =>
      Number(insert.run(JSON.stringify(request), createdAtMs).lastInsertRowid),
    list: (limit = 200, beforeId = null) => list.all(beforeId ?? Number.MAX_SAFE_INTEGER, limit).map(toRun),
    count: () => count.get()!,
    get: (id) => {
      const row = get.get(id);
      if (row === undefined) return null;
      return { ...toRun(row), result: row.result_json === null ? null : JSON.parse(row.result_json) };
    },
    manifest: (id) => JSON.parse(manifest.get(id) ?? 'null'),
    update: (id, change) => {
      const told = {
        id,
        status: change.status ?? null,
        progress: change.progress ?? null,
        resultJson: change.result === undefined ? null : JSON.stringify(change.result),
        manifestJson: change.manifest === undefined ? null : JSON.stringify(change.manifest),
        finding: change.finding ?? null,
        error: change.error ?? null,
        finishedAtMs: change.finishedAtMs ?? null,
      };
      return withoutPatience(db, () => update.run(told).changes === 1);
    },
    queued: () =>
      queued.all().map((row) => ({ id: row.run_id, request: JSON.parse(row.request_json) as unknown })),
    failInterrupted: (nowMs) => failInterrupted.run(nowMs).changes,
  };
}

interface RunRow {
  readonly run_id: number;
  readonly status: StoredRunStatus;
  readonly progress_share: number;
  readonly request_json: string;
  readonly finding: string | null;
  readonly error: string | null;
  readonly created_at_ms: number;
  readonly finished_at_ms: number | null;
}

function toRun(row: RunRow): RunRecord {
  return {
    id: row.run_id,
    status: row.status,
    progress: row.progress_share,
    request: JSON.parse(row.request_json),
    createdAtMs: row.created_at_ms,
    finishedAtMs: row.finished_at_ms,
    finding: row.finding,
    error: row.error,
  };
}
