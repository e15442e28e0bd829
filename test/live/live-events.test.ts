import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIVE_EVENTS, LIVE_REQUESTS } from '../../server/contract/live-events.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

let server: ServerProcess;
let socket: Socket;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
beforeEach(() => {
  socket = io(server.url, { transports: ['websocket'], reconnection: false });
});
afterEach(() => void socket.close());
afterAll(() => server.stop());

const GOOD = {
  'facility:join': { facilityId: 'pharr' },
  'facility:leave': {},
  'border:watch': { watching: true },
  'lever:set': { withdrawnShare: 0.5 },
  'speed:set': { speed: 60 },
  'clock:set': { running: false },
  'clock:step': {},
  'source:set': { kind: 'month' },
  'changes:replay': { epoch: 'another', last: 0 },
} as const satisfies Record<keyof typeof LIVE_REQUESTS, object>;
const EVENTS = Object.keys(LIVE_REQUESTS) as Array<keyof typeof LIVE_REQUESTS>;

test.each(EVENTS)('%s answers what the table says', async (event) => {
  const answer = await socket.emitWithAck(event, GOOD[event]);
  expect(answer.ok).toBe(true);
  expect(LIVE_REQUESTS[event].answer.safeParse(answer.value).error?.issues ?? []).toEqual([]);
});

test.each(EVENTS)('%s refuses what its schema does not know', async (event) => {
  for (const packet of [{ ...GOOD[event], more: 1 }, null, 'x', []])
    expect(await socket.emitWithAck(event, packet)).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
});

test.each(['facility:drop', '__proto__', 'constructor', 'metrics:delta'])(
  '%s, which the table does not have, is refused',
  async (event) => {
    expect(await socket.emitWithAck(event, {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-event' },
    });
  },
);

test('what the server sends is in the table and as the table says', { timeout: 60_000 }, async () => {
  const heard = new Map<string, unknown>();
  socket.onAny((event: string, payload: unknown) => heard.set(event, payload));
  await socket.emitWithAck('clock:set', { running: true });
  await socket.emitWithAck('facility:join', { facilityId: 'tecate' });
  await socket.emitWithAck('border:watch', { watching: true });
  await fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ portId: 'tecate', withdrawnShare: 1, days: 1, replications: 2, seed: 1 }),
  });
  // The last word of a server is heard in the test of its stop.
  const all = Object.keys(LIVE_EVENTS)
    .filter((event) => event !== 'server:restarting')
    .toSorted();
  await expect.poll(() => [...heard.keys()].toSorted(), { timeout: 50_000, interval: 100 }).toEqual(all);
  for (const [event, payload] of heard) {
    const { payload: schema } = LIVE_EVENTS[event as keyof typeof LIVE_EVENTS];
    expect(schema.safeParse(payload).error?.issues ?? [], event).toEqual([]);
  }
});
