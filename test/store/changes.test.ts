import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUp } from '../../server/store/backup.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { restoreBackup } from '../../server/store/restore.ts';
import { HEADER, importText, row } from '../importers/import-text.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const told = (store: Store) => store.changes.after(0, 100).map(({ topic, body }) => [topic, body]);

test('what happens to runs, imports, scenarios and profiles is logged in the order in which it was stored', async () => {
  const store = tempStore();
  const run = store.runs.create({ kind: 'tornado' }, 1);
  store.runs.update(run, { status: 'running' });
  store.runs.update(run, { progress: 0.5 });
  store.runs.update(run, { status: 'done', progress: 1 });
  const { batchId } = await importText(store, [HEADER, row({ code: '2304', value: '5' })], {});
  store.imports.undo(batchId!, 9);
  store.scenarios.save({ name: 'half', content: 'a', savedAtMs: 1 });
  store.scenarios.save({ name: 'half', content: 'b', savedAtMs: 2 });
  store.scenarios.remove('half');
  store.scenarios.remove('half');
  store.profiles.save({ name: 'mine', profileJson: '{}', savedAtMs: 1 });
  expect(told(store)).toEqual([
    ['run', { id: run, kind: 'tornado', status: 'queued' }],
    ['run', { id: run, kind: 'tornado', status: 'running' }],
    ['run', { id: run, kind: 'tornado', status: 'done' }],
    ['import', { id: batchId, dataset: 'monthly-count', status: 'stored' }],
    ['import', { id: batchId, dataset: 'monthly-count', status: 'undone' }],
    ['scenario', { name: 'half', status: 'saved' }],
    ['scenario', { name: 'half', status: 'saved' }],
    ['scenario', { name: 'half', status: 'removed' }],
    ['profile', { name: 'mine', status: 'saved' }],
  ]);
  expect(store.changes.after(0, 100).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(store.changes.after(7, 1).map(({ id }) => id)).toEqual([8]);
  expect(store.changes.last()).toBe(9);
});

test('a change that is taken back leaves no entry, and its number goes to the next', async () => {
  const store = tempStore();
  await importText(store, [HEADER, row({ code: '2304', value: '5' })], { dryRun: true });
  expect(told(store)).toEqual([]);
  store.runs.create({}, 1);
  expect(store.changes.after(0, 9)).toMatchObject([{ id: 1, topic: 'run' }]);
});

test('what another process changes is in the log of all', () => {
  const store = tempStore();
  const other = new Database(store.path);
  other.exec(
    "INSERT INTO run (status, progress_share, request_json, created_at_ms) VALUES ('queued', 0, '{}', 9)",
  );
  other.exec('DELETE FROM run');
  other.close();
  expect(told(store)).toEqual([
    ['run', { id: 1, kind: 'what-if', status: 'queued' }],
    ['run', { id: 1, kind: 'what-if', status: 'removed' }],
  ]);
});

test('the newest 20,000 changes are kept', () => {
  const store = tempStore();
  expect([store.changes.last(), store.changes.forgotten()]).toEqual([0, 0]);
  const db = new Database(store.path);
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20007)
    INSERT INTO change (topic, body_json) SELECT 'run', '{}' FROM n`);
  db.close();
  expect([store.changes.last(), store.changes.forgotten()]).toEqual([20_007, 7]);
  expect(store.changes.after(0, 1)[0]?.id).toBe(8);
});

test('a database that is opened again is the same to clients, and one restored from a backup is another', async () => {
  const folder = tempFolder();
  const path = join(folder, 'garita.db');
  const epochNow = () => {
    const store = openStore(path);
    const epoch = store.changes.epoch();
    store.close();
    return epoch;
  };
  const first = epochNow();
  expect(epochNow()).toBe(first);
  const backup = await backUp(path, join(folder, 'copy.db'));
  await restoreBackup(backup.path, path, 1);
  const second = epochNow();
  expect(second).not.toBe(first);
  await restoreBackup(backup.path, path, 2);
  expect(epochNow()).not.toBe(second);
});
