import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMonthMarks } from '../../server/model/month-marks.ts';

test('a month is new to a series once', () => {
  const marks = createMonthMarks();
  expect(marks.mark(0, 202412)).toBe(true);
  expect(marks.mark(0, 202412)).toBe(false);
  expect(marks.mark(1, 202412)).toBe(true);
  expect(marks.mark(0, 202512)).toBe(true);
  expect(marks.of(0)).toEqual([202412, 202512]);
  expect(marks.of(2)).toEqual([]);
});

test('a month that no count can be of is refused', () => {
  expect(() => createMonthMarks().mark(0, 198912)).toThrow(RangeError);
  expect(() => createMonthMarks().mark(0, 210001)).toThrow(RangeError);
});

test('marks are those of a set of months for each series, however many there are', () => {
  const month = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }));
  const mark = fc.tuple(
    fc.integer({ min: 0, max: 300 }),
    month.map(([year, ofYear]) => year * 100 + ofYear),
  );
  fc.assert(
    fc.property(fc.array(mark), (given) => {
      const marks = createMonthMarks();
      const sets = new Map<number, Set<number>>();
      for (const [series, one] of given) {
        const set = sets.get(series) ?? new Set();
        expect(marks.mark(series, one)).toBe(!set.has(one));
        sets.set(series, set.add(one));
      }
      for (const [series, set] of sets) expect(marks.of(series)).toEqual([...set].sort((a, b) => a - b));
    }),
  );
});
