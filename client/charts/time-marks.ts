import type { LeverState } from '../../server/contract/live.ts';
import { percent } from '../format/number.ts';
import { midnightsBetween } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import type { ChartInput } from './chart-input.ts';

const MINUTE_MS = 60_000;
/** Lever positions closer together than this are one movement of the hand, of which the last counts. */
const ONE_MOVE_MS = 40 * MINUTE_MS;
/** A label needs this much room before the next mark, or it is left out. */
const LABEL_ROOM_MS = 150 * MINUTE_MS;

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

type LeverWindow = Pick<ChartInput, 'leverChanges' | 'points' | 'fromMs' | 'toMs'>;

/** Vertical lines at local midnights, whose day the axis names, and where the lever moved. */
export function timeMarks(input: ChartInput): Record<string, TimeMark> {
  const { fromMs, toMs, zone, palette } = input;
  const marks: Record<string, TimeMark> = {};
  for (const atMs of midnightsBetween(fromMs, toMs, zone)) {
    marks[`midnight-${atMs}`] = line(atMs, palette.muted, [1, 3]);
  }
  const moves = leverMoves(input);
  moves.forEach((move, i) => {
    const room = (moves[i + 1]?.sinceMs ?? Number.POSITIVE_INFINITY) - move.sinceMs;
    const text = en.charts.withdrawnFrom(percent(move.withdrawnShare));
    marks[`lever-${move.sinceMs}`] = {
      ...line(move.sinceMs, palette.restricted, [4, 3]),
      ...(room >= LABEL_ROOM_MS && {
        label: label(text, palette.restricted, palette.surface, move.sinceMs, input),
      }),
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

function label(content: string, color: string, back: string, atMs: number, { fromMs, toMs }: ChartInput) {
  const late = atMs > fromMs + 0.85 * (toMs - fromMs);
  return {
    display: true,
    content,
    color,
    backgroundColor: back,
    font: { size: 11, weight: 'normal' as const },
    padding: { x: 3, y: 1 },
    position: 'start' as const,
    xAdjust: late ? 0 : 34,
    yAdjust: 0,
  };
}
