import type { Stopping, WhatIfRequest } from '../contract/api.ts';
import { METRICS, type MetricKey } from '../model/study/facility-metrics.ts';
import { expectedReplications, look, nextLook, type PrecisionTarget } from '../model/study/stopping-rule.ts';
import { stoppingSentence } from '../model/study/stopping-sentence.ts';
import type { ReplicationResult, WhatIfPlan } from '../model/study/what-if.ts';
import type { WorkerPool } from '../threads/worker-pool.ts';
import { joinProgress } from './join-progress.ts';
import { replicationsOf } from './replications-of.ts';

const PER_TASK = 2;

export interface RunOptions {
  readonly pool: Pick<WorkerPool, 'run'>;
  /** Hears shares from 0 to 1 that never fall; with a precision target they are a forecast until it ends. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

interface Replications {
  /** In the order of replications, whatever the number of workers. */
  readonly results: readonly ReplicationResult[];
  readonly stopping: Stopping;
}

/** Runs as many replications of a plan as the request asks for or its precision takes. */
export function runReplications(
  { replications, precision }: WhatIfRequest,
  plan: WhatIfPlan,
  options: RunOptions,
): Promise<Replications> {
  return precision ? runUntilPrecise(precision, plan, options) : runFixed(replications!, plan, options);
}

async function runFixed(replications: number, plan: WhatIfPlan, options: RunOptions): Promise<Replications> {
  const results = await runRange(plan, 0, replications, options, (done) =>
    options.onProgress?.(done / replications),
  );
  return {
    results,
    stopping: { replications, reason: 'as asked', sentence: `${replications} replications, as asked.` },
  };
}

async function runUntilPrecise(
  target: PrecisionTarget<MetricKey>,
  plan: WhatIfPlan,
  options: RunOptions,
): Promise<Replications> {
  const { metric, maxReplications } = target;
  const results: ReplicationResult[] = [];
  let expected = maxReplications;
  let share = 0;
  const report = (next: number) => {
    share = Math.max(share, next);
    options.onProgress?.(share);
  };
  for (;;) {
    const from = results.length;
    const to = nextLook(from, maxReplications);
    const more = await runRange(plan, from, to, options, (done) =>
      report(Math.min(0.99, (from + done) / expected)),
    );
    results.push(...more);
    const at = look(
      results.map(({ baseline }) => baseline[metric]),
      results.map(({ scenario }) => scenario[metric]),
      target,
    );
    if (at.isReached || at.isLast) {
      report(1);
      const sentence = stoppingSentence(at, target, METRICS.find(({ key }) => key === metric)!);
      const reason = at.isReached ? 'precision reached' : 'cap reached';
      return { results, stopping: { replications: to, reason, sentence } };
    }
    expected = expectedReplications(at, maxReplications);
  }
}

/** Replications `from` (included) to `to` (excluded), spread over the pool and put back in order. */
async function runRange(
  plan: WhatIfPlan,
  from: number,
  to: number,
  { pool, signal }: RunOptions,
  onDone: (done: number) => void,
): Promise<ReplicationResult[]> {
  const starts = Array.from({ length: Math.ceil((to - from) / PER_TASK) }, (_, i) => from + i * PER_TASK);
  const tasks = starts.map((start) => ({ plan, from: start, to: Math.min(start + PER_TASK, to) }));
  const progressOf = joinProgress(
    tasks.map((task) => task.to - task.from),
    onDone,
  );
  const parts = await Promise.all(
    tasks.map((task, part) => replicationsOf(pool, task, { signal, onProgress: progressOf(part) })),
  );
  return parts.flat();
}
