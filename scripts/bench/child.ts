import { readFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { inlineWholeEvents } from '../../server/inline-events.ts';

/** The measurements, each of which is made in a process of its own. Only the one asked for is loaded. */
const JOBS = {
  model: async () => (await import('./model-job.ts')).measureModel,
  network: async () => (await import('./network-job.ts')).measureNetwork,
  border: async () => (await import('./border-job.ts')).measureBorder,
  linear: async () => (await import('./linear-job.ts')).measureLinear,
  import: async () => (await import('./import-job.ts')).measureImport,
};

export type JobName = keyof typeof JOBS;
type Measure<K extends JobName> = Awaited<ReturnType<(typeof JOBS)[K]>>;
export type JobInput<K extends JobName> = Parameters<Measure<K>>[0];
export type JobResult<K extends JobName> = Awaited<ReturnType<Measure<K>>> & { readonly peakMb: number };

const name = process.argv[2] as JobName;
// An import is measured as the command line makes it, which asks nothing of the compiler.
if (name !== 'import') inlineWholeEvents();
const job = (await JOBS[name]()) as (input: unknown) => Promise<object> | object;
const result = await job(await json(process.stdin));
process.stdout.write(JSON.stringify({ ...result, peakMb: peakMb() }));

/** Most memory this process has held. On Linux `maxRSS` may be that of the process that started it. */
function peakMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
}
