import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

export interface ClientsInput {
  /** `ws://127.0.0.1:4410`. */
  readonly url: string;
  /** The live stream of Garita, or a socket that is sent the bare messages. */
  readonly stream: 'garita' | 'bare';
  readonly clients: number;
  readonly seconds: number;
}

export interface ClientsResult {
  readonly payloadBytes: number;
  /** By the number of the message: when each client had it, on the clock that all processes share, ms. */
  readonly arrivals: ReadonlyArray<readonly [seq: number, atMs: readonly number[]]>;
}

const AT_ONCE = 100;
const SETTLE_MS = 2_000;
const JOIN = '420["facility:join",{"facilityId":"calexico-east"}]';

/** When each message came to the clients of this process, by its number: ms since the epoch, to the microsecond. */
const arrivals = new Map<number, number[]>();
let isMeasured = false;
let payloadBytes = 0;

function heard(text: string): void {
  if (!isMeasured) return;
  const seq = Number(/"seq":(\d+)/.exec(text)![1]);
  payloadBytes = text.length;
  const times = arrivals.get(seq);
  const atMs = performance.timeOrigin + performance.now();
  if (times === undefined) arrivals.set(seq, [atMs]);
  else times.push(atMs);
}

function connect({ url, stream }: ClientsInput): Promise<void> {
  const path = stream === 'garita' ? '/socket.io/?EIO=4&transport=websocket' : '/';
  const socket = new WebSocket(url + path, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    if (stream === 'bare') {
      socket.on('open', () => resolve());
      socket.on('message', (data) => heard(String(data)));
      return;
    }
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('42["metrics:delta"')) heard(text);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40')) socket.send(JOIN);
      else if (text.startsWith('430')) resolve();
    });
  });
}

const input = (await json(process.stdin)) as ClientsInput;
for (let i = 0; i < input.clients; i += AT_ONCE)
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, input.clients - i) }, () => connect(input)));
process.send?.('connected');
// All begin at once, when the last of them is connected.
await new Promise((resolve) => process.once('message', resolve));
await sleep(SETTLE_MS);
isMeasured = true;
await sleep(input.seconds * 1000);
isMeasured = false;
// Until the server was asked how it fared: that thousands of sockets close at once is no part of it.
process.send?.('measured');
await new Promise((resolve) => process.once('message', resolve));
process.disconnect?.();
process.stdout.write(JSON.stringify({ payloadBytes, arrivals: [...arrivals] } satisfies ClientsResult), () =>
  process.exit(0),
);
