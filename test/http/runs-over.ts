import type { Run, WhatIfRequest, WhatIfResult } from '../../server/contract/api.ts';
import type { RunService } from '../../server/http/runs-routes.ts';
import type { Store } from '../../server/store/open.ts';

/** Runs that are stored and stay queued: enough for the routes, which neither start nor finish any. */
export function runsOver({ runs }: Store): RunService {
  const get = (id: number): Run | null => {
    const found = runs.get(id);
    if (found === null) return null;
    return { ...found, request: found.request as WhatIfRequest, result: found.result as WhatIfResult | null };
  };
  return {
    problem: () => null,
    create: (request) => get(runs.create(request, 1))!,
    list: () => runs.list().map((run) => ({ ...run, request: run.request as WhatIfRequest })),
    get,
    cancel: (id) => {
      if (runs.get(id)?.status !== 'queued') return false;
      return runs.update(id, { status: 'cancelled', finishedAtMs: 2 });
    },
  };
}
