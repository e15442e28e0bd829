import { expect, test } from 'vitest';
import { cellFilter, cellWords, columnWords } from '../../client/format/row-cells.ts';

const column = (name: string, kind: 'text' | 'number' | 'month' | 'instant' | 'flag') => ({
  name,
  kind,
  isFacet: false,
});

test('cells are shown as a person reads them, and nothing is no zero', () => {
  expect(cellWords(null, column('waitMin', 'number'))).toBe('–');
  expect(cellWords(0, column('waitMin', 'number'))).toBe('0');
  expect(cellWords('2026-05-13T08:00:00-05:00', column('joinedAt', 'instant'))).toBe('2026-05-13 08:00');
  expect(cellWords('2026-05-13T08:00:07-05:00', column('joinedAt', 'instant'))).toBe('2026-05-13 08:00:07');
  expect(cellWords(true, column('isLoaded', 'flag'))).toBe('yes');
  expect(cellWords('gap-forward', column('timeReading', 'text'))).toBe('moved out of a skipped hour');
  expect(cellWords(321075143, column('valueUsd', 'number'))).toBe('321,075,143');
  expect(cellWords(2304, column('importId', 'number'))).toBe('2304');
});

test('columns have the words of the import preview', () => {
  expect(columnWords('joinedAt')).toBe('Joined the queue');
  expect(columnWords('importId')).toBe('Import');
  expect(columnWords('portCode')).toBe('Port code');
});

test('a cell as a filter is what an address takes for it', () => {
  expect([null, true, 5, 'FAST'].map(cellFilter)).toEqual(['', 'true', '5', 'FAST']);
});
