import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  cellText,
  dayGrid,
  gridData,
  gridScale,
  gridSummary,
  levelOf,
  signed,
  weekGrid,
} from '../../client/charts/heat-grid.ts';
import { daySpan, weekOf } from '../../client/format/time.ts';
import { finestStep } from '../../client/state/held-window.ts';
import type { WeekHours } from '../../server/contract/history.ts';
import { NINE_MS, span, ZONE } from './spans.ts';

const HOUR_MS = 3_600_000;
const waits = (meanWaitMin: number | null, p90WaitMin = meanWaitMin) => ({
  meanWaitMin,
  p50WaitMin: meanWaitMin,
  p90WaitMin,
});

const week: WeekHours = {
  facilityId: 'otay-mesa',
  zone: ZONE,
  relativeError: 0.01,
  fromMs: NINE_MS - HOUR_MS,
  toMs: NINE_MS + 2 * HOUR_MS,
  cells: [
    {
      weekday: 1,
      hour: 8,
      hours: 2,
      latestMs: NINE_MS - HOUR_MS,
      baseline: waits(10, 20),
      restricted: waits(30, 70),
    },
    { weekday: 1, hour: 9, hours: 1, latestMs: NINE_MS, baseline: waits(12), restricted: waits(11) },
    {
      weekday: 1,
      hour: 10,
      hours: 1,
      latestMs: NINE_MS + HOUR_MS,
      baseline: waits(null),
      restricted: waits(null),
    },
  ],
  posted: [{ weekday: 2, hour: 9, readings: 7, meanWaitMin: 25 }],
};

describe('hours of the week', () => {
  const grid = weekGrid(week, 'difference', 'mean');

  test('are seven rows of 24 cells; of one that nothing is stored of there is no value', () => {
    expect(grid.rows.map(({ cells }) => cells.length)).toEqual(Array(7).fill(24));
    expect(grid.rows[0]!.cells.slice(8, 12).map((cell) => cell!.value)).toEqual([20, -1, null, null]);
    expect(grid.rows[0]!.cells[8]!.label).toBe(
      'Mon 08:00 to 09:00: baseline 10 min, restricted (hypothetical) 30 min, difference +20.0 min',
    );
    expect(grid.rows[0]!.cells[11]).toMatchObject({
      atMs: null,
      label: 'Mon 11:00 to 12:00: nothing stored',
    });
    expect(cellText(null)).toBe('–');
  });

  test('show either world, its P90, or what was posted', () => {
    const at = (...of: Parameters<typeof weekGrid>) => weekGrid(...of).rows[0]!.cells[8]!.value;
    expect(at(week, 'baseline', 'mean')).toBe(10);
    expect(at(week, 'restricted', 'p90')).toBe(70);
    expect(at(week, 'difference', 'p90')).toBe(50);
    const tuesday = weekGrid(week, 'posted', 'mean').rows[1]!.cells;
    expect(tuesday[9]).toMatchObject({
      value: 25,
      label: 'Tue 09:00 to 10:00: 25 min, mean of 7 readings as posted',
    });
    expect(tuesday[10]!.label).toBe('Tue 10:00 to 11:00: no reading posted');
  });

  test('are shaded in five equal steps up to the greatest size, which the legend has in numbers', () => {
    const { most, steps } = gridScale(grid);
    expect(most).toBe(20);
    expect(steps).toEqual(['0 to 4 min', '4 to 8 min', '8 to 12 min', '12 to 16 min', '16 to 20 min']);
    expect([null, 0, 0.1, 4, 4.1, 20, -20].map((value) => levelOf(value, most))).toEqual([
      0, 0, 1, 1, 2, 5, 5,
    ]);
  });

  test('are summed up by where the wait grows most; a tie and an empty week are said', () => {
    expect(gridSummary(grid, 'difference')).toBe('Most: +20.0 min, Mon 08:00 to 09:00.');
    const even = { ...week, cells: [{ ...week.cells[0]!, restricted: week.cells[0]!.baseline }] };
    expect(gridSummary(weekGrid(even, 'difference', 'mean'), 'difference')).toMatch(/alike in every cell/);
    const empty = { ...week, cells: [], posted: [] };
    expect(gridSummary(weekGrid(empty, 'baseline', 'mean'), 'baseline')).toMatch(/^Nothing is stored/);
    expect(gridScale(weekGrid(empty, 'baseline', 'mean')).steps).toEqual([]);
  });

  test('are taken away with both worlds and what was posted, only where something is known', () => {
    const { columns, rows } = gridData(grid, 'mean');
    expect(columns[2]).toBe('restricted (hypothetical), mean, min');
    expect(rows).toEqual([
      ['Mon 08:00 to 09:00', 10, 30, null],
      ['Mon 09:00 to 10:00', 12, 11, null],
      ['Mon 10:00 to 11:00', null, null, null],
      ['Tue 09:00 to 10:00', null, null, 25],
    ]);
  });
});

describe('days', () => {
  /** Midnight of Monday 18 November 2024, and the Sunday before it. */
  const MONDAY_MS = NINE_MS - 9 * HOUR_MS;
  const spans = [span(MONDAY_MS - 24 * HOUR_MS), span(MONDAY_MS, { meanWaitMin: 5 }, { meanWaitMin: 9 })];
  const grid = dayGrid({ spans, zone: ZONE }, 'difference', 'mean');

  test('stand under their weekday in the row of their week; days that are not stored are no cells', () => {
    expect(grid.rows.map(({ label }) => label)).toEqual(['Mon 11 Nov', 'Mon 18 Nov']);
    expect(grid.rows[0]!.cells.map((cell) => cell?.value ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      0,
    ]);
    expect(grid.rows[1]!.cells[0]).toMatchObject({ value: 4, atMs: MONDAY_MS, when: 'Mon 18 Nov' });
    expect(cellsOf(grid)).toHaveLength(2);
  });

  test('lead to their hours: from midnight to midnight, 25 hours where clocks go back', () => {
    expect(daySpan(NINE_MS, ZONE)).toEqual({ fromMs: MONDAY_MS, toMs: MONDAY_MS + 24 * HOUR_MS });
    const { fromMs, toMs } = daySpan(Date.UTC(2024, 10, 3, 20), ZONE);
    expect((toMs - fromMs) / HOUR_MS).toBe(25);
    expect(weekOf(MONDAY_MS - 1, ZONE)).toMatchObject({ weekday: 7, mondayMs: MONDAY_MS - 7 * 24 * HOUR_MS });
  });

  test('in the finest step in which they are kept', () => {
    const DAY_MS = 24 * HOUR_MS;
    expect([1, 3, 100].map((days) => finestStep(NINE_MS - days * DAY_MS, NINE_MS))).toEqual([
      '5min',
      'hour',
      'day',
    ]);
  });
});

test('a difference has its sign, also where it is none', () => {
  expect([12.34, -0.06, 0].map(signed)).toEqual(['+12.3 min', '−0.1 min', '0.0 min']);
  expect(signed(null)).toBe('–');
});
