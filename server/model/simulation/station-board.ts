import { nextChangeAfter, valueAt } from '../step-function.ts';
import { type Network, UNLIMITED } from './network.ts';
import { MarkColumn, NONE, TimeColumn, type TruckStore } from './truck-store.ts';

const { CAME, JOINED_QUEUE, COUNT: TIMES } = TimeColumn;
const { NEXT, PREVIOUS, COUNT: MARKS } = MarkColumn;

const PRIORITIES = 8;

/** What a station shows from outside. Areas are integrals over time since the start, in truck-minutes. */
export interface StationReading {
  readonly queue: number;
  readonly busy: number;
  readonly open: number;
  /** Trucks served and still holding their position because the next place is full. */
  readonly blocked: number;
  readonly queueArea: number;
  readonly busyArea: number;
  /** Open position-minutes; a position that works past its closing counts as open until it is free. */
  readonly openArea: number;
}

/** What changes of a board as a run goes on, a column for each thing and in it an entry or more for each station. */
export type StationColumns = Readonly<Record<string, Int32Array | Float64Array | Uint8Array>>;

/** State of all stations as columns: queues as linked lists through the trucks, counts, and time integrals. */
export class StationBoard {
  readonly queue: Int32Array;
  readonly busy: Int32Array;
  readonly open: Int32Array;
  readonly blocked: Int32Array;
  /** Positions held by crews whose shift has ended, where crews overlap. */
  readonly leaving: Int32Array;
  readonly shift: Int32Array;
  /** Latest joining time still served in overtime; Infinity outside overtime. */
  readonly lastServedJoinMin: Float64Array;
  readonly overtimeEndMin: Float64Array;
  readonly nextChangeMin: Float64Array;
  /** Whether a truck that finds the station full waits where it is (1) or is turned away (0). */
  readonly blocksWhenFull: Uint8Array;
  /** Whether every truck is served at once, so that nobody ever waits for a position. */
  readonly isUnlimited: Uint8Array;
  /** Stations whose queues this one's idle positions take from, and those that take from this one's. */
  helps: ReadonlyArray<readonly number[]> = [];
  helpedBy: ReadonlyArray<readonly number[]> = [];

  #network: Network;
  readonly #waitingRoom: Float64Array;
  readonly #queuesWhileClosed: Uint8Array;
  readonly #trucks: TruckStore;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #levels: Uint8Array;
  readonly #blockedHead: Int32Array;
  readonly #blockedTail: Int32Array;
  readonly #touchedMin: Float64Array;
  readonly #queueArea: Float64Array;
  readonly #busyArea: Float64Array;
  readonly #openArea: Float64Array;

  constructor(network: Network, trucks: TruckStore, startMin: number) {
    const count = network.stations.length;
    this.#network = network;
    this.#trucks = trucks;
    this.queue = new Int32Array(count);
    this.busy = new Int32Array(count);
    this.open = new Int32Array(count);
    this.blocked = new Int32Array(count);
    this.leaving = new Int32Array(count);
    this.shift = new Int32Array(count);
    this.lastServedJoinMin = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.overtimeEndMin = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.nextChangeMin = new Float64Array(count);
    this.blocksWhenFull = new Uint8Array(count);
    this.isUnlimited = new Uint8Array(count);
    this.#waitingRoom = new Float64Array(count);
    this.#queuesWhileClosed = new Uint8Array(count);
    this.#head = new Int32Array(count * PRIORITIES).fill(NONE);
    this.#tail = new Int32Array(count * PRIORITIES).fill(NONE);
    this.#levels = new Uint8Array(count).fill(1);
    this.#blockedHead = new Int32Array(count).fill(NONE);
    this.#blockedTail = new Int32Array(count).fill(NONE);
    this.#touchedMin = new Float64Array(count).fill(startMin);
    this.#queueArea = new Float64Array(count);
    this.#busyArea = new Float64Array(count);
    this.#openArea = new Float64Array(count);
    this.applyRules(network);
    for (const [s, { servers }] of network.stations.entries()) {
      this.open[s] = valueAt(servers, startMin);
      this.nextChangeMin[s] = nextChangeAfter(servers, startMin);
    }
  }

