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
  /** Messages that every client could have had, and those that they had. */
  readonly expected: number;
  readonly delivered: number;
  /** From the first client that has a message to each of the others, ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly payloadBytes: number;
}

const AT_ONCE = 100;
const SETTLE_MS = 2_000;
const JOIN = '420["facility:join",{"facilityId":"calexico-east"}]';

/** When each message came to the clients, by its number. */
const arrivals = new Map<number, number[]>();
let isMeasured = false;
let payloadBytes = 0;

function heard(text: string): void {
  if (!isMeasured) return;
  const seq = Number(/"seq":(\d+)/.exec(text)![1]);
  payloadBytes = text.length;
  const times = arrivals.get(seq);
  if (times === undefined) arrivals.set(seq, [performance.now()]);
  else times.push(performance.now());
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
await sleep(SETTLE_MS);
isMeasured = true;
await sleep(input.seconds * 1000);
isMeasured = false;
process.stdout.write(JSON.stringify(resultOf(input.clients)));
process.exit(0);

/** The first and the last message are left out: they may have been on their way when measuring began or ended. */
function resultOf(clients: number): ClientsResult {
  const whole = [...arrivals].sort(([a], [b]) => a - b).slice(1, -1);
  const delays = whole.flatMap(([, times]) => times.map((time) => time - times[0]!)).sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(share * delays.length))] ?? 0;
  return {
    expected: whole.length * clients,
    delivered: delays.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    payloadBytes,
  };
}
