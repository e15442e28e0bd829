import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, withApostrophe, withoutApostrophe } from '../../server/contract/csv-line.ts';

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', `'+1`],
  ['-AB 12', `'-AB 12`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t'=1`],
  ['\r=1', `"'\r'=1"`],
  ['\n=1', `"'\n'=1"`],
  ['＝1+1', `'＝1+1`],
  ['a,b', '"a,b"'],
  [' =1', `' =1`],
  ["'=1", `''=1`],
  ['a;=1', `a;'=1`],
  ['a\n=1', `"a\n'=1"`],
  ["it's = 1", "it's = 1"],
  ['two\nlines', '"two\nlines"'],
  ['A=B', 'A=B'],
])('the text %j stands in CSV as %s', (text, written) => {
  expect(csvLine([text])).toBe(written);
});

test('numbers stay numbers, negative ones too, and nothing stands for nothing', () => {
  expect(csvLine([-12.5, 3, null, true])).toBe('-12.5,3,,true');
});

test('what was given an apostrophe is read without it, whatever the text', () => {
  const letters = fc.constantFrom('=', "'", ';', '-', '＝', ' ', '\n', '\t', '\r', 'a', '1');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      expect(withoutApostrophe(withApostrophe(text))).toBe(text);
      expect(withApostrophe(text)).not.toMatch(/(^|[;\n\r])[=\-＝]/);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
