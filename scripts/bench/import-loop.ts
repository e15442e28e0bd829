import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../server/contract/imports.ts';
import type { LoopDelay } from './import-loop-probe.ts';

const IDLE_MS = 5_000;

/** How long the loop of the real server is blocked while a file is uploaded and imported, and while nothing is. */
export async function measureLoop(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  const server = spawn(process.execPath, ['--import', PROBE, MAIN], {
    env: { ...process.env, GARITA_DB: join(folder, 'garita.db'), PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const address = await addressOf(server);
    await delaySinceLast(server);
    await sleep(IDLE_MS);
    const idle = await delaySinceLast(server);
    const startedMs = performance.now();
    const report = await upload(file, address);
    const seconds = (performance.now() - startedMs) / 1000;
    return { rows: report.rows, seconds, upload: await delaySinceLast(server), idle };
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(folder, { recursive: true });
  }
}

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const PROBE = new URL('./import-loop-probe.ts', import.meta.url).href;

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it listened.');
}

async function delaySinceLast(server: ChildProcess): Promise<LoopDelay> {
  const answer = once(server, 'message');
  server.send('read');
  return (await answer)[0] as LoopDelay;
}

async function upload(file: string, address: string): Promise<ImportReport> {
  const response = await fetch(`${address}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-file-name': basename(file) },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  if (!response.ok) throw new Error(`the server answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as ImportReport;
}
