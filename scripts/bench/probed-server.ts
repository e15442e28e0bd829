import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LoopDelay } from './import-loop-probe.ts';

const PROBE = new URL('./import-loop-probe.ts', import.meta.url).href;

/** As many clients as a measurement wants, all from this machine. */
const ALL = '100000';

/** Starts a server in a process of its own, with a probe that tells how long its loop was held up. */
export function startProbed(args: readonly string[], databasePath: string): ChildProcess {
  return spawn(process.execPath, ['--import', PROBE, ...args], {
    env: {
      ...process.env,
      GARITA_DB: databasePath,
      PORT: '0',
      LOG_LEVEL: 'silent',
      LIMIT_CLIENTS: ALL,
      LIMIT_CLIENTS_PER_ADDRESS: ALL,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** The address that a server prints once it listens. */
export async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it listened.');
}

/** How long the loop of a probed server was held up since this was last asked. */
export async function delaySinceLast(server: ChildProcess): Promise<LoopDelay> {
  const answer = once(server, 'message');
  server.send('read');
  return (await answer)[0] as LoopDelay;
}
