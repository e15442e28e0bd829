import { expect, test } from 'vitest';
import { csvText } from '../../client/format/csv.ts';

test('numbers stay numbers, a gap is an empty cell, and text with commas or quotes is quoted', () => {
  const rows = [
    ['09:00', 1.5],
    ['say "x"', null],
  ];
  expect(csvText(['time', 'a, b'], rows)).toBe('time,"a, b"\r\n09:00,1.5\r\n"say ""x""",\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx'])(
  '%s is not left for a spreadsheet to take for a formula',
  (text) => {
    expect(csvText([], [[text]])).toContain(`'${text}`);
  },
);

test('a negative number is a number, not a formula', () => {
  expect(csvText(['a'], [[-3.25]])).toBe('a\r\n-3.25\r\n');
});
