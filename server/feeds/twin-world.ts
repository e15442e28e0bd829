import type { WaitPercentiles, WorldNow, WorldPoint } from '../contract/live.ts';
import { HOUR_BUCKETS } from '../contract/live-scale.ts';
import { STATION_ROLES } from '../model/border/facility-stations.ts';
import { ClassIndex } from '../model/border/vehicle-class.ts';
import { mean, waitPercentiles } from '../model/metrics/percentile.ts';
import type { Facility } from '../model/port.ts';
import { CrossingLog, OutcomeCode } from '../model/simulation/crossing-log.ts';
import type { Network } from '../model/simulation/network.ts';
import { Simulation } from '../model/simulation/simulation.ts';
import type { SimulationState } from '../model/simulation/simulation-state.ts';
import { type FacilityReadings, openLanes, queueAreaOf, queueNow } from '../model/study/measure.ts';
import type { ProduceModel } from '../model/study/produce-model.ts';
import { ProduceTally } from '../model/study/produce-tally.ts';

export interface TwinWorldInput {
  readonly network: Network;
  readonly seed: number;
  readonly facilities: readonly Facility[];
  readonly produce: readonly ProduceModel[];
}

/** One of the two live worlds: advances bucket by bucket and says what each facility's bucket held. */
export class TwinWorld {
  readonly #input: TwinWorldInput;
  readonly #simulation: Simulation;
  readonly #log = new CrossingLog({ recordsStages: true });
  readonly #waits: number[][];
  /** By facility: the waits of the last closed buckets, an hour of them. */
  readonly #lastHour: Array<ReadonlyArray<readonly number[]>>;
  readonly #lastHourWaits: WaitPercentiles[];
  readonly #queueArea: Float64Array;
  readonly #valueLostUsd: Float64Array;
  #produce: readonly ProduceModel[];

  constructor(input: TwinWorldInput) {
    this.#input = input;
    this.#produce = input.produce;
    this.#waits = input.facilities.map(() => []);
    this.#lastHour = input.facilities.map(() => []);
    this.#lastHourWaits = input.facilities.map(() => waitPercentiles([]));
    this.#queueArea = new Float64Array(input.facilities.length);
    this.#valueLostUsd = new Float64Array(input.facilities.length);
    this.#simulation = new Simulation(input.network, {
      seed: input.seed,
      log: this.#log,
      onBoothReached: (facility, waitMin) => this.#waits[facility]!.push(waitMin),
    });
  }

  /** Goes on under another network, and with produce by another stretch of the calendar where one is given. */
  reconfigure(network: Network, produce = this.#produce): void {
    this.#simulation.reconfigure(network);
    this.#produce = produce;
  }

  advanceTo(minute: number): void {
    this.#simulation.advanceTo(minute);
  }

  /** The points of the bucket of `bucketMin` that ends now, one a facility; begins the next bucket. */
  closeBucket(bucketMin: number): WorldPoint[] {
    const tallies = this.#input.facilities.map(
      (facility, f) => new ProduceTally({ facility, log: this.#log, produce: this.#produce[f]! }),
    );
    const released = new Int32Array(tallies.length);
    for (let row = 0; row < this.#log.length; row += 1) {
      if (this.#log.outcome[row] !== OutcomeCode.released) continue;
      const f = this.#log.facility[row]!;
      released[f]! += 1;
      tallies[f]!.addReleased(row);
    }
    this.#log.clear();
    return tallies.map((tally, f) => {
      const waits = this.#waits[f]!.sort((a, b) => a - b);
      const queueArea = queueAreaOf(this.#readings(f));
      const lifeUsed = mean(tally.lifeUsed);
      this.#valueLostUsd[f]! += tally.valueLostUsd;
      const point: WorldPoint = {
        meanWaitMin: mean(waits),
        ...waitPercentiles(waits),
        queueTrucks: (queueArea - this.#queueArea[f]!) / bucketMin,
        throughputPerHour: (released[f]! * 60) / bucketMin,
        lifeUsedPct: lifeUsed === null ? null : 100 * lifeUsed,
        valueLostUsd: this.#valueLostUsd[f]!,
      };
      this.#queueArea[f] = queueArea;
      this.#waits[f] = [];
      this.#lastHour[f] = [...this.#lastHour[f]!, waits].slice(-HOUR_BUCKETS);
      this.#lastHourWaits[f] = waitPercentiles(this.#lastHour[f]!.flat().sort((a, b) => a - b));
      return point;
    });
  }

  /** Starts the running total of a facility's day anew. */
  startDay(f: number): void {
    this.#valueLostUsd[f] = 0;
  }

  /** Waits that ended in the last twelve closed buckets, taken together. */
  lastHour(f: number): WaitPercentiles {
    return this.#lastHourWaits[f]!;
  }

  /** Where this world has got to. */
  get state(): SimulationState {
    return this.#simulation.state;
  }

  /** What the day has cost a facility until now, the open bucket included, USD; that bucket alone on a new day. */
  valueLostUsd(f: number, isNewDay: boolean): number {
    const log = this.#log;
    const facility = this.#input.facilities[f]!;
    const tally = new ProduceTally({ facility, log, produce: this.#produce[f]! });
    for (let row = 0; row < log.length; row += 1)
      if (log.facility[row] === f && log.outcome[row] === OutcomeCode.released) tally.addReleased(row);
    return (isNewDay ? 0 : this.#valueLostUsd[f]!) + tally.valueLostUsd;
  }

  now(f: number): WorldNow {
    const readings = this.#readings(f);
    const open = openLanes(readings);
    const expectedMin = this.#simulation.expectedWaitMin(f, ClassIndex.standard);
    return {
      queueTrucks: queueNow(readings),
      openLanes: open,
      expectedWaitMin: open > 0 ? expectedMin : null,
    };
  }

  #readings(f: number): FacilityReadings {
    return STATION_ROLES.map((_, role) => this.#simulation.station(f * STATION_ROLES.length + role));
  }
}
