import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { FORECAST_MIN } from '../../server/contract/live-scale.ts';
import { isOver, type LiveHistory } from '../state/live-history.ts';
import { type ChartInput, chartInput } from './chart-input.ts';
import type { Palette } from './palette.ts';

/** The forecast that goes on from what is shown: of the same worlds and the same lever; `null` where there is none. */
export function forecastOf(
  { epoch, facilityId, lever }: Pick<LiveHistory, 'epoch' | 'facilityId' | 'lever'>,
  forecast: LiveForecast | null,
): LiveForecast | null {
  if (forecast === null || forecast.epoch !== epoch || forecast.facilityId !== facilityId) return null;
  return forecast.lever.withdrawnShare === lever.withdrawnShare ? forecast : null;
}

/** The last 24 hours, of a moment that has passed or at the end of a replay nothing more; else with the part of the forecast that lies ahead of them, in a window of 36 hours. */
export function waitInput(
  history: LiveHistory,
  forecast: LiveForecast | null,
  palette: Palette,
  narrow: boolean,
  isThen = false,
): ChartInput<WaitPercentiles> {
  const input = chartInput(history, palette, narrow);
  if (isThen || isOver(history)) return input;
  const ahead = forecast?.points.filter(({ atMs }) => atMs >= input.toMs) ?? [];
  return {
    ...input,
    points: [...input.points, ...ahead],
    toMs: input.toMs + FORECAST_MIN * 60_000,
    forecastFromMs: input.toMs,
  };
}
