import { expect, test } from 'vitest';
import { missingMonths, monthsLater, monthText } from '../../server/importers/month-gaps.ts';

test.each([
  ['no month', [], []],
  ['one month', [202401], []],
  ['months in a row across a year', [202311, 202312, 202401], []],
  ['a month in between', [202110, 202112], [202111]],
  ['the turn of a year, in any order and twice', [202402, 202311, 202311], [202312, 202401]],
])('%s lack what they lack', (_what, months, missing) => {
  expect(missingMonths(months)).toEqual(missing);
});

test('months are counted across years', () => {
  expect([
    monthsLater(202312, 1),
    monthsLater(202401, -1),
    monthsLater(202401, -13),
    monthsLater(202406, 0),
  ]).toEqual([202401, 202312, 202212, 202406]);
  expect(monthText(202401)).toBe('2024-01');
});
