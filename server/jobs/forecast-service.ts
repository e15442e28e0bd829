import type { LiveForecast } from '../contract/forecast.ts';
import type { LeverState } from '../contract/live.ts';
import { inlineWholeEvents } from '../inline-events.ts';
import type { Forecast, ForecastPlan } from '../model/study/forecast.ts';
import type { WorkerCaps } from '../threads/worker-error.ts';
import { createWorkerPool } from '../threads/worker-pool.ts';

const WORKER_FILE = new URL('./forecast-worker.ts', import.meta.url);
const REPLICATIONS = 20;
/** A forecast holds for this long of simulated time, unless the lever moves. */
const RENEW_MS = 30 * 60_000;

/** What a forecast is of: it holds until any of these changes, but for the time, which may pass for a while. */
export interface ForecastMoment {
  readonly epoch: string;
  readonly nowMs: number;
  readonly lever: LeverState;
  /** The demand laid out ahead; another object once counts were imported. */
  readonly demand: object;
}

/** The live worlds as forecasts see them. */
export interface ForecastFeed {
  moment(): ForecastMoment;
  /** `null` where there is no such facility, or no time left in a replay. */
  forecastRequest(
    facilityId: string,
    replications: number,
  ): { readonly plan: ForecastPlan; readonly answer: (result: Forecast) => LiveForecast } | null;
}

export interface ForecastService {
  /** Begins the forecast that is most overdue among these facilities, unless one is being made. */
  refresh(facilityIds: readonly string[]): void;
  /** The last forecast of a facility, if it still holds. */
  latest(facilityId: string): LiveForecast | null;
  onIssued(listener: (forecast: LiveForecast) => void): void;
  close(): Promise<void>;
}

export interface ForecastServiceOptions {
  readonly feed: ForecastFeed;
  /** Real time that only goes forward, ms. */
  readonly nowMs: () => number;
  readonly log: { error(fields: object, message: string): void };
  readonly caps?: WorkerCaps;
}

interface Issued {
  readonly moment: ForecastMoment;
  readonly forecast: LiveForecast | null;
}

/**
 * Forecasts of facilities that somebody watches, one at a time in a worker thread: when the lever moves or the source or
 * demand changes, else once in half an hour of simulated time. It rests for as long as the last one took, so that at
 * the highest speed it takes half a core at most.
 */
export function createForecastService({ feed, nowMs, log, caps }: ForecastServiceOptions): ForecastService {
  inlineWholeEvents();
  const pool = createWorkerPool({ file: WORKER_FILE, threads: 1, caps });
  const issued = new Map<string, Issued>();
  const listeners = new Set<(forecast: LiveForecast) => void>();
  let isBusy = false;
  let isClosed = false;
  let restsUntilMs = 0;

  const make = async (facilityId: string): Promise<void> => {
    const startedMs = nowMs();
    const moment = feed.moment();
    isBusy = true;
    try {
      const request = feed.forecastRequest(facilityId, REPLICATIONS);
      const forecast = request?.answer((await pool.run(request.plan)) as Forecast) ?? null;
      issued.set(facilityId, { moment, forecast });
      if (forecast && isOf(moment, feed.moment())) for (const listener of listeners) listener(forecast);
    } catch (error) {
      if (isClosed) return;
      issued.set(facilityId, { moment, forecast: null });
      log.error({ facilityId, err: error }, 'a forecast failed');
    } finally {
      isBusy = false;
      restsUntilMs = 2 * nowMs() - startedMs;
    }
  };

  return {
    refresh(facilityIds) {
      if (isBusy || isClosed || nowMs() < restsUntilMs) return;
      const now = feed.moment();
      const madeAtMs = (id: string) => {
        const moment = issued.get(id)?.moment;
        return moment && isOf(moment, now) ? moment.nowMs : Number.NEGATIVE_INFINITY;
      };
      const [first] = facilityIds.toSorted((a, b) => madeAtMs(a) - madeAtMs(b));
      if (first !== undefined && now.nowMs - madeAtMs(first) >= RENEW_MS) void make(first);
    },
    latest(facilityId) {
      const last = issued.get(facilityId);
      return last && isOf(last.moment, feed.moment()) ? last.forecast : null;
    },
    onIssued: (listener) => void listeners.add(listener),
    close: () => {
      isClosed = true;
      return pool.destroy();
    },
  };
}

function isOf(made: ForecastMoment, now: ForecastMoment): boolean {
  return (
    made.epoch === now.epoch &&
    made.demand === now.demand &&
    made.lever.sinceMs === now.lever.sinceMs &&
    made.lever.withdrawnShare === now.lever.withdrawnShare
  );
}
