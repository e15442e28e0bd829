import type { ChartDataset } from 'chart.js';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { FORECAST_BUCKET_MIN } from '../../server/contract/live-scale.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { localStamp } from '../format/time.ts';
import { forecastWords as say } from '../i18n/forecast.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartInput, WorldsAt } from './chart-input.ts';
import type { EndLabel } from './end-labels.ts';
import { type ChartPoint, type LiveChartConfiguration, liveChart } from './live-chart.ts';
import type { MetricChart } from './metric-charts.ts';
import type { Hatched } from './stage-chart.ts';
import { forecastMarks } from './wait-marks.ts';

type WaitInput = ChartInput<WaitPercentiles>;
type Dataset = ChartDataset<'line', ChartPoint[]>;

const WORLDS = ['baseline', 'restricted'] as const;
type World = (typeof WORLDS)[number];

/** Alpha of a colour in hexadecimal: lighter than what was simulated, yet three to one on the paper. */
const LIGHTER = 'cc';
const EDGE = '77';
const MARKED_POINTS = 60 / FORECAST_BUCKET_MIN;

/** Median waits with the band of eight trucks in ten; the same figures make its table and its exports. */
export const waitMetric: MetricChart<WaitPercentiles> = {
  id: 'wait',
  title: metricsWords.wait.title,
  subtitle: say.subtitle,
  axis: metricsWords.wait.axis,
  unit: 'min',
  series: [
    { suffix: '', thin: false, value: (world) => world.p50WaitMin },
    { suffix: 'P10', thin: true, value: (world) => world.p10WaitMin },
    { suffix: pageWords.charts.p90, thin: true, value: (world) => world.p90WaitMin },
  ],
  observed: (point) => point.p50WaitMin,
  format: (value) => withUnit(value, 'min'),
  short: (value) => inUnit(value, 'min'),
  gap: pageWords.charts.noTrucks,
};

/** The same of a moment that has passed, of which nothing is expected. */
export const pastWaitMetric = { ...waitMetric, subtitle: say.subtitlePast };

/**
 * Medians of both worlds over a day back, with their bands, and from “now” on the model's forecast: lighter, dotted and
 * with markers, behind a line and under a name of its own. Pure but for how an area is hatched.
 */
export function waitChart(input: WaitInput, hatched: Hatched): LiveChartConfiguration {
  const { points, zone, forecastFromMs = Number.POSITIVE_INFINITY } = input;
  const past = points.map((point) => (point.atMs < forecastFromMs ? point : null));
  const ahead = points.map((point) => (point.atMs < forecastFromMs ? null : point));
  const hasForecast = ahead.some((point) => point !== null);
  const median = { ...waitMetric, series: waitMetric.series.slice(0, 1) };
  const configuration = liveChart(median, {
    ...input,
    points: points.map((point) => (point.atMs < forecastFromMs ? point : withoutWaits(point))),
  });
  const { data, options } = configuration;
  const forecasts = hasForecast ? WORLDS.map((world) => forecastLine(ahead, world, input)) : [];
  const bands = [past, ...(hasForecast ? [ahead] : [])].flatMap((part, i) =>
    WORLDS.flatMap((world) => band(part, points, world, input, hatched, i === 1)),
  );
  const firstForecast = data.datasets.length;
  data.datasets = [...data.datasets, ...forecasts, ...bands];
  const labels = (options!.plugins!.endLabels?.labels ?? []) as readonly EndLabel[];
  if (hasForecast)
    options!.plugins!.endLabels = {
      labels: labels.map((label) =>
        label.datasetIndex < WORLDS.length ? forecastLabel(label, points, input, firstForecast) : label,
      ),
    };
  options!.plugins!.annotation = {
    annotations: {
      ...options!.plugins!.annotation!.annotations,
      ...forecastMarks(input),
    } as never,
  };
  options!.plugins!.tooltip = {
    ...options!.plugins!.tooltip,
    filter: ({ dataset, parsed }) => dataset.pointHitRadius !== 0 && parsed.y !== null,
    callbacks: {
      title: (items) => (items[0] === undefined ? '' : localStamp(items[0].parsed.x ?? 0, zone)),
      label: ({ dataset, datasetIndex, dataIndex, parsed }) => {
        const world = worldOf(datasetIndex, firstForecast, hasForecast);
        const at = world === null ? undefined : points[indexAt(points, parsed.x, dataIndex)]?.[world];
        return `${dataset.label}: ${at === undefined ? waitMetric.format(parsed.y) : percentilesText(at)}`;
      },
    },
  };
  return configuration;
}

