import type { Catalogue } from '../catalogue.ts';
import type { LiveForecast } from '../contract/forecast.ts';
import type { LeverState } from '../contract/live.ts';
import { BUCKET_MIN, FORECAST_BUCKET_MIN, FORECAST_MIN } from '../contract/live-scale.ts';
import { type LocalCalendar, slotAt } from '../model/border/calendar.ts';
import type { Forecast, ForecastPlan } from '../model/study/forecast.ts';
import type { TwinLayout } from './twin-layout.ts';
import type { TwinStart } from './twin-start.ts';
import type { TwinWorld } from './twin-world.ts';

const MINUTE_MS = 60_000;

/** A plan that can be sent to a worker, and what becomes of its result. */
export interface ForecastRequest {
  readonly plan: ForecastPlan;
  readonly answer: (result: Forecast) => Omit<LiveForecast, 'epoch'>;
}

export interface ForecastRequestInput {
  readonly layout: TwinLayout;
  readonly catalogue: Catalogue;
  readonly worlds: { readonly baseline: TwinWorld; readonly restricted: TwinWorld };
  readonly start: TwinStart;
  readonly facility: number;
  readonly nowMin: number;
  /** Local date of the facility's last closed bucket. */
  readonly lastDate: string;
  readonly lever: LeverState;
  readonly seed: number;
  readonly replications: number;
}

/**
 * A forecast from the next bucket on, over twelve hours or to where a replay ends, whichever comes first; `null` where
 * less than a bucket is left.
 */
export function forecastRequest(input: ForecastRequestInput): ForecastRequest | null {
  const { layout, catalogue, worlds, start, facility: f, nowMin, lever, seed, replications } = input;
  const fromMin = Math.ceil(nowMin / BUCKET_MIN) * BUCKET_MIN;
  const toMin = Math.min(fromMin + FORECAST_MIN, start.endMin);
  if (toMin - fromMin < FORECAST_BUCKET_MIN) return null;
  const { facility, calendar } = layout.runs[f]!;
  const today = calendar.localDate[slotAt(calendar, nowMin)]!;
  const worldStart = (world: TwinWorld, withdrawnShare: number) => ({
    withdrawnShare,
    state: world.state,
    valueLostUsd: world.valueLostUsd(f, today !== input.lastDate),
  });
  const { arrivalProfiles, dayOfWeek, service } = catalogue.ports;
  const { commodities, climate, coldChain, economics } = catalogue;
  const atMs = (minute: number) => start.originMs + minute * MINUTE_MS;
  return {
    plan: {
      runs: layout.runs,
      ports: { arrivalProfiles, dayOfWeek, service },
      trace: layout.trace,
      facility: f,
      produce: { commodities, climate, coldChain, economics },
      baseline: worldStart(worlds.baseline, 0),
      restricted: worldStart(worlds.restricted, lever.withdrawnShare),
      seed,
      replications,
      fromMin,
      toMin,
      bucketMin: FORECAST_BUCKET_MIN,
      stepMin: BUCKET_MIN,
      midnightMin: Math.min(midnightAfter(calendar, nowMin, today), start.endMin),
    },
    answer: ({ baseline, restricted }) => ({
      facilityId: facility.id,
      issuedMs: atMs(nowMin),
      lever,
      arrivals: layout.trace?.facility === f ? 'recorded' : 'drawn',
      replications,
      bucketMin: FORECAST_BUCKET_MIN,
      points: baseline.waits.map((waits, i) => ({
        atMs: atMs(fromMin + i * FORECAST_BUCKET_MIN),
        baseline: waits,
        restricted: restricted.waits[i]!,
      })),
      baseline: { clearMin: baseline.clearMin, valueLostUsd: baseline.valueLostUsd },
      restricted: { clearMin: restricted.clearMin, valueLostUsd: restricted.valueLostUsd },
    }),
  };
}

function midnightAfter(
  { startsMin, localDate, endMin }: LocalCalendar,
  nowMin: number,
  today: string,
): number {
  return startsMin.find((startMin, slot) => startMin > nowMin && localDate[slot] !== today) ?? endMin;
}
