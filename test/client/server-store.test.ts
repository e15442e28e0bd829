import { expect, test } from 'vitest';
import { createServerStore } from '../../client/state/server-store.ts';
import type { ServerHealth } from '../../server/contract/server-health.ts';

test('a server that only reads is told of until it writes again, and what is known stays while there is no answer', async () => {
  const answers: Array<ServerHealth | null> = [
    { status: 'ok', restoreCommand: null },
    { status: 'read-only', restoreCommand: null },
    { status: 'read-only', restoreCommand: 'npx garita db restore copy.db --yes' },
    null,
    { status: 'backup-failed', restoreCommand: null },
  ];
  const { readOnly, load } = createServerStore(async () => {
    const next = answers.shift();
    if (next == null) throw new Error('no answer');
    return next;
  });
  const seen = [];
  while (answers.length > 0) {
    await load();
    seen.push(readOnly.value);
  }
  const told = { restoreCommand: 'npx garita db restore copy.db --yes' };
  expect(seen).toEqual([null, { restoreCommand: null }, told, told, null]);
});
