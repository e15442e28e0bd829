import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { importStream } from '../../server/importers/import-file.ts';
import { backUp, verifyBackup } from '../../server/store/backup.ts';
import { diskSpace } from '../../server/store/disk-space.ts';
import { openStore } from '../../server/store/open.ts';
import { pruneDatabase } from '../../server/store/prune.ts';
import { facilities, goodRows, HEADER } from '../importers/import-text.ts';
import { project, runGarita } from '../scripts/run-garita.ts';

/** A disk of so many MB in memory, gone when the test is; `null` where this user may mount none. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'garita-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  onTestFinished(() => {
    if (mounted.status === 0) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return mounted.status === 0 ? folder : null;
}

/** Fills a disk but for some bytes. */
function fillBut(folder: string, leftBytes: number): void {
  writeFileSync(join(folder, 'filler'), Buffer.alloc(diskSpace(folder).freeBytes - leftBytes));
}

const FULL = { name: 'StoreError', code: 'database-full' };
const CSV = [HEADER, ...goodRows(6_000)].join('\n');

test('on a disk of 12 MB that is full, what is written is refused by name and whole, and goes in when there is room', {
  timeout: 120_000,
}, async ({ skip }) => {
  const folder = smallDisk(12);
  if (folder === null) return skip('this user may not mount a disk in memory');
  const path = join(folder, 'garita.db');
  const store = openStore(path);
  onTestFinished(() => store.close());
  store.runs.update(store.runs.create({}, 1), { status: 'done', result: 'x'.repeat(2e6), finishedAtMs: 1 });
  fillBut(folder, 100_000);

  const take = () =>
    importStream(Readable.from([Buffer.from(CSV)]), store, { fileName: 'a.csv', nowMs: 1, facilities });
  await expect(take()).rejects.toMatchObject(FULL);
  await expect(backUp(path, join(folder, 'copy.db'))).rejects.toMatchObject(FULL);
  expect(() => pruneDatabase(path, 2, 0)).toThrow(expect.objectContaining(FULL));
  expect(() => {
    for (let n = 0; n < 1_000; n++) store.runs.create({ text: 'x'.repeat(5_000) }, n);
  }).toThrow(expect.objectContaining(FULL));
  expect(store.monthlyCounts.size()).toBe(0);
  expect(store.imports.list()).toEqual([]);
  expect(readdirSync(folder).filter((name) => /copy|partial/.test(name))).toEqual([]);

  rmSync(join(folder, 'filler'));
  expect(await take()).toMatchObject({ created: 6_000 });
  store.runs.create({}, 2);
  await backUp(path, join(folder, 'copy.db'));
  await verifyBackup(join(folder, 'copy.db'));
  expect(pruneDatabase(path, 2, 0).bytesAfter).toBeLessThan(2e6);
});

test('a server whose disk is full is not ready, refuses with 507 and goes on answering, and is ready when there is room', {
  timeout: 120_000,
}, async ({ skip }) => {
  const folder = smallDisk(64);
  if (folder === null) return skip('this user may not mount a disk in memory');
  const env = { GARITA_DB: join(folder, 'garita.db'), LOG_LEVEL: 'silent' };
  const server = spawn(`${project}node_modules/.bin/node`, [`${project}server/main.ts`], {
    env: { ...process.env, ...env, PORT: '0', HOST: '127.0.0.1' },
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  const [said] = await once(server.stdout, 'data');
  const [url] = /http:\/\/\S+/.exec(String(said))!;
  const ask = (n: number) =>
    fetch(`${url}/api/v1/scenarios/mine-${n}`, {
      method: 'PUT',
      headers: { 'If-None-Match': '*' },
      body: `schemaVersion: 1\nname: Half\ndescription: ${'x '.repeat(50_000)}\nfacilities: [pharr]\nwindow: { days: 1 }\npolicy: [{ share: 0.5 }]\nreplications: 2\n`,
    });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  fillBut(folder, 40_000);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  let n = 0;
  let refused = await ask(n);
  // The write-ahead log has room of its own, which it takes up first.
  while (refused.ok && n < 500) refused = await ask(++n);
  expect(refused.status).toBe(507);
  expect(((await refused.json()) as Problem).detail).toMatch(
    /^The disk that holds garita\.db is full, .* free some space/,
  );
  expect((await fetch(`${url}/api/v1/ports`)).status).toBe(200);
  const file = join(folder, '..', `${folder.split('/').at(-1)}.csv`);
  writeFileSync(file, CSV);
  onTestFinished(() => rmSync(file));
  const short = await runGarita(['import', file], { env });
  expect([short.code, short.stdout]).toEqual([8, '']);
  expect(short.stderr).toMatch(
    /^The disk that holds .* is full, .*\n$|so its import may need .* nothing was read/,
  );

  rmSync(join(folder, 'filler'));
  expect((await ask(n)).status).toBe(201);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect((await runGarita(['import', file], { env })).code).toBe(0);
});
