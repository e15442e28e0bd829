import { CrossingLog, OutcomeCode } from './crossing-log.ts';
import { Decision, DispatchDesk } from './dispatch-desk.ts';
import { EventKind, EventQueue } from './event-queue.ts';
import { EXIT, type Network, networkProblems, STAGES } from './network.ts';
import { ServiceTable } from './service-table.ts';
import { StationBoard, type StationReading } from './station-board.ts';
import { TruckLuck } from './truck-luck.ts';
import { TruckSources } from './truck-sources.ts';
import { MarkColumn, NONE, TimeColumn, TruckStore } from './truck-store.ts';

// The compiler folds a module's own constants and loads imported ones each time: a tenth of a run.
const { arrival, laneChange, serviceEnd, transfer } = EventKind;
const { released, rejected } = OutcomeCode;
const {
  ARRIVED,
  CAME,
  GIVES_UP,
  JOINED_QUEUE,
  PRIMARY_END,
  PRIMARY_START,
  SERVED,
  COUNT: TIMES,
} = TimeColumn;
const { FACILITY, KEY_HIGH, KEY_LOW, SHIFT, STATION, VEHICLE_CLASS, COUNT: MARKS } = MarkColumn;

const STAGE_COUNT = STAGES.length;
const APPROACH = STAGES.indexOf('approach');
const PRIMARY = STAGES.indexOf('primary');

export interface SimulationOptions {
  readonly seed: number;
  readonly replication?: number;
  readonly log?: CrossingLog;
  readonly startMin?: number;
  /** Told each wait as it ends at a primary booth, for watching a run while it goes. */
  readonly onBoothReached?: (facility: number, waitMin: number) => void;
}

/**
 * A discrete-event run of a network of stations, which can be advanced in slices, watched and reconfigured.
 * The same network and seed give the same crossings, however the run is cut. Trucks are processed one event at a
 * time in the order that `EventKind` names. Throws RangeError naming every problem of the network.
 */
export class Simulation {
  nowMin: number;
  readonly log: CrossingLog;
  #network: Network;
  #table: ServiceTable;
  readonly #classes: number;
  readonly #events = new EventQueue();
  readonly #trucks: TruckStore;
  readonly #board: StationBoard;
  readonly #desk: DispatchDesk;
  readonly #luck = new TruckLuck();
  readonly #sources: TruckSources;
  readonly #stageOf: Uint8Array;
  readonly #filling: Uint8Array;
  readonly #recordsStages: boolean;
  readonly #onBoothReached: SimulationOptions['onBoothReached'];
  #inside = 0;
  #insideArea = 0;
  #insideTouchedMin: number;

  constructor(network: Network, options: SimulationOptions) {
    const { seed, replication = 0, log = new CrossingLog(), startMin = 0 } = options;
    refuseProblems(network);
    this.nowMin = startMin;
    this.#insideTouchedMin = startMin;
    this.log = log;
    this.#recordsStages = log.recordsStages;
    this.#onBoothReached = options.onBoothReached;
    this.#network = network;
    this.#table = new ServiceTable(network);
    this.#classes = network.classes.length;
    this.#trucks = new TruckStore(this.#recordsStages);
    this.#board = new StationBoard(network, this.#trucks, startMin);
    this.#desk = new DispatchDesk(network, this.#board, this.#table);
    this.#stageOf = Uint8Array.from(network.stations, ({ stage }) => STAGES.indexOf(stage));
    this.#filling = new Uint8Array(network.stations.length);
    for (const s of network.stations.keys()) this.#scheduleLaneChange(s);
    this.#sources = new TruckSources(network.sources, this.#events, { seed, replication, startMin });
  }

  /** Trucks that have arrived and not yet left. */
  get inside(): number {
    return this.#inside;
  }

  /** Integral of the number inside over time, truck-minutes. */
  get insideArea(): number {
    return this.#insideArea + (this.nowMin - this.#insideTouchedMin) * this.#inside;
  }

  station(s: number): StationReading {
    return this.#board.read(s, this.nowMin);
  }

  /** Wait that a truck of this class joining now would expect, minutes; Infinity where it cannot cross. */
  expectedWaitMin(facility: number, vehicleClass: number): number {
    return this.#desk.expectedWaitMin(facility, vehicleClass, this.nowMin);
  }

  /** Runs every event up to and including `untilMin`. */
  advanceTo(untilMin: number): void {
    const events = this.#events;
    while (events.nextTime() <= untilMin) this.#step();
    if (untilMin > this.nowMin) this.nowMin = untilMin;
  }

