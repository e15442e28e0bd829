import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../server/contract/imports.ts';
import { addressOf, delaySinceLast, startProbed } from './probed-server.ts';

const IDLE_MS = 5_000;

/** How long the loop of the real server is blocked while a file is uploaded and imported, and while nothing is. */
export async function measureLoop(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  const server = startProbed([MAIN], join(folder, 'garita.db'));
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
