import type { DatedEvent } from '../../server/contract/events.ts';
import type { FacilityHistory, HistorySpan, WorldSpan } from '../../server/contract/history.ts';
import type { LeverState } from '../../server/contract/live.ts';
import type { TimeWindow } from '../state/time-range.ts';
import { pointsIn } from '../state/time-range.ts';
import type { ChartInput } from './chart-input.ts';
import type { Palette } from './palette.ts';

const MINUTE_MS = 60_000;

/** What the charts of stored spans are functions of; the window has no more than what is stored. */
export function spanInput(
  { spans, zone }: Pick<FacilityHistory, 'spans' | 'zone'>,
  { fromMs, toMs }: TimeWindow,
  palette: Palette,
  narrow: boolean,
  events: readonly DatedEvent[] = [],
): ChartInput<WorldSpan> {
  const points = pointsIn(spans, { fromMs, toMs }) as readonly HistorySpan[];
  const last = points.at(-1);
  return {
    points,
    zone,
    fromMs: points[0]?.atMs ?? fromMs,
    toMs: last === undefined ? toMs : last.atMs + last.minutes * MINUTE_MS,
    leverChanges: leverChanges(points),
    events,
    observedName: null,
    palette,
    narrow,
  };
}

/**
 * Where another share was withdrawn from one span to the next. A span in the midst of which the lever moved has a mean
 * of both shares; the change is taken to be at its end.
 */
export function leverChanges(
  spans: ReadonlyArray<Pick<HistorySpan, 'atMs' | 'withdrawnShare'>>,
): LeverState[] {
  const whole = spans.filter(({ withdrawnShare }, i) => {
    const [before, after] = [spans[i - 1]?.withdrawnShare, spans[i + 1]?.withdrawnShare];
    return withdrawnShare === (before ?? withdrawnShare) || withdrawnShare === (after ?? withdrawnShare);
  });
  return whole.flatMap(({ atMs, withdrawnShare }, i) =>
    withdrawnShare === whole[i - 1]?.withdrawnShare ? [] : [{ withdrawnShare, sinceMs: atMs }],
  );
}
