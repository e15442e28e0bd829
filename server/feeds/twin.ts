import type { Catalogue } from '../catalogue.ts';
import type {
  BorderNow,
  ClockState,
  LeverState,
  LiveDelta,
  LivePoint,
  LiveSnapshot,
  LiveSource,
} from '../contract/live.ts';
import { BUCKET_MIN, HISTORY_BUCKETS } from '../contract/live-scale.ts';
import { slotAt } from '../model/border/calendar.ts';
import { allocateLanes } from '../model/border/lanes.ts';
import { type TruckTrace, truckTrace } from '../model/border/truck-trace.ts';
import { withdrawnNetwork } from '../model/border/withdrawn-network.ts';
import type { SpanTally } from '../model/metrics/span-tally.ts';
import type { Facility } from '../model/port.ts';
import type { Network } from '../model/simulation/network.ts';
import { asDemand } from '../recorded-trucks.ts';
import { type ForecastRequest, forecastRequest } from './forecast-request.ts';
import type { Replay } from './replay.ts';
import { byLane } from './span-figures.ts';
import { layOut, type MonthsOf, type TwinLayout } from './twin-layout.ts';
import { type TwinStart, twinStart } from './twin-start.ts';
import { TwinWorld } from './twin-world.ts';

const MINUTE_MS = 60_000;
/** What happens at the very end of a bucket, such as lanes opening on the hour, belongs to the next one. */
const JUST_BEFORE_MIN = 1e-6;

export interface TwinOptions {
  readonly catalogue: Catalogue;
  readonly monthsOf: MonthsOf;
  readonly seed: number;
  readonly withdrawnShare: number;
  readonly speed: number;
  /** Imported trucks in place of one facility's counted demand; `null` for counted demand everywhere. */
  readonly replay: Replay | null;
  /** Where an earlier life of the server stopped; `null` to begin with the month. */
  readonly resume?: TwinResume | null;
  /** Days that are run at once where the month begins; 2 unless told. */
  readonly historyDays?: number;
  /** Told every bucket as it closes, except those that only warm up. */
  readonly onBucket?: (bucket: TwinBucket) => void;
}

/** A moment at the end of a stored bucket, from which the worlds go on. */
export interface TwinResume extends TwinSettings {
  readonly nowMs: number;
  /** The stored points of a facility, oldest first. */
  readonly pointsOf: (facility: Facility) => LivePoint[];
}

export interface TwinSettings {
  readonly lever: LeverState;
  readonly speed: number;
  readonly running: boolean;
}

/** One closed bucket at all facilities, in the order of the catalogue. */
export interface TwinBucket {
  readonly atMs: number;
  readonly baseline: readonly SpanTally[];
  readonly restricted: readonly SpanTally[];
}

type Tick = (deltaOf: (facilityId: string) => TwinDelta | null) => void;
/** What the stream sends, before it is told apart from what other sources gave. */
export type TwinSnapshot = Omit<LiveSnapshot, 'epoch'>;
export type TwinDelta = Omit<LiveDelta, 'epoch'>;

/**
 * The simulated twin of the border: all facilities together, twice, on common random numbers, once with
 * preclearance and once with a share of it withdrawn. Time is simulated and moves only by `elapse`.
 */
export class Twin {
  readonly #options: TwinOptions;
  readonly #facilities: readonly Facility[];
  readonly #indexById: ReadonlyMap<string, number>;
  readonly #start: TwinStart;
  readonly #replay: Replay | null;
  readonly #trace: TruckTrace | null;
  readonly #points: LivePoint[][];
  readonly #dates: string[];
  readonly #baseline: TwinWorld;
  readonly #restricted: TwinWorld;
  readonly #listeners = new Set<Tick>();
  #layout: TwinLayout;
  #nowMin = 0;
  #bucketEndMin = BUCKET_MIN;
  #seq = 0;
  #running = true;
  /** Whether what happens counts, rather than only filling the facilities with trucks. */
  #isWarm = true;
  #speed: number;
  #lever: LeverState;

