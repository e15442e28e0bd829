import { KEPT_MS, SPAN_STEPS, type SpanStep } from '../../server/contract/history-scale.ts';
import type { TimeRange, TimeWindow } from './time-range.ts';

const DAY_MS = 86_400_000;

/** What each step shows at first. */
const FIRST_MS: Readonly<Record<SpanStep, number>> = { '5min': DAY_MS, hour: 14 * DAY_MS, day: 91 * DAY_MS };

/** Lengths of time, hours, that are offered with each step. */
export const STEP_HOURS: Readonly<Record<SpanStep, readonly number[]>> = {
  '5min': [6, 12, 24],
  hour: [24, 72, 168],
  day: [336, 672],
};

/** The time that charts in steps of one length are of: what a step shows at first, or farther back as the range asks. */
export function heldWindow(step: SpanStep, range: TimeRange, nowMs: number): TimeWindow {
  const askedMs =
    range?.kind === 'span' ? range.fromMs : range?.kind === 'last' ? nowMs - range.hours * 3_600_000 : nowMs;
  const backMs = Math.min(KEPT_MS[step], Math.max(FIRST_MS[step], nowMs - askedMs));
  return { fromMs: nowMs - backMs, toMs: nowMs };
}

/** The finest step in which a time is kept from its beginning on. */
export function finestStep(fromMs: number, nowMs: number): SpanStep {
  return SPAN_STEPS.find((step) => nowMs - fromMs <= KEPT_MS[step]) ?? 'day';
}
