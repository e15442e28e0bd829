import { CrossingLog, OutcomeCode } from './crossing-log.ts';
import { Decision, DispatchDesk } from './dispatch-desk.ts';
import { EventKind, EventQueue } from './event-queue.ts';
import type { Network } from './network.ts';
import { networkProblems } from './network-problems.ts';
import { RandomStream } from './random-stream.ts';
import { ServiceTable } from './service-table.ts';
import type { SimulationState } from './simulation-state.ts';
import { StationBoard, type StationReading } from './station-board.ts';
import { type QueueWatch, TruckFlow } from './truck-flow.ts';
import { TruckLuck } from './truck-luck.ts';
import { TruckSources } from './truck-sources.ts';
import { NONE, TimeColumn, TruckStore } from './truck-store.ts';
import { WaitEstimate } from './wait-estimate.ts';

const { arrival, laneChange, renege, serviceEnd, transfer } = EventKind;
const OF_TRUCKS: ReadonlySet<number> = new Set([renege, serviceEnd, transfer]);
const { ARRIVED, COUNT: TIMES } = TimeColumn;

export interface SimulationOptions extends QueueWatch {
  readonly seed: number;
  readonly replication?: number;
  readonly log?: CrossingLog;
  readonly startMin?: number;
  /**
   * Where another run of the same network has got to: this one goes on from there, with arrivals of its own
   * replication and other luck for the trucks under way. What they have begun ends when it would have.
   */
  readonly from?: SimulationState;
}

/**
 * A discrete-event run of a network of stations, which can be advanced in slices, watched and reconfigured.
 * The same network and seed give the same crossings, however the run is cut. Trucks are processed one event at a
 * time in the order that `EventKind` names. Throws RangeError naming every problem of the network.
 */
export class Simulation {
  readonly log: CrossingLog;
  #network: Network;
  readonly #events = new EventQueue();
  readonly #luck = new TruckLuck();
  readonly #trucks: TruckStore;
  readonly #board: StationBoard;
  readonly #waits: WaitEstimate;
  readonly #desk: DispatchDesk;
  readonly #flow: TruckFlow;
  readonly #sources: TruckSources;

