import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { LiveDelta } from '../../server/contract/live.ts';
import { createLiveServer, type LiveFeed, type LiveServer } from '../../server/live/live-server.ts';
import { delta, snapshot } from '../client/points.ts';
import { tempStore } from '../store/temp-store.ts';

const STALLED = 20;
const READING = 5;
/** Far more than the stream really sends, so that what the system holds for a socket is full in seconds. */
const MESSAGE_BYTES = 64_000;
const TICK_MS = 20;
const MB = 1_000_000;

let http: HttpServer;
let live: LiveServer;
let tick: (deltaOf: (facilityId: string) => LiveDelta) => void;
const cuts: string[] = [];

beforeEach(async () => {
  http = createServer();
  const feed = {
    snapshot: (facilityId: string) => ({ ...snapshot({ seq: 0 }), facilityId }),
    onTick: (listener: typeof tick) => {
      tick = listener;
      return () => {};
    },
  } as unknown as LiveFeed;
  live = createLiveServer(http, {
    feed,
    forecasts: { refresh: () => {}, latest: () => null, onIssued: () => {} },
    changes: tempStore().changes,
    isOwn: () => true,
    limits: { clients: 100, clientsPerAddress: 100 },
    addressOf: () => 'here',
    onCut: (reason) => cuts.push(reason),
    log: { warn: () => {} },
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(() => live.close());

/** Joins a crossing; answers the socket and the numbers of the messages that came. */
async function join(): Promise<{ readonly socket: WebSocket; readonly seqs: number[] }> {
  const { port } = http.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  const seqs: number[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('42["metrics:delta"')) seqs.push(Number(/"seq":(\d+)/.exec(text)![1]));
      else if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40')) socket.send('420["facility:join",{"facilityId":"pharr"}]');
      else if (text.startsWith('430')) resolve();
    });
  });
  return { socket, seqs };
}

test(`${STALLED} clients that stop reading are cut, take less than 1 MB each until then, and no other loses a message`, {
  timeout: 90_000,
}, async () => {
  const stalled = await Promise.all(Array.from({ length: STALLED }, join));
  const reading = await Promise.all(Array.from({ length: READING }, join));
  for (const { socket } of stalled) socket.pause();
  const filler = 'x'.repeat(MESSAGE_BYTES);
  let seq = 0;
  let mostWaiting = 0;
  while (cuts.length < STALLED) {
    seq += 1;
    tick((facilityId) => ({ ...delta(seq), facilityId, zone: filler }) as LiveDelta);
    mostWaiting = Math.max(mostWaiting, live.waitingBytes());
    await delay(TICK_MS);
  }
  expect(cuts).toEqual(Array(STALLED).fill('slow'));
  expect(live.clients()).toBe(READING);
  expect(mostWaiting / STALLED).toBeGreaterThan(0);
  console.info(`at most ${Math.round(mostWaiting / STALLED / 1000)} kB waited for each`);
  const all = Array.from({ length: seq }, (_, i) => i + 1);
  for (const { seqs } of reading) await expect.poll(() => seqs, { timeout: 10_000 }).toEqual(all);
  for (const { socket } of [...stalled, ...reading]) socket.terminate();
  expect(mostWaiting / STALLED).toBeLessThan(MB);
});
