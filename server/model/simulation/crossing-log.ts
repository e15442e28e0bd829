import { STAGES } from './network.ts';
import { MarkColumn, TimeColumn, type TruckStore } from './truck-store.ts';

const { ARRIVED, DUE, JOINED_QUEUE, PRIMARY_END, PRIMARY_START, COUNT: TIMES } = TimeColumn;
const { FACILITY, INTENDED_FACILITY, KEY_HIGH, KEY_LOW, VEHICLE_CLASS, COUNT: MARKS } = MarkColumn;

const STAGE_COUNT = STAGES.length;

/** How a truck's trip ended, as stored in the `outcome` column. */
export const OUTCOMES = ['released', 'reneged', 'baulked', 'heldBack', 'rejected', 'unfinished'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OutcomeCode = {
  released: 0,
  reneged: 1,
  baulked: 2,
  heldBack: 3,
  rejected: 4,
  unfinished: 5,
} as const satisfies Record<Outcome, number>;

/**
 * Crossings as columns: one row a truck, in the order in which trucks left. Observed and simulated crossings
 * share it and every metric is computed from it. Times are minutes after the start of the run, NaN where the
 * truck never came that far.
 */
export class CrossingLog {
  length = 0;
  facility: Uint8Array = new Uint8Array(0);
  /** The facility the trip was meant for; differs from `facility` where the truck diverted. */
  intendedFacility: Uint8Array = new Uint8Array(0);
  vehicleClass: Uint8Array = new Uint8Array(0);
  outcome: Uint8Array = new Uint8Array(0);
  /** When the trip was due, before any diversion or postponement. */
  dueAtMin: Float64Array = new Float64Array(0);
  /** When it came to its first station at the facility. */
  arrivedAtMin: Float64Array = new Float64Array(0);
  /** When it joined the queue that ends at primary inspection. */
  joinedQueueAtMin: Float64Array = new Float64Array(0);
  primaryStartAtMin: Float64Array = new Float64Array(0);
  primaryEndAtMin: Float64Array = new Float64Array(0);
  /** When it left: released, gave up, or stayed at home. */
  leftAtMin: Float64Array = new Float64Array(0);
  /** The key of the truck's luck, which also pairs the same truck across worlds. */
  keyHigh: Int32Array = new Int32Array(0);
  keyLow: Int32Array = new Int32Array(0);
  /**
   * By row × stage (in the order of STAGES): minutes waited, and minutes in service or held there by a full next
   * stage; together the crossing time. Empty unless recorded.
   */
  stageWaitMin: Float32Array = new Float32Array(0);
  stageServiceMin: Float32Array = new Float32Array(0);

  readonly recordsStages: boolean;
  readonly #onFull: ((log: CrossingLog) => void) | null;

  /**
   * Keeps every row, growing as needed; or, with `onFull`, holds `capacity` rows and hands itself over to be
   * read each time it is full, after which it is emptied.
   */
  constructor(
    options: { recordsStages?: boolean; capacity?: number; onFull?: (log: CrossingLog) => void } = {},
  ) {
    this.recordsStages = options.recordsStages ?? false;
    this.#onFull = options.onFull ?? null;
    this.#resize(options.capacity ?? 4096);
  }

  /** Writes the row of a truck whose trip has ended. */
  append(trucks: TruckStore, truck: number, outcome: number, leftAtMin: number): void {
    if (this.length === this.facility.length) {
      if (this.#onFull) this.flush();
      else this.#resize(this.length * 2);
    }
    const row = this.length++;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const from = truck * MARKS;
    this.facility[row] = marks[from + FACILITY]!;
    this.intendedFacility[row] = marks[from + INTENDED_FACILITY]!;
    this.vehicleClass[row] = marks[from + VEHICLE_CLASS]!;
    this.outcome[row] = outcome;
    this.dueAtMin[row] = times[at + DUE]!;
    this.arrivedAtMin[row] = times[at + ARRIVED]!;
    this.joinedQueueAtMin[row] = times[at + JOINED_QUEUE]!;
    this.primaryStartAtMin[row] = times[at + PRIMARY_START]!;
    this.primaryEndAtMin[row] = times[at + PRIMARY_END]!;
    this.leftAtMin[row] = leftAtMin;
    this.keyHigh[row] = marks[from + KEY_HIGH]!;
    this.keyLow[row] = marks[from + KEY_LOW]!;
    if (this.recordsStages) this.#appendStages(trucks, truck, row);
  }

  /** Hands over the rows held so far, where the log is read in blocks. */
  flush(): void {
    if (!this.#onFull) return;
    if (this.length > 0) this.#onFull(this);
    this.length = 0;
  }

  /** Forgets the rows held so far, once they have been read. */
  clear(): void {
    this.length = 0;
  }

  #appendStages(trucks: TruckStore, truck: number, row: number): void {
    const { stageWaitMin, stageServiceMin } = this;
    const { stageWaitMin: waitMin, stageServiceMin: serviceMin } = trucks;
    const from = truck * STAGE_COUNT;
    const to = row * STAGE_COUNT;
    for (let stage = 0; stage < STAGE_COUNT; stage += 1) {
      stageWaitMin[to + stage] = waitMin[from + stage]!;
      stageServiceMin[to + stage] = serviceMin[from + stage]!;
    }
  }

  #resize(capacity: number): void {
    const grow = <T extends Uint8Array | Int32Array | Float32Array | Float64Array>(
      old: T,
      size: number,
    ): T => {
      const grown = new (old.constructor as new (size: number) => T)(size);
      grown.set(old as never);
      return grown;
    };
    this.facility = grow(this.facility, capacity);
    this.intendedFacility = grow(this.intendedFacility, capacity);
    this.vehicleClass = grow(this.vehicleClass, capacity);
    this.outcome = grow(this.outcome, capacity);
    this.dueAtMin = grow(this.dueAtMin, capacity);
    this.arrivedAtMin = grow(this.arrivedAtMin, capacity);
    this.joinedQueueAtMin = grow(this.joinedQueueAtMin, capacity);
    this.primaryStartAtMin = grow(this.primaryStartAtMin, capacity);
    this.primaryEndAtMin = grow(this.primaryEndAtMin, capacity);
    this.leftAtMin = grow(this.leftAtMin, capacity);
    this.keyHigh = grow(this.keyHigh, capacity);
    this.keyLow = grow(this.keyLow, capacity);
    if (!this.recordsStages) return;
    this.stageWaitMin = grow(this.stageWaitMin, capacity * STAGE_COUNT);
    this.stageServiceMin = grow(this.stageServiceMin, capacity * STAGE_COUNT);
  }
}
