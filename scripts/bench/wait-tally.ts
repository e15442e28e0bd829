import { type CrossingLog, OutcomeCode } from '../../server/model/simulation/crossing-log.ts';

const LONGEST_MIN = 3 * 24 * 60;

/** Waits to the primary booth by facility, read from a log in blocks, so that no truck has to be kept. */
export class WaitTally {
  /** Trucks whose trip has ended, in whatever way. */
  trucks = 0;
  unfinished = 0;
  readonly #count: Float64Array;
  readonly #sumMin: Float64Array;
  /** By facility × whole minutes of wait; the last minute holds all longer waits. */
  readonly #histogram: Uint32Array;

  constructor(facilities: number) {
    this.#count = new Float64Array(facilities);
    this.#sumMin = new Float64Array(facilities);
    this.#histogram = new Uint32Array(facilities * LONGEST_MIN);
  }

  add(log: CrossingLog): void {
    this.trucks += log.length;
    for (let row = 0; row < log.length; row += 1) {
      if (log.outcome[row] === OutcomeCode.unfinished) this.unfinished += 1;
      const waitMin = log.primaryStartAtMin[row]! - log.joinedQueueAtMin[row]!;
      if (Number.isNaN(waitMin)) continue;
      const facility = log.facility[row]!;
      this.#count[facility]! += 1;
      this.#sumMin[facility]! += waitMin;
      this.#histogram[facility * LONGEST_MIN + Math.min(Math.floor(waitMin), LONGEST_MIN - 1)]! += 1;
    }
  }

  /** Mean over all facilities, minutes; `null` where no truck came to a booth. */
  meanWaitMin(): number | null {
    const count = sum(this.#count);
    return count > 0 ? sum(this.#sumMin) / count : null;
  }

  /** Mean and 90th percentile, the latter to the minute above, of one facility. */
  of(facility: number) {
    const count = this.#count[facility]!;
    if (count === 0) return { waited: 0, meanWaitMin: null, p90WaitMin: null };
    let below = 0;
    let minute = 0;
    while (below < 0.9 * count) below += this.#histogram[facility * LONGEST_MIN + minute++]!;
    return { waited: count, meanWaitMin: this.#sumMin[facility]! / count, p90WaitMin: minute };
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
