import { percent } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartInput } from './chart-input.ts';
import { markText } from './mark-text.ts';
import { leverMoves } from './time-marks.ts';

type Input = Pick<
  ChartInput<unknown>,
  'leverChanges' | 'points' | 'fromMs' | 'toMs' | 'palette' | 'forecastFromMs'
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
          ...markText(palette, palette.restricted),
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
