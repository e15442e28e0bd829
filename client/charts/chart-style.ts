import type { Scale } from 'chart.js';
import { clockHour } from '../format/time.ts';
import { roundTicks, unitScale } from '../format/unit.ts';
import type { EndLabel } from './end-labels.ts';
import type { Palette } from './palette.ts';

/** What all charts of the page have in common. */
export const FONT = { family: 'system-ui, sans-serif', size: 12 };

const MOST_TICKS = 6;

export function axisTitle(text: string, palette: Palette) {
  return { display: true, text, color: palette.muted, font: FONT };
}

/** Hours of a local day along a chart; fewer of them are named where there is little room. */
export function hourAxis(first: number, last: number, title: string, palette: Palette) {
  return {
    type: 'linear' as const,
    min: first,
    max: last,
    title: axisTitle(title, palette),
    grid: { display: false },
    border: { color: palette.muted },
    afterBuildTicks: (axis: Scale) => {
      const every = axis.maxWidth < 440 ? 4 : 2;
      const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      axis.ticks = hours.filter((hour) => hour % every === 0).map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      color: palette.muted,
      font: FONT,
      callback: (value: number | string) => clockHour(Number(value)),
    },
  };
}

/** `08:00–09:00`, the hour in which a point of such a chart lies. */
export function hourTitle(items: ReadonlyArray<{ readonly parsed: { readonly x: number | null } }>): string {
  const hour = Math.floor(items[0]?.parsed.x ?? 0);
  return `${clockHour(hour)}–${clockHour(hour + 1)}`;
}

/** A value axis from zero, with its unit in the title: that which the reader chose, of a canonical one. */
export function valueAxis(title: string, short: (value: number) => string, palette: Palette, unit?: string) {
  const shown = unit === undefined ? undefined : unitScale(unit).unit;
  const isCanonical = shown === unit;
  return {
    beginAtZero: true,
    grace: '8%' as const,
    title: axisTitle(isCanonical ? title : title.replace(/, [^,]*$/, `, ${shown}`), palette),
    grid: { color: palette.grid, drawTicks: false },
    border: { display: false },
    ...(!isCanonical && {
      afterBuildTicks: (axis: Scale) => {
        axis.ticks = roundTicks(axis.min, axis.max, unit!, MOST_TICKS).map((value) => ({ value }));
      },
    }),
    ticks: {
      color: palette.muted,
      font: FONT,
      maxTicksLimit: MOST_TICKS,
      padding: 6,
      callback: (value: number | string) => short(Number(value)),
    },
  };
}

export function tooltipStyle(palette: Palette) {
  return {
    position: 'nearest' as const,
    backgroundColor: palette.ink,
    titleColor: palette.surface,
    bodyColor: palette.surface,
    displayColors: false,
    padding: 8,
  };
}

/** Room on the right for the longest label; a canvas would have to be there to measure it exactly. */
function labelRoom(labels: readonly EndLabel[]): number {
  return 12 + Math.max(0, ...labels.map(({ text, strong }) => text.length * (strong ? 7.2 : 6.4)));
}

/** Options of every line chart: still, drawn from points in order, read by column, with room for its end labels. */
export function lineOptions(labels: readonly EndLabel[]) {
  return {
    animation: false as const,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false as const,
    normalized: true,
    interaction: { mode: 'index' as const, intersect: false },
    layout: { padding: { top: 4, right: labelRoom(labels) } },
  };
}
