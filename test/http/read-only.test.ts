import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { inSpanish } from '../../server/spanish/in-spanish.ts';
import { backUp } from '../../server/store/backup.ts';
import { openStore } from '../../server/store/open.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { tempFolder } from '../store/temp-store.ts';
import { startApp } from './start-app.ts';

const SENTENCE =
  'The database /srv/garita.db cannot be relied on (Tree 5 page 7: btreeInitPage() returns error code 11), so nothing is ' +
  'written to it any more; stop the server and go back to the newest sound backup with ' +
  'GARITA_DB=/srv/garita.db npx garita db restore /srv/backups/garita-20261201T060000Z.db --yes.';

test('while a database is damaged every route that changes something is refused in one sentence, and reading goes on', async () => {
  const app = await startApp({ readOnlyBecause: () => SENTENCE });
  onTestFinished(app.stop);
  const changing = ALL_ROUTES.filter(({ access }) => access === 'change');
  expect(changing.length).toBeGreaterThan(5);
  for (const { method, path } of changing) {
    const answer = await fetch(app.url + path.replace(/:\w+/g, '1'), {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(method === 'DELETE' ? {} : { body: '{}' }),
    });
    expect(answer.status, `${method} ${path}`).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'database-read-only', detail: SENTENCE });
  }
  for (const path of ['/api/v1/runs', '/api/v1/imports', '/api/v1/ports', '/api/v1/scenarios'])
    expect((await fetch(app.url + path)).status, path).toBe(200);
});

test('the sentence is said in Spanish too, its command as it is', () => {
  expect((inSpanish({ detail: SENTENCE }) as { detail: string }).detail).toMatch(
    /^La base de datos \/srv\/garita\.db no es de fiar \(Tree 5 .*\), así que ya no se escribe en ella; .* GARITA_DB=\/srv\/garita\.db npx garita db restore \/srv\/backups\/garita-20261201T060000Z\.db --yes\.$/,
  );
});

const json = async (url: string) => (await fetch(url)).json() as Promise<Record<string, unknown>>;

/** A server whose database has a sound backup and, newer, one that is not; `damage` comes after a kill. */
async function killed(damage: (path: string) => void): Promise<{ server: ServerProcess; backup: string }> {
  const server = await startServer();
  await server.kill();
  const folder = join(server.databasePath, '..');
  const backup = join(folder, 'backups', 'garita-20261130T060000Z.db');
  mkdirSync(join(folder, 'backups'));
  await backUp(server.databasePath, backup);
  writeFileSync(join(folder, 'backups', 'garita-20261201T060000Z.db'), readFileSync(backup).fill(0x5a, 4096));
  damage(server.databasePath);
  return { server, backup };
}

/** Overwrites some pages of a table that a start does not read. */
function overwritePages(path: string): void {
  const store = openStore(path);
  for (let i = 0; i < 200; i++)
    store.scenarios.save({ name: `mine-${i}`, content: 'x'.repeat(500), savedAtMs: i });
  store.close();
  const db = new Database(path, { readonly: true });
  const pages = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'scenario' AND pagetype = 'leaf'")
    .pluck();
  const [page] = pages.all();
  db.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (page! - 1) * 4096);
  closeSync(file);
}

test('a server that was killed and whose database is damaged starts as a reader and names the newest sound backup', {
  timeout: 90_000,
}, async () => {
  const { server, backup } = await killed(overwritePages);
  onTestFinished(async () => void (await server.stop()));
  await server.revive();
  const health = await json(`${server.url}/healthz`);
  expect(health).toMatchObject({
    status: 'read-only',
    restoreCommand: `GARITA_DB=${server.databasePath} npx garita db restore ${backup} --yes`,
  });
  const refused = await fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 10, seed: 1 }),
  });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: 'database-read-only', detail: health.readOnlyBecause });
  expect(await json(`${server.url}/readyz`)).toMatchObject({
    status: 503,
    detail: expect.stringContaining(String(health.restoreCommand)),
  });
  expect((await fetch(`${server.url}/api/v1/ports`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('garita_database_read_only 1');
});

test('a database that cannot even be opened ends the start in one sentence with the command that restores', {
  timeout: 90_000,
}, async () => {
  const { server, backup } = await killed((path) => {
    // What stood in the write-ahead log would otherwise heal the first page.
    openStore(path).close();
    writeFileSync(path, 'torn to pieces '.repeat(900));
  });
  onTestFinished(() => rmSync(join(server.databasePath, '..'), { recursive: true, force: true }));
  await expect(server.revive()).rejects.toThrow(
    `the server ended with 1: The database ${server.databasePath} cannot be read (file is not a database), so the server ` +
      `does not start; go back to the newest sound backup with GARITA_DB=${server.databasePath} npx garita db restore ${backup} --yes.\n`,
  );
});

test.each(['-wal', '-shm', ''])(
  'a server whose database file%s is taken away writes nothing more, and lives',
  {
    timeout: 90_000,
  },
  async (suffix) => {
    const server = await startServer();
    onTestFinished(async () => void (await server.stop()));
    const file = server.databasePath + suffix;
    renameSync(file, `${file}.away`);
    if (suffix === '') writeFileSync(file, readFileSync(`${file}.away`));
    await expect
      .poll(async () => (await json(`${server.url}/healthz`)).status, { timeout: 20_000 })
      .toBe('read-only');
    const health = await json(`${server.url}/healthz`);
    expect(health.readOnlyBecause).toContain(`${file} was removed or replaced while it was served`);
    const refused = await fetch(`${server.url}/api/v1/scenarios/mine`, { method: 'PUT', body: 'x' });
    expect(refused.status).toBe(503);
    expect((await fetch(`${server.url}/api/v1/ports`)).status).toBe(200);
  },
);

test('a folder that may not be written to ends the start in one sentence', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  chmodSync(folder, 0o555);
  // Root may write anywhere, so somebody else has to try.
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: '0', GARITA_DB: join(folder, 'garita.db'), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot ? { uid: 65_534 } : {}),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  chmodSync(folder, 0o755);
  expect(code).toBe(1);
  expect(said).toMatch(
    /^The database .*garita\.db\S* cannot be opened for writing \(SQLITE_CANTOPEN\); .*\n$/,
  );
});