  /** A copy of all that moves here, under names of its own. */
  copy(): StationColumns {
    return Object.fromEntries(
      Object.entries(this.#columns()).map(([name, column]) => [name, column.slice()]),
    );
  }

  /** Takes over the columns of a board of the same stations. */
  restore(columns: StationColumns): void {
    for (const [name, column] of Object.entries(this.#columns())) column.set(columns[name]!);
  }

  #columns(): StationColumns {
    return {
      queue: this.queue,
      busy: this.busy,
      open: this.open,
      blocked: this.blocked,
      leaving: this.leaving,
      shift: this.shift,
      lastServedJoinMin: this.lastServedJoinMin,
      overtimeEndMin: this.overtimeEndMin,
      nextChangeMin: this.nextChangeMin,
      head: this.#head,
      tail: this.#tail,
      levels: this.#levels,
      blockedHead: this.#blockedHead,
      blockedTail: this.#blockedTail,
      touchedMin: this.#touchedMin,
      queueArea: this.#queueArea,
      busyArea: this.#busyArea,
      openArea: this.#openArea,
    };
  }

  /** Takes over the rooms, rules and schedules of a network of the same shape; counts and queues stay. */
  applyRules(network: Network): void {
    this.#network = network;
    const { stations } = network;
    for (const [s, station] of stations.entries()) {
      this.blocksWhenFull[s] = station.whenFull === 'block' ? 1 : 0;
      this.isUnlimited[s] = station.servers === UNLIMITED && station.helps.length === 0 ? 1 : 0;
      this.#waitingRoom[s] = station.waitingRoom;
      this.#queuesWhileClosed[s] = station.queuesWhileClosed ? 1 : 0;
    }
    this.helps = stations.map(({ helps }) => helps);
    this.helpedBy = stations.map((_, s) =>
      stations.flatMap(({ helps }, helper) => (helps.includes(s) ? [helper] : [])),
    );
  }

  /**
   * Sets the open positions to what the schedule says now, and the time of its next change. With `newShift`, crews
   * that overlap are relieved. Where the last lane closes, overtime begins for those who already queue.
   */
  followSchedule(s: number, nowMin: number, newShift: boolean): void {
    const { servers, closing, overtimeMin } = this.#network.stations[s]!;
    const open = valueAt(servers, nowMin);
    this.nextChangeMin[s] = nextChangeAfter(servers, nowMin);
    this.touch(s, nowMin);
    const inOvertime = this.lastServedJoinMin[s] !== Number.POSITIVE_INFINITY;
    if (open === 0 && overtimeMin > 0 && (inOvertime || this.open[s]! > 0)) {
      if (inOvertime) return;
      this.lastServedJoinMin[s] = nowMin;
      this.overtimeEndMin[s] = nowMin + overtimeMin;
      return;
    }
    this.lastServedJoinMin[s] = Number.POSITIVE_INFINITY;
    this.open[s] = open;
    if (newShift && closing === 'overlap') {
      this.leaving[s]! += this.busy[s]!;
      this.busy[s] = 0;
      this.shift[s]! += 1;
    }
  }

  /** The station that can serve a truck coming to `s` at once: itself, one that helps it, or NONE. */
  positionFor(truck: number, s: number, nowMin: number): number {
    if (this.isUnlimited[s]) return s;
    if (this.queue[s] !== 0 && this.first(s, s, nowMin) !== NONE) return NONE;
    const joined = this.#trucks.times[truck * TIMES + JOINED_QUEUE]!;
    const joinedMin = Number.isNaN(joined) ? nowMin : joined;
    if (this.hasFreePosition(s) && this.serves(s, joinedMin, nowMin)) return s;
    const helpers = this.helpedBy[s]!;
    for (let i = 0; i < helpers.length; i += 1) {
      const helper = helpers[i]!;
      if (this.hasFreePosition(helper) && this.serves(helper, joinedMin, nowMin)) return helper;
    }
    return NONE;
  }

  /** Whether one more truck may wait here. */
  hasRoom(s: number, nowMin: number): boolean {
    if (this.queue[s]! >= this.#waitingRoom[s]!) return false;
    if (this.#queuesWhileClosed[s]) return true;
    return this.open[s]! > 0 && this.serves(s, nowMin, nowMin);
  }

  /** Adds the time since the last change to the integrals; called before every change. */
  touch(s: number, nowMin: number): void {
    const elapsed = nowMin - this.#touchedMin[s]!;
    if (elapsed === 0) return;
    this.#touchedMin[s] = nowMin;
    const busy = this.busy[s]! + this.leaving[s]!;
    const open = this.lastServedJoinMin[s] === Number.POSITIVE_INFINITY ? this.open[s]! : 0;
    this.#queueArea[s]! += elapsed * this.queue[s]!;
    this.#busyArea[s]! += elapsed * busy;
    this.#openArea[s]! += elapsed * (busy > open ? busy : open);
  }

  hasFreePosition(s: number): boolean {
    return this.busy[s]! < this.open[s]!;
  }

  /** Whether a truck that joined at this minute is still served: always, but for the cut-off of overtime. */
  serves(s: number, joinedMin: number, nowMin: number): boolean {
    const last = this.lastServedJoinMin[s]!;
    return last === Number.POSITIVE_INFINITY || (joinedMin <= last && nowMin <= this.overtimeEndMin[s]!);
  }

  append(s: number, truck: number, priority: number): void {
    const trucks = this.#trucks;
    const list = s * PRIORITIES + priority;
    if (priority >= this.#levels[s]!) this.#levels[s] = priority + 1;
    const tail = this.#tail[list]!;
    trucks.marks[truck * MARKS + NEXT] = NONE;
    trucks.marks[truck * MARKS + PREVIOUS] = tail;
    if (tail === NONE) this.#head[list] = truck;
    else trucks.marks[tail * MARKS + NEXT] = truck;
    this.#tail[list] = truck;
    this.queue[s]! += 1;
  }

  remove(s: number, truck: number, priority: number): void {
    const trucks = this.#trucks;
    const list = s * PRIORITIES + priority;
    const before = trucks.marks[truck * MARKS + PREVIOUS]!;
    const after = trucks.marks[truck * MARKS + NEXT]!;
    if (before === NONE) this.#head[list] = after;
    else trucks.marks[before * MARKS + NEXT] = after;
    if (after === NONE) this.#tail[list] = before;
    else trucks.marks[after * MARKS + PREVIOUS] = before;
    this.queue[s]! -= 1;
  }

  /** The truck to serve next at a position of `server` from the queue of `s`, or NONE. */
  first(s: number, server: number, nowMin: number): number {
    if (this.queue[s] === 0) return NONE;
    const levels = this.#levels[s]!;
    for (let priority = 0; priority < levels; priority += 1) {
      const truck = this.#head[s * PRIORITIES + priority]!;
      if (truck !== NONE && this.serves(server, this.#joinedMin(truck), nowMin)) return truck;
    }
    return NONE;
  }

  /** Trucks waiting at a station, in the order in which they would be served. */
  *queued(s: number): Generator<number> {
    for (let list = s * PRIORITIES; list < (s + 1) * PRIORITIES; list += 1)
      for (let truck = this.#head[list]!; truck !== NONE; truck = this.#trucks.marks[truck * MARKS + NEXT]!)
        yield truck;
  }

  appendBlocked(target: number, truck: number): void {
    const tail = this.#blockedTail[target]!;
    this.#trucks.marks[truck * MARKS + NEXT] = NONE;
    if (tail === NONE) this.#blockedHead[target] = truck;
    else this.#trucks.marks[tail * MARKS + NEXT] = truck;
    this.#blockedTail[target] = truck;
  }

  /** The truck that has waited longest for a place at `target`, or NONE. */
  firstBlocked(target: number): number {
    return this.#blockedHead[target]!;
  }

  removeFirstBlocked(target: number): void {
    const truck = this.#blockedHead[target]!;
    const after = this.#trucks.marks[truck * MARKS + NEXT]!;
    this.#blockedHead[target] = after;
    if (after === NONE) this.#blockedTail[target] = NONE;
  }

  /** Counts and integrals up to `nowMin`; reading changes nothing, so that a watched run equals an unwatched one. */
  read(s: number, nowMin: number): StationReading {
    const elapsed = nowMin - this.#touchedMin[s]!;
    const busy = this.busy[s]! + this.leaving[s]!;
    const open = this.lastServedJoinMin[s] === Number.POSITIVE_INFINITY ? this.open[s]! : 0;
    return {
      queue: this.queue[s]!,
      busy,
      open,
      blocked: this.blocked[s]!,
      queueArea: this.#queueArea[s]! + elapsed * this.queue[s]!,
      busyArea: this.#busyArea[s]! + elapsed * busy,
      openArea: this.#openArea[s]! + elapsed * Math.max(busy, open),
    };
  }

  /** Writes the integrals of every station up to `nowMin`, three a station: queue, busy, open. */
  copyAreas(to: Float64Array, nowMin: number): void {
    for (let s = 0; s < this.queue.length; s += 1) {
      const elapsed = nowMin - this.#touchedMin[s]!;
      const busy = this.busy[s]! + this.leaving[s]!;
      const open = this.lastServedJoinMin[s] === Number.POSITIVE_INFINITY ? this.open[s]! : 0;
      to[3 * s] = this.#queueArea[s]! + elapsed * this.queue[s]!;
      to[3 * s + 1] = this.#busyArea[s]! + elapsed * busy;
      to[3 * s + 2] = this.#openArea[s]! + elapsed * Math.max(busy, open);
    }
  }

  #joinedMin(truck: number): number {
    const joined = this.#trucks.times[truck * TIMES + JOINED_QUEUE]!;
    return Number.isNaN(joined) ? this.#trucks.times[truck * TIMES + CAME]! : joined;
  }
}
