import { percent } from '../format/number.ts';
import { forecastWords as say } from '../i18n/forecast.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartInput } from './chart-input.ts';
import type { Palette } from './palette.ts';
import { leverMoves } from './time-marks.ts';

type Input = Pick<
  ChartInput<unknown>,
  'leverChanges' | 'points' | 'fromMs' | 'toMs' | 'palette' | 'forecastFromMs' | 'narrow'
>;

/** From when to when which share was withdrawn, ms. */
export interface PolicySpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly withdrawnShare: number;
}

/** A tenth of the window is about what a label takes. */
const LABEL_SHARE = 0.1;

/** The time over which something was withdrawn, shaded, and named where there is room. */
export function policySpans(input: Input): Record<string, object> {
  const { palette, fromMs, toMs, forecastFromMs } = input;
  const named = new Set(leverMoves(input).map(({ sinceMs }) => sinceMs));
  return Object.fromEntries(
    withdrawnSpans(input).map((span) => [
      `policy-${span.fromMs}`,
      {
        type: 'box',
        xScaleID: 'x',
        xMin: span.fromMs,
        xMax: span.toMs,
        drawTime: 'beforeDatasetsDraw',
        backgroundColor: `${palette.restricted}14`,
        borderWidth: 0,
        label: {
          ...text(palette, palette.restricted),
          // A move within the window has its name at its line.
          display:
            !named.has(span.fromMs) &&
            Math.min(span.toMs, forecastFromMs ?? toMs) - span.fromMs > LABEL_SHARE * (toMs - fromMs),
          content: pageWords.charts.withdrawn(percent(span.withdrawnShare)),
          position: { x: 'start', y: 'start' },
        },
      },
    ]),
  );
}

/** Spans of one share each, within the window; none where nothing was withdrawn. */
export function withdrawnSpans({ leverChanges, fromMs, toMs }: Input): PolicySpan[] {
  return leverChanges.flatMap(({ sinceMs, withdrawnShare }, i) => {
    const span = {
      fromMs: Math.max(fromMs, sinceMs),
      toMs: Math.min(toMs, leverChanges[i + 1]?.sinceMs ?? toMs),
      withdrawnShare,
    };
    return withdrawnShare > 0 && span.fromMs < span.toMs ? [span] : [];
  });
}

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
        ...text(palette, palette.ink),
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
      label: { ...text(palette, palette.ink), display: true, content: say.now, position: 'end' },
    },
  };
}

function text(palette: Palette, color: string) {
  return {
    color,
    backgroundColor: palette.surface,
    font: { size: 11, weight: 'normal' as const },
    padding: { x: 3, y: 1 },
  };
}
