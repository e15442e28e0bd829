import { expect, test } from 'vitest';

test('tests run on the Node that the lock file brings', () => {
  expect(Number(process.versions.node.split('.')[0])).toBe(24);
});
