import type { HourFit } from '../../server/contract/method.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { methodWords } from '../i18n/method.ts';
import { hourAxis, hourTitle, lineOptions, tooltipStyle, valueAxis } from './chart-style.ts';
import type { ChartPoint, LiveChartConfiguration } from './live-chart.ts';
import type { Palette } from './palette.ts';

export interface FitChartInput {
  readonly hours: readonly HourFit[];
  readonly palette: Palette;
}

const say = methodWords.fit;

/** Posted and fitted waits by hour, with the band of single postings; pure, so that it can be tested without a canvas. */
export function fitChart({ hours, palette }: FitChartInput): LiveChartConfiguration {
  const first = hours[0]?.hour ?? 0;
  const last = (hours.at(-1)?.hour ?? 23) + 1;
  const byHour = new Map(hours.map((hour) => [hour.hour, hour]));
  /** An hour stands in its middle; one without readings breaks the line. */
  const line = (value: (hour: HourFit) => number): ChartPoint[] =>
    Array.from({ length: last - first }, (_, i) => {
      const hour = byHour.get(first + i);
      return { x: first + i + 0.5, y: hour ? value(hour) : null };
    });
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: say.posted,
          data: line(({ postedMin }) => postedMin),
          borderColor: palette.observed,
          backgroundColor: palette.surface,
          pointRadius: 4,
          pointBorderWidth: 2,
          pointHitRadius: 10,
          showLine: false,
        },
        {
          label: say.fitted,
          data: line(({ modelledMin }) => modelledMin),
          borderColor: palette.ink,
          backgroundColor: palette.ink,
          borderWidth: 2.25,
          pointRadius: 2,
          pointHitRadius: 10,
        },
        {
          label: say.band,
          data: hours.flatMap(spanOf),
          borderColor: palette.baseline,
          borderWidth: 4,
          borderCapStyle: 'round',
          pointRadius: 0,
          pointHitRadius: 0,
        },
      ],
    },
    options: {
      ...lineOptions([]),
      spanGaps: false,
      interaction: { mode: 'x', intersect: false },
      scales: {
        x: hourAxis(first, last, say.hourAxis, palette),
        y: valueAxis(say.axis, (value) => inUnit(value, 'min'), palette, 'min'),
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltipStyle(palette),
          filter: ({ dataset }) => dataset.label !== say.band,
          callbacks: {
            title: hourTitle,
            label: ({ dataset, parsed }) => `${dataset.label}: ${withUnit(parsed.y, 'min')}`,
          },
        },
      },
    },
  };
}

/** From the low to the high end of an hour's band, and a break before the next. */
function spanOf({ hour, lowMin, highMin }: HourFit): ChartPoint[] {
  return [lowMin, highMin, null].map((y) => ({ x: hour + 0.5, y }));
}
