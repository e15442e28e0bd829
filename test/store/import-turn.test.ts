import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeImportTurn } from '../../server/store/import-turn.ts';
import { tempFolder } from './temp-store.ts';

test('imports of several processes into one database take turns, and who waits too long is told for whom', async () => {
  const path = join(tempFolder(), 'garita.db');
  const turn = await takeImportTurn(path);
  const waiters: string[] = [];
  await expect(takeImportTurn(path, { waitMs: 200, onWait: (owner) => waiters.push(owner) })).rejects.toThrow(
    new RegExp(
      `^Another process \\(process ${process.pid} on .*\\) imports into .*, where one import goes on at a time;`,
    ),
  );
  expect(waiters).toEqual([expect.stringMatching(`process ${process.pid} on `)]);
  const next = takeImportTurn(path);
  turn.release();
  (await next).release();
});

test('who is stopped while it waits for its turn does not wait to the end', async () => {
  const path = join(tempFolder(), 'garita.db');
  const turn = await takeImportTurn(path);
  const look = () => {
    throw new Error('stopped');
  };
  await expect(takeImportTurn(path, { look })).rejects.toThrow('stopped');
  turn.release();
});
