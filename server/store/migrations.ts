/** Forward-only steps of the schema: step n lifts `user_version` from n - 1 to n and is never edited. */
export const MIGRATIONS: readonly string[] = [
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
  `
  ALTER TABLE import_batch ADD COLUMN dataset TEXT NOT NULL DEFAULT 'monthly-count';
  UPDATE import_batch SET dataset = 'wait' WHERE layout LIKE 'CBP border wait times%';
  ALTER TABLE import_batch ADD COLUMN encoding TEXT;
  ALTER TABLE import_batch ADD COLUMN profile TEXT;
  ALTER TABLE import_batch ADD COLUMN tz_data TEXT;
  ALTER TABLE import_batch ADD COLUMN quality_json TEXT CHECK (json_valid(quality_json));
  ALTER TABLE import_batch ADD COLUMN rejects_csv TEXT;

  ALTER TABLE replaced_count RENAME TO replaced_monthly_count;
  ALTER TABLE restated_count RENAME TO restated_monthly_count;
  ALTER TABLE replaced_wait RENAME TO replaced_wait_reading;
  ALTER TABLE restated_wait RENAME TO restated_wait_reading;

  -- How each import calls a port, for the day that a newer one is undone.
  CREATE TABLE port_naming (
    port_code TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    port_name TEXT NOT NULL,
    state_name TEXT NOT NULL,
    border TEXT NOT NULL,
    named_month_yyyymm INTEGER NOT NULL,
    PRIMARY KEY (port_code, import_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO port_naming
  SELECT port_code, min(import_id), port_name, state_name, border, named_month_yyyymm
  FROM port JOIN series USING (port_code) JOIN monthly_count USING (series_id) GROUP BY port_code;

  CREATE TABLE crossing_series (
    series_id INTEGER PRIMARY KEY,
    facility_id TEXT NOT NULL,
    lane_kind TEXT NOT NULL CHECK (lane_kind IN ('standard', 'FAST')),
    UNIQUE (facility_id, lane_kind)
  ) STRICT;
  -- One truck; occurrence tells trucks apart that the file does not name and that joined at the same second.
  CREATE TABLE crossing (
    series_id INTEGER NOT NULL REFERENCES crossing_series,
    joined_at_s INTEGER NOT NULL,
    truck_ref TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    primary_at_s INTEGER CHECK (primary_at_s >= joined_at_s),
    released_at_s INTEGER CHECK (released_at_s >= joined_at_s),
    is_loaded INTEGER CHECK (is_loaded IN (0, 1)),
    commodity TEXT,
    time_reading TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, joined_at_s, truck_ref, occurrence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE hourly_series (series_id INTEGER PRIMARY KEY, facility_id TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE hourly_count (
    series_id INTEGER NOT NULL REFERENCES hourly_series,
    hour_start_s INTEGER NOT NULL,
    trucks INTEGER NOT NULL CHECK (trucks >= 0),
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, hour_start_s)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE trade_series (
    series_id INTEGER PRIMARY KEY,
    port_code TEXT NOT NULL,
    hs2 TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('import', 'export')),
    country TEXT NOT NULL,
    mode TEXT NOT NULL,
    UNIQUE (port_code, hs2, direction, country, mode)
  ) STRICT;
  CREATE TABLE trade (
    series_id INTEGER NOT NULL REFERENCES trade_series,
    month_yyyymm INTEGER NOT NULL CHECK (month_yyyymm % 100 BETWEEN 1 AND 12),
    value_usd REAL NOT NULL,
    weight_kg REAL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE wait_average_series (
    series_id INTEGER PRIMARY KEY,
    facility_id TEXT NOT NULL,
    lane_kind TEXT NOT NULL CHECK (lane_kind IN ('standard', 'FAST')),
    UNIQUE (facility_id, lane_kind)
  ) STRICT;
  CREATE TABLE wait_average (
    series_id INTEGER NOT NULL REFERENCES wait_average_series,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    wait_min REAL NOT NULL CHECK (wait_min >= 0),
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month, weekday, hour)
  ) STRICT, WITHOUT ROWID;

  -- How a table of any origin is read.
  CREATE TABLE profile (
    name TEXT PRIMARY KEY,
    profile_json TEXT NOT NULL CHECK (json_valid(profile_json)),
    saved_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE replaced_crossing (
    series_id INTEGER NOT NULL,
    joined_at_s INTEGER NOT NULL,
    truck_ref TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    primary_at_s INTEGER,
    released_at_s INTEGER,
    is_loaded INTEGER,
    commodity TEXT,
    time_reading TEXT,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (series_id, joined_at_s, truck_ref, occurrence, import_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE restated_crossing (
    series_id INTEGER NOT NULL,
    joined_at_s INTEGER NOT NULL,
    truck_ref TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, joined_at_s, truck_ref, occurrence, import_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE replaced_hourly_count (
    series_id INTEGER NOT NULL,
    hour_start_s INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    trucks INTEGER,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (series_id, hour_start_s, import_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE restated_hourly_count (
    series_id INTEGER NOT NULL,
    hour_start_s INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, hour_start_s, import_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE replaced_trade (
    series_id INTEGER NOT NULL,
    month_yyyymm INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    value_usd REAL,
    weight_kg REAL,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm, import_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE restated_trade (
    series_id INTEGER NOT NULL,
    month_yyyymm INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month_yyyymm, import_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE replaced_wait_average (
    series_id INTEGER NOT NULL,
    month INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    wait_min REAL,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (series_id, month, weekday, hour, import_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE restated_wait_average (
    series_id INTEGER NOT NULL,
    month INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    PRIMARY KEY (series_id, month, weekday, hour, import_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Of the file; null for what was imported before it was noted.
  ALTER TABLE import_batch ADD COLUMN byte_count INTEGER;
  `,
  `
  -- Waits of other sources than CBP's feed have fractions of a minute.
  CREATE TABLE wait_reading_new (
    port_number TEXT NOT NULL REFERENCES wait_crossing,
    lane_kind TEXT NOT NULL CHECK (lane_kind IN ('standard', 'FAST')),
    observed_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('value', 'no-delay', 'lanes-closed', 'update-pending', 'missing')),
    wait_min REAL CHECK (wait_min >= 0),
    lanes_open INTEGER CHECK (lanes_open >= 0),
    import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (port_number, lane_kind, observed_at_ms),
    CHECK (state <> 'value' OR wait_min IS NOT NULL),
    CHECK (state IN ('value', 'no-delay') OR wait_min IS NULL)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO wait_reading_new SELECT * FROM wait_reading;
  DROP TABLE wait_reading;
  ALTER TABLE wait_reading_new RENAME TO wait_reading;

  CREATE TABLE replaced_wait_reading_new (
    port_number TEXT NOT NULL,
    lane_kind TEXT NOT NULL,
    observed_at_ms INTEGER NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import_batch,
    utc_offset_min INTEGER NOT NULL,
    state TEXT NOT NULL,
    wait_min REAL,
    lanes_open INTEGER,
    previous_import_id INTEGER REFERENCES import_batch,
    PRIMARY KEY (port_number, lane_kind, observed_at_ms, import_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO replaced_wait_reading_new SELECT * FROM replaced_wait_reading;
  DROP TABLE replaced_wait_reading;
  ALTER TABLE replaced_wait_reading_new RENAME TO replaced_wait_reading;
  `,
];
