import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, isSafe } from '../../server/store/connect.ts';
import { tempFolder } from './temp-store.ts';

test.each([false, true])('a connection is set as is promised (reader: %s)', (readonly) => {
  const path = join(tempFolder(), 'garita.db');
  connect(path, { readonly: false }).close();
  const db = connect(path, { readonly });
  const names = [
    'busy_timeout',
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'journal_size_limit',
    'cache_size',
    'trusted_schema',
    'mmap_size',
  ];
  expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual([
    5000,
    'wal',
    1,
    1,
    64 * 1024 * 1024,
    -32 * 1024,
    0,
    0,
  ]);
  db.close();
});

test('a reader neither makes a database nor writes to one', () => {
  const path = join(tempFolder(), 'garita.db');
  expect(() => connect(path, { readonly: true })).toThrow(/unable to open/);
  connect(path, { readonly: false }).close();
  const db = connect(path, { readonly: true });
  expect(() => db.exec('CREATE TABLE t (x)')).toThrow(/readonly/);
  db.close();
});

test('a file that is no database is not opened', () => {
  const path = join(tempFolder(), 'garita.db');
  writeFileSync(path, 'Port Name,State\n'.repeat(100));
  expect(() => connect(path, { readonly: false })).toThrow(/not a database/);
});

test.each([
  ['3.7.0', false],
  ['3.40.1', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.54.1', true],
  ['4.0.0', true],
])('SQLite %s may write in WAL mode beside another connection: %s', (version, safe) => {
  expect(isSafe(version)).toBe(safe);
});
