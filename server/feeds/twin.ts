import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import {
  BUCKET_MIN,
  type ClockState,
  HISTORY_BUCKETS,
  type LeverState,
  type LiveDelta,
  type LivePoint,
  type LiveSnapshot,
} from '../contract/live.ts';
import { borderDemand, borderNetwork, type FacilityRun } from '../model/border/border-network.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import { withdrawal } from '../model/border/facility-policy.ts';
import type { Facility } from '../model/port.ts';
import type { Network, Source } from '../model/simulation/network.ts';
import { type ProduceModel, produceModel } from '../model/study/produce-model.ts';
import { TwinWorld } from './twin-world.ts';

const MINUTE_MS = 60_000;
const DAY_HOURS = 24;
/** Local clocks and demand are laid out this far ahead, and again before they end. */
const HORIZON_HOURS = 28 * DAY_HOURS;
const RENEW_HOURS = 2 * DAY_HOURS;
/** Sunday and Monday are run at once, so that the first screen has a day of history; then time goes on from here. */
const START_HOURS = 2 * DAY_HOURS + 10;
/** What happens at the very end of a bucket, such as lanes opening on the hour, belongs to the next one. */
const JUST_BEFORE_MIN = 1e-6;
/** The zone whose midnight begins the run. */
const ORIGIN_ZONE = 'America/Denver';

export interface TwinOptions {
  readonly catalogue: Catalogue;
  readonly monthsOf: (
    facility: Facility,
  ) => ReadonlyArray<{ readonly month: string; readonly trucks: number }>;
  readonly seed: number;
  readonly epoch: string;
  readonly withdrawnShare: number;
  readonly speed: number;
}

type Tick = (deltaOf: (facilityId: string) => LiveDelta | null) => void;

/**
 * The simulated twin of the border: all facilities together, twice, on common random numbers, once with
 * preclearance and once with a share of it withdrawn. Time is simulated and moves only by `elapse`.
 */
export class Twin {
  readonly #options: TwinOptions;
  readonly #facilities: readonly Facility[];
  readonly #indexById: ReadonlyMap<string, number>;
  readonly #originMs: number;
  readonly #demandMonth: string;
  readonly #points: LivePoint[][];
  readonly #dates: string[];
  readonly #baseline: TwinWorld;
  readonly #restricted: TwinWorld;
  readonly #listeners = new Set<Tick>();
  #runs: FacilityRun[];
  #demand: Source[];
  #renewAtMin: number;
  #nowMin = 0;
  #bucketEndMin = BUCKET_MIN;
  #seq = 0;
  #running = true;
  #speed: number;
  #lever: LeverState;

  constructor(options: TwinOptions) {
    const { catalogue, monthsOf } = options;
    this.#options = options;
    this.#facilities = catalogue.ports.facilities;
    this.#indexById = new Map(this.#facilities.map(({ id }, i) => [id, i]));
    this.#demandMonth = latestCommonMonth(this.#facilities.map(monthsOf));
    this.#originMs = sundayBeforeFirstMondayMs(this.#demandMonth);
    this.#speed = options.speed;
    this.#lever = { withdrawnShare: options.withdrawnShare, sinceMs: this.#originMs };
    this.#points = this.#facilities.map(() => []);
    this.#dates = this.#facilities.map(() => '');
    this.#runs = this.#layOut(0);
    this.#demand = borderDemand(this.#runs, catalogue.ports);
    this.#renewAtMin = (HORIZON_HOURS - RENEW_HOURS) * 60;
    const world = {
      seed: options.seed,
      facilities: this.#facilities,
      produce: this.#produce(),
    };
    this.#baseline = new TwinWorld({ ...world, network: this.#network(0) });
    this.#restricted = new TwinWorld({ ...world, network: this.#network(options.withdrawnShare) });
    this.#advance(START_HOURS * 60);
  }

