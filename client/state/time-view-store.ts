import { type Signal, signal } from '@preact/signals';
import type { SpanStep } from '../../server/contract/history-scale.ts';
import { readRange, readStep, sameRange, type TimeRange, writeRange, writeStep } from './time-range.ts';

/** What all time charts of a place have in common. */
export interface TimeViewStore {
  readonly range: Signal<TimeRange>;
  /** Length of the spans that stored history is shown in. */
  readonly step: Signal<SpanStep>;
  /** Where a reader points in one chart, so that all show it; simulated time, ms. */
  readonly crosshairMs: Signal<number | null>;
  /** Shows other hours, as a step that Back undoes. */
  readonly setRange: (range: TimeRange) => void;
  /** Shows other hours in spans of another length, as one such step. */
  readonly show: (range: TimeRange, step: SpanStep) => void;
}

export function createTimeViewStore(): TimeViewStore {
  const range = signal(readRange(location.search));
  const step = signal(readStep(location.search));
  addEventListener('popstate', () => {
    range.value = readRange(location.search);
    step.value = readStep(location.search);
  });
  const show = (nextRange: TimeRange, nextStep: SpanStep) => {
    if (sameRange(nextRange, range.value) && nextStep === step.value) return;
    const search = writeRange(writeStep(location.search, nextStep), nextRange);
    history.pushState(null, '', location.pathname + search + location.hash);
    range.value = nextRange;
    step.value = nextStep;
  };
  return {
    range,
    step,
    crosshairMs: signal(null),
    setRange: (next) => show(next, step.value),
    show,
  };
}
