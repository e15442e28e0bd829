import { withAssumptions } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import type { ReplicationResult } from '../model/study/what-if.ts';
import type { Evaluate } from '../model/uncertainty/evaluate.ts';
import { joinProgress } from './join-progress.ts';
import { replicationsOf } from './replications-of.ts';
import type { RunOptions } from './run-replications.ts';
import { planWhatIf, type StoredDemand } from './what-if-plan.ts';

/** Where a study of many what-ifs takes its data and does its work. */
export interface StudyOptions extends RunOptions, StoredDemand {
  readonly catalogue: Catalogue;
}

/**
 * Runs a what-if at many points on the pool, each point a task of its own. Answers come in the order of the points,
 * so the number of workers cannot change them. Progress counts the points of the call at hand.
 */
export function evaluateWhatIf(
  request: WhatIfRequest,
  { catalogue, monthsOf, crossings, pool, signal, onProgress }: StudyOptions,
): Evaluate<ReplicationResult> {
  return (tasks) => {
    const progressOf = joinProgress(
      tasks.map(() => 1),
      (done) => onProgress?.(done / tasks.length),
    );
    return Promise.all(
      tasks.map(async ({ values, from, to }, point) => {
        if (from === to) return [];
        const { plan } = planWhatIf(request, withAssumptions(catalogue, values).catalogue, {
          monthsOf,
          crossings,
        });
        return replicationsOf(pool, { plan, from, to }, { signal, onProgress: progressOf(point) });
      }),
    );
  };
}
