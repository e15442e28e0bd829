import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { STORAGE_KINDS } from '../../server/contract/storage.ts';
import { removeLeftUploads } from '../../server/jobs/left-uploads.ts';
import { createStorageService } from '../../server/storage-service.ts';
import type { Store } from '../../server/store/open.ts';
import { sizesOf } from '../../server/store/sizes.ts';
import { goodRows, HEADER, importText } from '../importers/import-text.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const DAY_MS = 86_400_000;
const NOW_MS = 1_000 * DAY_MS;
const GENEROUS = { runs: 1_000, days: 1_000, bytes: 1e9 };

/** A store with one run for each day ago on which one ended; each takes up a thousand bytes and some. */
function storeWith(daysAgo: ReadonlyArray<number | null>): Store {
  const store = tempStore();
  for (const days of daysAgo) {
    const id = store.runs.create({}, 1);
    const finishedAtMs = NOW_MS - (days ?? 0) * DAY_MS;
    if (days !== null) store.runs.update(id, { status: 'done', result: 'x'.repeat(996), finishedAtMs });
  }
  return store;
}

const ids = (store: Store) => store.runs.list().map(({ id }) => id);

/** Each run takes up its result of 998 bytes, quotes included, and its request of two. */
test.each([
  ['the newest three', { ...GENEROUS, runs: 3 }, [7, 6, 5, 4]],
  ['those of the last ten days', { ...GENEROUS, days: 10 }, [7, 6, 5, 4, 3]],
  ['what fits into 2,500 bytes', { ...GENEROUS, bytes: 2_500 }, [7, 6, 5]],
  ['all, where nothing is beyond', GENEROUS, [7, 6, 5, 4, 3, 2, 1]],
])('of runs are kept %s, and always those that have not ended', (_, kept, left) => {
  const store = storeWith([30, 20, 10, 5, 2, 1, null]);
  const due = store.retention.due(kept, NOW_MS);
  expect(due).toEqual({ runs: 7 - left.length, bytes: 1_000 * (7 - left.length) });
  expect(store.retention.forget(kept, NOW_MS, 100)).toBe(due.runs);
  expect(ids(store)).toEqual(left);
  expect(store.retention.due(kept, NOW_MS)).toEqual({ runs: 0, bytes: 0 });
});

test('the oldest go first, so many at once', () => {
  const store = storeWith([30, 20, 10]);
  const kept = { ...GENEROUS, days: 5 };
  expect(store.retention.oldestKeptMs({ ...GENEROUS, days: 15 }, NOW_MS)).toBe(NOW_MS - 10 * DAY_MS);
  expect(store.retention.forget(kept, NOW_MS, 2)).toBe(2);
  expect(ids(store)).toEqual([3]);
});

test('a server tells what goes next, and removes it with the answers that nobody asks for any more', async () => {
  const store = storeWith([...Array.from({ length: 45 }, () => 40), 3]);
  const answer = { requestHash: 'a', status: 202, location: null, bodyJson: '{}' };
  store.keptAnswers.keep({ ...answer, key: 'old', keptAtMs: NOW_MS - 2 * DAY_MS }, 0);
  store.keptAnswers.keep({ ...answer, key: 'new', keptAtMs: NOW_MS - 1 }, 0);
  const service = createStorageService({
    databasePath: store.path,
    freeBytes: () => 7e9,
    retention: store.retention,
    keptAnswers: store.keptAnswers,
    kept: { ...GENEROUS, days: 30 },
    nowMs: () => NOW_MS,
  });
  const { parts, ...told } = await service.storage();
  expect(parts.map(({ kind }) => kind)).toEqual(STORAGE_KINDS);
  expect(parts.find(({ kind }) => kind === 'runs')).toMatchObject({ rows: 46 });
  expect(told).toEqual({
    freeBytes: 7e9,
    runs: {
      kept: { ...GENEROUS, days: 30 },
      due: { runs: 45, bytes: 45_000 },
      nextDueMs: NOW_MS + 27 * DAY_MS,
    },
  });
  expect(await service.forget()).toBe(45);
  expect(ids(store)).toEqual([46]);
  expect([store.keptAnswers.find('old', 0), store.keptAnswers.find('new', 0)]).toMatchObject([
    null,
    { key: 'new' },
  ]);
});

test('sizes are those of the pages: all kinds within the file add up to it, but for its first pages', async () => {
  const store = tempStore();
  await importText(store, [HEADER, ...goodRows(2_000)]);
  const folder = dirname(store.path);
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups/garita-20261201T060000Z.db'), 'x'.repeat(300));
  writeFileSync(`${store.path}.schema-3`, 'x'.repeat(200));
  const sizes = new Map(sizesOf(store.path).map((size) => [size.kind, size]));
  expect(sizes.get('monthly-count')).toMatchObject({ rows: 2_000 });
  expect(sizes.get('backups')).toEqual({ kind: 'backups', rows: 1, bytes: 300 });
  expect(sizes.get('earlier-schemas')).toEqual({ kind: 'earlier-schemas', rows: 1, bytes: 200 });
  expect(sizes.get('write-ahead-log')!.bytes).toBe(statSync(`${store.path}-wal`).size);
  const db = new Database(store.path, { readonly: true });
  const fileBytes = Number(db.pragma('page_count', { simple: true })) * 4096;
  db.close();
  const beside = new Set<string>(['backups', 'earlier-schemas', 'write-ahead-log']);
  const within = [...sizes.values()].reduce(
    (sum, { kind, bytes }) => sum + (beside.has(kind) ? 0 : bytes),
    0,
  );
  expect(fileBytes - within).toBeGreaterThanOrEqual(0);
  // The schema itself, and what SQLite counts of keys.
  expect(fileBytes - within).toBeLessThan(20 * 4096);
});

test('what a killed server left of an upload goes after a day, and what is nobody’s upload never', async () => {
  const folder = tempFolder();
  const daysOld = (name: string, days: number) => {
    const path = join(folder, name);
    mkdirSync(path);
    const atS = (NOW_MS - days * DAY_MS) / 1000;
    utimesSync(path, atS, atS);
  };
  daysOld('garita-upload-old', 1);
  daysOld('garita-upload-new', 0.9);
  daysOld('others', 9);
  expect(await removeLeftUploads(folder, NOW_MS)).toBe(1);
  expect(() => statSync(join(folder, 'garita-upload-old'))).toThrow();
  for (const name of ['garita-upload-new', 'others']) statSync(join(folder, name));
});
