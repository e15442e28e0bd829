import type Database from 'better-sqlite3';
import type { SpanTally } from '../model/metrics/span-tally.ts';
import { packHistogram, unpackHistogram } from '../model/metrics/wait-histogram.ts';
import { RETENTION_MS, type RollUp, TIERS, type Tier, type TwinState } from '../model/roll-up.ts';
import { withoutPatience } from './without-patience.ts';

export interface RollUps {
  /**
   * Stores spans and where the month stands in one transaction, and drops of each of their tiers what is older than
   * its retention. A span that is stored already stays as it is. Does not wait: false where another process writes.
   */
  add(spans: readonly RollUp[], state: TwinState): boolean;
  /** `null` before anything is stored. */
  state(): TwinState | null;
  /** The newest `limit` spans that begin from `fromMs` on and before `toMs`, oldest first. */
  between(facilityId: string, tier: Tier, fromMs: number, toMs: number, limit: number): RollUp[];
}

/** What the simulated month has shown, by tier, facility and world. */
export function createRollUps(db: Database.Database): RollUps {
  const put = db.prepare<[Omit<RollUpRow, 'wait_histogram'> & { wait_histogram: Uint8Array }]>(`
    INSERT OR IGNORE INTO roll_up VALUES (@tier, @at_ms, @facility_id, @world, @minutes, @joined, @capacity,
      @wait_histogram, @wait_sum_min, @released, @queue_truck_min, @open_lane_min_json, @place_truck_min_json,
      @loads, @life_used_sum, @value_lost_usd, @withdrawn_min)`);
  const drop = db.prepare<[string, string, number]>(
    'DELETE FROM roll_up WHERE tier = ? AND facility_id = ? AND at_ms < ?',
  );
  const putState = db.prepare<[number, number, number, number, number, number]>(
    'INSERT OR REPLACE INTO twin_state VALUES (1, ?, ?, ?, ?, ?, ?)',
  );
  const readState = db.prepare<[], StateRow>('SELECT * FROM twin_state');
  const between = db.prepare<[string, string, number, number, number], RollUpRow>(`
    SELECT * FROM roll_up WHERE tier = ? AND facility_id = ? AND at_ms >= ? AND at_ms < ? AND in_time(at_ms)
    ORDER BY at_ms DESC, world LIMIT ?`);

  const addAll = db.transaction((spans: readonly RollUp[], state: TwinState) => {
    for (const { tier, facilityId, atMs, baseline, restricted } of spans) {
      put.run(asRow(tier, facilityId, atMs, 'baseline', baseline));
      put.run(asRow(tier, facilityId, atMs, 'restricted', restricted));
    }
    for (const tier of TIERS) {
      const facilities = new Set(spans.flatMap((span) => (span.tier === tier ? [span.facilityId] : [])));
      for (const facilityId of facilities) drop.run(tier, facilityId, state.nowMs - RETENTION_MS[tier]);
    }
    const { seed, nowMs, withdrawnShare, sinceMs, speed, running } = state;
    putState.run(seed, nowMs, withdrawnShare, sinceMs, speed, running ? 1 : 0);
  });

  return {
    add: (spans, state) => {
      try {
        withoutPatience(db, () => addAll.immediate(spans, state));
        return true;
      } catch (error) {
        if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
        throw error;
      }
    },
    state: () => {
      const row = readState.get();
      return row === undefined ? null : asState(row);
    },
    between: (facilityId, tier, fromMs, toMs, limit) => {
      const rows = between.all(tier, facilityId, fromMs, toMs, 2 * limit).reverse();
      return Array.from({ length: rows.length / 2 }, (_, i) => {
        // Of the two worlds of a moment the restricted one comes first when the order is turned round.
        const [restricted, baseline] = [rows[2 * i]!, rows[2 * i + 1]!];
        const { at_ms: atMs } = baseline;
        return { tier, facilityId, atMs, baseline: asTally(baseline), restricted: asTally(restricted) };
      });
    },
  };
}

interface RollUpRow {
  readonly tier: string;
  readonly at_ms: number;
  readonly facility_id: string;
  readonly world: string;
  readonly minutes: number;
  readonly joined: number;
  readonly capacity: number;
  readonly wait_histogram: Uint8Array;
  readonly wait_sum_min: number;
  readonly released: number;
  readonly queue_truck_min: number;
  readonly open_lane_min_json: string;
  readonly place_truck_min_json: string;
  readonly loads: number;
  readonly life_used_sum: number;
  readonly value_lost_usd: number;
  readonly withdrawn_min: number;
}

interface StateRow {
  readonly seed: number;
  readonly now_ms: number;
  readonly withdrawn_share: number;
  readonly since_ms: number;
  readonly speed: number;
  readonly running: number;
}

function asState({ seed, now_ms, withdrawn_share, since_ms, speed, running }: StateRow): TwinState {
  return {
    seed,
    nowMs: now_ms,
    withdrawnShare: withdrawn_share,
    sinceMs: since_ms,
    speed,
    running: running === 1,
  };
}

function asRow(tier: Tier, facilityId: string, atMs: number, world: string, tally: SpanTally): RollUpRow {
  return {
    tier,
    at_ms: atMs,
    facility_id: facilityId,
    world,
    minutes: tally.minutes,
    joined: tally.joined,
    capacity: tally.capacity,
    wait_histogram: packHistogram(tally.waits),
    wait_sum_min: tally.waitSumMin,
    released: tally.released,
    queue_truck_min: tally.queueTruckMin,
    open_lane_min_json: JSON.stringify(tally.openLaneMin.map(short)),
    place_truck_min_json: JSON.stringify(tally.placeTruckMin.map(short)),
    loads: tally.loads,
    life_used_sum: tally.lifeUsedSum,
    value_lost_usd: tally.valueLostUsd,
    withdrawn_min: tally.withdrawnMin,
  };
}

function asTally(row: RollUpRow): SpanTally {
  return {
    minutes: row.minutes,
    joined: row.joined,
    capacity: row.capacity,
    waits: unpackHistogram(row.wait_histogram),
    waitSumMin: row.wait_sum_min,
    released: row.released,
    queueTruckMin: row.queue_truck_min,
    openLaneMin: JSON.parse(row.open_lane_min_json) as number[],
    placeTruckMin: JSON.parse(row.place_truck_min_json) as number[],
    loads: row.loads,
    lifeUsedSum: row.life_used_sum,
    valueLostUsd: row.value_lost_usd,
    withdrawnMin: row.withdrawn_min,
  };
}

/** Truck- and booth-minutes to the thousandth. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
