import { expect, test } from 'vitest';
import { countsFor, seasonalIndex } from '../../../server/model/calibration/counted-months.ts';

const TO_2024 = (month: string) => (month < '2025' ? 1000 : null);

test('months that were not counted yet are stood for by those of the latest year that has them all', () => {
  expect(countsFor('2026-04-14', '2026-07-31', TO_2024).map(({ month }) => month)).toEqual([
    '2024-04',
    '2024-05',
    '2024-06',
    '2024-07',
  ]);
});

test('a month of which less than half lies in the span does not count', () => {
  const months = countsFor('2026-04-20', '2026-06-15', () => 1);
  expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
});

test('a place without counts has none, and a zero is no count', () => {
  expect(countsFor('2026-04-14', '2026-07-31', () => null)).toEqual([]);
  expect(countsFor('2026-04-14', '2026-07-31', () => 0)).toEqual([]);
});

test('of months that rise from 1 to 12 the last is 12 / 6.5 of the mean, in any three whole years', () => {
  const index = seasonalIndex(2025, (month) => (month < '2025' ? Number(month.slice(5)) : null))!;
  expect(index[11]).toBeCloseTo(12 / 6.5, 12);
  expect(index.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(12, 12);
});

test('two whole years are no season', () => {
  expect(seasonalIndex(2025, (month) => (month >= '2024' ? 1 : null))).toBeNull();
});
