import {
  appendFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, verifyBackup } from '../../server/store/backup.ts';
import { backupName, outdatedBackups } from '../../server/store/backup-rotation.ts';
import { holdDatabase } from '../../server/store/database-hold.ts';
import { MIGRATIONS } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { pruneDatabase, tableSizes } from '../../server/store/prune.ts';
import { restoreBackup } from '../../server/store/restore.ts';
import { tempFolder } from './temp-store.ts';

const NOW_MS = Date.UTC(2026, 11, 1, 6, 0, 0);
const DAY_MS = 86_400_000;

/** A database with some runs, closed. */
function databaseWith(runs: number): { readonly folder: string; readonly path: string } {
  const folder = tempFolder();
  const path = join(folder, 'garita.db');
  const store = openStore(path);
  for (let i = 0; i < runs; i++) store.runs.create({ portId: 'pharr' }, i);
  store.close();
  return { folder, path };
}

function runsIn(path: string): number {
  const store = openStore(path);
  const { length } = store.runs.list();
  store.close();
  return length;
}

describe('a backup', () => {
  test('taken while another connection writes holds what was committed before, and its hash stands beside it', async () => {
    const { folder, path } = databaseWith(3);
    const writer = new Database(path);
    writer.exec('BEGIN IMMEDIATE');
    writer.exec(
      "INSERT INTO run (status, progress_share, request_json, created_at_ms) VALUES ('queued', 0, '{}', 9)",
    );
    const backup = await backUp(path, join(folder, 'copy.db'));
    writer.exec('COMMIT');
    writer.close();
    expect(runsIn(backup.path)).toBe(3);
    expect(runsIn(path)).toBe(4);
    expect(backup.schemaVersion).toBe(MIGRATIONS.length);
    expect(readFileSync(`${backup.path}.sha256`, 'utf8')).toBe(`${backup.sha256}  copy.db\n`);
  });

  test('overwrites neither another file nor the database itself', async () => {
    const { folder, path } = databaseWith(1);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    for (const target of [join(folder, 'mine.txt'), path])
      await expect(backUp(path, target)).rejects.toThrow(/exists already and a backup overwrites nothing/);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
    expect(runsIn(path)).toBe(1);
  });

  test('that cannot be written leaves nothing behind', async () => {
    const { folder, path } = databaseWith(1);
    const before = readdirSync(folder);
    await expect(backUp(path, join(folder, 'no/such/copy.db'))).rejects.toThrow(
      /cannot be opened for writing|unable/,
    );
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(before);
  });

  test('of which a byte was changed is not restored, and the database stays as it was', async () => {
    const { folder, path } = databaseWith(2);
    const { path: copy } = await backUp(path, join(folder, 'copy.db'));
    const file = openSync(copy, 'r+');
    writeSync(file, Buffer.from([0x5a]), 0, 1, 5000);
    await expect(restoreBackup(copy, path, NOW_MS)).rejects.toThrow(
      /has the hash .* so it was changed or damaged/,
    );
    expect(runsIn(path)).toBe(2);
  });

  test('without a hash beside it is still read page by page', async () => {
    const folder = tempFolder();
    const path = join(folder, 'text.db');
    writeFileSync(path, 'Port Name,State\n'.repeat(500));
    await expect(verifyBackup(path)).rejects.toThrow(/is not a readable SQLite database/);
    const other = new Database(join(folder, 'other.db'));
    other.exec('CREATE TABLE t (x)');
    other.close();
    await expect(verifyBackup(join(folder, 'other.db'))).rejects.toThrow(/is no database of Garita/);
  });
});

