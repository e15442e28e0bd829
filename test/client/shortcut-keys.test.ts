import { expect, test } from 'vitest';
import { dialogOf } from '../../client/state/shortcut-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('keys alone open a dialog only where they count', () => {
  expect(dialogOf(press('/'), true)).toBe('jump');
  expect(dialogOf(press('?'), true)).toBe('keys');
  expect(dialogOf(press('/'), false)).toBeNull();
  expect(dialogOf(press('x'), true)).toBeNull();
});

test('Ctrl or Command with K opens the palette everywhere, and nothing else is taken from the browser', () => {
  expect(dialogOf(press('k', { ctrlKey: true }), false)).toBe('jump');
  expect(dialogOf(press('K', { metaKey: true }), false)).toBe('jump');
  expect(dialogOf(press('/', { ctrlKey: true }), true)).toBeNull();
  expect(dialogOf(press('?', { altKey: true }), true)).toBeNull();
});
