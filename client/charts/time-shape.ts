import type { TimeRange } from '../state/time-range.ts';
import { windowOf } from '../state/time-range.ts';
import { keptPoints } from './decimation.ts';
import type { LiveChartConfiguration } from './live-chart.ts';

/** Points of one line for each pixel, above which a line is thinned. */
const MOST_POINTS_PER_PX = 2;

export interface TimeShape {
  readonly range: TimeRange;
  readonly nowMs: number;
  /** Of the plot, about. */
  readonly widthPx: number;
}

/** The time axis of a chart; `null` where it has none with two ends. */
export function timeAxis(configuration: LiveChartConfiguration): { min: number; max: number } | null {
  const axis = configuration.options?.scales?.x;
  return axis?.type === 'time' && typeof axis.min === 'number' && typeof axis.max === 'number'
    ? (axis as { min: number; max: number })
    : null;
}

/** A time chart over the hours asked for, its lines thinned to what the pixels can show; other charts as they are. */
export function shapedInTime(
  configuration: LiveChartConfiguration,
  { range, nowMs, widthPx }: TimeShape,
): LiveChartConfiguration {
  const axis = timeAxis(configuration);
  if (axis === null) return configuration;
  const { fromMs, toMs } = windowOf(range, { fromMs: axis.min, toMs: axis.max }, nowMs);
  axis.min = fromMs;
  axis.max = toMs;
  return thinned(configuration, fromMs, toMs, widthPx);
}

/** Lines of as many points are thinned alike, so that a column of the tooltip stays one moment. */
function thinned(
  configuration: LiveChartConfiguration,
  fromMs: number,
  toMs: number,
  widthPx: number,
): LiveChartConfiguration {
  const { datasets } = configuration.data;
  const lengths = new Set(datasets.map(({ data }) => data.length));
  for (const length of lengths) {
    const alike = datasets.filter(({ data }) => data.length === length);
    const inView = alike[0]!.data.filter(({ x }) => x >= fromMs && x <= toMs).length;
    if (widthPx <= 0 || inView <= MOST_POINTS_PER_PX * widthPx) continue;
    const kept = keptPoints(
      alike.map(({ data }) => data),
      fromMs,
      toMs,
      widthPx,
    );
    for (const dataset of alike) {
      dataset.data = kept.map((i) => dataset.data[i]!);
      const { pointRadius } = dataset;
      if (Array.isArray(pointRadius)) dataset.pointRadius = kept.map((i) => pointRadius[i] as number);
    }
  }
  return configuration;
}
