/** Step 5: tables of one's own, their profiles, and how an import of these is taken back. */
export const MAPPED_TABLES: readonly string[] = [
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
];
