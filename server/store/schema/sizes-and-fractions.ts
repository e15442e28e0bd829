/** Steps 6 and 7: sizes of files, and waits with fractions of a minute. */
export const SIZES_AND_FRACTIONS: readonly string[] = [
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
