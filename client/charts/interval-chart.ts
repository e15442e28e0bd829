import { axisTitle, FONT, tooltipStyle } from './chart-style.ts';
import type { ChartPoint, LiveChartConfiguration } from './live-chart.ts';
import type { Palette } from './palette.ts';

/** One value with its interval; where it has no value nothing is drawn. */
export interface IntervalMark {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The colour, and with it the shape: a filled dot, or a hollow one for what was not simulated under a restriction. */
  readonly tone: 'baseline' | 'restricted' | 'observed' | 'ink';
}

export interface IntervalRow {
  readonly label: string;
  readonly marks: readonly IntervalMark[];
}

export interface IntervalChartInput {
  readonly rows: readonly IntervalRow[];
  /** Title of the value axis, with its unit. */
  readonly axis: string;
  readonly format: (value: number | null) => string;
  readonly palette: Palette;
  readonly narrow: boolean;
  /** Ends of the value axis; by default those of the data. */
  readonly ends?: { readonly min: number; readonly max: number };
}

/** Pixels of height that a row takes. */
export const ROW_PX = 42;
const BETWEEN_MARKS = 0.24;
const LABEL_CHARS = { wide: 46, narrow: 20 };

/** Values with their intervals, a row for each label; pure, so that it can be tested without a canvas. */
export function intervalChart({
  rows,
  axis,
  format,
  palette,
  narrow,
  ends,
}: IntervalChartInput): LiveChartConfiguration {
  const limit = narrow ? LABEL_CHARS.narrow : LABEL_CHARS.wide;
  const marks = rows.flatMap((row, r) =>
    row.marks.map((mark, m) => ({ mark, at: r + BETWEEN_MARKS * (m - (row.marks.length - 1) / 2) })),
  );
  return {
    type: 'line',
    data: {
      datasets: marks.flatMap(({ mark, at }) => [
        {
          label: mark.name,
          data: spanOf(mark, at),
          borderColor: palette[mark.tone],
          borderWidth: 3,
          borderCapStyle: 'round' as const,
          pointRadius: 0,
          pointHitRadius: 0,
        },
        {
          label: mark.name,
          data: mark.value === null ? [] : [{ x: mark.value, y: at }],
          borderColor: palette[mark.tone],
          backgroundColor:
            mark.tone === 'restricted' || mark.tone === 'ink' ? palette[mark.tone] : palette.surface,
          pointRadius: 5,
          pointHoverRadius: 6,
          pointBorderWidth: 2,
          pointHitRadius: 10,
          // A dot on the end of the axis is drawn whole.
          clip: 8,
          showLine: false,
        },
      ]),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      interaction: { mode: 'nearest', intersect: true },
      layout: { padding: { right: 8 } },
      scales: {
        x: {
          type: 'linear',
          grace: '4%',
          ...ends,
          title: axisTitle(axis, palette),
          grid: {
            color: (context: { readonly tick: { readonly value: number } }) =>
              context.tick.value === 0 ? palette.muted : palette.grid,
            drawTicks: false,
          },
          border: { display: false },
          ticks: {
            color: palette.muted,
            font: FONT,
            maxTicksLimit: narrow ? 4 : 8,
            callback: (value) => format(Number(value)),
          },
        },
        y: {
          type: 'linear',
          reverse: true,
          min: -0.6,
          max: rows.length - 0.4,
          grid: { display: false },
          border: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = rows.map((_, value) => ({ value }));
          },
          ticks: {
            color: palette.ink,
            font: FONT,
            autoSkip: false,
            callback: (value) => shortened(rows[Number(value)]?.label ?? '', limit),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltipStyle(palette),
          callbacks: {
            title: (items) => rows[Math.round(items[0]?.parsed.y ?? 0)]?.label ?? '',
            label: ({ datasetIndex }) => {
              const { mark } = marks[Math.floor(datasetIndex / 2)]!;
              return `${mark.name}: ${markText(mark, format)}`;
            },
          },
        },
      },
    },
  };
}

/** `12 min (8 min to 17 min)`. */
export function markText(
  { value, low, high }: IntervalMark,
  format: (value: number | null) => string,
): string {
  return low === null || high === null
    ? format(value)
    : `${format(value)} (${format(low)} to ${format(high)})`;
}

function spanOf({ low, high }: IntervalMark, at: number): ChartPoint[] {
  return low === null || high === null
    ? []
    : [
        { x: low, y: at },
        { x: high, y: at },
      ];
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
