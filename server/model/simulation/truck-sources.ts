import { ArrivalProcess } from './arrival-process.ts';
import { EventKind, type EventQueue } from './event-queue.ts';
import type { Source } from './network.ts';
import { RandomStream } from './random-stream.ts';
import { MarkColumn, TimeColumn, type TruckStore } from './truck-store.ts';

const { DUE, COUNT: TIMES } = TimeColumn;
const { FACILITY, INTENDED_FACILITY, KEY_HIGH, KEY_LOW, VEHICLE_CLASS, COUNT: MARKS } = MarkColumn;

const NEVER = Number.POSITIVE_INFINITY;

interface LiveSource {
  readonly facility: number;
  readonly vehicleClass: number;
  readonly limit: number;
  readonly arrivals: RandomStream;
  readonly keys: RandomStream;
  readonly process: ArrivalProcess | null;
  readonly atMin: readonly number[];
  pendingMin: number;
  sent: number;
}

/** Where trucks come from: each source has its own streams, and one arrival of it is always scheduled ahead. */
export class TruckSources {
  readonly #events: EventQueue;
  readonly #sources: LiveSource[];

  constructor(
    sources: readonly Source[],
    events: EventQueue,
    run: {
      readonly seed: number;
      readonly replication: number;
      readonly startMin: number;
      /** Whether what was recorded to come by then has come, as where another run is continued. */
      readonly isContinued: boolean;
    },
  ) {
    this.#events = events;
    this.#sources = sources.map(({ name, facility, vehicleClass, limit, arrivals }) => ({
      facility,
      vehicleClass,
      limit,
      arrivals: new RandomStream(run.seed, `arrivals/${name}`, run.replication),
      keys: new RandomStream(run.seed, `trucks/${name}`, run.replication),
      process: arrivals.kind === 'poisson' ? new ArrivalProcess(arrivals.ratePerHour, run.startMin) : null,
      atMin: arrivals.kind === 'trace' ? arrivals.atMin : [],
      pendingMin: NEVER,
      sent:
        run.isContinued && arrivals.kind === 'trace'
          ? arrivals.atMin.filter((atMin) => atMin <= run.startMin).length
          : 0,
    }));
    for (const i of this.#sources.keys()) this.#scheduleNext(i);
  }

  /** Whether any source has still to send a truck. */
  get expects(): boolean {
    return this.#sources.some(({ pendingMin }) => pendingMin < NEVER);
  }

  /** The truck whose arrival is due, with its luck; -1 where the event was overtaken by a change of rates. */
  take(i: number, nowMin: number, trucks: TruckStore): number {
    const source = this.#sources[i]!;
    if (source.pendingMin !== nowMin) return -1;
    const truck = trucks.add();
    const { times, marks } = trucks;
    const row = truck * MARKS;
    marks[row + FACILITY] = source.facility;
    marks[row + INTENDED_FACILITY] = source.facility;
    marks[row + VEHICLE_CLASS] = source.vehicleClass;
    marks[row + KEY_HIGH] = source.keys.nextInt32();
    marks[row + KEY_LOW] = source.keys.nextInt32();
    times[truck * TIMES + DUE] = nowMin;
    source.sent += 1;
    this.#scheduleNext(i);
    return truck;
  }

  /** Lets other rates hold from now on; pending arrivals keep their luck. */
  reconfigure(sources: readonly Source[], nowMin: number): void {
    for (const [i, { arrivals }] of sources.entries()) {
      const live = this.#sources[i]!;
      if (!live.process || arrivals.kind !== 'poisson') continue;
      const pending = live.process.rebase(arrivals.ratePerHour, nowMin, live.pendingMin);
      if (pending === live.pendingMin) continue;
      live.pendingMin = pending;
      if (pending < NEVER) this.#events.schedule(pending, EventKind.arrival, i);
    }
  }

  #scheduleNext(i: number): void {
    const source = this.#sources[i]!;
    source.pendingMin =
      source.sent >= source.limit
        ? NEVER
        : source.process
          ? source.process.next(source.arrivals.exponential())
          : (source.atMin[source.sent] ?? NEVER);
    if (source.pendingMin < NEVER) this.#events.schedule(source.pendingMin, EventKind.arrival, i);
  }
}
