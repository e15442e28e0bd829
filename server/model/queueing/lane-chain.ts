import { copyRange, firstMomentOf, grown, mirrorRange, sumOf } from './array-ranges.ts';
import { solveBirthDeathStep } from './birth-death-step.ts';
import type { AheadDistribution } from './waiting-ahead.ts';
import { reachBeyond } from './window-reach.ts';

/** States less likely than this leave the window; their mass moves to its edge, so that none is lost. */
const negligible = 1e-13;

/** Rates of one station, per minute: arrivals, service in one lane, and reneging of one waiting truck. */
export interface StationRates {
  readonly arrival: number;
  readonly service: number;
  readonly renege: number;
}

/**
 * The probability distribution of the number of trucks at one station with exponential service, moved through
 * time by implicit steps.
 *
 * A state is (n trucks present, e closing lanes still at work). A closing lane finishes its truck: when the lanes
 * drop below the number at work, the next services to end take no new truck, until this excess e is gone. Level
 * e is one array indexed by n; `lanes + e` trucks are in service there and all others wait.
 */
export class LaneChain {
  lanes: number;
  /** First and last number of trucks present whose probability is kept. */
  low: number;
  high: number;
  levels: Float64Array[];
  mass = 1;
  meanInSystem = 0;
  meanBusy = 0;
  probabilityOfWait = 0;
  #size: number;
  #solution: Float64Array;
  #source: Float64Array;
  #factor: Float64Array;

