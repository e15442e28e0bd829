import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { contentState } from '../../server/store/database-state.ts';
import { openStore, type Store } from '../../server/store/open.ts';

/** A folder of its own that is gone when the test is. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'garita-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database in a folder of its own; whatever a test does to it, each import then holds what its hash says. */
export function tempStore(): Store {
  const folder = tempFolder();
  const store = openStore(join(folder, 'garita.db'));
  // Hooks run last in, first out: the database is closed before its folder goes.
  onTestFinished(() => {
    store.close();
    expect(contentState(store.path)).toMatchObject({ unknown: 0, rotten: [] });
  });
  return store;
}

/** Everything that imports have left behind: equal digests mean that nothing was written. */
export function holdings(store: Store): { counts: number; batches: number } {
  return { counts: store.monthlyCounts.size(), batches: store.imports.list().length };
}
