import type { Preview } from '../../server/contract/preview.ts';
import { readableNumber, withUnit } from '../format/number.ts';
import { clockHour, zoneNameOn } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { enPreview as say } from '../i18n/en-preview.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import { axisTitle, FONT, lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
import { type EndLabel, endLabels } from './end-labels.ts';
import type { LiveChartConfiguration } from './live-chart.ts';
import type { Palette } from './palette.ts';

export interface PreviewChartInput {
  readonly preview: Preview;
  readonly palette: Palette;
  readonly narrow: boolean;
}

const worlds = ['baseline', 'restricted'] as const;

/**
 * Expected wait by hour in both worlds while lanes are open; pure, so that it can be tested without a canvas. Those
 * that come before wait for lanes to open, which would hide the rest of the day: the page says that in words.
 */
export function previewChart({ preview, palette, narrow }: PreviewChartInput): LiveChartConfiguration {
  const drawn = preview.baseline.hours.filter(
    ({ lanesOpen, meanWaitMin }) => lanesOpen && meanWaitMin !== null,
  );
  const first = drawn[0]?.hour ?? 0;
  const last = (drawn.at(-1)?.hour ?? 23) + 1;
  const labels = worlds.map((world, datasetIndex): EndLabel => {
    const value = preview[world].hours[last - 1]!.meanWaitMin;
    const name = narrow ? '' : `${en.world[world]} `;
    return {
      datasetIndex,
      text: name + (value === null ? '' : readableNumber(value)),
      color: palette[world],
      strong: true,
    };
  });
  return {
    type: 'line',
    data: {
      datasets: worlds.map((world) => ({
        label: worldName(world, preview.label),
        // An hour stands in its middle.
        data: preview[world].hours
          .slice(first, last)
          .map(({ hour, meanWaitMin }) => ({ x: hour + 0.5, y: meanWaitMin })),
        borderColor: palette[world],
        backgroundColor: palette[world],
        borderWidth: 2.25,
        // Dashes over a solid line show both where the worlds are alike.
        order: world === 'restricted' ? 0 : 1,
        borderDash: world === 'restricted' ? [7, 3] : [],
        pointRadius: 2,
        pointBorderWidth: 0,
        pointHitRadius: 8,
        spanGaps: false,
      })),
    },
    plugins: [endLabels],
    options: {
      ...lineOptions(labels),
      scales: {
        x: {
          type: 'linear',
          min: first,
          max: last,
          title: axisTitle(say.hourAxis(zoneNameOn(preview.date, preview.zone)), palette),
          grid: { display: false },
          border: { color: palette.muted },
          afterBuildTicks: (axis) => {
            const everyHours = axis.maxWidth < 440 ? 4 : 2;
            axis.ticks = hoursBetween(first, last, everyHours).map((value) => ({ value }));
          },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: palette.muted,
            font: FONT,
            callback: (value) => clockHour(Number(value)),
          },
        },
        y: valueAxis(say.axis, readableNumber, palette),
      },
      plugins: {
        legend: { display: false },
        endLabels: { labels },
        tooltip: {
          ...tooltipStyle(palette),
          callbacks: {
            title: (items) => {
              const hour = Math.floor(items[0]?.parsed.x ?? 0);
              return `${clockHour(hour)}–${clockHour(hour + 1)}`;
            },
            label: (item) => `${item.dataset.label}: ${withUnit(item.parsed.y, 'min')}`,
          },
        },
      },
    },
  };
}

function worldName(world: (typeof worlds)[number], label: string | null): string {
  return world === 'baseline' ? en.world.baseline : `${en.world.restricted} (${scenarioWord(label)})`;
}

function hoursBetween(first: number, last: number, everyHours: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (hour) => hour % everyHours === 0,
  );
}
