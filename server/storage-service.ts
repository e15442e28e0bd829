import { setImmediate } from 'node:timers/promises';
import type { RunsKept, StorageAnswer } from './contract/storage.ts';
import type { Retention } from './store/retention.ts';
import { WORKER_CAPS, type WorkerCaps } from './threads/worker-error.ts';
import { answerOf, startWorker } from './threads/worker-thread.ts';

const DAY_MS = 86_400_000;
/** Sizes are measured anew after so long. */
const FRESH_MS = 30_000;
/** So few at once that nobody has to wait for it. */
const RUNS_AT_ONCE = 20;

export interface StorageServiceOptions {
  readonly databasePath: string;
  readonly freeBytes: () => number;
  readonly retention: Retention;
  readonly keptAnswers: { forget(beforeMs: number): void };
  readonly kept: RunsKept;
  readonly nowMs: () => number;
  readonly caps?: WorkerCaps;
}

export interface StorageService {
  /** What takes up how much, and what goes next. */
  storage(): Promise<StorageAnswer>;
  /** Removes the runs and answers that have been kept long enough, and answers how many runs went. */
  forget(): Promise<number>;
}

/** What is stored by kind and size, and how long runs are kept. */
export function createStorageService(options: StorageServiceOptions): StorageService {
  const { databasePath, freeBytes, retention, keptAnswers, kept, nowMs, caps = WORKER_CAPS } = options;
  let measured: { readonly atMs: number; readonly parts: Promise<StorageAnswer['parts']> } | null = null;

  const parts = (): Promise<StorageAnswer['parts']> => {
    if (measured === null || nowMs() - measured.atMs > FRESH_MS) {
      measured = { atMs: nowMs(), parts: inThread(databasePath, caps) };
      measured.parts.catch(() => {
        measured = null;
      });
    }
    return measured.parts;
  };

  return {
    storage: async () => {
      const oldestMs = retention.oldestKeptMs(kept, nowMs());
      return {
        parts: await parts(),
        freeBytes: freeBytes(),
        runs: {
          kept,
          due: retention.due(kept, nowMs()),
          nextDueMs: oldestMs === null ? null : oldestMs + kept.days * DAY_MS,
        },
      };
    },
    forget: async () => {
      let gone = 0;
      keptAnswers.forget(nowMs() - DAY_MS);
      for (;;) {
        const went = retention.forget(kept, nowMs(), RUNS_AT_ONCE);
        gone += went;
        if (went < RUNS_AT_ONCE) return gone;
        await setImmediate();
      }
    },
  };
}

function inThread(databasePath: string, caps: WorkerCaps): Promise<StorageAnswer['parts']> {
  const worker = startWorker(new URL('./store/sizes-worker.ts', import.meta.url), caps, { databasePath });
  return answerOf(worker, { caps, read: (parts: StorageAnswer['parts']) => ({ answer: parts }) });
}
