import type { Chart } from 'chart.js';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  nearest,
  type ReadDataset,
  type ReadingPlace,
  type ReadingSeries,
  readingSeries,
  readingStep,
} from '../charts/reading-points.ts';

/** Where the reader stands, by name and place along the chart, so that it outlives points that come and go. */
interface Stand {
  readonly name: string;
  readonly along: number;
}

export interface ChartReading {
  /** The point last stepped to, in words; empty before the first step. */
  readonly said: string;
  /** Takes a step if the key is one of reading, and says so. */
  readonly step: (key: string) => boolean;
  /** Shows the point again after the chart was drawn anew. */
  readonly keep: () => void;
  /** Leaves the point, and says whether there was one. */
  readonly leave: () => boolean;
  /** Where along the chart the reader stands. */
  readonly along: () => number | null;
}

/** Reads a chart point by point: each step shows the tooltip of a point and says what it says. */
export function useChartReading(chart: RefObject<Chart | null>): ChartReading {
  const stand = useRef<Stand | null>(null);
  const [said, setSaid] = useState('');
  return {
    said,
    step(key) {
      if (chart.current === null) return false;
      const series = seriesOf(chart.current);
      const place = readingStep(series, placeOf(series, stand.current), key);
      if (place === null) return false;
      stand.current = standAt(series, place);
      setSaid(show(chart.current, series, place));
      return true;
    },
    keep() {
      if (chart.current === null || stand.current === null) return;
      const series = seriesOf(chart.current);
      const place = placeOf(series, stand.current);
      if (place !== null) show(chart.current, series, place);
    },
    leave() {
      if (stand.current === null) return false;
      stand.current = null;
      setSaid('');
      chart.current?.setActiveElements([]);
      chart.current?.tooltip?.setActiveElements([], { x: 0, y: 0 });
      chart.current?.draw();
      return true;
    },
    along: () => stand.current?.along ?? null,
  };
}

function seriesOf({ data, scales }: Chart): ReadingSeries[] {
  const series = readingSeries(data.datasets as unknown as readonly ReadDataset[]);
  const along = scales.x;
  if (along?.type !== 'time') return series;
  const inView = series.map(({ name, points }) => ({
    name,
    points: points.filter((point) => point.along >= along.min && point.along <= along.max),
  }));
  return inView.filter(({ points }) => points.length > 0);
}

function placeOf(series: readonly ReadingSeries[], stand: Stand | null): ReadingPlace | null {
  if (stand === null) return null;
  const at = series.findIndex(({ name }) => name === stand.name);
  return at < 0 ? null : { series: at, point: nearest(series[at]!, stand.along) };
}

function standAt(series: readonly ReadingSeries[], { series: at, point }: ReadingPlace): Stand {
  return { name: series[at]!.name, along: series[at]!.points[point]!.along };
}

/** Draws the tooltip of a point and answers its words. */
function show(chart: Chart, series: readonly ReadingSeries[], { series: at, point }: ReadingPlace): string {
  const { datasetIndex, index } = series[at]!.points[point]!;
  const element = chart.getDatasetMeta(datasetIndex).data[index];
  const { tooltip } = chart;
  if (element === undefined || !tooltip) return '';
  const active = [{ datasetIndex, index }];
  chart.setActiveElements(active);
  tooltip.setActiveElements(active, { x: element.x, y: element.y });
  chart.draw();
  return [...tooltip.title, ...tooltip.body.flatMap(({ lines }) => lines)].join(', ');
}
