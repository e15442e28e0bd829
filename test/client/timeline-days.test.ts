import { expect, test } from 'vitest';
import type { TimelineSpan } from '../../client/state/own-policy.ts';
import {
  actsOn,
  addDays,
  daysBetween,
  measuredDays,
  moved,
  nextWednesday,
  placed,
  shownDays,
  stretched,
} from '../../client/state/timeline-days.ts';

const span = (from: string, to: string, withdrawn = 60): TimelineSpan => ({ from, to, withdrawn });

test('days are those of the calendar, over the end of a leap February and a clock change', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-03-08', 1)).toBe('2026-03-09');
  expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
});

test('a what-if measures from its first day, else from the first Monday of the latest month', () => {
  expect(measuredDays('', 7, '2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-08' });
  expect(measuredDays('', 7, '2026-02')).toEqual({ from: '2026-02-02', to: '2026-02-09' });
  expect(measuredDays('', 1, '2026-03')).toEqual({ from: '2026-03-02', to: '2026-03-03' });
  expect(measuredDays('2024-12-05', 3, '2025-12')).toEqual({ from: '2024-12-05', to: '2024-12-08' });
});

test('the Wednesday of a what-if is its first day or one of the six after it', () => {
  expect(nextWednesday('2025-12-03')).toBe('2025-12-03');
  expect(nextWednesday('2025-12-04')).toBe('2025-12-10');
  expect(nextWednesday('2025-12-01')).toBe('2025-12-03');
});

test('a span is moved with both ends, and an open end stays open', () => {
  expect(moved(span('2026-01-05', '2026-01-12'), 2)).toEqual(span('2026-01-07', '2026-01-14'));
  expect(moved(span('', '2026-01-12'), -1)).toEqual(span('', '2026-01-11'));
});

test('a span that is shortened keeps a day, and one without end stays without', () => {
  expect(stretched(span('2026-01-05', '2026-01-07'), -5)).toEqual(span('2026-01-05', '2026-01-06'));
  expect(stretched(span('2026-01-05', '2026-01-07'), 1)).toEqual(span('2026-01-05', '2026-01-08'));
  expect(stretched(span('2026-01-05', ''), 3)).toEqual(span('2026-01-05', ''));
});

test('a span acts on days that it shares, not on the day on which it ends, and not where it withdraws nothing', () => {
  const days = { from: '2026-01-05', to: '2026-01-12' };
  expect(actsOn(span('2026-01-11', '2026-01-20'), days)).toBe(true);
  expect(actsOn(span('2026-01-12', '2026-01-20'), days)).toBe(false);
  expect(actsOn(span('', '2026-01-05'), days)).toBe(false);
  expect(actsOn(span('', ''), days)).toBe(true);
  expect(actsOn(span('', '', 0), days)).toBe(false);
});

test('a drawn timeline has a week aside of everything, and an open end reaches its edge', () => {
  const measured = { from: '2026-01-08', to: '2026-01-15' };
  const shown = shownDays([span('2026-01-15', '')], measured);
  expect(shown).toEqual({ from: '2026-01-01', to: '2026-01-22' });
  expect(placed(span('2026-01-15', ''), shown)).toEqual({
    startPct: (100 * 14) / 21,
    widthPct: 100 - (100 * 14) / 21,
  });
});
