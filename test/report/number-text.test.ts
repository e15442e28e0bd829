import { expect, test } from 'vitest';
import { numberText } from '../../server/report/number-text.ts';

const text = numberText('en-US');

test('a mean is written to two digits of its half-width, a difference with its sign and both ends', () => {
  expect(text.estimate({ mean: 53.217, halfWidth95: 4.832 })).toBe('53.2 ± 4.8');
  expect(text.difference({ mean: 20_207.4, halfWidth95: 8_491.2 })).toBe('+20,207');
  expect(text.interval({ mean: 47.6, halfWidth95: 11.5 })).toEqual(['+36', '+59']);
  expect(text.interval({ mean: -1, halfWidth95: 3.04 })).toEqual(['−4.0', '+2.0']);
});

test('where nothing was measured stands a dash, never 0, and no interval', () => {
  const nothing = { mean: null, halfWidth95: null };
  expect(text.estimate(nothing)).toBe('–');
  expect(text.difference(nothing)).toBe('–');
  expect(text.interval(nothing)).toBeNull();
  expect(text.plain(null)).toBe('–');
});

test('a mean without half-width keeps three digits, and a zero no sign', () => {
  expect(text.estimate({ mean: 0.045_67, halfWidth95: null })).toBe('0.0457');
  expect(text.signed(0)).toBe('0');
  expect(text.signed(-0.000_01)).toBe('0.0000');
});

test('Spanish of Mexico groups and points as English does', () => {
  expect(numberText('es-MX').difference({ mean: 20_207.4, halfWidth95: 8_491.2 })).toBe('+20,207');
});
