import { describe, expect, it } from 'vitest';
import {
  estimateText,
  percent,
  plainNumber,
  readableNumber,
  smallPercent,
  usd,
} from '../../client/format/number.ts';
import { shownText } from '../../client/format/text.ts';
import {
  ageWords,
  localHours,
  localStamp,
  midnightsBetween,
  monthName,
  spanWords,
  zoneName,
} from '../../client/format/time.ts';
import { NINE_MS, ZONE } from './points.ts';

const HOUR_MS = 3_600_000;

describe('a number on the page', () => {
  it('is a dash where there is nothing, never 0', () => {
    for (const show of [plainNumber, readableNumber, usd, smallPercent]) {
      expect(show(null)).toBe('–');
    }
    expect(estimateText(null, null)).toBe('–');
  });

  it('has one decimal below ten and none above', () => {
    expect([0, 3.44, 9.94, 9.96, 41.27, 1234.5].map(plainNumber)).toEqual([
      '0',
      '3.4',
      '9.9',
      '10',
      '41',
      '1235',
    ]);
  });

  it('never shows a minus before zero', () => {
    expect(plainNumber(-0.01)).toBe('0');
    expect(usd(-0.001)).toBe('$0.00');
  });

  it('is no more precise than its interval', () => {
    expect(estimateText(42.5871, 1.234)).toBe('42.6 ± 1.2');
    expect(estimateText(2810.4, 31.2)).toBe('2,810 ± 31');
    expect(estimateText(0.21399, 0.00812)).toBe('0.2140 ± 0.0081');
    expect(estimateText(-4, 6)).toBe('−4.0 ± 6.0');
    expect(estimateText(12.345, null)).toBe('12.3');
    expect(estimateText(0, 0)).toBe('0 ± 0');
  });

  it('groups thousands where it is read as text', () => {
    expect(readableNumber(12345.6)).toBe('12,346');
    expect(readableNumber(-1200)).toBe('−1,200');
  });

  it('in dollars shows cents only where they matter', () => {
    expect(
      [0, 0.4, 42.4, 4310.2, 999_600, 1_936_000].map((value) => usd(value).replace('\u00a0', ' ')),
    ).toEqual(['$0', '$0.40', '$42', '$4,310', '$1.00 M', '$1.94 M']);
  });

  it('as a share reads in per cent without noise of floating point', () => {
    expect([0.29, 0.285, 1, 0].map((share) => percent(share).replace('\u00a0', ' '))).toEqual([
      '29 %',
      '28.5 %',
      '100 %',
      '0 %',
    ]);
  });
});

describe('a time on the page', () => {
  it('is on the clock of the port and names its zone', () => {
    expect(localStamp(NINE_MS, ZONE)).toBe('Mon 18 Nov, 09:00 PST');
    expect(zoneName(Date.UTC(2024, 6, 1), 'America/Phoenix')).toBe('MST');
    expect(zoneName(Date.UTC(2024, 6, 1), ZONE)).toBe('PDT');
  });

  it('finds midnight on the day the clocks change', () => {
    const dayMs = Date.UTC(2024, 10, 3, 7);
    expect(midnightsBetween(dayMs, dayMs + 30 * HOUR_MS, ZONE)).toEqual([dayMs + 25 * HOUR_MS]);
    expect(localHours(dayMs, dayMs + 25 * HOUR_MS, ZONE, 6)).toEqual(
      [0, 7, 13, 19, 25].map((hours) => dayMs + hours * HOUR_MS),
    );
  });

  it('says a span and an age in words', () => {
    expect([1, 35, 60, 200, 1440].map(spanWords)).toEqual([
      '1 minute',
      '35 minutes',
      '1 hour',
      '3 h 20 min',
      '24 hours',
    ]);
    expect([200, 12_000, 240_000].map(ageWords)).toEqual(['just now', '12 s ago', '4 min ago']);
  });

  it('names a month', () => {
    expect(monthName('2024-11')).toBe('Nov 2024');
  });
});

describe('a text of a file on the page', () => {
  it('stands on one line, is cut at 60 characters and hides what cannot be seen', () => {
    expect(shownText('Llegada\n (fecha)')).toBe('Llegada (fecha)');
    expect(shownText(`a\u202Eb\u0007c`)).toBe('a\uFFFDb\uFFFDc');
    expect(shownText('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shownText('é'.repeat(61))).toBe(`${'é'.repeat(59)}…`);
  });
});
