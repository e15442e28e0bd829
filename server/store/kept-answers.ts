import type Database from 'better-sqlite3';

/** An answer that is given again when its request is repeated. */
export interface KeptAnswer {
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly location: string | null;
  readonly bodyJson: string;
  readonly keptAtMs: number;
}

export interface KeptAnswers {
  /** The answer of a key that was kept since. */
  find(key: string, sinceMs: number): KeptAnswer | null;
  /** Keeps an answer, and forgets those from before `sinceMs`. */
  keep(answer: KeptAnswer, sinceMs: number): void;
  /** Forgets those from before a moment. */
  forget(beforeMs: number): void;
}

/** Answers by the Idempotency-Key of their request. */
export function createKeptAnswers(db: Database.Database): KeptAnswers {
  const find = db.prepare<[string, number], KeptAnswer>(`
    SELECT key, request_hash AS requestHash, status, location, body_json AS bodyJson, kept_at_ms AS keptAtMs
    FROM kept_answer WHERE key = ? AND kept_at_ms >= ?`);
  const forget = db.prepare<[number]>('DELETE FROM kept_answer WHERE kept_at_ms < ?');
  const insert = db.prepare<[KeptAnswer]>(
    'INSERT OR REPLACE INTO kept_answer VALUES (@key, @requestHash, @status, @location, @bodyJson, @keptAtMs)',
  );
  return {
    forget: (beforeMs) => void forget.run(beforeMs),
    find: (key, sinceMs) => find.get(key, sinceMs) ?? null,
    keep: db.transaction((answer: KeptAnswer, sinceMs: number) => {
      forget.run(sinceMs);
      insert.run(answer);
    }),
  };
}
