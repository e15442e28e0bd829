import { SPAN_STEPS, type SpanStep } from '../../server/contract/history-scale.ts';

/** The hours that all time charts show: the last so many, or from one moment to another; `null` is all there are. */
export type TimeRange =
  | { readonly kind: 'last'; readonly hours: number }
  | { readonly kind: 'span'; readonly fromMs: number; readonly toMs: number }
  | null;

export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;
const FINEST: SpanStep = '5min';
/** A range is at least as long as three points. */
export const SHORTEST_MS = 15 * 60_000;

/** Reads `?range=6h` and `?range=2024-11-18T17:00Z/2024-11-18T20:00Z`; anything else counts as not given. */
export function readRange(search: string): TimeRange {
  const text = new URLSearchParams(search).get('range') ?? '';
  const hours = Number(/^(\d{1,3}(?:\.\d+)?)h$/.exec(text)?.[1]);
  if (hours > 0) return { kind: 'last', hours };
  const [fromMs, toMs] = text.split('/').map((end) => (END.test(end) ? Date.parse(end) : Number.NaN));
  return toMs !== undefined && toMs - fromMs! >= SHORTEST_MS ? { kind: 'span', fromMs: fromMs!, toMs } : null;
}

/** The query that restores the range, keeping whatever else the address carries. */
export function writeRange(search: string, range: TimeRange): string {
  const query = new URLSearchParams(search);
  if (range === null) query.delete('range');
  else query.set('range', rangeText(range));
  // Colons and slashes may stand in a query as they are.
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** Reads `?step=hour`; anything that is no length of a span counts as not given. */
export function readStep(search: string): SpanStep {
  const asked = new URLSearchParams(search).get('step');
  return SPAN_STEPS.find((tier) => tier === asked) ?? FINEST;
}

/** The query that restores the length of spans, keeping whatever else the address carries. */
export function writeStep(search: string, step: SpanStep): string {
  const query = new URLSearchParams(search);
  if (step === FINEST) query.delete('step');
  else query.set('step', step);
  return query.size === 0 ? '' : `?${query}`;
}

/**
 * The part of a chart's own window that a range leaves: `N` hours back from now and, where the chart looks ahead, half
 * as many ahead. A span that lies outside leaves all.
 */
export function windowOf(range: TimeRange, full: TimeWindow, nowMs: number): TimeWindow {
  if (range === null) return full;
  const backFromMs = Math.min(nowMs, full.toMs);
  const asked =
    range.kind === 'span'
      ? range
      : {
          fromMs: (full.toMs - nowMs > HOUR_MS ? backFromMs : full.toMs) - range.hours * HOUR_MS,
          toMs: backFromMs + (range.hours / 2) * HOUR_MS,
        };
  const fromMs = Math.max(full.fromMs, asked.fromMs);
  const toMs = Math.min(full.toMs, asked.toMs);
  return toMs - fromMs < SHORTEST_MS ? full : { fromMs, toMs };
}

/** Whether a range leaves nothing of a window, so that all of it is shown. */
export function isOutside(range: TimeRange, full: TimeWindow): boolean {
  return (
    range?.kind === 'span' &&
    Math.min(range.toMs, full.toMs) - Math.max(range.fromMs, full.fromMs) < SHORTEST_MS
  );
}

/** The points of a window, ends included. */
export function pointsIn<Point extends { readonly atMs: number }>(
  points: readonly Point[],
  { fromMs, toMs }: TimeWindow,
): readonly Point[] {
  return points.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
}

export function sameRange(a: TimeRange, b: TimeRange): boolean {
  return (a === null ? '' : rangeText(a)) === (b === null ? '' : rangeText(b));
}

const END = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

function rangeText(range: NonNullable<TimeRange>): string {
  const minute = (atMs: number) => `${new Date(atMs).toISOString().slice(0, 16)}Z`;
  return range.kind === 'last' ? `${range.hours}h` : `${minute(range.fromMs)}/${minute(range.toMs)}`;
}