/** `median 36 min, P10–P90 20 to 60 min`. */
export function percentilesText({ p10WaitMin, p50WaitMin, p90WaitMin }: WaitPercentiles): string {
  return `${say.median(withUnit(p50WaitMin, 'min'))}, ${say.band(inUnit(p10WaitMin, 'min'), withUnit(p90WaitMin, 'min'))}`;
}

/** Of the data sets only the medians can be read: first those of the past, then those of the forecast. */
function worldOf(datasetIndex: number, firstForecast: number, hasForecast: boolean): World | null {
  if (datasetIndex < WORLDS.length) return WORLDS[datasetIndex]!;
  const at = datasetIndex - firstForecast;
  return hasForecast && at >= 0 && at < WORLDS.length ? WORLDS[at]! : null;
}

/** Lines may have been thinned since, so that a point is found by its moment. */
function indexAt(points: WaitInput['points'], x: number | null, dataIndex: number): number {
  if (points[dataIndex]?.atMs === x) return dataIndex;
  return points.findIndex(({ atMs }) => atMs === x);
}

function forecastLine(
  ahead: ReadonlyArray<WorldsAt<WaitPercentiles> | null>,
  world: World,
  { points, palette }: WaitInput,
): Dataset {
  const color = palette[world] + LIGHTER;
  return {
    label: `${worldName(world)}, ${say.label}`,
    data: points.map(({ atMs }, i) => ({ x: atMs, y: ahead[i]?.[world].p50WaitMin ?? null })),
    borderColor: color,
    backgroundColor: palette.surface,
    borderWidth: 1.5,
    borderDash: [1.5, 3],
    pointRadius: markers(ahead),
    pointStyle: world === 'baseline' ? 'circle' : 'triangle',
    pointBorderWidth: 1.25,
    pointBorderColor: color,
    pointHitRadius: 6,
    spanGaps: false,
  };
}

/** A marker at every fourth point that there is: one an hour. */
function markers(ahead: readonly unknown[]): number[] {
  const first = ahead.findIndex((point) => point !== null);
  return ahead.map((point, i) => (point !== null && (i - first) % MARKED_POINTS === 2 ? 3 : 0));
}

/** Two edges, of which the upper one fills down to the lower; neither can be read, as the median says what they are. */
function band(
  part: ReadonlyArray<WorldsAt<WaitPercentiles> | null>,
  points: WaitInput['points'],
  world: World,
  { palette }: WaitInput,
  hatched: Hatched,
  isForecast: boolean,
): Dataset[] {
  const edge = (of: keyof WaitPercentiles): Dataset => ({
    label: `${worldName(world)} ${of === 'p90WaitMin' ? pageWords.charts.p90 : 'P10'}`,
    data: points.map(({ atMs }, i) => ({ x: atMs, y: part[i]?.[world][of] ?? null })),
    borderColor: palette[world] + EDGE,
    borderWidth: 0.75,
    borderDash: isForecast ? [1, 3] : world === 'restricted' ? [3, 2] : [],
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
  });
  const fill = isForecast
    ? `${palette[world]}18`
    : world === 'restricted'
      ? hatched('rising', palette[world])
      : `${palette[world]}30`;
  return [{ ...edge('p90WaitMin'), fill: '+1', backgroundColor: fill as string }, edge('p10WaitMin')];
}

/** The names of the worlds stand where the forecast ends. */
function forecastLabel(
  label: EndLabel,
  points: WaitInput['points'],
  { narrow }: WaitInput,
  firstForecast: number,
): EndLabel {
  const world = WORLDS[label.datasetIndex]!;
  const last = points.findLast((point) => point[world].p50WaitMin !== null)?.[world].p50WaitMin ?? null;
  const text = [narrow ? '' : pageWords.world[world], last === null ? '' : waitMetric.short(last)];
  return { ...label, datasetIndex: firstForecast + label.datasetIndex, text: text.join(' ').trim() };
}

function withoutWaits(point: WorldsAt<WaitPercentiles>): WorldsAt<WaitPercentiles> {
  const none = { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null };
  return { atMs: point.atMs, baseline: none, restricted: none };
}

function worldName(world: World): string {
  return world === 'baseline'
    ? pageWords.world.baseline
    : `${pageWords.world.restricted} (${pageWords.world.hypothetical})`;
}
