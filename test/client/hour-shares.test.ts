import { expect, test } from 'vitest';
import { hoursSummary, hourWords } from '../../client/findings/hour-shares.ts';

const shares = (of: Readonly<Record<number, number>>) =>
  Array.from({ length: 24 }, (_, hour) => of[hour] ?? null);

test('an hour says its share in words, and a closed hour that it is closed', () => {
  expect(hourWords(7, 0.92)).toBe('07:00 to 08:00: 92 % of days');
  expect(hourWords(23, null)).toBe('23:00 to 00:00: closed');
  expect(hourWords(0, 0)).toBe('00:00 to 01:00: 0 % of days');
});

test('a share is whole or nothing only where it is so', () => {
  expect(hourWords(7, 0.9999)).toMatch(/99 %/);
  expect(hourWords(7, 0.0001)).toMatch(/1 %/);
});

test('a day is summed up by its emptiest and its fullest open hour', () => {
  expect(hoursSummary(shares({ 6: 0.5, 7: 1, 8: 0.25 }))).toBe(
    'from 25 % of days at 08:00 to 100 % at 07:00',
  );
  expect(hoursSummary(shares({ 6: 1, 7: 1 }))).toBe('100 % of days in every open hour');
  expect(hoursSummary(shares({}))).toBe('closed in every hour');
});
