import type { AnyRequest, AnyRun, AnySummary } from '../../server/contract/studies.ts';
import type { RunService } from '../../server/http/runs-routes.ts';
import type { Store } from '../../server/store/open.ts';

/** Runs that are stored and stay queued: enough for the routes, which neither start nor finish any. */
export function runsOver({ runs }: Store): RunService {
  const kindOf = (request: unknown) =>
    'kind' in (request as AnyRequest) ? (request as { kind: string }).kind : 'what-if';
  const get = (id: number): AnyRun | null => {
    const found = runs.get(id);
    return found && ({ ...found, kind: kindOf(found.request) } as AnyRun);
  };
  return {
    problem: () => null,
    create: (request) => get(runs.create(request, 1))!,
    count: () => runs.count(),
    list: (limit, beforeId) =>
      runs.list(limit, beforeId).map((run) => ({ ...run, kind: kindOf(run.request) }) as AnySummary),
    get,
    manifest: () => null,
    cancel: (id) => {
      if (runs.get(id)?.status !== 'queued') return false;
      return runs.update(id, { status: 'cancelled', finishedAtMs: 2 });
    },
  };
}