  constructor(lanes: number, initialInSystem: number) {
    this.#size = initialInSystem + 256;
    this.lanes = lanes;
    this.low = initialInSystem;
    this.high = initialInSystem;
    this.levels = [new Float64Array(this.#size)];
    this.levels[0][initialInSystem] = 1;
    this.#solution = new Float64Array(this.#size);
    this.#source = new Float64Array(this.#size);
    this.#factor = new Float64Array(this.#size);
    this.#measure();
  }

  /** Opens or closes lanes at this moment; lanes at work beyond the new number become the excess. */
  setLanes(lanes: number): void {
    if (lanes === this.lanes) return;
    const before = this.levels;
    const mostBusy = Math.min(this.lanes + before.length - 1, this.high);
    const levels = Array.from(
      { length: Math.max(mostBusy - lanes, 0) + 1 },
      () => new Float64Array(this.#size),
    );
    before.forEach((level, e) => {
      for (let n = this.low; n <= this.high; n++) {
        const busy = Math.min(n, this.lanes + e);
        levels[Math.max(busy - lanes, 0)][n] += level[n];
      }
    });
    this.levels = levels;
    this.lanes = lanes;
    this.#dropEmptyLevels();
    this.#measure();
  }

  /** Whether closing lanes finish so fast that an undamped step of this length would make them oscillate. */
  finishesFasterThan(durationMin: number, servicePerMin: number): boolean {
    const excess = this.levels.length - 1;
    return excess > 0 && durationMin * servicePerMin * (this.lanes + excess) > 1;
  }

  /**
   * Moves `stepMin` minutes ahead at constant rates: by Crank–Nicolson, or damped by backward Euler, which
   * smooths the corners that a change of lanes leaves in the distribution.
   */
  advance(stepMin: number, rates: StationRates, damped: boolean): void {
    const h = damped ? stepMin : stepMin / 2;
    this.#widen(h, rates);
    const x = this.#solution;
    for (let e = this.levels.length - 1; e >= 0; e--) {
      const p = this.levels[e];
      const busy = this.lanes + e;
      const first = e === 0 ? this.low : Math.max(this.low, busy);
      solveBirthDeathStep({
        rhs: e === this.levels.length - 1 ? p : this.#withInflow(e, first, h * rates.service * (busy + 1)),
        solution: x,
        factor: this.#factor,
        first,
        last: this.high,
        busy,
        birth: h * rates.arrival,
        death: e === 0 ? h * rates.service : 0,
        extraDeath: h * rates.renege,
        exit: e === 0 ? 0 : h * rates.service * busy,
        firstExits: busy > this.low,
      });
      if (damped) copyRange(x, p, first, this.high);
      else mirrorRange(x, p, first, this.high);
    }
    this.#narrow();
    this.#dropEmptyLevels();
    this.#measure();
  }

  /** The distribution of the trucks that wait ahead of one that joins now, given that it must wait at all. */
  waitingAhead(): AheadDistribution {
    const { low, high, lanes } = this;
    if (this.levels.length === 1) return { probability: this.levels[0], offset: lanes, low, high };
    // The source buffer is free between steps.
    const sum = this.#source.fill(0, 0, high + 1);
    for (let e = 0; e < this.levels.length; e++) {
      for (let n = Math.max(low, lanes + e); n <= high; n++) sum[n - e] += this.levels[e][n];
    }
    return { probability: sum, offset: lanes, low: Math.max(0, low - this.levels.length + 1), high };
  }

  /** Level e's distribution plus what ends from the level above, whose solution is still in the buffer. */
  #withInflow(e: number, first: number, rate: number): Float64Array {
    const source = this.#source;
    const p = this.levels[e];
    for (let n = first; n <= this.high; n++) source[n] = p[n];
    const from = Math.max(this.low + 1, this.lanes + e + 1);
    for (let n = from; n <= this.high; n++) source[n - 1] += rate * this.#solution[n];
    return source;
  }

  #measure(): void {
    const { low, high } = this;
    this.mass = 0;
    this.meanInSystem = 0;
    this.meanBusy = 0;
    this.probabilityOfWait = 0;
    for (let e = 0; e < this.levels.length; e++) {
      const full = Math.min(Math.max(this.lanes + e, low), high + 1);
      const waiting = sumOf(this.levels[e], full, high);
      const idle = sumOf(this.levels[e], low, full - 1);
      const idleBusy = firstMomentOf(this.levels[e], low, full - 1);
      this.mass += idle + waiting;
      this.meanBusy += idleBusy + (this.lanes + e) * waiting;
      this.meanInSystem += idleBusy + firstMomentOf(this.levels[e], full, high);
      this.probabilityOfWait += waiting;
    }
    this.probabilityOfWait = Math.min(Math.max(this.probabilityOfWait, 0), 1);
  }

  /** Makes room for all states that the coming step can make likelier than negligible. */
  #widen(h: number, rates: StationRates): void {
    const outflow = rates.service * (this.lanes + this.levels.length - 1) + rates.renege * this.high;
    const down = reachBeyond(this.levels, this.high, this.low, h * outflow, negligible / 1000);
    const up = reachBeyond(this.levels, this.low, this.high, h * rates.arrival, negligible / 1000);
    this.low = Math.max(0, this.low - down);
    this.high += up;
    if (this.high < this.#size) return;
    this.#size = 2 * this.high;
    this.levels = this.levels.map((level) => grown(level, this.#size));
    this.#solution = new Float64Array(this.#size);
    this.#source = new Float64Array(this.#size);
    this.#factor = new Float64Array(this.#size);
  }

  #narrow(): void {
    while (this.high > this.low && this.#atMost(this.high)) {
      for (const level of this.levels) {
        level[this.high - 1] += level[this.high];
        level[this.high] = 0;
      }
      this.high--;
    }
    while (this.low < this.high && this.#atMost(this.low)) {
      for (const level of this.levels) {
        level[this.low + 1] += level[this.low];
        level[this.low] = 0;
      }
      this.low++;
    }
  }

  #atMost(n: number): boolean {
    return this.levels.every((level) => Math.abs(level[n]) < negligible);
  }

  #dropEmptyLevels(): void {
    for (let e = this.levels.length - 1; e > 0; e--) {
      let mass = 0;
      for (let n = this.low; n <= this.high; n++) mass += Math.abs(this.levels[e][n]);
      if (mass > 1e-10) return;
      for (let n = this.low; n <= this.high; n++) this.levels[e - 1][n] += this.levels[e][n];
      this.levels.pop();
    }
  }
}
