/** What the engine is meant to reach on one core, warm, unless stated otherwise. */
export const GOALS = {
  /** Customers per second. */
  models: { a: 4e6, b: 2e6, c: 2.5e6 },
  /** Times the rate of SimPy in the same run. */
  timesSimpy: 25,
  /** Trucks per second through the full network of one facility. */
  network: 0.7e6,
  /** One year of all facilities, both worlds, on two cores. */
  border: { seconds: 30, peakMb: 500 },
  /** Largest deviation of the time per truck from that at the middle size. */
  linear: 0.2,
} as const;

/** What the import pipeline is meant to reach: decode, validate, unique key and ledger, in one thread. */
export const IMPORT_GOALS = {
  rowsPerSecond: 200_000,
  /** Times the rate of `sqlite3 .import` in the same run. */
  timesSqlite: 1,
  /** Whatever the size of the file. */
  peakMb: 250,
  /** Longest time for which the server's loop may be blocked. */
  loopMaxMs: 50,
  /** Until a file that is one endless line is refused. */
  lineSeconds: 1,
} as const;

/** What the live stream is meant to reach with as many clients as `clients`, and where more are measured. */
export const LIVE_GOALS = {
  clients: 2_500,
  p99Ms: 100,
  p99MsBeyond: 500,
  /** Times the p99 of a bare socket server in the same run. */
  timesPeer: 1.5,
  /** Longest time for which the server's loop may be held up. */
  loopMaxMs: 50,
} as const;

/** `goal 4.0 M/s: missed by 12 %`, for a value that should be at least, or at most, the goal. */
export function verdict(
  value: number,
  goal: number,
  { atMost = false, as }: { readonly atMost?: boolean; readonly as: (value: number) => string },
): string {
  const missed = atMost ? value / goal - 1 : 1 - value / goal;
  const outcome = missed <= 0 ? 'met' : `missed by ${Math.max(1, Math.round(100 * missed))} %`;
  return `${atMost ? '≤' : '≥'} ${as(goal)}: ${outcome}`;
}
