import type { LeverState } from '../../server/contract/live.ts';
import { percent } from '../format/number.ts';
import { midnightsBetween } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import type { ChartInput } from './chart-input.ts';
import { eventMarks, type SpanMark } from './event-marks.ts';

const MINUTE_MS = 60_000;
/** Lever positions closer together than this are one movement of the hand, of which the last counts. */
const ONE_MOVE_MS = 40 * MINUTE_MS;
const WIDE_PX = 680;
const LETTER_PX = 6.2;

/** The part of the annotation plugin's line options that is used here. */
export interface TimeMark {
  readonly type: 'line';
  readonly scaleID: 'x';
  readonly value: number;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash: number[];
  readonly label?: ReturnType<typeof label>;
}

type LeverWindow = Pick<ChartInput<unknown>, 'leverChanges' | 'points' | 'fromMs' | 'toMs'>;

/** Vertical lines at local midnights, whose day the axis names, and where the lever moved; and spans of events. */
export function timeMarks(
  input: Omit<ChartInput<unknown>, 'observedName'>,
): Record<string, TimeMark | SpanMark> {
  const { fromMs, toMs, zone, palette } = input;
  const marks: Record<string, TimeMark | SpanMark> = {
    ...eventMarks(input.events ?? [], input),
  };
  for (const atMs of midnightsBetween(fromMs, toMs, zone)) {
    marks[`midnight-${atMs}`] = line(atMs, palette.muted, [1, 3]);
  }
  const moves = leverMoves(input);
  moves.forEach((move, i) => {
    marks[`lever-${move.sinceMs}`] = {
      ...line(move.sinceMs, palette.restricted, [4, 3]),
      label: label(move, moves[i + 1] ?? null, input),
    };
  });
  return marks;
}

/** Where the lever moved within the window; one mark for each movement. */
export function leverMoves({ leverChanges, points, fromMs, toMs }: LeverWindow): LeverState[] {
  // Where no point is older than the lever it has stood there from the start, and nothing was moved.
  const firstMs = points[0]?.atMs ?? Number.POSITIVE_INFINITY;
  return leverChanges.filter((change, i) => {
    if (change.sinceMs <= firstMs || change.sinceMs < fromMs || change.sinceMs > toMs) return false;
    const next = leverChanges[i + 1];
    return next === undefined || next.sinceMs - change.sinceMs > ONE_MOVE_MS;
  });
}

function line(atMs: number, color: string, dash: number[]): TimeMark {
  return { type: 'line', scaleID: 'x', value: atMs, borderColor: color, borderWidth: 1, borderDash: dash };
}

interface Drawn {
  readonly chart: { readonly width: number; readonly chartArea?: { readonly width: number } };
}

function plotPx({ chart }: Drawn): number {
  return chart.chartArea?.width ?? 0.75 * chart.width;
}

type TimeFrame = Pick<ChartInput<unknown>, 'fromMs' | 'toMs' | 'palette'>;

/** In full where the chart is wide, as a bare share where it is not, left out where the next mark is too near. */
function label(move: LeverState, next: LeverState | null, { fromMs, toMs, palette }: TimeFrame) {
  const share = percent(move.withdrawnShare);
  const content = ({ chart }: Drawn) => (chart.width >= WIDE_PX ? pageWords.charts.withdrawn(share) : share);
  const widthPx = (drawn: Drawn) => content(drawn).length * LETTER_PX + 6;
  const roomShare = ((next?.sinceMs ?? Number.POSITIVE_INFINITY) - move.sinceMs) / (toMs - fromMs);
  const restShare = (toMs - move.sinceMs) / (toMs - fromMs);
  return {
    display: (drawn: Drawn) => roomShare * plotPx(drawn) >= widthPx(drawn),
    content,
    color: palette.restricted,
    backgroundColor: palette.surface,
    font: { size: 11, weight: 'normal' as const },
    padding: { x: 3, y: 1 },
    position: 'start' as const,
    xAdjust: (drawn: Drawn) => {
      const restPx = restShare * plotPx(drawn);
      const half = widthPx(drawn) / 2;
      // Right of its line, or left of it near the edge, where the plugin has moved it inwards already.
      return restPx >= 2 * half ? half : -Math.min(half, restPx);
    },
  };
}
