import type { ChartDataset } from 'chart.js';
import type { WorldSpan } from '../../server/contract/history.ts';
import { CROSSING_PARTS, type CrossingPart } from '../../server/contract/inside.ts';
import { readableNumber, withUnit } from '../format/number.ts';
import { isoMoment, localStamp, localTime } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartInput } from './chart-input.ts';
import { lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
import { clockAxis } from './clock-axis.ts';
import { type EndLabel, endLabels } from './end-labels.ts';
import type { ChartPoint, LiveChartConfiguration } from './live-chart.ts';
import { policySpans } from './policy-marks.ts';
import { timeMarks } from './time-marks.ts';

const say = drillWords.stages;

export type SpanInput = ChartInput<WorldSpan>;
export type World = 'baseline' | 'restricted';

/** How a part is told from its neighbours without colour: lines in so many directions, or dots. */
export type Hatch = 'plain' | 'rising' | 'dots' | 'level' | 'falling' | 'upright';
/** Fills an area with a pattern of one colour. */
export type Hatched = (
  hatch: Hatch,
  color: string,
) => NonNullable<ChartDataset<'line', ChartPoint[]>['backgroundColor']>;

const HATCHES: Readonly<Record<CrossingPart, Hatch>> = {
  preInspection: 'plain',
  mexicanExport: 'rising',
  approach: 'dots',
  primary: 'level',
  secondary: 'falling',
  exit: 'upright',
};

/** The parts in which there was ever a truck, in the order of a crossing. */
export function partsUsed(points: SpanInput['points']): readonly CrossingPart[] {
  return CROSSING_PARTS.filter((part) =>
    points.some(({ baseline, restricted }) => baseline.inside[part] > 0 || restricted.inside[part] > 0),
  );
}

/** Trucks of one world by part of the crossing, each on top of those before it, on one scale for both worlds. */
export function stageChart(input: SpanInput, world: World, hatched: Hatched): LiveChartConfiguration {
  const { points, palette, zone, narrow } = input;
  const color = palette[world];
  const parts = partsUsed(points);
  const last = points.at(-1);
  const labels = parts.map((part, datasetIndex): EndLabel => {
    const trucks = last?.[world].inside[part] ?? null;
    const name = narrow ? '' : `${say.parts[part]} `;
    return {
      datasetIndex,
      text: name + (trucks === null ? '' : readableNumber(trucks)),
      color: palette.ink,
      strong: false,
    };
  });
  return {
    type: 'line',
    data: {
      datasets: parts.map((part, i) => ({
        label: say.parts[part],
        data: points.map((point) => ({ x: point.atMs, y: point[world].inside[part] })),
        borderColor: color,
        borderWidth: 1,
        pointRadius: 0,
        pointHitRadius: 6,
        fill: i === 0 ? 'origin' : '-1',
        backgroundColor: hatched(HATCHES[part], color),
      })),
    },
    plugins: [endLabels],
    options: {
      ...lineOptions(labels),
      scales: {
        x: clockAxis(input.fromMs, input.toMs, zone, palette),
        y: {
          ...valueAxis(say.axis, readableNumber, palette),
          stacked: true,
          suggestedMax: mostTrucks(points),
          grace: 0,
        },
      },
      plugins: {
        legend: { display: false },
        annotation: {
          annotations: { ...(world === 'restricted' && policySpans(input)), ...timeMarks(input) } as never,
        },
        endLabels: { labels },
        tooltip: {
          ...tooltipStyle(palette),
          callbacks: {
            title: (items) => (items[0] === undefined ? '' : localStamp(items[0].parsed.x ?? 0, zone)),
            label: (item) => `${item.dataset.label}: ${withUnit(item.parsed.y, metricsWords.trucks)}`,
          },
        },
      },
    },
  };
}

/** The newest span of both worlds in words. */
export function stageSummary({ points, zone }: SpanInput): string {
  const last = points.at(-1);
  if (last === undefined) return drillWords.nothing;
  const parts = partsUsed(points);
  const listed = (world: World) =>
    parts.map((part) => `${say.parts[part]} ${readableNumber(last[world].inside[part])}`).join(', ') ||
    say.none;
  return say.summary(localTime(last.atMs, zone), listed('baseline'), listed('restricted'));
}

/** Every part of both worlds by local time with its offset. */
export function stageData({ points, zone }: SpanInput, worlds: readonly World[]): ChartData {
  const parts = partsUsed(points);
  const columns = worlds.flatMap((world) => parts.map((part) => `${worldName(world)}, ${say.parts[part]}`));
  return {
    columns: ['time', ...columns],
    rows: points.map((point) => [
      isoMoment(point.atMs, zone),
      ...worlds.flatMap((world) => parts.map((part) => point[world].inside[part])),
    ]),
  };
}

export function worldName(world: World): string {
  return world === 'baseline'
    ? pageWords.world.baseline
    : `${pageWords.world.restricted} (${pageWords.world.hypothetical})`;
}

/** The end of the axis that holds the fullest moment of either world. */
function mostTrucks(points: SpanInput['points']): number {
  const sums = points.flatMap(({ baseline, restricted }) =>
    [baseline, restricted].map(({ inside }) => CROSSING_PARTS.reduce((sum, part) => sum + inside[part], 0)),
  );
  return Math.max(1, Math.ceil(1.05 * Math.max(0, ...sums)));
}
