import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The version of the `sqlite3` command, or `null` where it is not installed. */
export async function findSqlite(): Promise<string | null> {
  try {
    return (await run('sqlite3', ['--version'])).stdout.split(' ')[0]!;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
}

/** `sqlite3 .import` of a CSV file into a table of text with a unique key over the named columns. */
export async function measureSqlite(file: string, key: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  try {
    const quoted = (name: string) => `"${name}"`;
    // The settings are those of Garita's own database.
    const script = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -32768;
CREATE TABLE imported (${headerOf(file)
      .map((name) => `${quoted(name)} TEXT`)
      .join(', ')}, UNIQUE (${key.map(quoted).join(', ')}));
.mode csv
.import --skip 1 "${file}" imported
SELECT 'stored', count(*) FROM imported;`;
    const startedMs = performance.now();
    // A row whose key is there already is reported and passed over; what a process used, the shell alone can tell.
    const working = run('sh', ['-c', 'sqlite3 "$0"; times', join(folder, 'import.db')]);
    working.child.stdin!.end(script);
    const { stdout } = await working;
    const seconds = (performance.now() - startedMs) / 1000;
    return { stored: Number(/^stored,(\d+)/m.exec(stdout)![1]), seconds, cpuSeconds: childSeconds(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function headerOf(file: string): string[] {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(4096);
    const bytes = readSync(descriptor, head);
    return head.toString('utf8', 0, bytes).split(/\r?\n/, 1)[0]!.split(',');
  } finally {
    closeSync(descriptor);
  }
}

/** The last line of `times`: user and system time of what the shell has started, such as `0m1.25s 0m0.40s`. */
function childSeconds(output: string): number {
  const [line = ''] = output.trim().split('\n').slice(-1);
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
