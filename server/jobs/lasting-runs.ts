import type { RunChange, RunStore, StoredRun } from './run-store.ts';

const AGAIN_AFTER_MS = 1_000;

export interface LastingRuns extends Pick<RunStore, 'list' | 'get' | 'manifest'> {
  /** Notes a change, and writes it now or as soon as that can be. */
  change(id: number, what: RunChange): void;
  /** Writes what is left where that can be, and ends. */
  close(): void;
}

export interface LastingRunsOptions {
  readonly store: RunStore;
  readonly log: { error(fields: object, message: string): void };
}

/**
 * The runs of a store whose disk may be full and which others may write to: what cannot be written yet is told to whoever
 * asks as if it were, and written as soon as there is room.
 */
export function createLastingRuns({ store, log }: LastingRunsOptions): LastingRuns {
  const waiting = new Map<number, RunChange>();
  let timer: NodeJS.Timeout | null = null;

  const write = (id: number): boolean => {
    try {
      store.update(id, waiting.get(id)!);
      waiting.delete(id);
      return true;
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (code !== 'database-full' && code !== 'database-busy') throw error;
      if (code === 'database-full' && timer === null)
        log.error({ err: error, runId: id }, 'a run cannot be stored yet; it is kept until there is room');
      timer ??= setTimeout(writeAll, AGAIN_AFTER_MS).unref();
      return false;
    }
  };
  const writeAll = () => {
    timer = null;
    // Where one cannot be written the others can neither.
    for (const id of waiting.keys()) if (!write(id)) return;
  };
  const asTold = <Run extends StoredRun>(run: Run): Run => ({ ...run, ...waiting.get(run.id) });

  return {
    list: (limit, beforeId) => store.list(limit, beforeId).map(asTold),
    get: (id) => {
      const run = store.get(id);
      return run && asTold(run);
    },
    manifest: (id) => waiting.get(id)?.manifest ?? store.manifest(id),
    change: (id, what) => {
      waiting.set(id, { ...waiting.get(id), ...what });
      write(id);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      writeAll();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
