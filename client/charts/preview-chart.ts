import type { Preview } from '../../server/contract/preview.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { zoneNameOn } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { previewWords as say } from '../i18n/preview.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import { hourAxis, hourTitle, lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
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
    const name = narrow ? '' : `${pageWords.world[world]} `;
    return {
      datasetIndex,
      text: name + (value === null ? '' : inUnit(value, 'min')),
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
        x: hourAxis(first, last, say.hourAxis(zoneNameOn(preview.date, preview.zone)), palette),
        y: valueAxis(say.axis, (value) => inUnit(value, 'min'), palette, 'min'),
      },
      plugins: {
        legend: { display: false },
        endLabels: { labels },
        tooltip: {
          ...tooltipStyle(palette),
          callbacks: {
            title: hourTitle,
            label: (item) => `${item.dataset.label}: ${withUnit(item.parsed.y, 'min')}`,
          },
        },
      },
    },
  };
}

function worldName(world: (typeof worlds)[number], label: string | null): string {
  return world === 'baseline'
    ? pageWords.world.baseline
    : `${pageWords.world.restricted} (${scenarioWord(label)})`;
}
