import { expect, test } from 'vitest';
import { csvLine } from '../../server/contract/csv-line.ts';

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', `'+1`],
  ['-AB 12', `'-AB 12`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1+1', `'＝1+1`],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
  ['A=B', 'A=B'],
])('the text %j stands in CSV as %s', (text, written) => {
  expect(csvLine([text])).toBe(written);
});

test('numbers stay numbers, negative ones too, and nothing stands for nothing', () => {
  expect(csvLine([-12.5, 3, null, true])).toBe('-12.5,3,,true');
});
