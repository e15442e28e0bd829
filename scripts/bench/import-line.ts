import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EXIT } from '../exit-codes.ts';

const LINE_MB = 256;

/** How long the command line takes, from start to end, to refuse a file that is one line of 256 MB. */
export async function measureLine(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  try {
    const file = join(folder, 'line.csv');
    await pipeline(
      function* () {
        for (let mb = 0; mb < LINE_MB; mb += 1) yield Buffer.alloc(1e6, 'x');
      },
      createWriteStream(file, { flush: true }),
    );
    const seconds: number[] = [];
    for (let run = 0; run < runs; run += 1) seconds.push(await refusal(file, join(folder, 'garita.db')));
    return { mb: LINE_MB, seconds: seconds.sort((a, b) => a - b)[Math.floor(runs / 2)]! };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CLI = fileURLToPath(new URL('../garita.ts', import.meta.url));

async function refusal(file: string, databasePath: string): Promise<number> {
  const startedMs = performance.now();
  try {
    await promisify(execFile)(process.execPath, [CLI, 'import', file], {
      env: { ...process.env, GARITA_DB: databasePath },
    });
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string };
    if (code === EXIT.inputInvalid && stderr.includes('longer than 1 MB'))
      return (performance.now() - startedMs) / 1000;
    throw error;
  }
  throw new Error('a line of 256 MB was not refused.');
}
