import { type CrossingLog, OutcomeCode } from './crossing-log.ts';
import { EventKind, type EventQueue } from './event-queue.ts';
import { EXIT, type Network, STAGES } from './network.ts';
import type { ServiceTable } from './service-table.ts';
import type { StationBoard } from './station-board.ts';
import type { TruckLuck } from './truck-luck.ts';
import { MarkColumn, NONE, TimeColumn, type TruckStore } from './truck-store.ts';

// The compiler folds a module's own constants and loads imported ones each time: a tenth of a run.
const { renege, serviceEnd } = EventKind;
const { released, rejected, reneged } = OutcomeCode;
const { CAME, GIVES_UP, JOINED_QUEUE, PRIMARY_END, PRIMARY_START, SERVED, COUNT: TIMES } = TimeColumn;
const { FACILITY, KEY_HIGH, KEY_LOW, SHIFT, STATION, VEHICLE_CLASS, COUNT: MARKS } = MarkColumn;

const STAGE_COUNT = STAGES.length;
const APPROACH = STAGES.indexOf('approach');
const PRIMARY = STAGES.indexOf('primary');

/** What trucks move through, shared by all parts of a run. */
export interface Yard {
  readonly network: Network;
  readonly table: ServiceTable;
  readonly trucks: TruckStore;
  readonly board: StationBoard;
  readonly events: EventQueue;
  readonly luck: TruckLuck;
  readonly log: CrossingLog;
}

/** Told what happens in the queue for primary inspection, for watching a run while it goes. */
export interface QueueWatch {
  readonly onQueueJoined?: (facility: number) => void;
  /** Told each wait as it ends at a booth. */
  readonly onBoothReached?: (facility: number, waitMin: number) => void;
}

/** How trucks move from station to station: into a position or a queue, on, held by a full next stage, and out. */
export class TruckFlow {
  /** The clock of the run, minutes; moved by the simulation, event by event. */
  nowMin: number;
  /** Trucks that have arrived and not yet left. */
  inside = 0;
  #facilities: Network['facilities'];
  #table: ServiceTable;
  readonly #classes: number;
  readonly #trucks: TruckStore;
  readonly #board: StationBoard;
  readonly #events: EventQueue;
  readonly #luck: TruckLuck;
  readonly #log: CrossingLog;
  readonly #recordsStages: boolean;
  readonly #stageOf: Uint8Array;
  readonly #filling: Uint8Array;
  readonly #watch: QueueWatch;
  #insideArea = 0;
  #insideTouchedMin: number;

  constructor(yard: Yard, startMin: number, watch: QueueWatch = {}) {
    const { network, table, trucks, board, events, luck, log } = yard;
    this.nowMin = startMin;
    this.#insideTouchedMin = startMin;
    this.#facilities = network.facilities;
    this.#table = table;
    this.#classes = network.classes.length;
    this.#trucks = trucks;
    this.#board = board;
    this.#events = events;
    this.#luck = luck;
    this.#log = log;
    this.#recordsStages = log.recordsStages;
    this.#stageOf = Uint8Array.from(network.stations, ({ stage }) => STAGES.indexOf(stage));
    this.#filling = new Uint8Array(network.stations.length);
    this.#watch = watch;
  }

  /** Integral of the number inside over time, truck-minutes. */
  get insideArea(): number {
    return this.#insideArea + (this.nowMin - this.#insideTouchedMin) * this.inside;
  }

  /** Lets other services and routes hold; trucks whose programme is wholly lost join the entry they now need. */
  reconfigure({ facilities }: Network, table: ServiceTable): void {
    this.#facilities = facilities;
    this.#table = table;
    this.#sendElsewhere();
  }

  /** Lets a truck in at the first station of its class. */
  arrive(truck: number): void {
    const { marks } = this.#trucks;
    const row = truck * MARKS;
    const entry = this.#facilities[marks[row + FACILITY]!]!.entries[marks[row + VEHICLE_CLASS]!]!;
    this.#touchInside();
    this.inside += 1;
    if (!this.#enter(truck, entry)) this.#leave(truck, rejected);
  }

  /** Moves a truck on whose service has ended: to its next station, out, or nowhere while the next one is full. */
  proceed(truck: number): void {
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

  /** Lets a truck whose patience has run out leave its queue. */
  giveUp(truck: number): void {
    const trucks = this.#trucks;
    const { times, marks } = trucks;
    const at = truck * TIMES;
    const row = truck * MARKS;
    if (times[at + GIVES_UP] !== this.nowMin) return;
    const s = marks[row + STATION]!;
    this.#board.touch(s, this.nowMin);
    this.#board.remove(s, truck, this.#table.priority[s * this.#classes + marks[row + VEHICLE_CLASS]!]!);
    this.#leave(truck, reneged);
    this.fill(s);
  }

  /** Gives free positions to waiting trucks, then waiting places to trucks blocked upstream. */
  fill(s: number): void {
    if (this.#filling[s]) return;
    if (this.#board.isUnlimited[s] && this.#board.queue[s] === 0) return;
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
    if (Number.isNaN(joined) && (stage === PRIMARY || stage === APPROACH)) {
      times[at + JOINED_QUEUE] = this.nowMin;
      this.#watch.onQueueJoined?.(marks[row + FACILITY]!);
    }
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
      this.#events.schedule(this.nowMin + patience, renege, truck);
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
      this.#watch.onBoothReached?.(marks[row + FACILITY]!, this.nowMin - times[at + JOINED_QUEUE]!);
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
    if (serviceMin === 0) this.proceed(truck);
    else this.#events.schedule(this.nowMin + serviceMin, serviceEnd, truck);
  }

  /** Frees a position and lets the next trucks move up. */
  #release(s: number, shift: number): void {
    const board = this.#board;
    board.touch(s, this.nowMin);
    if (shift === board.shift[s]) board.busy[s]! -= 1;
    else board.leaving[s]! -= 1;
    this.fill(s);
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
    if (s !== server) this.fill(s);
    return true;
  }

  /** Trucks that wait at the entry of a class which must now wholly cross as another join that one's entry. */
  #sendElsewhere(): void {
    const { marks } = this.#trucks;
    for (const { reclassified, entries } of this.#facilities)
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

  #leave(truck: number, outcome: number): void {
    this.#touchInside();
    this.inside -= 1;
    this.#log.append(this.#trucks, truck, outcome, this.nowMin);
    this.#trucks.remove(truck);
  }

  #touchInside(): void {
    this.#insideArea += (this.nowMin - this.#insideTouchedMin) * this.inside;
    this.#insideTouchedMin = this.nowMin;
  }
}
