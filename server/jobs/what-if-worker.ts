import { prepareWhatIf, type ReplicationResult, replicate, type WhatIfPlan } from '../model/study/what-if.ts';

export interface WhatIfTask {
  readonly plan: WhatIfPlan;
  /** Replications `from` (included) to `to` (excluded). */
  readonly from: number;
  readonly to: number;
}

/** Runs some replications of a plan in a worker thread. */
// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function runTask(
  { plan, from, to }: WhatIfTask,
  onProgress?: (share: number) => void,
): ReplicationResult[] {
  const prepared = prepareWhatIf(plan);
  return Array.from({ length: to - from }, (_, i) =>
    replicate(prepared, from + i, (share) => onProgress?.((i + share) / (to - from))),
  );
}
