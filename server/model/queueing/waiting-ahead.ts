import { type DeparturesTable, departuresTable, startsTable } from './departures-table.ts';
import type { StartCurve } from './start-curve.ts';

/** `probability[n]` is the probability of waiting behind n − `offset` trucks; zero outside `low` … `high`. */
export interface AheadDistribution {
  readonly probability: Float64Array;
  readonly offset: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The wait of a truck that joins at a given moment and never gives up: with q trucks ahead it waits until q + 1
 * have started or, ahead of it, reneged. Moments must be asked in rising order.
 */
export class WaitingAhead {
  readonly #curve: StartCurve;
  readonly #renegePerMin: number;
  readonly #tables = new Map<number, { alpha: number; most: number; table: DeparturesTable }>();
  #segment = 0;

  constructor(curve: StartCurve, renegePerMin: number) {
    this.#curve = curve;
    this.#renegePerMin = renegePerMin;
  }

  /**
   * Mean wait in minutes, 0 for those that need not wait. Exact while the lanes and rate of `tMin` last; beyond
   * a change the starts to come are replaced by their mean. `Infinity` when the station never opens again.
   */
  meanWaitMin(tMin: number, ahead: AheadDistribution): number {
    this.#seek(tMin);
    return this.#renegePerMin === 0 ? this.#meanInOrder(tMin, ahead) : this.#meanWithReneging(tMin, ahead);
  }

  /**
   * Probability that the truck still waits `thresholdMin` minutes later. Exact while the lanes stay or open and,
   * with reneging, while nothing changes; otherwise only the mean number of starts to come is right.
   */
  probabilityWaitExceeds(tMin: number, thresholdMin: number, ahead: AheadDistribution): number {
    this.#seek(tMin);
    const { timesMin, ratePerMin, atOnce } = this.#curve;
    const theta = this.#renegePerMin;
    const until = tMin + thresholdMin;
    let opened = 0;
    let alpha = 0;
    for (let i = this.#segment; i < timesMin.length && timesMin[i] <= until; i++) {
      if (timesMin[i] > tMin) opened += Math.round(atOnce[i] * Math.exp(theta * (timesMin[i] - tMin)));
      const from = Math.max(timesMin[i], tMin);
      const to = Math.min(this.#end(i), until);
      alpha += ratePerMin[i] * discounted(theta, until - to, until - from);
    }
    const { first, cumulative } = this.#table(thresholdMin, alpha, Math.max(ahead.high - ahead.offset, 0));
    const zero = ahead.offset + opened + first;
    const certain = zero + cumulative.length;
    let sum = 0;
    let n = Math.max(zero, ahead.low);
    for (; n < certain && n <= ahead.high; n++) sum += ahead.probability[n] * cumulative[n - zero];
    for (; n <= ahead.high; n++) sum += ahead.probability[n];
    return Math.min(Math.max(sum, 0), 1);
  }

  #meanInOrder(tMin: number, ahead: AheadDistribution): number {
    const { ratePerMin, atOnce } = this.#curve;
    const { probability, offset, high } = ahead;
    let sum = 0;
    let started = 0;
    let n = Math.max(ahead.low, offset);
    for (let i = this.#segment, wait = 0; n <= high; i++) {
      const opened = i === this.#segment ? 0 : atOnce[i];
      // n waits for the start number n − offset + 1 from now.
      for (; n <= high && n - offset + 1 <= started + opened; n++) sum += probability[n] * wait;
      started += opened;
      const end = this.#end(i) - tMin;
      const rate = ratePerMin[i];
      if (rate === 0) {
        if (end === Number.POSITIVE_INFINITY) return n <= high ? end : sum;
        wait = end;
        continue;
      }
      const last = Math.min(high, Math.floor(offset - 1 + started + rate * (end - wait)));
      const perStart = 1 / rate;
      const base = wait + (1 - offset - started) * perStart;
      for (; n <= last; n++) sum += probability[n] * (base + n * perStart);
      started += rate * (end - wait);
      wait = end;
    }
    return sum;
  }

  #meanWithReneging(tMin: number, ahead: AheadDistribution): number {
    const { ratePerMin, atOnce } = this.#curve;
    const { probability, offset, low, high } = ahead;
    const theta = this.#renegePerMin;
    let i = this.#segment;
    let end = this.#end(i) - tMin;
    let wait = 0;
    let opened = 0;
    // One start takes `growth` off the number that were ahead at tMin, for the others have thinned by reneging.
    let growth = 1;
    let sum = 0;
    for (let n = offset; n <= high; n++) {
      let need = 1;
      while (need > 0) {
        const used = Math.min(opened, need);
        opened -= used;
        need -= used;
        const rate = ratePerMin[i] * growth;
        if (need <= rate * (end - wait)) {
          if (need === 0) break;
          wait += need / rate;
          growth += (need * theta) / ratePerMin[i];
          break;
        }
        if (end === Number.POSITIVE_INFINITY) return end;
        need -= rate * (end - wait);
        wait = end;
        growth = Math.exp(theta * end);
        i++;
        end = this.#end(i) - tMin;
        opened = atOnce[i] * growth;
      }
      if (n >= low) sum += probability[n] * wait;
    }
    return sum;
  }

  #seek(tMin: number): void {
    const { timesMin } = this.#curve;
    while (this.#segment + 1 < timesMin.length && timesMin[this.#segment + 1] <= tMin) this.#segment++;
  }

  #end(segment: number): number {
    return this.#curve.timesMin[segment + 1] ?? Number.POSITIVE_INFINITY;
  }

  #table(thresholdMin: number, alpha: number, atLeast: number): DeparturesTable {
    const known = this.#tables.get(thresholdMin);
    if (known && Math.abs(known.alpha - alpha) <= 1e-12 * alpha && known.most >= atLeast) return known.table;
    const theta = this.#renegePerMin;
    const most = theta === 0 ? Number.POSITIVE_INFINITY : atLeast + 256;
    const table =
      theta === 0 || thresholdMin === 0
        ? startsTable(alpha)
        : departuresTable(alpha, theta * thresholdMin, most);
    this.#tables.set(thresholdMin, { alpha, most, table });
    return table;
  }
}

/** ∫ e^(−theta v) dv between two times before the end. */
function discounted(theta: number, from: number, to: number): number {
  return theta === 0 ? to - from : (Math.exp(-theta * from) - Math.exp(-theta * to)) / theta;
}
