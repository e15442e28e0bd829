import type { InsideNow, WaitPercentiles, WorldNow, WorldPoint } from '../contract/live.ts';
import { HOUR_BUCKETS } from '../contract/live-scale.ts';
import { STATION_ROLES } from '../model/border/facility-stations.ts';
import { ClassIndex } from '../model/border/vehicle-class.ts';
import { mean, waitPercentiles } from '../model/metrics/percentile.ts';
import type { SpanTally } from '../model/metrics/span-tally.ts';
import { histogramOf } from '../model/metrics/wait-histogram.ts';
import type { Facility } from '../model/port.ts';
import { CrossingLog, OutcomeCode } from '../model/simulation/crossing-log.ts';
import type { Network } from '../model/simulation/network.ts';
import { Simulation } from '../model/simulation/simulation.ts';
import type { SimulationState } from '../model/simulation/simulation-state.ts';
import {
  areaGrowth,
  type LaneWork,
  laneCapacity,
  lanesOpen,
  laneWork,
  trucksByPlace,
} from '../model/study/inside.ts';
import { type FacilityReadings, openLanes, queueNow } from '../model/study/measure.ts';
import type { ProduceModel } from '../model/study/produce-model.ts';
import { ProduceTally } from '../model/study/produce-tally.ts';
import { byLane, byPart } from './span-figures.ts';

export interface TwinWorldInput {
  readonly network: Network;
  readonly seed: number;
  readonly facilities: readonly Facility[];
  readonly produce: readonly ProduceModel[];
  /** Share of produce trucks of the rapid programme, which sets the usual mix. */
  readonly narpShare: number;
}

/** What one bucket held at one facility: as shown, and as sums that add up to hours and days. */
export interface ClosedBucket {
  readonly point: WorldPoint;
  readonly tally: SpanTally;
}

/** One of the two live worlds: advances bucket by bucket and says what each facility's bucket held. */
export class TwinWorld {
  readonly #input: TwinWorldInput;
  readonly #simulation: Simulation;
  readonly #log = new CrossingLog({ recordsStages: true });
  readonly #waits: number[][];
  /** By facility: the waits of the last closed buckets, an hour of them. */
  readonly #lastHour: Array<ReadonlyArray<readonly number[]>>;
  /** Integrals of all stations when the open bucket began, and a place for those when it ends. */
  #opened: Float64Array;
  #closed: Float64Array;
  /** By facility: trucks that have joined the queue since. */
  readonly #joined: Int32Array;
  readonly #valueLostUsd: Float64Array;
  #produce: readonly ProduceModel[];
  #work: readonly LaneWork[];

  constructor(input: TwinWorldInput) {
    this.#input = input;
    this.#produce = input.produce;
    this.#waits = input.facilities.map(() => []);
    this.#lastHour = input.facilities.map(() => []);
    this.#joined = new Int32Array(input.facilities.length);
    this.#valueLostUsd = new Float64Array(input.facilities.length);
    this.#simulation = new Simulation(input.network, {
      seed: input.seed,
      log: this.#log,
      onQueueJoined: (facility) => {
        this.#joined[facility]! += 1;
      },
      onBoothReached: (facility, waitMin) => this.#waits[facility]!.push(waitMin),
    });
    this.#opened = new Float64Array(3 * input.network.stations.length);
    this.#closed = new Float64Array(3 * input.network.stations.length);
    this.#work = this.#workUnder(input.network);
  }

  /** Goes on under another network, and with produce by another stretch of the calendar where one is given. */
  reconfigure(network: Network, produce = this.#produce): void {
    this.#simulation.reconfigure(network);
    this.#work = this.#workUnder(network);
    this.#produce = produce;
  }

  advanceTo(minute: number): void {
    this.#simulation.advanceTo(minute);
  }

  /** The bucket of `bucketMin` that ends now, by facility, under a share withdrawn; begins the next bucket. */
  closeBucket(bucketMin: number, withdrawnShare: number): ClosedBucket[] {
    const { facilities } = this.#input;
    const tallies: Array<ProduceTally | undefined> = facilities.map(() => undefined);
    const released = new Int32Array(facilities.length);
    for (let row = 0; row < this.#log.length; row += 1) {
      if (this.#log.outcome[row] !== OutcomeCode.released) continue;
      const f = this.#log.facility[row]!;
      released[f]! += 1;
      tallies[f] ??= new ProduceTally({
        facility: facilities[f]!,
        log: this.#log,
        produce: this.#produce[f]!,
      });
      tallies[f].addReleased(row);
    }
    this.#log.clear();
    this.#simulation.copyAreas(this.#closed);
    const grown = areaGrowth(this.#opened, this.#closed);
    const buckets = facilities.map((_, f) => {
      const { lifeUsed = [], valueLostUsd = 0 } = tallies[f] ?? {};
      const waits = this.#waits[f]!.sort((a, b) => a - b);
      const queueTruckMin = grown.queueTruckMin(f);
      const openLaneMin = grown.openLaneMin(f);
      const meanLifeUsed = mean(lifeUsed);
      this.#valueLostUsd[f]! += valueLostUsd;
      const point: WorldPoint = {
        meanWaitMin: mean(waits),
        ...waitPercentiles(waits),
        queueTrucks: queueTruckMin / bucketMin,
        throughputPerHour: (released[f]! * 60) / bucketMin,
        lifeUsedPct: meanLifeUsed === null ? null : 100 * meanLifeUsed,
        valueLostUsd: this.#valueLostUsd[f]!,
      };
      const sums: SpanTally = {
        minutes: bucketMin,
        joined: this.#joined[f]!,
        capacity: laneCapacity(openLaneMin, this.#work[f]!),
        waits: histogramOf(waits),
        waitSumMin: waits.reduce((sum, wait) => sum + wait, 0),
        released: released[f]!,
        queueTruckMin,
        openLaneMin,
        placeTruckMin: grown.placeTruckMin(f),
        loads: lifeUsed.length,
        lifeUsedSum: lifeUsed.reduce((sum, used) => sum + used, 0),
        valueLostUsd,
        withdrawnMin: withdrawnShare * bucketMin,
      };
      this.#joined[f] = 0;
      this.#waits[f] = [];
      this.#lastHour[f] = [...this.#lastHour[f]!, waits].slice(-HOUR_BUCKETS);
      return { point, tally: sums };
    });
    [this.#opened, this.#closed] = [this.#closed, this.#opened];
    return buckets;
  }

  /** Starts the running total of a facility's day anew, or with what the day has cost already. */
  startDay(f: number, valueLostUsd = 0): void {
    this.#valueLostUsd[f] = valueLostUsd;
  }

  /** Waits that ended in the last twelve closed buckets, taken together. */
  lastHour(f: number): WaitPercentiles {
    return waitPercentiles(this.#lastHour[f]!.flat().sort((a, b) => a - b));
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

  inside(f: number): InsideNow {
    const readings = this.#readings(f);
    const open = lanesOpen(readings);
    return {
      openLanes: byLane(open),
      trucks: byPart(trucksByPlace(readings)),
      capacityPerHour: laneCapacity(
        open.map((booths) => booths * 60),
        this.#work[f]!,
      ),
    };
  }

  #workUnder(network: Network): LaneWork[] {
    const { facilities, narpShare } = this.#input;
    return facilities.map((facility, f) => laneWork(network, f, facility, narpShare));
  }

  #readings(f: number): FacilityReadings {
    return STATION_ROLES.map((_, role) => this.#simulation.station(f * STATION_ROLES.length + role));
  }
}
