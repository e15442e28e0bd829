import { describe, expect, test } from 'vitest';
import { HOLIDAY_NAMES, holidaysBetween } from '../server/holidays.ts';
import { spanishOf } from '../server/spanish/in-spanish.ts';

const dates = (country: 'US' | 'MX', year: number) =>
  holidaysBetween(`${year}-01-01`, `${year + 1}-01-01`)
    .filter((one) => one.country === country)
    .map(({ date }) => date.slice(5));

describe('days off by law', () => {
  test('those of the United States in 2024 are the eleven that the Office of Personnel Management lists', () => {
    expect(dates('US', 2024)).toEqual([
      '01-01',
      '01-15',
      '02-19',
      '05-27',
      '06-19',
      '07-04',
      '09-02',
      '10-14',
      '11-11',
      '11-28',
      '12-25',
    ]);
  });

  test('those of Mexico in 2023 are the seven of article 74; in 2024 and 2030 a president changes as well', () => {
    const seven = ['01-01', '02-06', '03-20', '05-01', '09-16', '11-20', '12-25'];
    expect(dates('MX', 2023)).toEqual(seven);
    expect(dates('MX', 2024)).toEqual([
      '01-01',
      '02-05',
      '03-18',
      '05-01',
      '09-16',
      '10-01',
      '11-18',
      '12-25',
    ]);
    expect(dates('MX', 2030)).toContain('10-01');
    expect(dates('MX', 2027)).not.toContain('10-01');
  });

  test('Juneteenth is one since 2021', () => {
    expect(dates('US', 2020)).not.toContain('06-19');
    expect(dates('US', 2021)).toContain('06-19');
  });

  test('a span takes its first day in and leaves its end out, over the turn of a year', () => {
    const of = (from: string, to: string) =>
      holidaysBetween(from, to).map(({ date, country }) => `${date} ${country}`);
    expect(of('2024-12-25', '2025-01-01')).toEqual(['2024-12-25 US', '2024-12-25 MX']);
    expect(of('2024-12-26', '2025-01-02')).toEqual(['2025-01-01 US', '2025-01-01 MX']);
    expect(of('2024-12-02', '2024-12-03')).toEqual([]);
  });

  test('each has a name in Spanish', () => {
    for (const name of HOLIDAY_NAMES.filter((one) => one !== 'Juneteenth'))
      expect(spanishOf(name)).not.toBe(name);
  });
});
