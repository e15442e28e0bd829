import { withAssumptions } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AnyRequest, AnyRun, AnySummary } from '../contract/studies.ts';
import { AssumptionError } from '../model/assumptions/replace-values.ts';
import { groundsOf, type Manifest, manifestOf } from '../study/manifest.ts';
import { outOfTime, WORKER_CAPS, type WorkerCaps, WorkerError } from '../threads/worker-error.ts';
import type { WorkerPool } from '../threads/worker-pool.ts';
import { createLastingRuns } from './lasting-runs.ts';
import { PlanError } from './plan-error.ts';
import { runRequest, whatIfBehind } from './run-request.ts';
import type { RunChange, RunStore, StoredRun } from './run-store.ts';
import { planWhatIf, type StoredDemand } from './what-if-plan.ts';

/** Often enough to be seen to move; every change is written and told to every page. */
const TELL_EVERY_MS = 100;

export interface RunServiceOptions extends StoredDemand {
  readonly store: RunStore;
  readonly catalogue: Catalogue;
  /** Closed with the service. */
  readonly pool: WorkerPool;
  /** Its seconds hold for a whole run. */
  readonly caps?: WorkerCaps;
  readonly nowMs: () => number;
  readonly onChange: (run: AnySummary) => void;
  readonly log: { error(fields: object, message: string): void };
}

export interface RunService {
  /** Why a request cannot be run on the data stored now; null where it can. */
  problem(request: AnyRequest): PlanError | AssumptionError | null;
  create(request: AnyRequest): AnySummary;
  /** Newest first; only those before an id where one is given. */
  list(limit: number, beforeId: number | null): AnySummary[];
  count(): number;
  get(id: number): AnyRun | null;
  /** What the result of a run rests on; `null` where none is kept. */
  manifest(id: number): Manifest | null;
  cancel(id: number): boolean;
  /** Runs that are queued or under way. */
  waiting(): number;
  /** Ends what is under way, which begins anew with the next start. */
  close(): Promise<void>;
}

/** Queues what-ifs and studies of them, runs one at a time on the worker pool, and keeps every state of theirs in the store. */
export function createRunService(options: RunServiceOptions): RunService {
  const { store, catalogue, pool, caps = WORKER_CAPS, nowMs, onChange, log } = options;
  const cancels = new Map<number, AbortController>();
  let turn: Promise<void> = Promise.resolve();
  let isClosed = false;

  const kept = createLastingRuns({ store, log });

  const change = (id: number, what: RunChange) => {
    kept.change(id, what);
    onChange(summary(kept.get(id)!));
  };

  /** What cannot be stored at all is told to the log: the database may not be written to any more. */
  const tryChange = (id: number, what: RunChange) => {
    try {
      change(id, what);
    } catch (error) {
      log.error({ err: error, runId: id }, 'the state of a run could not be stored');
    }
  };

  /** The data as a request takes them. */
  const assumedIn = (request: AnyRequest) =>
    withAssumptions(catalogue, whatIfBehind(request).assume ?? {}).catalogue;

  const execute = async (id: number, request: AnyRequest, signal: AbortSignal): Promise<void> => {
    if (signal.aborted || isClosed) return;
    const limit = AbortSignal.timeout(caps.seconds * 1000);
    let toldMs = Number.NEGATIVE_INFINITY;
    try {
      change(id, { status: 'running' });
      const grounds = groundsOf({ scenario: null, requests: [request] }, options);
      const result = await runRequest(request, {
        catalogue: assumedIn(request),
        monthsOf: options.monthsOf,
        crossings: options.crossings,
        pool,
        signal: AbortSignal.any([signal, limit]),
        onProgress: (progress) => {
          if (signal.aborted || performance.now() - toldMs < TELL_EVERY_MS) return;
          toldMs = performance.now();
          tryChange(id, { progress });
        },
      });
      if (signal.aborted) return;
      const finding = 'finding' in result ? { finding: result.finding } : {};
      const manifest = manifestOf(grounds, [result]);
      change(id, { status: 'done', progress: 1, result, manifest, ...finding, finishedAtMs: nowMs() });
    } catch (thrown) {
      if (signal.aborted || isClosed) return;
      const error = limit.aborted ? outOfTime(caps) : thrown;
      if (!isExpected(error)) log.error({ err: error, runId: id }, 'a run failed');
      const isTold = isExpected(error) || error instanceof WorkerError;
      const message = isTold ? error.message : 'The simulation failed; the server log says why.';
      tryChange(id, { status: 'failed', error: message, finishedAtMs: nowMs() });
    } finally {
      cancels.delete(id);
    }
  };

  const enqueue = (id: number, request: AnyRequest) => {
    const abort = new AbortController();
    cancels.set(id, abort);
    turn = turn.then(() => execute(id, request, abort.signal));
  };
  // What waited when an earlier life of the server stopped goes on waiting, in the same order.
  for (const { id, request } of store.queued()) enqueue(id, request as AnyRequest);

  return {
    problem: (request) => {
      try {
        planWhatIf(whatIfBehind(request), assumedIn(request), options);
        return null;
      } catch (error) {
        if (isExpected(error)) return error;
        throw error;
      }
    },
    create: (request) => {
      const id = store.create(request, nowMs());
      enqueue(id, request);
      return summary(store.get(id)!);
    },
    list: (limit, beforeId) => kept.list(limit, beforeId).map(summary),
    count: () => store.count(),
    get: (id) => {
      const run = kept.get(id);
      return run && ({ ...summary(run), result: run.result } as AnyRun);
    },
    manifest: (id) => kept.manifest(id) as Manifest | null,
    waiting: () => cancels.size,
    cancel: (id) => {
      const abort = cancels.get(id);
      if (!abort) return false;
      abort.abort();
      cancels.delete(id);
      change(id, { status: 'cancelled', finishedAtMs: nowMs() });
      return true;
    },
    close: async () => {
      isClosed = true;
      const underWay = [...cancels.keys()].filter((id) => kept.get(id)?.status === 'running');
      for (const abort of cancels.values()) abort.abort();
      await pool.destroy();
      await turn;
      try {
        for (const id of underWay) change(id, { status: 'queued', progress: 0 });
      } finally {
        kept.close();
      }
    },
  };
}

function isExpected(error: unknown): error is PlanError | AssumptionError {
  return error instanceof PlanError || error instanceof AssumptionError;
}

/** Requests of what-ifs have no kind. */
function summary(run: StoredRun): AnySummary {
  const { id, status, progress, createdAtMs, finishedAtMs, finding, error } = run;
  const request = run.request as AnyRequest;
  const kind = 'kind' in request ? request.kind : 'what-if';
  const state = { id, status, progress, createdAtMs, finishedAtMs, finding, error };
  return { ...state, kind, request } as AnySummary;
}
