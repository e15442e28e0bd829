import type { LiveForecast } from '../contract/forecast.ts';
import type { BorderNow, LiveDelta, LiveSnapshot, LiveSource, SourceRequest } from '../contract/live.ts';
import type { Forecast } from '../model/study/forecast.ts';
import type { RecordedCrossings } from '../recorded-trucks.ts';
import { readReplay } from './replay.ts';
import { Twin, type TwinOptions, type TwinSettings } from './twin.ts';

export interface LiveTwinOptions extends Omit<TwinOptions, 'replay'> {
  readonly crossings: RecordedCrossings;
  /** Tells this life of the server from any other. */
  readonly epoch: string;
}

type Tick = (deltaOf: (facilityId: string) => LiveDelta | null) => void;

/**
 * The twin on show: that of the simulated month, which stands still while imported trucks are replayed, or that of a
 * replay, begun anew each time. Lever and speed outlast a change of source; every change begins an epoch.
 */
export class LiveTwin {
  readonly #options: LiveTwinOptions;
  readonly #month: Twin;
  readonly #listeners = new Set<Tick>();
  #shown: Twin;
  #changes = 0;
  #stopListening: () => void;

  constructor(options: LiveTwinOptions) {
    this.#options = options;
    this.#month = new Twin({ ...options, replay: null });
    this.#shown = this.#month;
    this.#stopListening = this.#listen();
  }

  /** Goes over to another source and lets its time run; `null` where no truck of the facility was imported. */
  setSource(request: SourceRequest): LiveSource | null {
    const next = this.#twinOf(request);
    if (next === null) return null;
    this.#stopListening();
    const { lever, speed } = this.#shown.settings();
    next.setLever(lever.withdrawnShare);
    next.setSpeed(speed);
    next.setRunning(true);
    this.#shown = next;
    this.#changes += 1;
    this.#stopListening = this.#listen();
    return next.source;
  }

  snapshot(facilityId: string): LiveSnapshot | null {
    const reading = this.#shown.snapshot(facilityId);
    return reading && { epoch: this.#epoch(), ...reading };
  }

  /** What a forecast made now is of: it holds for no other source, lever or demand. */
  moment() {
    return { epoch: this.#epoch(), ...this.#shown.moment() };
  }

  forecastRequest(facilityId: string, replications: number) {
    const epoch = this.#epoch();
    const request = this.#shown.forecastPlan(facilityId, replications);
    return (
      request && {
        plan: request.plan,
        answer: (result: Forecast): LiveForecast => ({ epoch, ...request.answer(result) }),
      }
    );
  }

  border(): BorderNow {
    return this.#shown.border();
  }

  elapse(realMs: number): void {
    this.#shown.elapse(realMs);
  }

  onTick(listener: Tick): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setLever(withdrawnShare: number) {
    return this.#shown.setLever(withdrawnShare);
  }

  setSpeed(speed: number) {
    return this.#shown.setSpeed(speed);
  }

  setRunning(running: boolean) {
    return this.#shown.setRunning(running);
  }

  step() {
    return this.#shown.step();
  }

  /** Lever, speed and clock of the simulated month, also while a replay is on show. */
  monthSettings(): TwinSettings {
    return this.#month.settings();
  }

  /** Takes up counts that were imported; a replay keeps the trucks with which it began. */
  refreshDemand(): void {
    this.#month.refreshDemand();
    if (this.#shown !== this.#month) this.#shown.refreshDemand();
  }

  #twinOf(request: SourceRequest): Twin | null {
    if (request.kind === 'month') return this.#month;
    const { crossings, catalogue, monthsOf, seed } = this.#options;
    const facility = catalogue.facilityById.get(request.facilityId);
    const replay = facility === undefined ? null : readReplay(crossings, facility);
    if (replay === null) return null;
    const { lever, speed } = this.#shown.settings();
    const { withdrawnShare } = lever;
    return new Twin({ catalogue, monthsOf, seed, withdrawnShare, speed, replay });
  }

  #listen(): () => void {
    const epoch = this.#epoch();
    return this.#shown.onTick((deltaOf) => {
      for (const listener of this.#listeners)
        listener((facilityId) => {
          const delta = deltaOf(facilityId);
          return delta && { epoch, ...delta };
        });
    });
  }

  #epoch(): string {
    return `${this.#options.epoch}/${this.#changes}`;
  }
}