  constructor(network: Network, options: SimulationOptions) {
    const { seed, replication = 0, log = new CrossingLog(), from } = options;
    const startMin = from?.nowMin ?? options.startMin ?? 0;
    refuseProblems(network);
    this.log = log;
    this.#network = network;
    const table = new ServiceTable(network);
    const trucks = new TruckStore(log.recordsStages);
    const board = new StationBoard(network, trucks, startMin);
    this.#trucks = trucks;
    this.#board = board;
    this.#waits = new WaitEstimate(network, board, table);
    this.#desk = new DispatchDesk(network, this.#waits);
    const yard = { network, table, trucks, board, events: this.#events, luck: this.#luck, log };
    this.#flow = new TruckFlow(yard, startMin, options);
    if (from) this.#restore(from, seed, replication);
    for (const s of network.stations.keys()) this.#scheduleLaneChange(s);
    this.#sources = new TruckSources(network.sources, this.#events, {
      seed,
      replication,
      startMin,
      isContinued: from !== undefined,
    });
  }

  /** Where the run has got to, minutes. */
  get nowMin(): number {
    return this.#flow.nowMin;
  }

  /** Trucks that have arrived and not yet left. */
  get inside(): number {
    return this.#flow.inside;
  }

  /** Integral of the number inside over time, truck-minutes. */
  get insideArea(): number {
    return this.#flow.insideArea;
  }

  station(s: number): StationReading {
    return this.#board.read(s, this.nowMin);
  }

  /** Writes the integrals of `station` for all of them, three a station: queue, busy, open. */
  copyAreas(to: Float64Array): void {
    this.#board.copyAreas(to, this.nowMin);
  }

  /** Wait that a truck of this class joining now would expect, minutes; two weeks where it cannot cross. */
  expectedWaitMin(facility: number, vehicleClass: number): number {
    return this.#waits.expectedWaitMin(facility, vehicleClass, this.nowMin);
  }

  /** Where the run has got to, to go on from elsewhere; what the run does later does not change it. */
  get state(): SimulationState {
    return {
      nowMin: this.nowMin,
      inside: this.inside,
      trucks: this.#trucks.rows(),
      stations: this.#board.copy(),
      events: this.#events.pending(OF_TRUCKS),
      dispatch: this.#desk.memory,
    };
  }

  /** Runs every event up to and including `untilMin`. */
  advanceTo(untilMin: number): void {
    const events = this.#events;
    while (events.nextTime() <= untilMin) this.#step();
    if (untilMin > this.nowMin) this.#flow.nowMin = untilMin;
  }

  /** Runs until every source has sent its last truck and no truck is left inside. */
  runToEmpty(): void {
    for (;;) {
      while (this.#flow.inside > 0 && this.#events.size > 0) this.#step();
      if (!this.#sources.expects) return;
      this.#step();
    }
  }

  /**
   * Lets another network of the same shape hold from now on: other rates, lanes, durations, shares. Trucks under
   * way keep their luck, what they have begun, and their place.
   */
  reconfigure(network: Network): void {
    refuseProblems(network);
    const same =
      network.stations.length === this.#network.stations.length &&
      network.classes.length === this.#network.classes.length &&
      network.sources.length === this.#network.sources.length;
    if (!same)
      throw new RangeError('a run can only be reconfigured with the same stations, classes and sources');
    this.#network = network;
    const table = new ServiceTable(network);
    this.#waits.reconfigure(network, table);
    this.#desk.reconfigure(network);
    this.#board.applyRules(network);
    this.#flow.reconfigure(network, table);
    for (const s of network.stations.keys()) this.#followSchedule(s, false);
    this.#sources.reconfigure(network.sources, this.nowMin);
  }

  /** Writes a row for every truck still under way, with outcome `unfinished`. */
  finish(): void {
    for (const truck of this.#trucks.all())
      this.log.append(this.#trucks, truck, OutcomeCode.unfinished, Number.NaN);
    this.log.flush();
  }

  #restore(
    { inside, trucks, stations, events, dispatch }: SimulationState,
    seed: number,
    replication: number,
  ): void {
    this.#trucks.restore(trucks);
    const luck = new RandomStream(seed, 'luck of trucks under way', replication);
    this.#trucks.redrawLuck(luck.nextInt32(), luck.nextInt32());
    this.#board.restore(stations);
    this.#desk.restore(dispatch);
    this.#flow.inside = inside;
    for (const [i, subject] of events.subjects.entries())
      this.#events.schedule(events.times[i]!, events.kinds[i]!, subject);
  }

  #step(): void {
    const events = this.#events;
    const flow = this.#flow;
    events.take();
    const { time, subject } = events;
    flow.nowMin = time;
    switch (events.kind) {
      case serviceEnd:
        flow.proceed(subject);
        break;
      case arrival:
        this.#arrive(subject);
        break;
      case laneChange:
        if (this.#board.nextChangeMin[subject] === time) this.#followSchedule(subject, true);
        break;
      case transfer:
        this.#atGate(subject);
        break;
      default:
        flow.giveUp(subject);
    }
  }

  #arrive(source: number): void {
    const truck = this.#sources.take(source, this.nowMin, this.#trucks);
    if (truck !== NONE) this.#atGate(truck);
  }

  #atGate(truck: number): void {
    const trucks = this.#trucks;
    const decision = this.#desk.decide(trucks, truck, this.#luck, this.nowMin);
    trucks.times[truck * TIMES + ARRIVED] = this.nowMin;
    if (decision === Decision.enter) this.#flow.arrive(truck);
    else if (decision === Decision.comeLater) this.#events.schedule(this.#desk.comesAtMin, transfer, truck);
    else {
      const outcome = decision === Decision.baulk ? OutcomeCode.baulked : OutcomeCode.heldBack;
      this.log.append(trucks, truck, outcome, this.nowMin);
      trucks.remove(truck);
    }
  }

  #followSchedule(s: number, newShift: boolean): void {
    this.#board.followSchedule(s, this.nowMin, newShift);
    this.#scheduleLaneChange(s);
    this.#flow.fill(s);
  }

  #scheduleLaneChange(s: number): void {
    const at = this.#board.nextChangeMin[s]!;
    if (at < Number.POSITIVE_INFINITY) this.#events.schedule(at, laneChange, s);
  }
}

function refuseProblems(network: Network): void {
  const problems = networkProblems(network);
  if (problems.length > 0) throw new RangeError(`The network cannot be run: ${problems.join('; ')}.`);
}
