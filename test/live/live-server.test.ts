import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { BorderNow, LiveDelta } from '../../server/contract/live.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

let server: ServerProcess;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

function connect(options: object = {}): Socket {
  const socket = io(server.url, { transports: ['websocket'], reconnection: false, ...options });
  sockets.push(socket);
  return socket;
}

test('joining a port answers a snapshot, and the deltas that follow are numbered from it without a gap', async () => {
  const socket = connect();
  const seqs: number[] = [];
  socket.on('metrics:delta', (delta: LiveDelta) => seqs.push(delta.seq));
  const answer = await socket.emitWithAck('facility:join', { facilityId: 'pharr' });
  expect(answer.ok).toBe(true);
  expect(answer.value).toMatchObject({
    facilityId: 'pharr',
    zone: 'America/Chicago',
    demandMonth: '2024-12',
  });
  await expect.poll(() => seqs.length, { timeout: 5_000 }).toBeGreaterThan(3);
  expect(seqs).toEqual(seqs.map((_, i) => answer.value.seq + 1 + i));
});

test('who joins a port is told what the model expects there, at once where somebody watched it before', {
  timeout: 60_000,
}, async () => {
  const first = connect();
  const told = new Promise<LiveForecast>((resolve) => first.once('forecast:issued', resolve));
  const { value } = await first.emitWithAck('facility:join', { facilityId: 'tecate' });
  const forecast = await told;
  expect(forecast).toMatchObject({ epoch: value.epoch, facilityId: 'tecate', lever: value.lever });
  expect(forecast.issuedMs).toBeGreaterThanOrEqual(value.clock.nowMs);
  const second = connect();
  const toldAgain = new Promise<LiveForecast>((resolve) => second.once('forecast:issued', resolve));
  await second.emitWithAck('facility:join', { facilityId: 'tecate' });
  expect((await toldAgain).points).toHaveLength(48);
});

test('who watches the border hears of all 24 crossings about once a second, until watching ends', async () => {
  const socket = connect();
  const told: BorderNow[] = [];
  socket.on('border:now', (now: BorderNow) => told.push(now));
  const answer = await socket.emitWithAck('border:watch', { watching: true });
  expect(answer.value.facilities).toHaveLength(24);
  await expect.poll(() => told.length, { timeout: 8_000 }).toBeGreaterThan(1);
  expect(told[1]!.atMs).toBeGreaterThan(told[0]!.atMs);
  await socket.emitWithAck('border:watch', { watching: false });
  const before = told.length;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(told.length).toBeLessThanOrEqual(before + 1);
});

test('a client hears of the port that it joined last and of no other', async () => {
  const socket = connect();
  const heard = new Set<string>();
  await socket.emitWithAck('facility:join', { facilityId: 'pharr' });
  await socket.emitWithAck('facility:join', { facilityId: 'ysleta' });
  socket.on('metrics:delta', (delta: LiveDelta) => heard.add(delta.facilityId));
  await expect.poll(() => heard.size, { timeout: 5_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([...heard]).toEqual(['ysleta']);
});

test('who leaves a port hears of it no more, and joining again goes on from the number that it then has', async () => {
  const socket = connect();
  const seqs: number[] = [];
  socket.on('metrics:delta', (delta: LiveDelta) => seqs.push(delta.seq));
  await socket.emitWithAck('facility:join', { facilityId: 'pharr' });
  await expect.poll(() => seqs.length, { timeout: 5_000 }).toBeGreaterThan(1);
  expect((await socket.emitWithAck('facility:leave', {})).value).toEqual({ facilityId: 'pharr' });
  const left = seqs.splice(0).at(-1)!;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(seqs).toEqual([]);
  const { value } = await socket.emitWithAck('facility:join', { facilityId: 'pharr' });
  expect(value.seq).toBeGreaterThan(left);
  await expect.poll(() => seqs[0], { timeout: 5_000 }).toBe(value.seq + 1);
  await socket.emitWithAck('facility:leave', {});
  expect((await socket.emitWithAck('facility:leave', {})).value).toEqual({ facilityId: null });
});

test('time that stands can be moved on by five minutes, and time that runs is not stepped', async () => {
  const socket = connect();
  const refused = await socket.emitWithAck('clock:step', {});
  expect(refused.error).toEqual({
    code: 'clock-runs',
    message: 'Simulated time runs; pause it, then step.',
  });
  const paused = await socket.emitWithAck('clock:set', { running: false });
  const first = await socket.emitWithAck('clock:step', {});
  expect(first.value.nowMs - paused.value.nowMs).toBeLessThanOrEqual(300_000);
  const second = await socket.emitWithAck('clock:step', {});
  expect(second.value.nowMs - first.value.nowMs).toBe(300_000);
  await socket.emitWithAck('clock:set', { running: true });
});

test('requests that make no sense are answered with one sentence, and the server lives on', async () => {
  const socket = connect();
  const refused: Array<[string, unknown]> = [
    ['lever:set', { withdrawnShare: 1.7 }],
    ['lever:set', null],
    ['speed:set', { speed: 7 }],
    ['facility:join', { facilityId: 'atlantis' }],
    ['clock:set', []],
  ];
  for (const [event, payload] of refused) {
    const answer = await socket.emitWithAck(event, payload);
    expect(answer.ok).toBe(false);
    expect(answer.error.message).toMatch(/\.$/);
  }
  socket.emit('lever:set');
  socket.emit('no:such', { deep: 'packet' });
  expect((await socket.emitWithAck('lever:set', { withdrawnShare: 0.3 })).value.withdrawnShare).toBe(0.3);
});

test('a page of another site may not listen', async () => {
  const socket = connect({ extraHeaders: { Origin: 'http://evil.example' } });
  const outcome = await new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', () => resolve('refused'));
  });
  expect(outcome).toBe('refused');
});

test('a what-if over HTTP is queued, runs in a worker and keeps its result', async () => {
  const request = { portId: 'otay-mesa', withdrawnShare: 1, days: 1, replications: 2, seed: 3 };
  const created = await fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect(created.status).toBe(202);
  const { id } = (await created.json()) as { id: number };
  const run = async () =>
    (await (await fetch(`${server.url}/api/v1/runs/${id}`)).json()) as { status: string };
  await expect.poll(async () => (await run()).status, { timeout: 30_000, interval: 200 }).toBe('done');
  expect(await run()).toMatchObject({
    progress: 1,
    request,
    result: { label: expect.stringMatching(/Hypothetical/) },
  });
});
