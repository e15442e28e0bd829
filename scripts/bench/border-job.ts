import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BorderWorld } from './border-worker.ts';
import type { YearCounts } from './counts-2024.ts';

export interface BorderJob {
  readonly counts: YearCounts;
  readonly withdrawnShare: number;
}

/** The year 2024 of all facilities together, with preclearance and with a share of it withdrawn, a thread each. */
export async function measureBorder({ counts, withdrawnShare }: BorderJob) {
  const started = performance.now();
  const before = process.cpuUsage();
  const [baseline, scenario] = await Promise.all([simulate(counts, 0), simulate(counts, withdrawnShare)]);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpuSeconds: (user + system) / 1e6, withdrawnShare, worlds: { baseline, scenario } };
}

async function simulate(counts: YearCounts, withdrawnShare: number): Promise<BorderWorld> {
  const worker = new Worker(new URL('border-worker.ts', import.meta.url), {
    workerData: { counts, withdrawnShare },
  });
  const [world] = (await once(worker, 'message')) as [BorderWorld];
  return world;
}
