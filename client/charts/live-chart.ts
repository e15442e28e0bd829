import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type {} from 'chartjs-plugin-annotation';
import { localStamp } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { replayWords } from '../i18n/replay.ts';
import type { ChartInput } from './chart-input.ts';
import { lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
import { clockAxis } from './clock-axis.ts';
import { type EndLabel, endLabels } from './end-labels.ts';
import type { MetricChart, MetricSeries } from './metric-charts.ts';
import { policySpans } from './policy-marks.ts';
import { timeMarks } from './time-marks.ts';

export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}
export type LiveChartConfiguration = ChartConfiguration<'line', ChartPoint[]>;

const worlds = ['baseline', 'restricted'] as const;

/** The configuration of one chart of both worlds over time; pure, so that it can be tested without a canvas. */
export function liveChart<World>(
  chart: MetricChart<World>,
  input: ChartInput<World>,
): LiveChartConfiguration {
  const { palette, zone } = input;
  // Thin lines first, so that the means lie on top of them.
  const lines = chart.series
    .toSorted((a, b) => Number(b.thin) - Number(a.thin))
    .flatMap((series) => worlds.map((world) => ({ series, world })));
  const observed = observedLine(chart, input, lines.length);
  const labels = [...lines.map((line, i) => endLabel(chart, line, i, input)), ...observed.labels];
  return {
    type: 'line',
    data: {
      datasets: [...lines.map(({ series, world }) => dataset(series, world, input)), ...observed.datasets],
    },
    plugins: [endLabels],
    options: {
      ...lineOptions(labels),
      spanGaps: false,
      scales: {
        x: clockAxis(input.fromMs, input.toMs, zone, palette),
        y: valueAxis(chart.axis, chart.short, palette, chart.unit),
      },
      plugins: {
        legend: { display: false },
        annotation: { annotations: { ...policySpans(input), ...timeMarks(input) } as never },
        endLabels: { labels },
        tooltip: {
          ...tooltipStyle(palette),
          callbacks: {
            title: (items) => (items[0] === undefined ? '' : localStamp(items[0].parsed.x ?? 0, zone)),
            label: (item) => `${item.dataset.label}: ${chart.format(item.parsed.y)}`,
          },
        },
      },
    },
  };
}

function dataset<World>(
  series: MetricSeries<World>,
  world: (typeof worlds)[number],
  { points, palette }: ChartInput<World>,
): ChartDataset<'line', ChartPoint[]> {
  const values = points.map((point) => series.value(point[world]));
  const color = palette[world];
  return {
    label: lineName(series, world),
    data: points.map((point, i) => ({ x: point.atMs, y: values[i] ?? null })),
    borderColor: color,
    backgroundColor: color,
    borderWidth: series.thin ? 1 : 2.25,
    borderDash: world === 'restricted' ? (series.thin ? [3, 2] : [7, 3]) : [],
    borderJoinStyle: 'round',
    stepped: series.stepped ?? false,
    pointRadius: dots(values),
    pointBorderWidth: 0,
    pointHitRadius: 6,
    spanGaps: false,
  };
}

/** The recorded waits of a replay; nothing where there are none. */
function observedLine<World>(
  { observed, short }: MetricChart<World>,
  { points, palette, observedName, narrow }: ChartInput<World>,
  datasetIndex: number,
): { readonly datasets: ChartDataset<'line', ChartPoint[]>[]; readonly labels: EndLabel[] } {
  if (observed === undefined || observedName === null) return { datasets: [], labels: [] };
  const values = points.map((point) => (point.observed ? observed(point.observed) : null));
  const last = values.findLast((value) => value !== null) ?? null;
  const text = [narrow && last !== null ? '' : observedName, last === null ? '' : short(last)];
  return {
    datasets: [
      {
        label: `${observedName} (${replayWords.observedNote})`,
        data: points.map((point, i) => ({ x: point.atMs, y: values[i] ?? null })),
        borderColor: palette.observed,
        backgroundColor: palette.observed,
        borderWidth: 1.75,
        borderJoinStyle: 'round',
        pointRadius: dots(values),
        pointBorderWidth: 0,
        pointHitRadius: 6,
        spanGaps: false,
      },
    ],
    labels: [{ datasetIndex, text: text.join(' ').trim(), color: palette.observed, strong: true }],
  };
}

/** A point between two gaps belongs to no line, so it is drawn as a dot. */
function dots(values: ReadonlyArray<number | null>): number | number[] {
  const missing = (i: number) => (values[i] ?? null) === null;
  const radii = values.map((_, i) => (!missing(i) && missing(i - 1) && missing(i + 1) ? 1.75 : 0));
  // One number for all points lets the library resolve the options of a point once, not 288 times.
  return radii.some((radius) => radius > 0) ? radii : 0;
}

/** `Baseline`, `Restricted (hypothetical) P90`. */
function lineName({ suffix }: Pick<MetricSeries, 'suffix'>, world: (typeof worlds)[number]): string {
  const name =
    world === 'baseline'
      ? pageWords.world.baseline
      : `${pageWords.world.restricted} (${pageWords.world.hypothetical})`;
  return suffix === '' ? name : `${name} ${suffix}`;
}

function endLabel<World>(
  chart: MetricChart<World>,
  { series, world }: { readonly series: MetricSeries<World>; readonly world: (typeof worlds)[number] },
  datasetIndex: number,
  { points, palette, narrow }: ChartInput<World>,
): EndLabel {
  const last = points.findLast((point) => series.value(point[world]) !== null);
  const value = last === undefined ? null : series.value(last[world]);
  const name = series.suffix === '' ? pageWords.world[world] : series.suffix;
  return {
    datasetIndex,
    text: [narrow && value !== null ? '' : name, value === null ? '' : chart.short(value)].join(' ').trim(),
    color: palette[world],
    strong: !series.thin,
  };
}
