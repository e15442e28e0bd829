import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '../table.ts';
import { asJson, machine, progress, sizeOf } from './bench-options.ts';
import { LIVE_GOALS, verdict } from './goals.ts';
import type { ClientsInput } from './live-clients.ts';
import { type CrowdResult, connectCrowd } from './live-crowd.ts';
import { addressOf, delaySinceLast, startProbed } from './probed-server.ts';

export interface LiveBenchOptions {
  readonly clients?: string;
  readonly json?: boolean;
}

const USUAL_CLIENTS = 2_500;
const MOST_CLIENTS = 10_000;
const SECONDS = 10;

/** `npm run bench -- live`: how soon all clients have what one has, beside a bare socket server in the same run. */
export async function runLiveBench(options: LiveBenchOptions): Promise<void> {
  const clients = sizeOf('--clients', options.clients, MOST_CLIENTS) ?? USUAL_CLIENTS;
  progress(`the live stream with ${clients} clients`);
  const garita = await measure('garita', [MAIN], clients);
  progress(`a bare socket server with ${clients} clients`);
  const peer = await measure('bare', [PEER, String(garita.payloadBytes)], clients);
  const report = {
    machine: machine(),
    clients,
    seconds: SECONDS,
    garita,
    peer,
    timesPeer: garita.p99Ms / peer.p99Ms,
  };
  process.stdout.write(options.json ? asJson(report) : describe(report));
}

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const PEER = fileURLToPath(new URL('./live-peer.ts', import.meta.url));

interface Measured extends CrowdResult {
  /** Longest that the server's loop was held up while the clients were connected, ms. */
  readonly loopMaxMs: number;
  readonly bytesPerClient: number;
}

async function measure(
  stream: ClientsInput['stream'],
  args: readonly string[],
  clients: number,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  const server = startProbed(args, join(folder, 'garita.db'));
  try {
    const address = await addressOf(server);
    const before = residentBytes(server);
    const input: ClientsInput = { url: address.replace('http', 'ws'), stream, clients, seconds: SECONDS };
    const crowd = await connectCrowd(input);
    await delaySinceLast(server);
    const bytesPerClient = (residentBytes(server) - before) / clients;
    let loopMaxMs = Number.NaN;
    const result = await crowd.measure(async () => {
      loopMaxMs = (await delaySinceLast(server)).maxMs;
    });
    return { ...result, loopMaxMs, bytesPerClient };
  } finally {
    server.kill('SIGKILL');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  }
}

function residentBytes({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;
}

function describe({
  machine: on,
  clients,
  seconds,
  garita,
  peer,
  timesPeer,
}: {
  readonly machine: ReturnType<typeof machine>;
  readonly clients: number;
  readonly seconds: number;
  readonly garita: Measured;
  readonly peer: Measured;
  readonly timesPeer: number;
}): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const row = (name: string, one: Measured) => [
    name,
    ms(one.p50Ms),
    ms(one.p99Ms),
    `${one.delivered.toLocaleString('en')} of ${one.expected.toLocaleString('en')}`,
    ms(one.loopMaxMs),
    `${(one.bytesPerClient / 1024).toFixed(0)} KiB`,
  ];
  const isBeyond = clients > LIVE_GOALS.clients;
  const p99Goal = isBeyond ? LIVE_GOALS.p99MsBeyond : LIVE_GOALS.p99Ms;
  const times = `times the bare server's p99 ${timesPeer.toFixed(2)}`;
  const goals = [
    `p99 ${ms(garita.p99Ms)}: ${verdict(garita.p99Ms, p99Goal, { atMost: true, as: ms })}`,
    isBeyond
      ? `${times}: no goal above ${LIVE_GOALS.clients.toLocaleString('en')} clients`
      : `${times}: ${verdict(timesPeer, LIVE_GOALS.timesPeer, { atMost: true, as: (x) => x.toFixed(1) })}`,
    `loop held up ${ms(garita.loopMaxMs)}: ${verdict(garita.loopMaxMs, LIVE_GOALS.loopMaxMs, { atMost: true, as: ms })}`,
    `delivered ${((100 * garita.delivered) / garita.expected).toFixed(2)} %: ${verdict(garita.delivered, garita.expected, { as: (x) => x.toLocaleString('en') })}`,
  ];
  return `${clients.toLocaleString('en')} clients for ${seconds} s, messages of ${garita.payloadBytes} bytes; Node ${on.node}, ${on.cores} cores, clients on the same machine\n\n${table(
    ['', 'p50', 'p99', 'Delivered', 'Loop at most', 'Per client'],
    [row('Garita', garita), row('Bare ws', peer)],
  )}\nFrom the first client that has a message to each of the others.\n${goals.join('\n')}\n`;
}
