import type { Chart, ChartType, Plugin } from 'chart.js';

export interface EndLabel {
  readonly datasetIndex: number;
  readonly text: string;
  readonly color: string;
  readonly strong: boolean;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    endLabels?: { readonly labels: readonly EndLabel[] };
  }
}

const LINE_PX = 14;

/** Names each line where it ends, so that no legend has to be matched by colour. */
export const endLabels: Plugin<'line'> = {
  id: 'endLabels',
  afterDatasetsDraw(chart) {
    const labels = (chart.options.plugins?.endLabels?.labels ?? []) as readonly EndLabel[];
    const placed = labels.flatMap((label) => {
      const end = lastPoint(chart, label.datasetIndex);
      return end === null ? [] : [{ label, ...end }];
    });
    const { ctx, chartArea } = chart;
    const heights = spread(
      placed.map(({ y }) => y),
      LINE_PX,
      chartArea.top + LINE_PX / 2,
      chartArea.bottom - LINE_PX / 2,
    );
    ctx.save();
    ctx.textBaseline = 'middle';
    placed.forEach(({ label, x }, i) => {
      ctx.fillStyle = label.color;
      ctx.font = `${label.strong ? 600 : 400} 12px system-ui, sans-serif`;
      ctx.fillText(label.text, x + 6, heights[i]!);
    });
    ctx.restore();
  },
};

/** Moves labels apart until they are `gap` from one another, keeping their order and staying inside. */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let floor = min;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, floor);
    floor = placed[i]! + gap;
  }
  let ceiling = max;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - gap;
  }
  return placed;
}

function lastPoint(chart: Chart<'line'>, datasetIndex: number): { x: number; y: number } | null {
  const elements = chart.getDatasetMeta(datasetIndex).data as ReadonlyArray<{
    x: number;
    y: number;
    skip?: boolean;
  }>;
  const last = elements.findLast((element) => element.skip !== true && Number.isFinite(element.y));
  return last === undefined ? null : { x: last.x, y: last.y };
}
