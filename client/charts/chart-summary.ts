import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { withUnit } from '../format/number.ts';
import { localTime } from '../format/time.ts';
import { findingsWords as say } from '../i18n/findings.ts';
import { forecastWords } from '../i18n/forecast.ts';
import { replayWords } from '../i18n/replay.ts';
import type { ChartInput, WorldsAt } from './chart-input.ts';
import type { MetricChart } from './metric-charts.ts';

interface Peak {
  readonly value: number;
  readonly atMs: number;
}

/** The chart in words: level now, extremes, comparison. Also the accessible name of the canvas. */
export function chartSummary<World>(
  chart: MetricChart<World>,
  points: ReadonlyArray<WorldsAt<World>>,
  zone: string,
  leverSinceMs: number,
): string {
  const measure = chart.series[0]!.value;
  const last = points.at(-1);
  const baseline = peak(points, (point) => measure(point.baseline));
  const restricted = peak(points, (point) => measure(point.restricted));
  if (last === undefined || baseline === null || restricted === null) return say.nothing;
  const shown = (value: number | null) => (value === null ? chart.gap : chart.format(value));
  const time = (atMs: number) => localTime(atMs, zone);
  const level = say.level(shown(measure(last.baseline)), shown(measure(last.restricted)), time(last.atMs));
  const samePeak = baseline.value === restricted.value && baseline.atMs === restricted.atMs;
  const peaks = samePeak
    ? say.peakBoth(shown(baseline.value), time(baseline.atMs))
    : say.peaks(shown(restricted.value), time(restricted.atMs), shown(baseline.value), time(baseline.atMs));
  // Points under another share would say nothing about this one.
  const since = points.filter((point) => point.atMs >= leverSinceMs);
  const moved = since.length > 0 && since.length < points.length;
  const span = moved ? say.sinceTime(time(leverSinceMs)) : say.overAll;
  return level + peaks + comparison(chart, since, span);
}

/** The points that have been, without those of a forecast. */
export function pastOf<World>({
  points,
  forecastFromMs,
}: Pick<ChartInput<World>, 'points' | 'forecastFromMs'>): ReadonlyArray<WorldsAt<World>> {
  return forecastFromMs === undefined ? points : points.filter(({ atMs }) => atMs < forecastFromMs);
}

/** Where the forecast of the hours shown is highest, and from which trucks and how many runs it is. */
export function forecastSummary(
  forecast: LiveForecast | null,
  {
    points,
    zone,
    forecastFromMs = 0,
  }: Pick<ChartInput<WaitPercentiles>, 'points' | 'zone' | 'forecastFromMs'>,
): string {
  if (forecast === null) return forecastWords.none;
  const ahead = points.filter(({ atMs }) => atMs >= forecastFromMs);
  const time = (atMs: number) => localTime(atMs, zone);
  const baseline = peak(ahead, (point) => point.baseline.p50WaitMin);
  const restricted = peak(ahead, (point) => point.restricted.p50WaitMin);
  if (baseline === null || restricted === null)
    return forecastWords.summaryEmpty(forecast.replications, time(forecast.issuedMs));
  return forecastWords.summary(
    forecast.replications,
    time(forecast.issuedMs),
    withUnit(baseline.value, 'min'),
    time(baseline.atMs),
    withUnit(restricted.value, 'min'),
    time(restricted.atMs),
  );
}

/** The last recorded wait in words; empty where none is shown. */
export function observedSummary<World>(
  { observed, format }: MetricChart<World>,
  { points, zone, observedName }: Pick<ChartInput<World>, 'points' | 'zone' | 'observedName'>,
): string {
  if (observed === undefined || observedName === null) return '';
  for (const point of points.toReversed()) {
    const value = point.observed ? observed(point.observed) : null;
    if (value !== null)
      return replayWords.observedLast(observedName, format(value), localTime(point.atMs, zone));
  }
  return '';
}

function comparison<World>(
  chart: MetricChart<World>,
  points: ReadonlyArray<WorldsAt<World>>,
  span: string,
): string {
  const measure = chart.series[0]!.value;
  const differences = points.flatMap((point) => {
    const baseline = measure(point.baseline);
    const restricted = measure(point.restricted);
    return baseline === null || restricted === null ? [] : [restricted - baseline];
  });
  if (differences.length === 0) return '';
  if (differences.every((value) => value === 0)) return say.equal(span);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const by = chart.format(Math.abs(mean));
  if (by === chart.format(0)) return say.equalOnAverage(span);
  return mean > 0 ? say.above(by, span) : say.below(by, span);
}

function peak<Point extends { readonly atMs: number }>(
  points: readonly Point[],
  measure: (point: Point) => number | null,
): Peak | null {
  let highest: Peak | null = null;
  for (const point of points) {
    const value = measure(point);
    if (value !== null && (highest === null || value > highest.value)) highest = { value, atMs: point.atMs };
  }
  return highest;
}
