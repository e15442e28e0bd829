import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveDelta, LiveSnapshot } from '../../server/contract/live.ts';
import { openStore } from '../../server/store/open.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { storeTrucks } from '../store/stored-trucks.ts';

let server: ServerProcess;
let socket: Socket;

/** 09:00 to 11:00 at Columbus on 4 September 2024, a truck every five minutes that waits for ten. */
const trucks = Array.from({ length: 24 }, (_, i) => {
  const joinedAtS = Date.UTC(2024, 8, 4, 15, 5 * i) / 1000;
  return { joinedAtS, primaryAtS: joinedAtS + 600 };
});

beforeAll(async () => {
  server = await startServer((databasePath) => {
    const store = openStore(databasePath);
    storeTrucks(store, 'columbus', trucks);
    store.close();
  });
  socket = io(server.url, { transports: ['websocket'], reconnection: false });
}, 60_000);
afterAll(async () => {
  socket.close();
  expect(await server.stop()).toBe(0);
});

const join = async (): Promise<LiveSnapshot> =>
  (await socket.emitWithAck('facility:join', { facilityId: 'columbus' })).value;

test('what can be replayed is listed with its days in the zone of the facility', async () => {
  const answer = await fetch(`${server.url}/api/v1/replays`);
  expect(await answer.json()).toEqual({
    replays: [
      { facilityId: 'columbus', zone: 'America/Denver', trucks: 24, from: '2024-09-04', to: '2024-09-04' },
    ],
  });
});

test('a replay is a new epoch of the stream: its deltas continue the snapshot and carry the observed waits', {
  timeout: 60_000,
}, async () => {
  const month = await join();
  expect(month.source).toEqual({ kind: 'month' });
  await socket.emitWithAck('speed:set', { speed: 900 });
  const answer = await socket.emitWithAck('source:set', { kind: 'replay', facilityId: 'columbus' });
  expect(answer).toMatchObject({ ok: true, value: { kind: 'replay', trucks: 24, waitEnd: 'primary' } });

  const snapshot = await join();
  const deltas: LiveDelta[] = [];
  socket.on('metrics:delta', (delta: LiveDelta) => deltas.push(delta));
  expect(snapshot.epoch).not.toBe(month.epoch);
  expect(snapshot.source).toMatchObject({ kind: 'replay', from: '2024-09-04' });
  expect(new Date(snapshot.clock.nowMs).toISOString()).toMatch(/^2024-09-04/);
  // 900 minutes a minute: an hour of the replay takes four seconds.
  await expect
    .poll(() => (deltas.at(-1)?.clock.nowMs ?? 0) > snapshot.clock.nowMs + 3_600_000, { timeout: 30_000 })
    .toBe(true);
  expect(deltas.every(({ epoch }) => epoch === snapshot.epoch)).toBe(true);
  expect(deltas.map(({ seq }) => seq)).toEqual(deltas.map((_, i) => snapshot.seq + 1 + i));
  const points = [...snapshot.points, ...deltas.flatMap((delta) => delta.points)];
  const observed = points.flatMap((point) => point.observed?.meanWaitMin ?? []);
  expect(observed.length).toBeGreaterThan(5);
  expect(new Set(observed)).toEqual(new Set([10]));
});

test('a facility without imported trucks cannot be replayed, and the answer says what to do', async () => {
  expect(await socket.emitWithAck('source:set', { kind: 'replay', facilityId: 'pharr' })).toEqual({
    ok: false,
    error: {
      code: 'nothing-to-replay',
      message: 'No imported truck of that facility is stored, so import a crossing-level file of it first.',
    },
  });
  expect((await socket.emitWithAck('source:set', { kind: 'film' })).ok).toBe(false);
});

test('back in the simulated month the stream is another epoch again', async () => {
  const replay = await join();
  expect(await socket.emitWithAck('source:set', { kind: 'month' })).toEqual({
    ok: true,
    value: { kind: 'month' },
  });
  const month = await join();
  expect(month.source).toEqual({ kind: 'month' });
  expect(month.epoch).not.toBe(replay.epoch);
});
