import type { DatedEvent, EventKind } from '../../server/contract/events.ts';
import type { TimeWindow } from '../state/time-range.ts';
import type { Palette } from './palette.ts';

const LETTER_PX = 6;
/** Two hexadecimal digits of opacity: so faint that lines and figures stay in front. */
const FAINT = '1f';

/** The part of the annotation plugin's box options that is used here. */
export interface SpanMark {
  readonly type: 'box';
  readonly xScaleID: 'x';
  readonly xMin: number;
  readonly xMax: number;
  readonly backgroundColor: string;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash: number[];
  readonly drawTime: 'beforeDatasetsDraw';
  readonly label?: ReturnType<typeof title>;
}

interface MarkedTime extends TimeWindow {
  readonly palette: Palette;
}

/** The events of a window as faint spans that name themselves where they have room; a list beside the charts has them all. */
export function eventMarks(
  events: readonly DatedEvent[],
  { fromMs, toMs, palette }: MarkedTime,
): Record<string, SpanMark> {
  const inside = events.filter((event) => event.toMs > fromMs && event.fromMs < toMs);
  return Object.fromEntries(
    inside.map((event) => {
      const color = colorOf(event.kind, palette);
      const xMin = Math.max(fromMs, event.fromMs);
      const xMax = Math.min(toMs, event.toMs);
      const mark = box(xMin, xMax, color);
      const share = (xMax - xMin) / (toMs - fromMs);
      return [`event-${event.id}`, { ...mark, label: title(event.title, share, palette.ink) }];
    }),
  );
}

function box(xMin: number, xMax: number, color: string): SpanMark {
  return {
    type: 'box',
    xScaleID: 'x',
    xMin,
    xMax,
    backgroundColor: color + FAINT,
    borderColor: color,
    borderWidth: 1,
    borderDash: [2, 3],
    drawTime: 'beforeDatasetsDraw',
  };
}

function colorOf(kind: EventKind, palette: Palette): string {
  return kind === 'disruption' ? palette.ink : palette.observed;
}

interface Drawn {
  readonly chart: { readonly width: number; readonly chartArea?: { readonly width: number } };
}

/** In the upper corner of its span, where that is wide enough for it. */
function title(content: string, share: number, color: string) {
  return {
    display: ({ chart }: Drawn) =>
      share * (chart.chartArea?.width ?? 0.75 * chart.width) >= content.length * LETTER_PX,
    content: (_drawn: Drawn) => content,
    color,
    font: { size: 11, weight: 'normal' as const },
    padding: 3,
    position: { x: 'start' as const, y: 'start' as const },
  };
}
