import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { makeDatabaseAt, SCHEMA_VERSIONS } from './database-at.ts';
import { tempFolder } from './temp-store.ts';

test('a database is created with its folder, in WAL mode and at the newest schema', () => {
  const path = join(tempFolder(), 'deep/er/garita.db');
  openStore(path).close();
  const db = new Database(path, { readonly: true });
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' ORDER BY name",
  );
  expect(loose.all()).toEqual([{ name: 'sqlite_schema' }, { name: 'sqlite_sequence' }]);
  db.close();
});

test('opening a database again keeps what it holds', () => {
  const path = join(tempFolder(), 'garita.db');
  const first = openStore(path);
  const id = first.runs.create({ portId: 'pharr' }, 1);
  first.close();
  const second = openStore(path);
  expect(second.runs.get(id)?.request).toEqual({ portId: 'pharr' });
  second.close();
});

test('a database of a newer version is refused and left as it was', () => {
  const path = join(tempFolder(), 'garita.db');
  openStore(path).close();
  const db = new Database(path);
  db.pragma('user_version = 99');
  db.close();
  expect(() => openStore(path)).toThrow(
    `has schema 99 and this version of Garita knows schemas up to ${MIGRATIONS.length}; update`,
  );
  const after = new Database(path, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(99);
  after.close();
});

test('a file that is no database is refused by name and not overwritten', () => {
  const path = join(tempFolder(), 'garita.db');
  writeFileSync(path, 'Port Name,State\n'.repeat(100));
  expect(() => openStore(path)).toThrow(/garita\.db is not a readable SQLite database; name another file/);
});

test('a reader creates nothing and cannot write', () => {
  const path = join(tempFolder(), 'garita.db');
  expect(() => openStore(path, { readonly: true })).toThrow(/There is no database at .*; start the server/);
  expect(existsSync(path)).toBe(false);
  openStore(path).close();
  const reader = openStore(path, { readonly: true });
  expect(() => reader.runs.create({}, 1)).toThrow(/cannot be opened for writing \(SQLITE_READONLY\)/);
  expect(reader.runs.list()).toEqual([]);
  reader.close();
});

test('a database under a path that is a file is refused with the way out', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => openStore(join(folder, 'file/garita.db'))).toThrow(/cannot be opened for writing .*GARITA_DB/);
});

test.each(SCHEMA_VERSIONS)(
  'a database of schema %i is lifted to the newest and keeps what it holds',
  (version) => {
    const path = join(tempFolder(), 'garita.db');
    makeDatabaseAt(path, version, 5);
    const store = openStore(path);
    expect(store.schemaVersion()).toBe(MIGRATIONS.length);
    expect(store.runs.list()).toHaveLength(5);
    expect(store.runs.get(5)).toMatchObject({ status: 'done', result: { text: 'x'.repeat(500) } });
    expect(store.imports.list().map(({ batchId }) => batchId)).toEqual([5, 4, 3, 2, 1]);
    expect(store.monthlyCounts.get({ portCode: '2304', measure: 'Trucks', month: '1000-06' })).toBe(5);
    store.close();
    expect(existsSync(`${path}.schema-${version}`)).toBe(version < MIGRATIONS.length);
  },
);

test('a ledger of the first schema keeps its batches under the new names', () => {
  const path = join(tempFolder(), 'garita.db');
  const old = new Database(path);
  old.exec(MIGRATIONS[0]!);
  old.pragma('user_version = 1');
  const rejections = [{ code: 'value-missing', message: 'The value is empty.', count: 2, firstLine: 7 }];
  old
    .prepare(`INSERT INTO import_batch VALUES (1, 'a.csv', ?, 'BTS', NULL, 9, 4, 2, 1, 2, ?, 5, 6)`)
    .run('0'.repeat(64), JSON.stringify(rejections));
  old.close();
  const store = openStore(path);
  expect(store.imports.list()).toMatchObject([
    { batchId: 1, rows: 9, created: 4, updated: 2, unchanged: 1, skipped: 2, undoneAtMs: null },
  ]);
  expect(store.imports.list()[0]?.repairs).toEqual([
    { code: 'value-missing', column: null, message: 'The value is empty.', fix: '', count: 2, firstLine: 7 },
  ]);
  // How long that file was nobody noted, so it may be any.
  expect(store.imports.mayHold(123)).toBe(true);
  store.close();
});
