import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { LIVE_REQUESTS } from '../../server/contract/live-events.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const PER_ADDRESS = 60;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer(() => {}, { LIMIT_CLIENTS_PER_ADDRESS: String(PER_ADDRESS) });
}, 60_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const ADDRESS = '/socket.io/?EIO=4&transport=websocket';

/** A bare WebSocket to the stream, once it is open. */
function open(headers: Record<string, string> = {}): Promise<WebSocket> {
  const socket = new WebSocket(server.url.replace('http', 'ws') + ADDRESS, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
  });
}

/** One that has joined the stream as a page does. */
async function openJoined(): Promise<WebSocket> {
  const socket = await open();
  socket.send('40');
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => String(data).startsWith('40') && resolve());
  });
  return socket;
}

async function expectAlive(): Promise<void> {
  const socket: Socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true });
  const answer = await socket.timeout(10_000).emitWithAck('facility:join', { facilityId: 'pharr' });
  expect(answer.ok).toBe(true);
  socket.close();
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}

const lines = () => server.log().split('\n').filter(Boolean).length;
const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

const PACKETS: ReadonlyArray<readonly [name: string, packet: string | Buffer]> = [
  ['an event without a name', '42'],
  ['half of an event', '42["facility:join"'],
  ['an event that is an object', '42{}'],
  ['an event of nothing', '42[]'],
  ['an event whose name is a number', '42[1]'],
  ['an event whose name is null', '42[null]'],
  ['an event that is the prototype', '42["__proto__",{}]'],
  ['an event of the library itself', '42["disconnect",{}]'],
  ['an acknowledgement that nobody waits for', '437[1]'],
  ['an acknowledgement without a number', '43[1]'],
  ['a number that no integer holds', '42999999999999999999999["facility:join",{}]'],
  ['a packet of no kind', '49'],
  ['nothing', ''],
  ['text', 'x'],
  ['attachments that never come', '4511-["facility:join",{"_placeholder":true,"num":0}]'],
  ['an attachment without a number', '45-["facility:join"]'],
  ['another namespace', '40/admin,'],
  ['a second greeting', '40{"token":"x"}'],
  ['a greeting that is no object', '40[1]'],
  ['bytes', Buffer.from([0xff, 0x00, 0x42])],
  ['depth of twenty thousand', `42["facility:join",${nested}]`],
  ['65 KB', `42["facility:join","${'x'.repeat(65_000)}"]`],
  ['70 KB', `42["facility:join","${'x'.repeat(70_000)}"]`],
];

test.each(PACKETS)('%s does no harm and is told to the log in one line at most', async (_name, packet) => {
  const before = lines();
  const socket = await openJoined();
  socket.on('error', () => {});
  socket.send(packet);
  await delay(100);
  socket.terminate();
  await expectAlive();
  expect(lines() - before).toBeLessThanOrEqual(1);
});

test('a message in a hundred thousand pieces ends its connection and takes no memory to speak of', {
  timeout: 60_000,
}, async () => {
  const before = await metric('process_resident_memory_bytes');
  const socket = await openJoined();
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.on('close', resolve));
  for (let i = 0; i < 100_000 && socket.readyState === WebSocket.OPEN; i++) socket.send('4', { fin: false });
  await closed;
  await expectAlive();
  expect((await metric('process_resident_memory_bytes')) - before).toBeLessThan(40_000_000);
});

test.each(Object.keys(LIVE_REQUESTS))(
  '%s refuses whatever it is sent, with or without a way to answer',
  async (event) => {
    const socket: Socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true });
    const before = lines();
    const sent = [
      null,
      [],
      'x'.repeat(60_000),
      Number.NaN,
      'NaN',
      JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
      { a: { b: { c: [] } } },
      7,
      true,
    ];
    for (const payload of sent) {
      socket.emit(event, payload);
      expect(await socket.timeout(10_000).emitWithAck(event, payload)).toMatchObject({
        ok: false,
        error: { code: 'invalid-request' },
      });
    }
    expect(await socket.timeout(10_000).emitWithAck(event, {}, {}, {})).toMatchObject({ ok: false });
    socket.emit(event);
    await expectAlive();
    expect(lines()).toBe(before);
    socket.close();
  },
);

const port = () => new URL(server.url).port;
const FOREIGN: ReadonlyArray<readonly [what: string, headers: () => Record<string, string>]> = [
  ['a page of another site', () => ({ Origin: 'http://evil.example' })],
  ['a page without an origin of its own', () => ({ Origin: 'null' })],
  ['a page of a name that begins like ours', () => ({ Origin: `http://localhost.evil.example:${port()}` })],
  ['a page of another port', () => ({ Origin: 'http://127.0.0.1:1' })],
  ['a page over TLS', () => ({ Origin: `https://127.0.0.1:${port()}` })],
  ['a name with a dot at its end', () => ({ Origin: `http://127.0.0.1.:${port()}` })],
  ['a site that the browser says is another', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
  [
    'a name that was turned to this address',
    () => ({ Host: `rebind.evil:${port()}`, Origin: `http://rebind.evil:${port()}` }),
  ],
];

test.each(FOREIGN)('%s gets no socket and no session', async (_what, headers) => {
  const before = await metric('garita_live_clients');
  await expect(open(headers())).rejects.toThrow(/Unexpected server response: 4\d\d/);
  const { Host = '', ...rest } = headers();
  const polled = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: rest });
  if (Host === '' && rest.Origin !== undefined) expect(polled.status).toBe(403);
  await polled.text();
  expect((await metric('garita_live_clients')) - before).toBeLessThanOrEqual(
    rest.Origin === undefined ? 1 : 0,
  );
});

test('who asks too often is refused in the answer, and who goes on is disconnected', async () => {
  const socket: Socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true });
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      socket.timeout(10_000).emitWithAck('lever:set', { withdrawnShare: 0.5 }),
    ),
  );
  const refused = answers.filter(({ ok }) => !ok);
  expect(refused.length).toBeGreaterThanOrEqual(5);
  expect(new Set(refused.map(({ error }) => error.code))).toEqual(new Set(['too-many-requests']));
  const gone = new Promise((resolve) => socket.on('disconnect', resolve));
  for (let i = 0; i < 20_000; i++) socket.emit('no:such', i);
  await gone;
  expect(await metric('garita_live_cut_total{reason="flood"}')).toBe(1);
  await expectAlive();
});

test('sockets that never say what they came for are gone within ten seconds, and no address has more than its share', {
  timeout: 60_000,
}, async () => {
  await expect.poll(() => metric('garita_live_clients'), { timeout: 15_000 }).toBe(0);
  const silent = await Promise.all(Array.from({ length: PER_ADDRESS }, () => open()));
  await expect(open()).rejects.toThrow(/Unexpected server response: 4\d\d/);
  // One that does not answer the farewell either.
  silent[0]!.pause();
  await expect.poll(() => metric('garita_live_clients'), { timeout: 10_000, interval: 200 }).toBe(0);
  for (const socket of silent) socket.terminate();
  await expectAlive();
});
