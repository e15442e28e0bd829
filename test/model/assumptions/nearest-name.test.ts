import { expect, test } from 'vitest';
import { nearestName } from '../../../server/model/assumptions/nearest-name.ts';

const ports = ['pharr', 'roma', 'naco', 'laredo-world-trade'];

test.each([
  ['phar', 'pharr'],
  ['rmoa', 'roma'],
  ['world-trade', 'laredo-world-trade'],
])('%s is taken for %s', (typed, nearest) => {
  expect(nearestName(typed, ports)).toBe(nearest);
});
