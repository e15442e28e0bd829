import { expect, test } from 'vitest';
import { clockTicks } from '../../client/charts/clock-ticks.ts';

const ZONE = 'America/Los_Angeles';
/** Midnight at the start of Monday 18 November 2024 in California. */
const MIDNIGHT_MS = Date.UTC(2024, 10, 18, 8);
const HOUR_MS = 3_600_000;
const hours = (ticks: readonly number[]) => ticks.map((at) => (at - MIDNIGHT_MS) / HOUR_MS);
const ticks = (days: number, widthPx: number) =>
  hours(clockTicks(MIDNIGHT_MS, MIDNIGHT_MS + days * 24 * HOUR_MS, ZONE, widthPx));

test('a day is named every three hours where there is room, every six or twelve where there is less', () => {
  expect(ticks(1, 600)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24]);
  expect(ticks(1, 300)).toEqual([0, 6, 12, 18, 24]);
  expect(ticks(1, 150)).toEqual([0, 12, 24]);
});

test('a week is named by its midnights, a quarter by every seventh or fourteenth', () => {
  expect(ticks(7, 480)).toEqual([0, 24, 48, 72, 96, 120, 144, 168]);
  expect(ticks(84, 780)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84].map((day) => 24 * day));
  expect(ticks(84, 400)).toEqual([0, 14, 28, 42, 56, 70, 84].map((day) => 24 * day));
});

test('a midnight stays one over a change of clocks', () => {
  const fallMs = Date.UTC(2024, 10, 3, 7);
  const [first, ...rest] = clockTicks(fallMs, fallMs + 49 * HOUR_MS, ZONE, 180);
  expect(rest.map((at) => (at - first!) / HOUR_MS)).toEqual([25, 49]);
});
