import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createContentSum, negative, rowSeed } from '../../server/store/content-sum.ts';
import { contentState } from '../../server/store/database-state.ts';
import { MIGRATIONS } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { HEADER, importText, row } from '../importers/import-text.ts';
import { lane, port } from '../importers/wait-answers.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const SEED = rowSeed(['2304', '', 'Trucks']);

test('the sum of rows is the same in whatever order they come, and none once they are taken away', () => {
  const [forth, back] = [createContentSum(), createContentSum()];
  const rows = [
    [202401, 5],
    [202402, null],
    [202403, 0.1],
    ['ñ', -1],
  ];
  for (const cells of rows) forth.add(SEED, cells);
  for (const cells of rows.toReversed()) back.add(SEED, cells);
  expect(forth.text()).toBe(back.text());
  expect(createContentSum(forth.text()).text()).toBe(forth.text());
  for (const cells of rows) back.subtract(SEED, cells);
  expect(back.text()).toBe('0'.repeat(16));
  forth.plus(negative(forth));
  expect(forth.text()).toBe('0'.repeat(16));
});

test('each bit of a whole number, each of a letter, and what is nothing, changes the sum', () => {
  const sumOf = (...cells: unknown[]) => {
    const sum = createContentSum();
    sum.add(SEED, cells);
    return sum.text();
  };
  const numbers = Array.from({ length: 31 }, (_, bit) => sumOf(202401 ^ (1 << bit), 'Laredo'));
  const letters = Array.from({ length: 7 }, (_, bit) =>
    sumOf(202401, String.fromCharCode('L'.charCodeAt(0) ^ (1 << bit), ...Buffer.from('aredo'))),
  );
  const others = [
    sumOf(202401, 'Laredo'),
    sumOf('202401', 'Laredo'),
    sumOf(202401, null),
    sumOf(202401, ''),
    sumOf(202401, 0),
    sumOf(202401, 'Laredo', null),
    sumOf('Laredo', 202401),
    sumOf(202401.5, 'Laredo'),
    sumOf(-202401.5, 'Laredo'),
    sumOf(2 ** 40, 'Laredo'),
    sumOf(2 ** 41, 'Laredo'),
  ];
  const all = [...numbers, ...letters, ...others];
  expect(new Set(all).size).toBe(all.length);
});

test('a number sums alike whether it is kept as an integer or as a real, and half a surrogate pair as SQLite keeps it', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE t (i INTEGER, r REAL, s TEXT)');
  const cells = [-0, 5, 'A\ud800B'];
  db.prepare('INSERT INTO t VALUES (?, ?, ?)').run(...cells);
  const [given, stored] = [createContentSum(), createContentSum()];
  given.add(SEED, cells);
  stored.add(SEED, db.prepare<[], unknown[]>('SELECT * FROM t').raw().get()!);
  expect(stored.text()).toBe(given.text());
});

/** Damages a database that is closed by a statement, as decay would, past what SQLite itself notices. */
function decay(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
}

test.each([
  ['a value', 'UPDATE monthly_count SET counted = counted + 64 WHERE month_yyyymm = 202401', [2]],
  ['a key', 'UPDATE monthly_count SET month_yyyymm = 202408 WHERE month_yyyymm = 202402', [2]],
  ['a name that many rows share', "UPDATE series SET port_code = '2306' WHERE port_code = '2304'", [1, 2]],
  ['whose a row is', 'UPDATE monthly_count SET import_id = 1 WHERE month_yyyymm = 202402', [1, 2]],
  ['a value that was replaced', 'UPDATE replaced_monthly_count SET counted = 9', [1]],
  ['a row that is missing', 'DELETE FROM monthly_count WHERE month_yyyymm = 202402', [2]],
  ['the ledger', "UPDATE import_batch SET file_name = 'c.csv' WHERE import_id = 1", [1]],
  [
    'the hash',
    "UPDATE import_batch SET content_hash = 'f' || substr(content_hash, 2) WHERE import_id = 2",
    [2],
  ],
] as const)('decay of %s is found, and in which imports', async (_, sql, rotten) => {
  const path = join(tempFolder(), 'garita.db');
  const store = openStore(path);
  const of = (date: string, value: string) => row({ code: '2304', date, value });
  await importText(store, [HEADER, of('Jan 2024', '5')], { fileName: 'a.csv' });
  await importText(store, [HEADER, of('Jan 2024', '6'), of('Feb 2024', '7')], { fileName: 'b.csv' });
  await importText(store, [HEADER, row({ code: '2305', date: 'Jan 2023' })], { fileName: 'other.csv' });
  store.close();
  expect(contentState(path)).toEqual({ sound: 3, unknown: 0, rotten: [] });
  decay(path, sql);
  const found = contentState(path);
  expect(found.rotten.map(({ batchId }) => batchId)).toEqual(rotten);
  expect(found.sound).toBe(3 - rotten.length);
});

test('of imports from before hashes were kept nothing is known, until they are undone', async () => {
  const path = join(tempFolder(), 'garita.db');
  const old = new Database(path);
  for (const step of MIGRATIONS.slice(0, 11)) old.exec(step);
  old.exec(`
    INSERT INTO import_batch (file_name, sha256, dataset, layout, row_count, created_count, updated_count, unchanged_count,
      skipped_count, repairs_json, took_ms, imported_at_ms)
    VALUES ('old.csv', '${'0'.repeat(64)}', 'monthly-count', 'BTS', 1, 1, 0, 0, 0, '[]', 1, 1);
    INSERT INTO port VALUES ('2304', 'Laredo', 'Texas', 'US-Mexico Border', 202401);
    INSERT INTO series VALUES (1, '2304', '', 'Trucks');
    INSERT INTO monthly_count VALUES (1, 202401, 5, 1);
    PRAGMA user_version = 11;`);
  old.close();
  const store = openStore(path);
  expect(contentState(path)).toEqual({ sound: 0, unknown: 1, rotten: [] });
  await importText(store, [HEADER, row({ code: '2304', date: 'Jan 2024', value: '6' })]);
  expect(contentState(path)).toEqual({ sound: 1, unknown: 1, rotten: [] });
  store.imports.undo(2, 9);
  store.imports.undo(1, 9);
  expect(contentState(path)).toEqual({ sound: 2, unknown: 0, rotten: [] });
  store.close();
});

test('a reading that the live feed takes over, also one that another import had replaced, is no import’s any more', async () => {
  const store = tempStore();
  const answer = (wait: string) => JSON.stringify([port(lane('delay', wait, '6'), NO_FAST, {})]);
  await importText(store, answer('10'), { fileName: 'a.json' });
  const second = await importText(store, answer('20'), { fileName: 'b.json' });
  const [reading] = store.waits
    .between('230502', 0, Date.UTC(2030, 0), 10)
    .filter((one) => one.waitMin === 20);
  expect(store.waits.add([{ ...reading!, waitMin: 30 }], 'replace').updated).toBe(1);
  expect(contentState(store.path)).toEqual({ sound: 2, unknown: 0, rotten: [] });
  store.imports.undo(second.batchId!, 9);
  expect(contentState(store.path)).toEqual({ sound: 2, unknown: 0, rotten: [] });
});

const NO_FAST = lane('Lanes Closed', '', '', 'At 11:00 am CDT');
