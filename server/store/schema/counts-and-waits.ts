/** Steps 1 to 4: batches, monthly counts, published waits, and how an import of these is taken back. */
export const COUNTS_AND_WAITS: readonly string[] = [
  `
  CREATE TABLE import_batch (
    import_id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    layout TEXT NOT NULL,
    provenance TEXT,
    row_count INTEGER NOT NULL,
    imported_count INTEGER NOT NULL,
    updated_count INTEGER NOT NULL,
    unchanged_count INTEGER NOT NULL,
    rejected_count INTEGER NOT NULL,
    rejections_json TEXT NOT NULL CHECK (json_valid(rejections_json)),
    took_ms INTEGER NOT NULL,
    imported_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX import_batch_by_sha256 ON import_batch (sha256);

  -- Names as of the newest month in which they were seen: ports are renamed now and then.
  CREATE TABLE port (
    port_code TEXT PRIMARY KEY CHECK (length(port_code) = 4),
    port_name TEXT NOT NULL,
    state_name TEXT NOT NULL,
    border TEXT NOT NULL,
    named_month_yyyymm INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- One measure of one port, or of one crossing of a port; crossing is '' for the port as a whole.
  CREATE TABLE series (
    series_id INTEGER PRIMARY KEY,
    port_code TEXT NOT NULL REFERENCES port,
    crossing TEXT NOT NULL,
    measure TEXT NOT NULL,
    UNIQUE (port_code, crossing, measure)
  ) STRICT;

  CREATE TABLE monthly_count (
    series_id INTEGER NOT NULL REFERENCES series,
    month_yyyymm INTEGER NOT NULL CHECK (month_yyyymm % 100 BETWEEN 1 AND 12),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE run (
    run_id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    progress_share REAL NOT NULL CHECK (progress_share BETWEEN 0 AND 1),
    request_json TEXT NOT NULL CHECK (json_valid(request_json)),
    result_json TEXT CHECK (json_valid(result_json)),
    finding TEXT,
    error TEXT,
    created_at_ms INTEGER NOT NULL,
    finished_at_ms INTEGER
  ) STRICT;
  `,
  `
  -- A crossing as CBP's wait-time feed numbers it, with the names that its newest reading gave it.
  CREATE TABLE wait_crossing (
    port_number TEXT PRIMARY KEY CHECK (length(port_number) = 6),
    port_name TEXT NOT NULL,
    crossing_name TEXT NOT NULL,
    named_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- import_id is null for what the live feed brought.
  CREATE TABLE wait_reading (
    port_number TEXT NOT NULL REFERENCES wait_crossing,
    lane_kind TEXT NOT NULL CHECK (lane_kind IN ('standard', 'FAST')),
    observed_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('value', 'no-delay', 'lanes-closed', 'update-pending', 'missing')),
    wait_min INTEGER CHECK (wait_min >= 0),
    lanes_open INTEGER CHECK (lanes_open >= 0),
    import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (port_number, lane_kind, observed_at_ms),
    CHECK (state <> 'value' OR wait_min IS NOT NULL),
    CHECK (state IN ('value', 'no-delay') OR wait_min IS NULL)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE import_batch RENAME COLUMN imported_count TO created_count;
  ALTER TABLE import_batch RENAME COLUMN rejected_count TO skipped_count;
  ALTER TABLE import_batch RENAME COLUMN rejections_json TO repairs_json;
  ALTER TABLE import_batch ADD COLUMN why TEXT NOT NULL DEFAULT '';
  ALTER TABLE import_batch ADD COLUMN problems_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems_json));
  UPDATE import_batch SET repairs_json = (
    SELECT json_group_array(json_object('code', value ->> 'code', 'column', NULL, 'message', value ->> 'message',
      'fix', '', 'count', value ->> 'count', 'firstLine', value ->> 'firstLine'))
    FROM json_each(repairs_json));

  -- An undone batch stays in the ledger; undone_after is the newest batch that there was then.
  ALTER TABLE import_batch ADD COLUMN undone_at_ms INTEGER;
  ALTER TABLE import_batch ADD COLUMN undone_after INTEGER;

  -- What a batch put in the place of: the value before it, and whose that was.
  CREATE TABLE replaced_count (
    series_id INTEGER NOT NULL REFERENCES series,
    month_yyyymm INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    counted INTEGER NOT NULL,
    previous_import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm, import_id)
  ) STRICT, WITHOUT ROWID;

  -- Values that a batch gave and that an earlier one had given already.
  CREATE TABLE restated_count (
    series_id INTEGER NOT NULL REFERENCES series,
    month_yyyymm INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm, import_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What a batch of waits put in the place of: the reading before it, and whose that was (null: the live feed's).
  CREATE TABLE replaced_wait (
    port_number TEXT NOT NULL,
    lane_kind TEXT NOT NULL,
    observed_at_ms INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    utc_offset_min INTEGER NOT NULL,
    state TEXT NOT NULL,
    wait_min INTEGER,
    lanes_open INTEGER,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (port_number, lane_kind, observed_at_ms, import_id)
  ) STRICT, WITHOUT ROWID;

  -- Readings that a batch gave and that an earlier one had given already.
  CREATE TABLE restated_wait (
    port_number TEXT NOT NULL,
    lane_kind TEXT NOT NULL,
    observed_at_ms INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (port_number, lane_kind, observed_at_ms, import_id)
  ) STRICT, WITHOUT ROWID;
  `,
];
