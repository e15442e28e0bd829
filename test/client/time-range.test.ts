import { describe, expect, it } from 'vitest';
import { isOutside, readRange, type TimeRange, windowOf, writeRange } from '../../client/state/time-range.ts';

const NOON = Date.UTC(2024, 10, 18, 12);
const hours = (count: number) => count * 3_600_000;
const day = { fromMs: NOON - hours(24), toMs: NOON };

describe('the hours that time charts show', () => {
  it.each<[string, TimeRange]>([
    ['?range=6h', { kind: 'last', hours: 6 }],
    ['?range=2024-11-18T09:00Z/2024-11-18T12:00Z', { kind: 'span', fromMs: NOON - hours(3), toMs: NOON }],
    ['', null],
  ])('are read from and written to the address: %s', (search, range) => {
    expect(readRange(search)).toEqual(range);
    expect(writeRange('', range)).toBe(search);
  });

  it.each([
    '0h',
    '-3h',
    'x',
    '2024-11-18T12:00Z/2024-11-18T09:00Z',
    '2024-11-18T12:00Z/2024-11-18T12:05Z',
    '2024/2025',
  ])('are all where the address says %s', (text) => {
    expect(readRange(`?range=${text}`)).toBeNull();
  });

  it('leave the rest of the address alone', () => {
    expect(writeRange('?port=pharr&range=6h', { kind: 'last', hours: 12 })).toBe('?port=pharr&range=12h');
    expect(writeRange('?port=pharr&range=6h', null)).toBe('?port=pharr');
  });

  it('are the last ones up to the end of the data', () => {
    expect(windowOf({ kind: 'last', hours: 6 }, day, NOON)).toEqual({ fromMs: NOON - hours(6), toMs: NOON });
    expect(windowOf({ kind: 'last', hours: 48 }, day, NOON)).toEqual(day);
  });

  it('are half as many ahead where a chart looks ahead', () => {
    const ahead = { fromMs: NOON - hours(24), toMs: NOON + hours(12) };
    expect(windowOf({ kind: 'last', hours: 6 }, ahead, NOON)).toEqual({
      fromMs: NOON - hours(6),
      toMs: NOON + hours(3),
    });
  });

  it('are cut to the data, and all where they lie outside', () => {
    const early: TimeRange = { kind: 'span', fromMs: NOON - hours(30), toMs: NOON - hours(20) };
    expect(windowOf(early, day, NOON)).toEqual({ fromMs: NOON - hours(24), toMs: NOON - hours(20) });
    const past: TimeRange = { kind: 'span', fromMs: NOON - hours(60), toMs: NOON - hours(50) };
    expect(windowOf(past, day, NOON)).toEqual(day);
    expect([isOutside(early, day), isOutside(past, day), isOutside(null, day)]).toEqual([false, true, false]);
  });
});
