import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { JobInput, JobName, JobResult } from './child.ts';

/** Makes one measurement in a fresh process: its peak memory is its own, and so is what its compiler has learnt. */
export async function measureInChild<K extends JobName>(job: K, input: JobInput<K>): Promise<JobResult<K>> {
  const child = spawn(process.execPath, [CHILD, job], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(input));
  const [output, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`the measurement '${job}' ended with ${signal ?? `exit code ${code}`}.`);
  return JSON.parse(output) as JobResult<K>;
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
