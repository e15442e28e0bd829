import { existsSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChangeFeed } from '../../client/state/change-feed.ts';
import { openLine } from '../../client/state/line.ts';
import type { LiveSocket } from '../../client/state/live-store.ts';
import type { RestartNotice } from '../../server/contract/live.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const PATIENT = { timeout: 50_000 };

let server: ServerProcess;
let socket: LiveSocket;
beforeEach(async () => {
  server = await startServer();
  socket = openLine(createChangeFeed(), { url: server.url, forceNew: true });
  await new Promise<void>((resolve) => socket.once('changes:missed', () => resolve()));
}, 60_000);
afterEach(async () => {
  socket.close();
  await server.stop();
});

/** Trucks of some days, enough for an import of seconds. */
function manyTrucks(rows: number): string {
  const startMs = Date.UTC(2026, 0, 1);
  const lines = Array.from({ length: rows }, (_, n) => {
    const times = [0, 5, 30].map((min) => new Date(startMs + n * 1_000 + min * 60_000).toISOString());
    return `pharr,standard,${times.join(',')},T${n}`;
  });
  return ['facility,lane,joined,primary,released,truck', ...lines].join('\n');
}

const upload = (rows: number) =>
  fetch(`${server.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'trucks.csv' },
    body: manyTrucks(rows),
  });

async function startLongRun(): Promise<number> {
  const answer = await fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ portId: 'pharr', withdrawnShare: 1, days: 14, replications: 1000, seed: 1 }),
  });
  return ((await answer.json()) as { id: number }).id;
}

const statusOf = async (id: number) =>
  ((await (await fetch(`${server.url}/api/v1/runs/${id}`)).json()) as { status: string }).status;

/** Whether the server takes in a file at this moment. */
async function isImporting(): Promise<boolean> {
  const running = (await (await fetch(`${server.url}/api/v1/imports/running`)).json()) as Array<{
    rows: number;
  }>;
  return running.some(({ rows }) => rows > 0);
}

test('a stop tells clients when to come back, ends an import in order and leaves a run to the next start', {
  timeout: 180_000,
}, async () => {
  const told = new Promise<RestartNotice>((resolve) => socket.once('server:restarting', resolve));
  const run = await startLongRun();
  await expect.poll(() => statusOf(run), PATIENT).toBe('running');
  const answer = upload(100_000);
  const isAnswered = answer.then(() => true);
  await expect
    .poll(async () => (await isImporting()) || Promise.race([isAnswered, false]), {
      ...PATIENT,
      interval: 20,
    })
    .toBe(true);

  const startedMs = performance.now();
  expect(await server.halt()).toBe(0);
  expect(performance.now() - startedMs).toBeLessThan(10_000);
  expect(await told).toEqual({ retryMs: expect.any(Number) });

  const { status } = await answer;
  expect([201, 200, 503]).toContain(status);
  const { databasePath } = server;
  expect(existsSync(`${databasePath}-wal`) ? statSync(`${databasePath}-wal`).size : 0).toBe(0);
  const db = new Database(databasePath);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const stored = db.prepare("SELECT count(*) FROM import_batch WHERE file_name = 'trucks.csv'").pluck().get();
  expect(stored).toBe(status === 503 ? 0 : 1);
  expect(db.prepare('SELECT status FROM run').pluck().get()).toBe('queued');
  db.close();

  await server.revive();
  await expect.poll(() => socket.connected, PATIENT).toBe(true);
  await expect.poll(() => statusOf(run), PATIENT).toBe('running');
});

test('a second signal ends the server at once, and leaves of an import all or nothing and of a run no doubt', {
  timeout: 180_000,
}, async () => {
  const run = await startLongRun();
  await expect.poll(() => statusOf(run), PATIENT).toBe('running');
  const answer = upload(100_000).catch(() => null);
  await expect.poll(isImporting, { ...PATIENT, interval: 20 }).toBe(true);
  const first = server.halt();
  await delay(300);
  const second = server.halt();
  expect([await first, await second]).toEqual([null, null]);
  const accepted = (await answer)?.status ?? null;
  const db = new Database(server.databasePath);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const rows = db.prepare('SELECT count(*) FROM crossing').pluck().get();
  expect(accepted === 201 ? [100_000] : [0, 100_000]).toContain(rows);
  const left = db.prepare<[number], string>('SELECT status FROM run WHERE run_id = ?').pluck().get(run);
  db.close();
  await server.revive();
  // The first signal may have had the time to put the run back for the next start.
  if (left === 'queued') await expect.poll(() => statusOf(run), PATIENT).toBe('running');
  else expect(await statusOf(run)).toBe('failed');
});
