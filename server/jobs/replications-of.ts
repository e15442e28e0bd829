import type { ReplicationResult } from '../model/study/what-if.ts';
import { unusableAnswer } from '../threads/worker-error.ts';
import type { TaskOptions, WorkerPool } from '../threads/worker-pool.ts';
import type { WhatIfTask } from './what-if-worker.ts';

/** Replications as a thread answers them. Throws WorkerError also where what ran in any case has no figure. */
export async function replicationsOf(
  pool: Pick<WorkerPool, 'run'>,
  task: WhatIfTask,
  options: TaskOptions,
): Promise<ReplicationResult[]> {
  const answer = (await pool.run(task, options)) as ReplicationResult[] | null;
  if (!Array.isArray(answer) || answer.length !== task.to - task.from || !answer.every(isUsable))
    throw unusableAnswer();
  options.onProgress?.(1);
  return answer;
}

/** A facility without trucks has no wait, but the trucks that it releases and those in its queue are counted. */
function isUsable({ baseline, scenario }: ReplicationResult): boolean {
  return [baseline, scenario].every(
    (world) => Number.isFinite(world?.releasedPerDay) && Number.isFinite(world.meanQueueTrucks),
  );
}