  constructor(options: TwinOptions) {
    const { catalogue, monthsOf, replay, resume = null } = options;
    this.#options = options;
    this.#facilities = catalogue.ports.facilities;
    this.#indexById = new Map(this.#facilities.map(({ id }, i) => [id, i]));
    this.#start = twinStart(this.#facilities.map(monthsOf), replay, {
      resumeMs: resume?.nowMs ?? null,
      historyDays: options.historyDays,
    });
    this.#replay = replay;
    this.#trace = replay && this.#traceOf(replay);
    this.#speed = options.speed;
    this.#lever = resume?.lever ?? {
      withdrawnShare: options.withdrawnShare,
      sinceMs: this.#start.originMs,
    };
    this.#points = this.#facilities.map(() => []);
    this.#dates = this.#facilities.map(() => '');
    this.#layout = layOut(options, this.#start, this.#trace, 0);
    const world = {
      seed: options.seed,
      facilities: this.#facilities,
      produce: this.#layout.produce,
      narpShare: catalogue.ports.service.narpShareOfProduce.value,
    };
    this.#baseline = new TwinWorld({ ...world, network: this.#network(0) });
    this.#restricted = new TwinWorld({ ...world, network: this.#network(this.#lever.withdrawnShare) });
    this.#isWarm = replay === null && resume === null;
    this.#advance(this.#start.minutesAtOnce);
    this.#isWarm = true;
    if (replay !== null) this.#forget();
    if (resume !== null) this.#takeUp(resume);
  }

  /** Lets real time pass: simulated time moves by as many times as the speed says, unless it is paused. */
  elapse(realMs: number): void {
    this.#tell(() => {
      if (!this.#running) return;
      const nextMin = this.#nowMin + (realMs / MINUTE_MS) * this.#speed;
      this.#advance(Math.min(nextMin, this.#start.endMin));
      this.#running = nextMin < this.#start.endMin;
    });
  }

  /** Moves time that stands to the end of its bucket; `null` where it runs. */
  step(): ClockState | null {
    if (this.#running) return null;
    this.#tell(() => this.#advance(Math.min(this.#bucketEndMin, this.#start.endMin)));
    return this.#clock();
  }

  /** Calls back after every step of time; answers how to stop that. */
  onTick(listener: Tick): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(facilityId: string): TwinSnapshot | null {
    const f = this.#indexById.get(facilityId);
    if (f === undefined) return null;
    const facility = this.#facilities[f]!;
    return {
      seq: this.#seq,
      facilityId,
      zone: facility.zone,
      seed: this.#options.seed,
      demandMonth: this.#start.demandMonth,
      demandSource: facility.counts.file === 'bts-by-port' ? 'BTS port counts' : 'CBP bridge counts',
      source: this.source,
      clock: this.#clock(),
      lever: this.#lever,
      points: [...this.#points[f]!],
      lanes: byLane(Object.values(allocateLanes(facility))),
      ...this.#reading(f),
    };
  }

  border(): BorderNow {
    const facilities = this.#facilities.map(({ id }, f) => ({
      facilityId: id,
      baseline: this.#baseline.now(f),
      restricted: this.#restricted.now(f),
    }));
    return { atMs: this.#nowMs(), facilities };
  }

  /** What the worlds are now, to forecast one facility; `null` where there is no such facility or no time left. */
  forecastPlan(facilityId: string, replications: number): ForecastRequest | null {
    const f = this.#indexById.get(facilityId);
    if (f === undefined) return null;
    return forecastRequest({
      layout: this.#layout,
      catalogue: this.#options.catalogue,
      worlds: { baseline: this.#baseline, restricted: this.#restricted },
      start: this.#start,
      facility: f,
      nowMin: this.#nowMin,
      lastDate: this.#dates[f]!,
      lever: this.#lever,
      seed: this.#options.seed,
      replications,
    });
  }

  /** What a forecast made now is of. */
  moment(): { readonly nowMs: number; readonly lever: LeverState; readonly demand: object } {
    return { nowMs: this.#nowMs(), lever: this.#lever, demand: this.#layout.demand };
  }

  get source(): LiveSource {
    return this.#replay?.source ?? { kind: 'month' };
  }

  settings(): TwinSettings {
    return { lever: this.#lever, speed: this.#speed, running: this.#running };
  }

  setLever(withdrawnShare: number): LeverState {
    if (withdrawnShare !== this.#lever.withdrawnShare) {
      this.#restricted.reconfigure(this.#network(withdrawnShare));
      this.#lever = { withdrawnShare, sinceMs: this.#nowMs() };
    }
    return this.#lever;
  }

  setSpeed(speed: number): ClockState {
    this.#speed = speed;
    return this.#clock();
  }

  /** At the end of a replay the clock stays where it is. */
  setRunning(running: boolean): ClockState {
    this.#running = running && this.#nowMin < this.#start.endMin;
    return this.#clock();
  }

  /** Takes up counts that were imported for the month it simulates, from now on and the same in both worlds. */
  refreshDemand(): void {
    this.#renew();
  }

  /** Takes a step of time and tells the listeners what came of it. */
  #tell(advance: () => void): void {
    const before = this.#points.map((points) => points.at(-1)?.atMs ?? 0);
    advance();
    this.#seq += 1;
    const deltaOf = (facilityId: string) => this.#deltaOf(facilityId, before);
    for (const listener of this.#listeners) listener(deltaOf);
  }

  #reading(f: number): Pick<LiveSnapshot, 'now' | 'lastHour' | 'inside'> {
    return {
      now: { baseline: this.#baseline.now(f), restricted: this.#restricted.now(f) },
      lastHour: { baseline: this.#baseline.lastHour(f), restricted: this.#restricted.lastHour(f) },
      inside: { baseline: this.#baseline.inside(f), restricted: this.#restricted.inside(f) },
    };
  }

  #deltaOf(facilityId: string, before: readonly number[]): TwinDelta | null {
    const f = this.#indexById.get(facilityId);
    if (f === undefined) return null;
    return {
      seq: this.#seq,
      facilityId,
      clock: this.#clock(),
      lever: this.#lever,
      points: this.#points[f]!.filter(({ atMs }) => atMs > before[f]!),
      ...this.#reading(f),
    };
  }

  #advance(toMin: number): void {
    while (this.#bucketEndMin <= toMin) {
      this.#baseline.advanceTo(this.#bucketEndMin - JUST_BEFORE_MIN);
      this.#restricted.advanceTo(this.#bucketEndMin - JUST_BEFORE_MIN);
      this.#closeBucket();
      this.#nowMin = this.#bucketEndMin;
      this.#bucketEndMin += BUCKET_MIN;
      if (this.#nowMin >= this.#layout.renewAtMin) this.#renew();
    }
    this.#nowMin = toMin;
    this.#baseline.advanceTo(toMin);
    this.#restricted.advanceTo(toMin);
  }

  #closeBucket(): void {
    const startMin = this.#bucketEndMin - BUCKET_MIN;
    for (const [f, { calendar }] of this.#layout.runs.entries()) {
      const date = calendar.localDate[slotAt(calendar, startMin)]!;
      if (date !== this.#dates[f]) {
        this.#baseline.startDay(f);
        this.#restricted.startDay(f);
        this.#dates[f] = date;
      }
    }
    const baseline = this.#baseline.closeBucket(BUCKET_MIN, 0);
    const restricted = this.#restricted.closeBucket(BUCKET_MIN, this.#lever.withdrawnShare);
    const atMs = this.#start.originMs + startMin * MINUTE_MS;
    for (const [f, points] of this.#points.entries()) {
      const observed =
        f === this.#trace?.facility && this.#replay?.observed(atMs, atMs + BUCKET_MIN * MINUTE_MS);
      points.push({
        atMs,
        baseline: baseline[f]!.point,
        restricted: restricted[f]!.point,
        ...(observed && { observed }),
      });
      if (points.length > HISTORY_BUCKETS) points.shift();
    }
    if (this.#isWarm)
      this.#options.onBucket?.({
        atMs,
        baseline: baseline.map(({ tally }) => tally),
        restricted: restricted.map(({ tally }) => tally),
      });
  }

  /** Shows what was stored in place of what was simulated again up to the same moment. */
  #takeUp({ pointsOf, running }: TwinResume): void {
    this.#running = running;
    for (const [f, facility] of this.#facilities.entries()) {
      const points = pointsOf(facility);
      this.#points[f] = points;
      const last = points.at(-1);
      this.#baseline.startDay(f, last?.baseline.valueLostUsd);
      this.#restricted.startDay(f, last?.restricted.valueLostUsd);
    }
  }

  /** Lays out the next weeks of clocks and demand, from now on and the same in both worlds. */
  #renew(): void {
    this.#layout = layOut(this.#options, this.#start, this.#trace, Math.floor(this.#nowMin / 60));
    const { produce } = this.#layout;
    this.#baseline.reconfigure(this.#network(0), produce);
    this.#restricted.reconfigure(this.#network(this.#lever.withdrawnShare), produce);
  }

  /** What precedes a replay only fills the other facilities; it is not part of what is shown. */
  #forget(): void {
    for (const points of this.#points) points.length = 0;
    this.#lever = { ...this.#lever, sinceMs: this.#nowMs() };
  }

  #network(withdrawnShare: number): Network {
    return withdrawnNetwork(this.#layout, withdrawnShare);
  }

  #traceOf({ facility, trucks }: Replay): TruckTrace {
    const { catalogue, seed } = this.#options;
    const facilityIndex = this.#indexById.get(facility.id)!;
    const { service } = catalogue.ports;
    return truckTrace(asDemand(trucks, this.#start.originMs, catalogue), {
      facility,
      facilityIndex,
      service,
      seed,
    });
  }

  #clock(): ClockState {
    return { nowMs: this.#nowMs(), running: this.#running, speed: this.#speed };
  }

  /** In whole milliseconds, as moments are stored. */
  #nowMs(): number {
    return Math.round(this.#start.originMs + this.#nowMin * MINUTE_MS);
  }
}
