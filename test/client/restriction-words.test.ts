import { expect, test } from 'vitest';
import { restrictionWords } from '../../client/state/restriction-words.ts';

const run = { portId: 'pharr', days: 7, replications: 30, seed: 1 };
const nameOf = (id: string) => (id === 'S2' ? 'Literal law (S2)' : undefined);
const words = (request: Parameters<typeof restrictionWords>[0]) =>
  restrictionWords(request, nameOf).replaceAll('\u00a0', ' ');

test('a restriction is told by its share or by the name of its reading of the law, and from which day', () => {
  expect(words({ ...run, withdrawnShare: 0.6 })).toBe('60 % withdrawn');
  expect(words({ ...run, policy: 'S2', from: '2024-12-02' })).toBe('Literal law (S2), from 2024-12-02');
  expect(words({ ...run, policy: 'S7' })).toBe('policy S7');
  expect(words({ ...run, policy: { id: 'mine' } })).toBe('a policy of your own');
});
