import { STAGES } from './network.ts';

const STAGE_COUNT = STAGES.length;

/** No truck. */
export const NONE = -1;

/** Trucks now under way, as columns with a free list: a truck is the number of its slot. */
export class TruckStore {
  facility: Int16Array = new Int16Array(0);
  intendedFacility: Int16Array = new Int16Array(0);
  vehicleClass: Uint8Array = new Uint8Array(0);
  /** Station whose position it holds, or in whose queue it waits. */
  station: Int32Array = new Int32Array(0);
  next: Int32Array = new Int32Array(0);
  previous: Int32Array = new Int32Array(0);
  /** Shift number of the position it holds, for lanes whose crews overlap. */
  shift: Int32Array = new Int32Array(0);
  attempts: Uint8Array = new Uint8Array(0);
  keyHigh: Int32Array = new Int32Array(0);
  keyLow: Int32Array = new Int32Array(0);
  dueAtMin: Float64Array = new Float64Array(0);
  arrivedAtMin: Float64Array = new Float64Array(0);
  joinedQueueAtMin: Float64Array = new Float64Array(0);
  primaryStartAtMin: Float64Array = new Float64Array(0);
  primaryEndAtMin: Float64Array = new Float64Array(0);
  /** When it came to the present station, and when it took a position there. */
  cameAtMin: Float64Array = new Float64Array(0);
  servedAtMin: Float64Array = new Float64Array(0);
  /** When its patience runs out in the present queue; NaN where it is endless. */
  givesUpAtMin: Float64Array = new Float64Array(0);
  stageWaitMin: Float32Array = new Float32Array(0);
  stageServiceMin: Float32Array = new Float32Array(0);

  readonly #recordsStages: boolean;
  #freeHead = NONE;
  #used = 0;

  constructor(recordsStages: boolean) {
    this.#recordsStages = recordsStages;
    this.#resize(256);
  }

  /** A cleared slot for a new truck. */
  add(): number {
    let truck = this.#freeHead;
    if (truck === NONE) {
      if (this.#used === this.next.length) this.#resize(this.#used * 2);
      truck = this.#used++;
    } else this.#freeHead = this.next[truck]!;
    this.station[truck] = NONE;
    this.attempts[truck] = 0;
    this.joinedQueueAtMin[truck] = Number.NaN;
    this.primaryStartAtMin[truck] = Number.NaN;
    this.primaryEndAtMin[truck] = Number.NaN;
    this.givesUpAtMin[truck] = Number.NaN;
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
    this.facility[truck] = NONE;
    this.next[truck] = this.#freeHead;
    this.#freeHead = truck;
  }

  /** Every truck under way, in the order of slots. */
  *all(): Generator<number> {
    for (let truck = 0; truck < this.#used; truck += 1) if (this.facility[truck] !== NONE) yield truck;
  }

  #resize(capacity: number): void {
    const grow = <T extends Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array>(
      old: T,
      size = capacity,
    ): T => {
      const grown = new (old.constructor as new (size: number) => T)(size);
      grown.set(old as never);
      return grown;
    };
    this.facility = grow(this.facility);
    this.intendedFacility = grow(this.intendedFacility);
    this.vehicleClass = grow(this.vehicleClass);
    this.station = grow(this.station);
    this.next = grow(this.next);
    this.previous = grow(this.previous);
    this.shift = grow(this.shift);
    this.attempts = grow(this.attempts);
    this.keyHigh = grow(this.keyHigh);
    this.keyLow = grow(this.keyLow);
    this.dueAtMin = grow(this.dueAtMin);
    this.arrivedAtMin = grow(this.arrivedAtMin);
    this.joinedQueueAtMin = grow(this.joinedQueueAtMin);
    this.primaryStartAtMin = grow(this.primaryStartAtMin);
    this.primaryEndAtMin = grow(this.primaryEndAtMin);
    this.cameAtMin = grow(this.cameAtMin);
    this.servedAtMin = grow(this.servedAtMin);
    this.givesUpAtMin = grow(this.givesUpAtMin);
    if (!this.#recordsStages) return;
    this.stageWaitMin = grow(this.stageWaitMin, capacity * STAGE_COUNT);
    this.stageServiceMin = grow(this.stageServiceMin, capacity * STAGE_COUNT);
  }
}