  /** Runs until every source has sent its last truck and no truck is left inside. */
  runToEmpty(): void {
    for (;;) {
      while (this.#inside > 0 && this.#events.size > 0) this.#step();
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
    this.#table = new ServiceTable(network);
    this.#desk.reconfigure(network, this.#table);
    this.#board.applyRules(network);
    this.#sendElsewhere();
    for (const s of network.stations.keys()) this.#followSchedule(s, false);
    this.#sources.reconfigure(network.sources, this.nowMin);
  }

  /** Trucks that wait at the entry of a class which must now wholly cross as another join that one's entry. */
  #sendElsewhere(): void {
    const { marks } = this.#trucks;
    for (const { reclassified, entries } of this.#network.facilities)
      for (const { from, to, share } of reclassified) {
        const s = entries[from]!;
        if (share < 1 || s === entries[to]) continue;
        for (const truck of [...this.#board.queued(s)]) {
          const row = truck * MARKS;
          if (marks[row + VEHICLE_CLASS] !== from) continue;
          this.#board.touch(s, this.nowMin);
          this.#board.remove(s, truck, this.#table.priority[s * this.#classes + from]!);
          marks[row + VEHICLE_CLASS] = to;
          this.#trucks.times[truck * TIMES + GIVES_UP] = Number.NaN;
          if (!this.#enter(truck, entries[to]!)) this.#leave(truck, rejected);
        }
      }
  }

  /** Writes a row for every truck still under way, with outcome `unfinished`. */
  finish(): void {
    for (const truck of this.#trucks.all())
      this.log.append(this.#trucks, truck, OutcomeCode.unfinished, Number.NaN);
    this.log.flush();
  }

  #step(): void {
    const events = this.#events;
    events.take();
    const { time, subject } = events;
    this.nowMin = time;
    switch (events.kind) {
      case serviceEnd:
        this.#proceed(subject);
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
        this.#renege(subject);
    }
  }

  #arrive(source: number): void {
    const truck = this.#sources.take(source, this.nowMin, this.#trucks);
    if (truck !== NONE) this.#atGate(truck);
  }

  #atGate(truck: number): void {
    const trucks = this.#trucks;
    const row = truck * MARKS;
    const decision = this.#desk.decide(trucks, truck, this.#luck, this.nowMin);
    trucks.times[truck * TIMES + ARRIVED] = this.nowMin;
    if (decision === Decision.enter) {
      const entry =
        this.#network.facilities[trucks.marks[row + FACILITY]!]!.entries[trucks.marks[row + VEHICLE_CLASS]!]!;
      this.#touchInside();
      this.#inside += 1;
      if (!this.#enter(truck, entry)) this.#leave(truck, rejected);
    } else if (decision === Decision.comeLater) {
      this.#events.schedule(this.#desk.comesAtMin, EventKind.transfer, truck);
    } else {
      const outcome = decision === Decision.baulk ? OutcomeCode.baulked : OutcomeCode.heldBack;
      this.log.append(trucks, truck, outcome, this.nowMin);
      trucks.remove(truck);
    }
  }

  /** Takes a position, or a place in the queue; false where there is neither. */
  #enter(truck: number, s: number): boolean {
    const board = this.#board;
    const trucks = this.#trucks;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const row = truck * MARKS;
    const position = board.positionFor(truck, s, this.nowMin);
    if (position === NONE && !board.hasRoom(s, this.nowMin)) return false;
    const stage = this.#stageOf[s]!;
    const joined = times[at + JOINED_QUEUE]!;
    if (Number.isNaN(joined) && (stage === PRIMARY || stage === APPROACH))
      times[at + JOINED_QUEUE] = this.nowMin;
    times[at + CAME] = this.nowMin;
    marks[row + STATION] = s;
    if (position !== NONE) {
      this.#serve(truck, position);
      return true;
    }
    const c = marks[row + VEHICLE_CLASS]!;
    board.touch(s, this.nowMin);
    board.append(s, truck, this.#table.priority[s * this.#classes + c]!);
    const patience = this.#table.patienceMin(s, c, this.#luck, marks[row + KEY_HIGH]!, marks[row + KEY_LOW]!);
    if (!Number.isNaN(patience)) {
      times[at + GIVES_UP] = this.nowMin + patience;
      this.#events.schedule(this.nowMin + patience, EventKind.renege, truck);
    }
    return true;
  }

  #serve(truck: number, s: number): void {
    const board = this.#board;
    const trucks = this.#trucks;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const row = truck * MARKS;
    const c = marks[row + VEHICLE_CLASS]!;
    const stage = this.#stageOf[s]!;
    board.touch(s, this.nowMin);
    board.busy[s]! += 1;
    marks[row + STATION] = s;
    marks[row + SHIFT] = board.shift[s]!;
    times[at + SERVED] = this.nowMin;
    times[at + GIVES_UP] = Number.NaN;
    if (stage === PRIMARY) {
      times[at + PRIMARY_START] = this.nowMin;
      this.#onBoothReached?.(marks[row + FACILITY]!, this.nowMin - times[at + JOINED_QUEUE]!);
    }
    if (this.#recordsStages)
      trucks.stageWaitMin[truck * STAGE_COUNT + stage]! += this.nowMin - times[at + CAME]!;
    const serviceMin = this.#table.serviceMin(
      s,
      c,
      this.#luck,
      marks[row + KEY_HIGH]!,
      marks[row + KEY_LOW]!,
    );
    if (serviceMin === 0) this.#proceed(truck);
    else this.#events.schedule(this.nowMin + serviceMin, serviceEnd, truck);
  }

  /** Moves a truck on whose service has ended: to its next station, out, or nowhere while the next one is full. */
  #proceed(truck: number): void {
    const trucks = this.#trucks;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const row = truck * MARKS;
    const s = marks[row + STATION]!;
    const shift = marks[row + SHIFT]!;
    const stage = this.#stageOf[s]!;
    if (stage === PRIMARY) times[at + PRIMARY_END] = this.nowMin;
    if (this.#recordsStages)
      trucks.stageServiceMin[truck * STAGE_COUNT + stage]! += this.nowMin - times[at + SERVED]!;
    const c = marks[row + VEHICLE_CLASS]!;
    const to = this.#table.route(s, c, this.#luck, marks[row + KEY_HIGH]!, marks[row + KEY_LOW]!);
    if (to === EXIT) this.#leave(truck, released);
    else if (this.#board.firstBlocked(to) !== NONE || !this.#enter(truck, to)) {
      if (this.#board.blocksWhenFull[to]) {
        this.#board.blocked[s]! += 1;
        this.#board.appendBlocked(to, truck);
        times[at + SERVED] = this.nowMin;
        return;
      }
      this.#leave(truck, rejected);
    }
    this.#release(s, shift);
  }

  /** Frees a position and lets the next trucks move up. */
  #release(s: number, shift: number): void {
    const board = this.#board;
    board.touch(s, this.nowMin);
    if (shift === board.shift[s]) board.busy[s]! -= 1;
    else board.leaving[s]! -= 1;
    this.#fill(s);
  }

  /** Gives free positions to waiting trucks, then waiting places to trucks blocked upstream. */
  #fill(s: number): void {
    if (this.#filling[s]) return;
    this.#filling[s] = 1;
    const board = this.#board;
    const helps = board.helps[s]!;
    for (;;) {
      let moved = false;
      if (board.queue[s] !== 0 && board.hasFreePosition(s)) moved = this.#serveNext(s, s);
      if (!moved && helps.length > 0 && board.hasFreePosition(s))
        for (const helped of helps) if (this.#serveNext(helped, s)) moved = true;
      const blocked = board.firstBlocked(s);
      if (blocked !== NONE && this.#accepts(blocked, s)) {
        const from = this.#trucks.marks[blocked * MARKS + STATION]!;
        const shift = this.#trucks.marks[blocked * MARKS + SHIFT]!;
        board.removeFirstBlocked(s);
        this.#recordHeld(blocked, from);
        this.#enter(blocked, s);
        board.blocked[from]! -= 1;
        this.#release(from, shift);
        moved = true;
      }
      if (!moved) break;
    }
    this.#filling[s] = 0;
  }

  /** Adds the time for which a served truck was held by a full next station to its service. */
  #recordHeld(truck: number, from: number): void {
    if (!this.#recordsStages) return;
    const trucks = this.#trucks;
    trucks.stageServiceMin[truck * STAGE_COUNT + this.#stageOf[from]!]! +=
      this.nowMin - trucks.times[truck * TIMES + SERVED]!;
  }

  #accepts(truck: number, s: number): boolean {
    return this.#board.hasRoom(s, this.nowMin) || this.#board.positionFor(truck, s, this.nowMin) !== NONE;
  }

  #serveNext(s: number, server: number): boolean {
    const board = this.#board;
    const truck = board.first(s, server, this.nowMin);
    if (truck === NONE) return false;
    board.touch(s, this.nowMin);
    board.remove(
      s,
      truck,
      this.#table.priority[s * this.#classes + this.#trucks.marks[truck * MARKS + VEHICLE_CLASS]!]!,
    );
    this.#serve(truck, server);
    if (s !== server) this.#fill(s);
    return true;
  }

  #renege(truck: number): void {
    const trucks = this.#trucks;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const row = truck * MARKS;
    if (times[at + GIVES_UP] !== this.nowMin) return;
    const s = marks[row + STATION]!;
    this.#board.touch(s, this.nowMin);
    this.#board.remove(s, truck, this.#table.priority[s * this.#classes + marks[row + VEHICLE_CLASS]!]!);
    this.#leave(truck, OutcomeCode.reneged);
    this.#fill(s);
  }

  #followSchedule(s: number, newShift: boolean): void {
    this.#board.followSchedule(s, this.nowMin, newShift);
    this.#scheduleLaneChange(s);
    this.#fill(s);
  }

  #leave(truck: number, outcome: number): void {
    this.#touchInside();
    this.#inside -= 1;
    this.log.append(this.#trucks, truck, outcome, this.nowMin);
    this.#trucks.remove(truck);
  }

  #touchInside(): void {
    this.#insideArea += (this.nowMin - this.#insideTouchedMin) * this.#inside;
    this.#insideTouchedMin = this.nowMin;
  }

  #scheduleLaneChange(s: number): void {
    const at = this.#board.nextChangeMin[s]!;
    if (at < Number.POSITIVE_INFINITY) this.#events.schedule(at, EventKind.laneChange, s);
  }
}

function refuseProblems(network: Network): void {
  const problems = networkProblems(network);
  if (problems.length > 0) throw new RangeError(`The network cannot be run: ${problems.join('; ')}.`);
}
