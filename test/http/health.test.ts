import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHealth } from '../../server/health.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { verifyBackup } from '../../server/store/backup.ts';
import { createBackupSchedule } from '../../server/store/backup-schedule.ts';
import { watchWal } from '../../server/store/wal-watch.ts';
import { createTelemetry } from '../../server/telemetry.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { tempFolder, tempStore } from '../store/temp-store.ts';
import { startApp } from './start-app.ts';

const STRANGE_METHODS = ['PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH'];

const NO_GAUGES = {
  clients: () => 0,
  waitingBytes: () => 0,
  walBytes: () => 0,
  databaseBytes: () => 0,
  isReadOnly: () => false,
  lastBackupMs: () => null,
};

/** Of a server at rest, over a real database. */
function healthOf(store: ReturnType<typeof tempStore>, freeShare: () => number) {
  return createHealth({
    databasePath: store.path,
    appVersion: '0.0.0',
    startedAtMs: 0,
    nowMs: () => 0,
    telemetry: createTelemetry(NO_GAUGES),
    schemaVersion: store.schemaVersion,
    freeShare,
    walIsLarge: () => false,
    clients: () => 0,
    runsWaiting: () => 0,
    damage: () => null,
    backupFailure: () => null,
    lastBackupMs: () => null,
  });
}

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.stop());

const json = async (path: string) =>
  (await fetch(server.url + path)).json() as Promise<Record<string, unknown>>;

test('a server that runs is ready: its database, its disk and its event loop', async () => {
  const { status, checks } = (await json('/readyz')) as { status: string; checks: Array<{ check: string }> };
  expect(status).toBe('ok');
  expect(checks.map(({ check }) => check)).toEqual(['database', 'disk', 'event-loop']);
});

test('its health tells versions and sizes', async () => {
  const health = await json('/healthz');
  expect(health).toMatchObject({
    status: 'ok',
    walIsLarge: false,
    clients: 0,
    runsWaiting: 0,
    lastBackupAt: null,
  });
  expect(health.databaseBytes).toBeGreaterThan(100_000);
  expect(health.sqlite).toMatch(/^3\./);
});

test('its metrics have as many series after any addresses, methods and answers as before, and never 2,000', async () => {
  const telemetry = createTelemetry(NO_GAUGES);
  const routes = [...ALL_ROUTES.map(({ path }) => path), 'page'];
  for (const route of routes)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', ...STRANGE_METHODS])
      for (const status of [200, 201, 303, 400, 404, 499, 503]) {
        const isListed = ALL_ROUTES.some(
          (one) => one.path === route && one.method === method.replace('HEAD', 'GET'),
        );
        if (isListed || route === 'page') telemetry.answered({ method, route, status, tookMs: 1 });
      }
  const { text } = await telemetry.read();
  expect(text.split('\n').filter((line) => /^[a-z]/.test(line)).length).toBeLessThan(2_000);
});

test('its metrics name routes as they are listed, whatever the address', async () => {
  const routesIn = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return new Set(
      [...text.matchAll(/garita_http_request_seconds_count\{[^}]*route="([^"]*)"/g)].map(
        ([, route]) => route,
      ),
    );
  };
  await fetch(`${server.url}/api/v1/ports/pharr/months`);
  await routesIn();
  for (let i = 0; i < 200; i++) await fetch(`${server.url}/api/v1/ports/any-${i}/months`);
  for (let i = 0; i < 50; i++) await fetch(`${server.url}/no/such/page-${i}`);
  const routes = await routesIn();
  expect([...routes].sort()).toEqual(['/api/v1/ports/:id/months', '/healthz', '/metrics', '/readyz', 'page']);
});

test('a database that does not answer makes the server not ready, in one sentence and with 503', async () => {
  const store = tempStore();
  const health = healthOf(store, () => 0.5);
  const app = await startApp({ health });
  try {
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    store.close();
    const answer = await fetch(`${app.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      code: 'not-ready',
      detail: expect.stringMatching(/^The server cannot serve now \(database: .*\); garita doctor says/),
    });
  } finally {
    await app.stop();
  }
});

test('a disk of which five hundredths or less are free makes the server not ready', async () => {
  const store = tempStore();
  let freeShare = 0.06;
  const health = healthOf(store, () => freeShare);
  const disk = () => health.ready().find(({ check }) => check === 'disk');
  expect(disk()).toEqual({ check: 'disk', isReady: true, found: '6 % free' });
  freeShare = 0.05;
  expect(disk()).toEqual({ check: 'disk', isReady: false, found: '5 % free' });
});

test('a write-ahead log of 256 MB is told once, and again only after it was small', () => {
  let bytes = 255e6;
  const told: object[] = [];
  const watch = watchWal({ bytes: () => bytes, log: { warn: (fields) => told.push(fields) } });
  const seen = [255e6, 256e6, 300e6, 4e6, 256e6].map((now) => {
    bytes = now;
    watch.look();
    return watch.isLarge();
  });
  watch.close();
  expect(seen).toEqual([false, true, true, false, true]);
  expect(told).toEqual([{ walBytes: 256e6 }, { walBytes: 256e6 }]);
});

test('the daily backup is made in a thread, is sound, and goes into the rotation', async () => {
  const store = tempStore();
  store.runs.create({ portId: 'pharr' }, 1);
  const log = { info: () => {}, error: () => {} };
  const backups = createBackupSchedule({ databasePath: store.path, nowMs: () => Date.UTC(2026, 11, 1), log });
  expect(backups.lastMs()).toBeNull();
  const { path, sha256 } = await backups.backUp();
  expect(path).toBe(join(dirname(store.path), 'backups/garita-20261201T000000Z.db'));
  expect((await verifyBackup(path)).sha256).toBe(sha256);
  expect(backups.lastMs()).not.toBeNull();
  await backups.close();
});

test('a backup that fails is told to who asked for it and leaves nothing', async () => {
  const path = join(tempFolder(), 'no.db');
  const log = { info: () => {}, error: () => {} };
  const backups = createBackupSchedule({ databasePath: path, nowMs: Date.now, log });
  await expect(backups.backUp()).rejects.toThrow(/There is no database/);
  expect(existsSync(path)).toBe(false);
  const folder = join(dirname(path), 'backups');
  expect(readdirSync(folder)).toEqual(['last-failure.txt']);
  expect(backups.failure()).toMatch(/^20\d\d-.*: There is no database/);
  await backups.close();
});
