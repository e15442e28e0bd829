import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { backUp, verifyBackup } from '../../server/store/backup.ts';
import { connect } from '../../server/store/connect.ts';
import { contentState } from '../../server/store/database-state.ts';
import { drill } from '../../server/store/drill.ts';
import { openStore } from '../../server/store/open.ts';
import { project } from '../scripts/run-garita.ts';
import { storeAllKinds } from '../store/stored-of-all-kinds.ts';
import { tempFolder } from '../store/temp-store.ts';

/** Rows of each of six kinds; `npm run test:faults` takes a database fifty times larger. */
const ROWS = Number(process.env.BACKUP_ROWS ?? 2_000);
const WITHIN_MS = 60_000;

const SLOW = { timeout: 2 * WITHIN_MS };

let original: string;
beforeAll(() => {
  original = join(mkdtempSync(join(tmpdir(), 'garita-backup-')), 'garita.db');
  const store = openStore(original);
  storeAllKinds(store, ROWS);
  store.close();
  return () => rmSync(dirname(original), { recursive: true });
}, 10 * WITHIN_MS);

function filled(): { readonly folder: string; readonly path: string } {
  const folder = tempFolder();
  const path = join(folder, 'garita.db');
  copyFileSync(original, path);
  return { folder, path };
}

describe('while another process writes', () => {
  test.each([10, 100, 1000])(
    'every %i ms, a backup is taken, verified and holds what was imported',
    {
      timeout: 2 * WITHIN_MS,
    },
    async (everyMs) => {
      const { folder, path } = filled();
      const script = new URL('busy-writer.ts', import.meta.url).pathname;
      const writer = spawn(`${project}node_modules/.bin/node`, [script, path, String(everyMs)]);
      onTestFinished(() => void writer.kill('SIGKILL'));
      await once(writer.stdout, 'data');
      const startedMs = performance.now();
      const { path: copy, bytes } = await backUp(path, join(folder, 'copy.db'));
      const tookMs = performance.now() - startedMs;
      expect(tookMs).toBeLessThan(WITHIN_MS);
      if (process.env.BACKUP_ROWS !== undefined)
        process.stdout.write(
          `${everyMs} ms: ${(tookMs / 1000).toFixed(1)} s for ${(bytes / 1e6).toFixed(0)} MB\n`,
        );
      await verifyBackup(copy);
      expect(contentState(copy)).toMatchObject({ sound: 18, rotten: [] });
    },
  );

  test('and has not committed yet, a backup holds what was committed before', SLOW, async () => {
    const { folder, path } = filled();
    const writer = connect(path, { readonly: false });
    writer.exec('BEGIN IMMEDIATE; DELETE FROM crossing');
    const { path: copy } = await backUp(path, join(folder, 'copy.db'));
    writer.exec('COMMIT');
    writer.close();
    expect(contentState(copy).rotten).toEqual([]);
    expect(contentState(path).rotten.length).toBeGreaterThan(0);
  });
});

describe('a backup onto a full disk', () => {
  const disk = mkdtempSync(join(tmpdir(), 'garita-disk-'));
  let isMounted = false;
  beforeAll(() => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk], { stdio: 'ignore' });
      isMounted = true;
    } catch {
      // Only root may mount, and not everywhere: the test is left out then.
    }
    return () => {
      if (isMounted) execFileSync('umount', [disk]);
      rmdirSync(disk);
    };
  });

  test('is refused by name and leaves nothing there', SLOW, async ({ skip }) => {
    if (!isMounted) skip('no disk of its own can be mounted here');
    const { path } = filled();
    await expect(backUp(path, join(disk, 'copy.db'))).rejects.toThrow(/The disk .* is full/);
    expect(readdirSync(disk)).toEqual([]);
    expect(contentState(path).rotten).toEqual([]);
  });
});

test('a drill restores all of a database elsewhere, and leaves nothing behind', SLOW, async () => {
  const { folder, path } = filled();
  const done = await drill(path, folder);
  expect(done).toMatchObject({ imports: 18, importsUnknown: 0 });
  expect(done.rows).toBeGreaterThan(5 * ROWS);
  expect(readdirSync(folder).filter((name) => name.startsWith('garita-drill'))).toEqual([]);
});

test('a drill fails where an import no longer holds what it gave', SLOW, async () => {
  const { folder, path } = filled();
  const db = connect(path, { readonly: false });
  db.exec('UPDATE trade SET value_usd = value_usd + 1');
  db.close();
  await expect(drill(path, folder)).rejects.toThrow(
    /^The drill failed because import \d+ \(trade 0\.csv\) does not hold/,
  );
});
