import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportBatch } from '../../server/contract/imports.ts';
import type { LiveDelta } from '../../server/contract/live.ts';
import type { AnySummary } from '../../server/contract/studies.ts';
import { startServer } from '../helpers/server-process.ts';
import { tempFolder } from '../store/temp-store.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 8_766 * HOUR_MS;
const JUMPS = [
  ['an hour forward', HOUR_MS],
  ['an hour back', -HOUR_MS],
  ['ten years forward', 10 * YEAR_MS],
  ['ten years back', -10 * YEAR_MS],
] as const;

const TOKEN = 'a-token-for-the-clock-test-0123456789';
const PRELOAD = new URL('../helpers/shifted-clock.ts', import.meta.url).href;

test('the wall clock of a server jumps by an hour and by ten years, and no order, session, stream or run minds', {
  timeout: 180_000,
}, async () => {
  const file = join(tempFolder(), 'shift');
  writeFileSync(file, '0');
  const server = await startServer(undefined, {
    GARITA_TOKEN: TOKEN,
    CLOCK_SHIFT_FILE: file,
    NODE_OPTIONS: `--import ${PRELOAD}`,
  });
  onTestFinished(async () => void (await server.stop()));
  const url = new URL(server.url).origin;
  const entered = await fetch(`${url}/?token=${TOKEN}`, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(url + path, {
      ...init,
      headers: { Cookie: cookie, Origin: url, ...init.headers },
    });
    expect([path, response.status]).toEqual([path, expect.toSatisfy((status: number) => status < 300)]);
    return (await response.json()) as T;
  };

  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { Cookie: cookie },
  });
  onTestFinished(() => void socket.close());
  const seqs: number[] = [];
  socket.on('metrics:delta', ({ seq }: LiveDelta) => seqs.push(seq));
  const cuts: string[] = [];
  socket.on('disconnect', (reason) => cuts.push(reason));
  const joined = await socket.emitWithAck('facility:join', { facilityId: 'pharr' });

  const runs: number[] = [];
  for (const [i, [, shiftMs]] of JUMPS.entries()) {
    const body = JSON.stringify({ portId: 'pharr', withdrawnShare: 1, days: 1, replications: 4, seed: i });
    const headers = { 'Content-Type': 'application/json' };
    const { id } = await ask<AnySummary>('/api/v1/runs', { method: 'POST', headers, body });
    runs.push(id);
    // While the run is under way.
    writeFileSync(file, String(shiftMs));
    const seen = seqs.length;
    await expect
      .poll(async () => (await ask<AnySummary>(`/api/v1/runs/${id}`)).status, { timeout: 60_000 })
      .toBe('done');
    await ask('/api/v1/imports?name=trucks.csv', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: `facility,lane,joined,primary,released,truck\npharr,FAST,2026-05-0${i + 1} 10:00,2026-05-0${i + 1} 10:10,2026-05-0${i + 1} 10:20,T1`,
    });
    await expect.poll(() => seqs.length, { timeout: 30_000 }).toBeGreaterThan(seen + 2);
    const { uptimeS } = await ask<{ readonly uptimeS: number }>('/healthz');
    expect(uptimeS).toBeGreaterThanOrEqual(0);
    expect(uptimeS).toBeLessThan(600);
  }
  const { runs: listed } = await ask<{ readonly runs: AnySummary[] }>('/api/v1/runs');
  expect(listed.map(({ id }) => id)).toEqual(runs.toReversed());
  const { imports } = await ask<{ readonly imports: ImportBatch[] }>('/api/v1/imports');
  const ids = imports.map(({ batchId }) => batchId);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  // The stamps themselves tell that the clock did jump.
  expect(Math.max(...listed.map(({ createdAtMs }) => createdAtMs))).toBeGreaterThan(Date.now() + 9 * YEAR_MS);
  expect(seqs).toEqual(seqs.map((_, i) => joined.value.seq + 1 + i));
  expect(cuts).toEqual([]);
});
