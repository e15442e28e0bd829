import { type DayHour, hoursOfQueueing } from '../findings/hours-of-day.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { hourAxis, hourTitle, lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
import type { LiveChartConfiguration } from './live-chart.ts';
import type { Palette } from './palette.ts';

export interface HoursChartInput {
  readonly hours: readonly DayHour[];
  /** Abbreviation of the clock by which the hours count. */
  readonly zoneName: string;
  /** How the restricted world is called. */
  readonly restrictedName: string;
  readonly palette: Palette;
}

const say = runWords.hours;
const worlds = ['baseline', 'restricted'] as const;
/** Bars of both worlds stand beside each other, about the middle of their hour. */
const ASIDE = { baseline: 0.42, restricted: 0.58 } as const;

/** Mean wait by hour of day in both worlds, with bars of its spread; pure, so that it can be tested without a canvas. */
export function hoursChart({
  hours,
  zoneName,
  restrictedName,
  palette,
}: HoursChartInput): LiveChartConfiguration {
  const queueing = hoursOfQueueing(hours);
  const withTrucks = queueing.filter(
    ({ baseline, restricted }) => baseline.meanMin !== null || restricted.meanMin !== null,
  );
  const first = withTrucks[0]?.hour ?? 0;
  const last = (withTrucks.at(-1)?.hour ?? 23) + 1;
  const shown = queueing.filter(({ hour }) => hour >= first && hour < last);
  const nameOf = { baseline: pageWords.world.baseline, restricted: restrictedName };
  return {
    type: 'line',
    data: {
      datasets: worlds.flatMap((world) => [
        {
          label: nameOf[world],
          data: shown.map((one) => ({ x: one.hour + ASIDE[world], y: one[world].meanMin })),
          borderColor: palette[world],
          backgroundColor: palette[world],
          borderWidth: 2.25,
          borderDash: world === 'restricted' ? [7, 3] : [],
          order: world === 'restricted' ? 0 : 1,
          pointRadius: 2.5,
          pointBorderWidth: 0,
          pointHitRadius: 10,
          spanGaps: false,
        },
        {
          label: BARS,
          data: shown.flatMap((one) =>
            [one[world].lowMin, one[world].highMin, null].map((y) => ({ x: one.hour + ASIDE[world], y })),
          ),
          borderColor: `${palette[world]}77`,
          borderWidth: 4,
          borderCapStyle: 'round' as const,
          order: 2,
          pointRadius: 0,
          pointHitRadius: 0,
        },
      ]),
    },
    options: {
      ...lineOptions([]),
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: hourAxis(first, last, say.hourAxis(zoneName), palette),
        y: valueAxis(say.axis, (value) => inUnit(value, 'min'), palette, 'min'),
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltipStyle(palette),
          filter: ({ dataset }) => dataset.label !== BARS,
          callbacks: {
            title: hourTitle,
            label: ({ dataset, parsed }) => `${dataset.label}: ${withUnit(parsed.y, 'min')}`,
          },
        },
      },
    },
  };
}

const BARS = 'bars';
