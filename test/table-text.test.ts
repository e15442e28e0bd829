import { expect, test } from 'vitest';
import { cellWriter } from '../server/table-text.ts';

test('instants are written by the clock of the zone, on both sides of a clock change', () => {
  const write = cellWriter('America/Chicago');
  // Clocks went back at 02:00 CDT on 3 November 2024, which is 07:00 UTC.
  expect(write(Date.UTC(2024, 10, 3, 6, 30), 'instant')).toBe('2024-11-03T01:30:00-05:00');
  expect(write(Date.UTC(2024, 10, 3, 7, 30), 'instant')).toBe('2024-11-03T01:30:00-06:00');
  expect(cellWriter('UTC')(0, 'instant')).toBe('1970-01-01T00:00:00Z');
});

test('months, flags and empty cells are written as what they mean', () => {
  const write = cellWriter('UTC');
  expect(write(202401, 'month')).toBe('2024-01');
  expect([write(1, 'flag'), write(0, 'flag'), write(null, 'flag')]).toEqual([true, false, null]);
  expect(write('', 'text')).toBe(null);
  expect(write(0, 'number')).toBe(0);
});
