import { canonicalHash } from '../canonical-hash.ts';
import type { WhatIfRequest, WhatIfResult } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { runAskedWhatIf } from '../jobs/run-request.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { assumedIn } from './assumed-in.ts';
import { dataHashOf, parametersHashOf } from './manifest.ts';

/** Where finished parts of a study are kept, so that one that was stopped goes on where it was. */
export interface PartStore {
  read(key: string): WhatIfResult | null;
  write(key: string, result: WhatIfResult): void;
}

/**
 * Runs what-ifs one after the other and keeps each as it is done. A part is known by its request, the figures, the
 * data and the model, so that one of other circumstances is never taken for it.
 */
export async function runParts(
  requests: readonly WhatIfRequest[],
  study: StudyOptions,
  parts?: PartStore,
): Promise<WhatIfResult[]> {
  const parametersHash = parametersHashOf(study.catalogue);
  const results: WhatIfResult[] = [];
  for (const [i, request] of requests.entries()) {
    const inUse = { ...study, ...assumedIn(request, study) };
    const key = canonicalHash({
      request,
      parametersHash,
      dataHash: dataHashOf([request], study),
      model: MODEL_VERSION,
    });
    const onProgress = (share: number) => study.onProgress?.((i + share) / requests.length);
    const kept = parts?.read(key) ?? null;
    const result = kept ?? (await runAskedWhatIf(request, { ...inUse, onProgress }));
    if (kept === null) parts?.write(key, result);
    onProgress(1);
    results.push(result);
  }
  return results;
}
