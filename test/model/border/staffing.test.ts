import { expect, test } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { readDefaults } from '../../../server/catalogue.ts';
import { boothsOpen } from '../../../server/model/border/staffing.ts';
import { integralOf, valueAt } from '../../../server/model/step-function.ts';

const pharr = readDefaults().facilityById.get('pharr')!;
const calendar = localCalendar(localMidnightMs('2025-06-04', pharr.zone), 24, pharr.zone);
const open = { weekday: { ...pharr.hours.weekday, value: [6, 20] as const } };
const facility = { ...pharr, hours: { ...pharr.hours, ...open } };

function staffed(standard: readonly number[], booths: number) {
  const staffing = { standard, fast: standard, grade: 'D' as const, source: 'posted' };
  return boothsOpen({ facility: { ...facility, staffing }, calendar }, 'standard', booths);
}

test('without staffing all booths are open from six to eight in the evening, and none at night', () => {
  const booths = boothsOpen({ facility, calendar }, 'standard', 6);
  expect(booths).toEqual({ startsMin: [0, 360, 1200], values: [0, 6, 0], periodMin: null });
});

test('half of five booths are two and three in turn, in every hour two and a half', () => {
  const booths = staffed(new Array(24).fill(0.5), 5);
  const turns = Array.from({ length: 6 }, (_, turn) => valueAt(booths, 360 + 20 * turn));
  expect(turns.toSorted()).toEqual([2, 2, 2, 3, 3, 3]);
  for (let hour = 6; hour < 18; hour += 2)
    expect(integralOf(booths, 60 * hour, 60 * hour + 120)).toBe(2.5 * 120);
});

test('whole parts never change: four fifths of five booths are four', () => {
  expect(staffed(new Array(24).fill(0.8), 5).values).toEqual([0, 4, 0]);
});

test('a booth that is open a tenth of the time stays open, for no line is left without one', () => {
  expect(staffed(new Array(24).fill(0.1), 1).values).toEqual([0, 1, 0]);
});

test('an hour before any lane is posted open is closed, whatever the stated hours', () => {
  const parts = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 0 : 1));
  expect(staffed(parts, 3)).toEqual({ startsMin: [0, 480, 1200], values: [0, 3, 0], periodMin: null });
});
