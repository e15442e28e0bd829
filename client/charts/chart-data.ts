import { isoMoment } from '../format/time.ts';
import { forecastWords } from '../i18n/forecast.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartInput } from './chart-input.ts';
import type { MetricChart } from './metric-charts.ts';

/** `null` is no value. */
type Cell = string | number | null;

/** What a chart shows as a table. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

/** The points of a chart, oldest first, by local time with its offset; a gap stays one. */
export function chartData<World>(
  chart: MetricChart<World>,
  { points, zone, observedName, forecastFromMs }: ChartInput<World>,
): ChartData {
  const observed = observedName === null ? undefined : chart.observed;
  const unit = chart.axis.replace(/^[^,]*, /, '');
  const name = (world: string, suffix: string) => `${[world, suffix].filter(Boolean).join(' ')}, ${unit}`;
  const columns = [
    'time',
    ...chart.series.flatMap(({ suffix }) => [
      name(pageWords.world.baseline, suffix),
      name(`${pageWords.world.restricted} (${pageWords.world.hypothetical})`, suffix),
    ]),
    ...(observed ? [name(observedName!, '')] : []),
    ...(forecastFromMs === undefined ? [] : [forecastWords.kindColumn]),
  ];
  const rows = points.map((point): Cell[] => [
    isoMoment(point.atMs, zone),
    ...chart.series.flatMap(({ value }) => [value(point.baseline), value(point.restricted)]),
    ...(observed ? [point.observed ? observed(point.observed) : null] : []),
    ...(forecastFromMs === undefined
      ? []
      : [point.atMs >= forecastFromMs ? forecastWords.forecast : forecastWords.simulated]),
  ]);
  return { columns, rows };
}
