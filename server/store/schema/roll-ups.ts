/** Step 8: what the simulated month has shown so far, so that a restart goes on from there. */
export const ROLL_UPS: readonly string[] = [
  `
  -- Where the simulated month stands at the end of its last stored bucket.
  CREATE TABLE twin_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seed INTEGER NOT NULL,
    now_ms INTEGER NOT NULL,
    withdrawn_share REAL NOT NULL CHECK (withdrawn_share BETWEEN 0 AND 1),
    since_ms INTEGER NOT NULL,
    speed REAL NOT NULL,
    running INTEGER NOT NULL CHECK (running IN (0, 1))
  ) STRICT;

  -- Sums over one span of simulated time at one facility in one world; wait_histogram packs counts by bin.
  CREATE TABLE roll_up (
    tier TEXT NOT NULL CHECK (tier IN ('5min', 'hour', 'day')),
    at_ms INTEGER NOT NULL,
    facility_id TEXT NOT NULL,
    world TEXT NOT NULL CHECK (world IN ('baseline', 'restricted')),
    minutes REAL NOT NULL CHECK (minutes > 0),
    joined INTEGER NOT NULL,
    capacity REAL NOT NULL,
    wait_histogram BLOB NOT NULL,
    wait_sum_min REAL NOT NULL,
    released INTEGER NOT NULL,
    queue_truck_min REAL NOT NULL,
    open_lane_min_json TEXT NOT NULL CHECK (json_valid(open_lane_min_json)),
    place_truck_min_json TEXT NOT NULL CHECK (json_valid(place_truck_min_json)),
    loads INTEGER NOT NULL,
    life_used_sum REAL NOT NULL,
    value_lost_usd REAL NOT NULL,
    withdrawn_min REAL NOT NULL,
    PRIMARY KEY (tier, facility_id, at_ms, world)
  ) STRICT, WITHOUT ROWID;
  `,
];