describe('a restored database', () => {
  test('is that of the backup, and what was there is kept beside it with all that was committed', async () => {
    const { folder, path } = databaseWith(2);
    const { path: copy } = await backUp(path, join(folder, 'copy.db'));
    const store = openStore(path);
    store.runs.create({ portId: 'pharr' }, 9);
    store.close();
    const { replacedPath } = await restoreBackup(copy, path, NOW_MS);
    expect(runsIn(path)).toBe(2);
    expect(replacedPath).toBe(`${path}.replaced-20261201T060000Z`);
    expect(runsIn(replacedPath!)).toBe(3);
  });

  test('may stand in the place of one that is damaged', async () => {
    const { folder, path } = databaseWith(2);
    const { path: copy } = await backUp(path, join(folder, 'copy.db'));
    writeFileSync(path, 'torn');
    appendFileSync(path, 'to pieces');
    await restoreBackup(copy, path, NOW_MS);
    expect(runsIn(path)).toBe(2);
  });

  test('does not take the place of one that is being served', async () => {
    const { folder, path } = databaseWith(2);
    const { path: copy } = await backUp(path, join(folder, 'copy.db'));
    const hold = holdDatabase(path);
    await expect(restoreBackup(copy, path, NOW_MS)).rejects.toThrow(
      new RegExp(`is served by another Garita \\(process ${process.pid} on `),
    );
    hold.release();
    await restoreBackup(copy, path, NOW_MS);
  });
});

test('the right to serve a database is one process’s at a time, and free again once it is let go', () => {
  const { path } = databaseWith(0);
  const hold = holdDatabase(path);
  expect(() => holdDatabase(path)).toThrow(/stop that one, or name another file with GARITA_DB/);
  hold.release();
  holdDatabase(path).release();
});

describe('rotation', () => {
  const daily = (days: number) =>
    Array.from({ length: days }, (_, i) => backupName(NOW_MS - i * DAY_MS)).reverse();

  test('names backups so that they sort by time', () => {
    expect(backupName(NOW_MS)).toBe('garita-20261201T060000Z.db');
  });

  test('keeps the newest of seven days, and of four weeks', () => {
    // Weeks begin on Thursdays, as 1970 did: that of Tuesday 1 December 2026 on 26 November.
    const names = daily(40);
    const gone = outdatedBackups(names);
    const kept = names.filter((name) => !gone.includes(name)).map((name) => name.slice(7, 15));
    expect(kept).toEqual([
      '20261111',
      '20261118',
      '20261125',
      '20261126',
      '20261127',
      '20261128',
      '20261129',
      '20261130',
      '20261201',
    ]);
  });

  test('keeps of several on one day the newest, and never names what is not its own', () => {
    const morning = backupName(NOW_MS);
    const noon = backupName(NOW_MS + 6 * 3_600_000);
    expect(outdatedBackups([morning, noon, 'garita.db', 'before-the-move.db'])).toEqual([morning]);
  });
});

test('a schema that is lifted leaves a copy of the database as it was', () => {
  const path = join(tempFolder(), 'garita.db');
  const old = new Database(path);
  old.exec(MIGRATIONS[0]!);
  old.pragma('user_version = 1');
  old.close();
  openStore(path).close();
  const copy = new Database(`${path}.schema-1`, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  copy.close();
  const fresh = join(tempFolder(), 'garita.db');
  openStore(fresh).close();
  expect(existsSync(`${fresh}.schema-0`)).toBe(false);
});

test('pruning removes runs that finished before a moment, and neither later ones nor those that run', () => {
  const { path } = databaseWith(3);
  const store = openStore(path);
  store.runs.update(1, { status: 'done', finishedAtMs: 1_000, result: { text: 'x'.repeat(200_000) } });
  store.runs.update(2, { status: 'done', finishedAtMs: 2_000 });
  store.close();
  const { runs, bytesBefore, bytesAfter } = pruneDatabase(path, 2_000, 3_000);
  expect(runs).toBe(1);
  expect(bytesBefore - bytesAfter).toBeGreaterThanOrEqual(48 * 4096);
  expect(runsIn(path)).toBe(2);
  expect(tableSizes(path).find(({ table }) => table === 'run')).toMatchObject({ rows: 2 });
});
