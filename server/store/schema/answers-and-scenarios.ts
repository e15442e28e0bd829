/** Steps 10 and 11: answers that a repeated request is given again, and scenarios of one's own. */
export const ANSWERS_AND_SCENARIOS: readonly string[] = [
  `
  -- By the Idempotency-Key of the request; request_hash tells a repetition from another request with the same key.
  CREATE TABLE kept_answer (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    location TEXT,
    body_json TEXT NOT NULL CHECK (json_valid(body_json)),
    kept_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- As they were written, comments and all.
  CREATE TABLE scenario (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    saved_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];
