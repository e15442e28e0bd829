import { STAGES } from './network.ts';

const STAGE_COUNT = STAGES.length;

/** No truck. */
export const NONE = -1;

/** Times of a truck, minutes, in the order of its row; NaN where it has not come that far. */
export const TimeColumn = {
  DUE: 0,
  ARRIVED: 1,
  JOINED_QUEUE: 2,
  PRIMARY_START: 3,
  PRIMARY_END: 4,
  /** When it came to the present station, and when it took a position there. */
  CAME: 5,
  SERVED: 6,
  /** When its patience runs out in the present queue; NaN where it is endless. */
  GIVES_UP: 7,
  COUNT: 8,
} as const;

/** Whole numbers of a truck, in the order of its row. */
export const MarkColumn = {
  FACILITY: 0,
  INTENDED_FACILITY: 1,
  VEHICLE_CLASS: 2,
  /** Station whose position it holds, or in whose queue it waits. */
  STATION: 3,
  /** Neighbours in the queue it stands in. */
  NEXT: 4,
  PREVIOUS: 5,
  /** Shift number of the position it holds, for lanes whose crews overlap. */
  SHIFT: 6,
  ATTEMPTS: 7,
  KEY_HIGH: 8,
  KEY_LOW: 9,
  COUNT: 10,
} as const;

const { GIVES_UP, JOINED_QUEUE, PRIMARY_END, PRIMARY_START, COUNT: TIMES } = TimeColumn;
const { ATTEMPTS, FACILITY, KEY_HIGH, KEY_LOW, NEXT, STATION, COUNT: MARKS } = MarkColumn;

/** The rows of a store that were ever used, and the first of those that are free. */
export interface TruckRows {
  readonly used: number;
  readonly freeHead: number;
  readonly times: Float64Array;
  readonly marks: Int32Array;
  /** Empty where stages are not recorded. */
  readonly stageWaitMin: Float32Array;
  readonly stageServiceMin: Float32Array;
}

/**
 * Trucks now under way: a truck is the number of its row. Rows of times and of marks lie together, since an event
 * reads several of one truck; freed rows are used again.
 */
export class TruckStore {
  times: Float64Array = new Float64Array(0);
  marks: Int32Array = new Int32Array(0);
  stageWaitMin: Float32Array = new Float32Array(0);
  stageServiceMin: Float32Array = new Float32Array(0);

  readonly #recordsStages: boolean;
  #freeHead = NONE;
  #used = 0;
  #capacity = 0;

  constructor(recordsStages: boolean) {
    this.#recordsStages = recordsStages;
    this.#resize(256);
  }

  /** A cleared row for a new truck. */
  add(): number {
    let truck = this.#freeHead;
    if (truck === NONE) {
      if (this.#used === this.#capacity) this.#resize(this.#used * 2);
      truck = this.#used++;
    } else this.#freeHead = this.marks[truck * MARKS + NEXT]!;
    const { times, marks } = this;
    marks[truck * MARKS + STATION] = NONE;
    marks[truck * MARKS + ATTEMPTS] = 0;
    times[truck * TIMES + JOINED_QUEUE] = Number.NaN;
    times[truck * TIMES + PRIMARY_START] = Number.NaN;
    times[truck * TIMES + PRIMARY_END] = Number.NaN;
    times[truck * TIMES + GIVES_UP] = Number.NaN;
    if (this.#recordsStages) {
      const { stageWaitMin, stageServiceMin } = this;
      for (let i = truck * STAGE_COUNT; i < (truck + 1) * STAGE_COUNT; i += 1) {
        stageWaitMin[i] = 0;
        stageServiceMin[i] = 0;
      }
    }
    return truck;
  }

  remove(truck: number): void {
    this.marks[truck * MARKS + FACILITY] = NONE;
    this.marks[truck * MARKS + NEXT] = this.#freeHead;
    this.#freeHead = truck;
  }

  /** Every truck under way, in the order of rows. */
  *all(): Generator<number> {
    for (let truck = 0; truck < this.#used; truck += 1)
      if (this.marks[truck * MARKS + FACILITY] !== NONE) yield truck;
  }

  /** Rows as they are now, without room to spare. */
  rows(): TruckRows {
    const used = this.#used;
    return {
      used,
      freeHead: this.#freeHead,
      times: this.times.slice(0, used * TIMES),
      marks: this.marks.slice(0, used * MARKS),
      stageWaitMin: this.stageWaitMin.slice(0, used * STAGE_COUNT),
      stageServiceMin: this.stageServiceMin.slice(0, used * STAGE_COUNT),
    };
  }

  /** Takes over the rows of another store, which records stages if this one does. */
  restore({ used, freeHead, times, marks, stageWaitMin, stageServiceMin }: TruckRows): void {
    this.#resize(Math.max(this.#capacity, used));
    this.#used = used;
    this.#freeHead = freeHead;
    this.times.set(times);
    this.marks.set(marks);
    if (!this.#recordsStages) return;
    this.stageWaitMin.set(stageWaitMin);
    this.stageServiceMin.set(stageServiceMin);
  }

  /** Gives every truck other luck for what it has yet to draw; the same truck the same by the same masks. */
  redrawLuck(maskHigh: number, maskLow: number): void {
    for (const truck of this.all()) {
      this.marks[truck * MARKS + KEY_HIGH]! ^= maskHigh;
      this.marks[truck * MARKS + KEY_LOW]! ^= maskLow;
    }
  }

  #resize(capacity: number): void {
    const grow = <T extends Int32Array | Float32Array | Float64Array>(old: T, size: number): T => {
      const grown = new (old.constructor as new (size: number) => T)(size);
      grown.set(old as never);
      return grown;
    };
    this.#capacity = capacity;
    this.times = grow(this.times, capacity * TIMES);
    this.marks = grow(this.marks, capacity * MARKS);
    if (!this.#recordsStages) return;
    this.stageWaitMin = grow(this.stageWaitMin, capacity * STAGE_COUNT);
    this.stageServiceMin = grow(this.stageServiceMin, capacity * STAGE_COUNT);
  }
}
