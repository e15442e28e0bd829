import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChangeFeed } from '../../client/state/change-feed.ts';
import { openLine } from '../../client/state/line.ts';
import type { LiveSocket } from '../../client/state/live-store.ts';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** `npm run test:faults` restarts 20 times under 500 clients; the ordinary run twice under 50. */
const RESTARTS = Number(process.env.RESTARTS ?? 2);
const CLIENTS = Number(process.env.CLIENTS ?? 50);
const SEED = 1;
/** Changes that nobody waits for, also while there is no server. */
const CHANGE_EVERY_MS = 25;
/** A line that breaks somewhere; 0 for none. */
const CUT_EVERY_MS = Number(process.env.CUT_EVERY_MS ?? 100);

let server: ServerProcess;
let store: Store;
beforeAll(async () => {
  server = await startServer(() => {}, { LIMIT_CLIENTS_PER_ADDRESS: '10000' });
  store = openStore(server.databasePath);
}, 60_000);
afterAll(async () => {
  store.close();
  await server.stop();
});

interface Client {
  readonly socket: LiveSocket;
  /** Numbers in the names of the scenarios that it heard of, in the order in which it did. */
  readonly heard: number[];
  /** How often it had to read anew what is stored. */
  anew: number;
}

async function connect(options: object): Promise<Client> {
  const changes = createChangeFeed({ mostOneByOne: Number.POSITIVE_INFINITY });
  const client: Omit<Client, 'socket'> = { heard: [], anew: 0 };
  changes.onChange('scenario', ({ name }: { readonly name: string }) =>
    client.heard.push(Number(name.slice(1))),
  );
  changes.onAnew(() => {
    client.anew += 1;
  });
  const socket = openLine(changes, { url: server.url, forceNew: true, ...options });
  await new Promise<void>((resolve) => socket.once('changes:missed', () => resolve()));
  return Object.assign(client, { socket });
}

test(`${RESTARTS} restarts under ${CLIENTS} clients with cut lines lose no change and tell none twice, by polling too`, {
  timeout: 120_000 + RESTARTS * 60_000,
}, async () => {
  const random = new RandomStream(SEED, 'restarts');
  const clients: Client[] = [];
  for (let i = 0; i < CLIENTS; i++)
    clients.push(await connect(i % 10 === 0 ? { transports: ['polling'] } : {}));

  let made = 0;
  const writes = setInterval(() => {
    store.scenarios.save({ name: `n${made++}`, content: '', savedAtMs: 1 });
  }, CHANGE_EVERY_MS);
  const cuts = setInterval(() => {
    if (CUT_EVERY_MS > 0) clients[Math.floor(CLIENTS * random.uniform())]!.socket.io.engine?.close();
  }, CUT_EVERY_MS || 1_000);
  const backMs: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart++) {
    await delay(1_500 * random.uniform());
    await (restart % 2 === 0 ? server.kill() : server.halt());
    await server.revive();
    const upMs = performance.now();
    const back = async ({ socket }: Client) => {
      if (!socket.connected) await new Promise<void>((resolve) => socket.once('connect', resolve));
      backMs.push(performance.now() - upMs);
    };
    await Promise.all(clients.map(back));
  }
  clearInterval(writes);
  clearInterval(cuts);

  for (const { heard } of clients)
    await expect.poll(() => heard.at(-1), { timeout: 20_000, interval: 50 }).toBe(made - 1);
  const lost = clients.map(({ heard }) => made - heard[0]! - new Set(heard).size);
  const twice = clients.map(({ heard }) => heard.length - new Set(heard).size);
  const sorted = clients.map(({ heard }) => heard.every((n, i) => i === 0 || n > heard[i - 1]!));
  for (const { socket } of clients) socket.close();
  const none = clients.map(() => 0);
  expect({ lost, twice, seed: SEED }).toEqual({ lost: none, twice: none, seed: SEED });
  expect(clients.map(({ heard }) => heard[0])).toEqual(none);
  expect(sorted).toEqual(clients.map(() => true));
  expect(clients.map(({ anew }) => anew)).toEqual(clients.map(() => 1));
  backMs.sort((a, b) => a - b);
  const at = (share: number) => (backMs[Math.floor(share * backMs.length)]! / 1000).toFixed(1);
  console.info(`${made} changes; back after p50 ${at(0.5)} s, p99 ${at(0.99)} s once the server listened`);
});
