import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { FORECAST_MIN } from '../../server/contract/live-scale.ts';
import { inUnit, usd, withUnit } from '../format/number.ts';
import { spanWords } from '../format/time.ts';
import { tilesWords as say } from '../i18n/tiles.ts';

/** Ranges of the restricted world unless told, each of which says what it is the range of. */

/** Of trucks: what eight in ten waited. */
export function spreadText({ p10WaitMin, p90WaitMin }: WaitPercentiles): string {
  if (p10WaitMin === null || p90WaitMin === null) return '';
  return say.spread(inUnit(p10WaitMin, 'min'), withUnit(p90WaitMin, 'min'));
}

/** Of the hours ahead: between which waits the P90 of a quarter of an hour is expected to move. */
export function waitAheadText(forecast: LiveForecast | null): string {
  if (forecast === null) return say.expecting;
  const ahead = forecast.points.flatMap(({ restricted }) => restricted.p90WaitMin ?? []);
  if (ahead.length === 0) return say.noneAhead;
  return say.p90Ahead(inUnit(Math.min(...ahead), 'min'), withUnit(Math.max(...ahead), 'min'));
}

/** Of runs of the model: when the queue is gone for the first time in eight of ten. */
export function clearText(
  forecast: LiveForecast | null,
  world: 'baseline' | 'restricted' = 'restricted',
): string {
  if (forecast === null) return say.expecting;
  const { p10, p50, p90 } = forecast[world].clearMin;
  const hours = spanWords(FORECAST_MIN);
  if (p50 === null || p10 === null) return say.notClear(hours);
  return say.clear(spanWords(p50), spanWords(p10), p90 === null ? say.beyond(hours) : spanWords(p90));
}

/** Of runs of the model: what will have been lost by midnight in eight of ten. */
export function lossText(forecast: LiveForecast | null): string {
  if (forecast === null) return say.expecting;
  const { p10, p90 } = forecast.restricted.valueLostUsd;
  return say.loss(usd(p10), usd(p90));
}
