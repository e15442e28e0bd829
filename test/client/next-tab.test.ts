import { expect, test } from 'vitest';
import { nextTab } from '../../client/state/next-tab.ts';

const tabs = ['impact', 'money', 'why'] as const;

test('arrow keys go from tab to tab and around the ends, Home and End to the first and last', () => {
  expect(nextTab(tabs, 'impact', 'ArrowRight')).toBe('money');
  expect(nextTab(tabs, 'why', 'ArrowRight')).toBe('impact');
  expect(nextTab(tabs, 'impact', 'ArrowLeft')).toBe('why');
  expect(nextTab(tabs, 'money', 'Home')).toBe('impact');
  expect(nextTab(tabs, 'money', 'End')).toBe('why');
});

test('other keys mean nothing to tabs', () => {
  expect(nextTab(tabs, 'money', 'ArrowDown')).toBeNull();
});
