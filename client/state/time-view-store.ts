import { type Signal, signal } from '@preact/signals';
import { readRange, sameRange, type TimeRange, writeRange } from './time-range.ts';

/** What all time charts of a place have in common. */
export interface TimeViewStore {
  readonly range: Signal<TimeRange>;
  /** Where a reader points in one chart, so that all show it; simulated time, ms. */
  readonly crosshairMs: Signal<number | null>;
  /** Shows other hours, as a step that Back undoes. */
  readonly setRange: (range: TimeRange) => void;
}

export function createTimeViewStore(): TimeViewStore {
  const range = signal(readRange(location.search));
  addEventListener('popstate', () => {
    range.value = readRange(location.search);
  });
  return {
    range,
    crosshairMs: signal(null),
    setRange(next) {
      if (sameRange(next, range.value)) return;
      history.pushState(null, '', location.pathname + writeRange(location.search, next) + location.hash);
      range.value = next;
    },
  };
}
