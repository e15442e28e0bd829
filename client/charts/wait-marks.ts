import { forecastWords as say } from '../i18n/forecast.ts';
import type { ChartInput } from './chart-input.ts';
import { markText } from './mark-text.ts';

type Input = Pick<ChartInput<unknown>, 'toMs' | 'palette' | 'forecastFromMs' | 'narrow'>;

/** Where the past ends, and the name of what follows; nothing where the chart does not look ahead. */
export function forecastMarks({ forecastFromMs, toMs, palette, narrow }: Input): Record<string, object> {
  if (forecastFromMs === undefined) return {};
  return {
    ahead: {
      type: 'box',
      xScaleID: 'x',
      xMin: forecastFromMs,
      xMax: toMs,
      drawTime: 'beforeDatasetsDraw',
      backgroundColor: `${palette.muted}10`,
      borderWidth: 0,
      label: {
        ...markText(palette, palette.ink),
        display: true,
        content: narrow ? say.labelShort : say.label,
        position: { x: 'end', y: 'start' },
      },
    },
    now: {
      type: 'line',
      scaleID: 'x',
      value: forecastFromMs,
      borderColor: palette.ink,
      borderWidth: 1.25,
      label: {
        ...markText(palette, palette.ink),
        display: true,
        content: say.now,
        position: 'end',
        xAdjust: -18,
      },
    },
  };
}