  /** Lets real time pass: simulated time moves by as many times as the speed says, unless it is paused. */
  elapse(realMs: number): void {
    const before = this.#points.map((points) => points.at(-1)?.atMs ?? 0);
    if (this.#running) this.#advance(this.#nowMin + (realMs / MINUTE_MS) * this.#speed);
    this.#seq += 1;
    const deltaOf = (facilityId: string) => this.#deltaOf(facilityId, before);
    for (const listener of this.#listeners) listener(deltaOf);
  }

  /** Calls back after every step of time; answers how to stop that. */
  onTick(listener: Tick): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(facilityId: string): LiveSnapshot | null {
    const f = this.#indexById.get(facilityId);
    if (f === undefined) return null;
    const facility = this.#facilities[f]!;
    return {
      epoch: this.#options.epoch,
      seq: this.#seq,
      facilityId,
      zone: facility.zone,
      seed: this.#options.seed,
      demandMonth: this.#demandMonth,
      demandSource: facility.counts.file === 'bts-by-port' ? 'BTS port counts' : 'CBP bridge counts',
      clock: this.#clock(),
      lever: this.#lever,
      points: [...this.#points[f]!],
      now: { baseline: this.#baseline.now(f), restricted: this.#restricted.now(f) },
    };
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

  setRunning(running: boolean): ClockState {
    this.#running = running;
    return this.#clock();
  }

  /** Takes up counts that were imported for the month it simulates, from now on and the same in both worlds. */
  refreshDemand(): void {
    this.#renew();
  }

  #deltaOf(facilityId: string, before: readonly number[]): LiveDelta | null {
    const f = this.#indexById.get(facilityId);
    if (f === undefined) return null;
    return {
      seq: this.#seq,
      facilityId,
      clock: this.#clock(),
      lever: this.#lever,
      points: this.#points[f]!.filter(({ atMs }) => atMs > before[f]!),
      now: { baseline: this.#baseline.now(f), restricted: this.#restricted.now(f) },
    };
  }

  #advance(toMin: number): void {
    while (this.#bucketEndMin <= toMin) {
      this.#baseline.advanceTo(this.#bucketEndMin - JUST_BEFORE_MIN);
      this.#restricted.advanceTo(this.#bucketEndMin - JUST_BEFORE_MIN);
      this.#closeBucket();
      this.#nowMin = this.#bucketEndMin;
      this.#bucketEndMin += BUCKET_MIN;
      if (this.#nowMin >= this.#renewAtMin) this.#renew();
    }
    this.#nowMin = toMin;
    this.#baseline.advanceTo(toMin);
    this.#restricted.advanceTo(toMin);
  }

  #closeBucket(): void {
    const startMin = this.#bucketEndMin - BUCKET_MIN;
    for (const [f, { calendar }] of this.#runs.entries()) {
      const date = calendar.localDate[slotAt(calendar.startsMin, startMin)]!;
      if (date !== this.#dates[f]) {
        this.#baseline.startDay(f);
        this.#restricted.startDay(f);
        this.#dates[f] = date;
      }
    }
    const baseline = this.#baseline.closeBucket(BUCKET_MIN);
    const restricted = this.#restricted.closeBucket(BUCKET_MIN);
    for (const [f, points] of this.#points.entries()) {
      points.push({
        atMs: this.#originMs + startMin * MINUTE_MS,
        baseline: baseline[f]!,
        restricted: restricted[f]!,
      });
      if (points.length > HISTORY_BUCKETS) points.shift();
    }
  }

  /** Lays out the next weeks of clocks and demand, from now on and the same in both worlds. */
  #renew(): void {
    const fromHour = Math.floor(this.#nowMin / 60);
    this.#runs = this.#layOut(fromHour);
    this.#demand = borderDemand(this.#runs, this.#options.catalogue.ports);
    this.#renewAtMin = (fromHour + HORIZON_HOURS - RENEW_HOURS) * 60;
    const produce = this.#produce();
    this.#baseline.reconfigure(this.#network(0), produce);
    this.#restricted.reconfigure(this.#network(this.#lever.withdrawnShare), produce);
  }

  #layOut(fromHour: number): FacilityRun[] {
    return this.#facilities.map((facility) => ({
      facility,
      calendar: localCalendar(this.#originMs, HORIZON_HOURS, facility.zone, fromHour),
      demandMonth: this.#demandMonth,
      monthTrucks: trucksIn(this.#options.monthsOf(facility), this.#demandMonth),
    }));
  }

  #network(withdrawnShare: number): Network {
    const policy = withdrawal(withdrawnShare);
    const policies = this.#runs.map(() => policy);
    return borderNetwork(this.#runs, this.#options.catalogue.ports, policies, this.#demand);
  }

  #produce(): ProduceModel[] {
    const { catalogue } = this.#options;
    return this.#runs.map((run) => produceModel(run, catalogue, catalogue.ports.service));
  }

  #clock(): ClockState {
    return { nowMs: this.#nowMs(), running: this.#running, speed: this.#speed };
  }

  #nowMs(): number {
    return this.#originMs + this.#nowMin * MINUTE_MS;
  }
}

/** The latest month that every facility with any count has. */
function latestCommonMonth(months: ReadonlyArray<ReadonlyArray<{ readonly month: string }>>): string {
  const latest = months.flatMap((list) => list.at(-1)?.month ?? []);
  return latest.reduce((a, b) => (a < b ? a : b));
}

function trucksIn(
  months: ReadonlyArray<{ readonly month: string; readonly trucks: number }>,
  month: string,
): number {
  return months.find((one) => one.month === month)?.trucks ?? 0;
}

function sundayBeforeFirstMondayMs(month: string): number {
  const monday = `${month}-${String(firstMondayOf(month)).padStart(2, '0')}`;
  return localMidnightMs(monday, ORIGIN_ZONE) - DAY_HOURS * 60 * MINUTE_MS;
}

function slotAt(startsMin: readonly number[], minute: number): number {
  const first = startsMin[1] ?? 60;
  return Math.max(0, Math.floor((minute - first) / 60) + 1);
}
