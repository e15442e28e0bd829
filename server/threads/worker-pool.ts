import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { WORKER_CAPS, type WorkerCaps } from './worker-error.ts';
import { answerOf, startWorker } from './worker-thread.ts';

/** Threads that do one task each at a time. */
export interface WorkerPool {
  /** Has a task done in its turn. Throws WorkerError, what the task threw, or the reason of the signal. */
  run(task: unknown, options?: TaskOptions): Promise<unknown>;
  /** Ends all threads, whatever they are at. */
  destroy(): Promise<void>;
}

export interface TaskOptions {
  /** Whose default export takes the task, where it is not that of the pool. */
  readonly file?: URL;
  /** Hears the share that is done, several times a second at most. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface WorkerPoolOptions {
  /** Module whose default export takes a task and answers it, with a function to tell its progress by. */
  readonly file: URL;
  readonly threads?: number | undefined;
  readonly caps?: WorkerCaps | undefined;
}

/** What a thread is told to do. */
export interface Assignment {
  readonly href: string;
  readonly task: unknown;
}

/** What a thread tells of it. */
export type Told = { readonly share: number } | { readonly answer: unknown } | { readonly error: unknown };

interface Job extends Assignment, Omit<TaskOptions, 'file'> {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const HOST = new URL('./worker-host.ts', import.meta.url);
const IDLE_MS = 30_000;

/** A pool whose threads start when first needed and end when idle, each with a cap of memory and of time for a task. */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const { file, threads = availableParallelism(), caps = WORKER_CAPS } = options;
  const waiting: Job[] = [];
  const all = new Set<Worker>();
  const idle = new Map<Worker, NodeJS.Timeout>();
  let busy = 0;
  let isDestroyed = false;

  const start = (): Worker => {
    const worker = startWorker(HOST, caps);
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      clearTimeout(idle.get(worker));
      idle.delete(worker);
    });
    return worker;
  };
  const take = (): Worker => {
    const [worker] = idle.keys();
    if (worker === undefined) return start();
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    worker.ref();
    return worker;
  };
  const rest = (worker: Worker) => {
    worker.unref();
    idle.set(worker, setTimeout(() => void worker.terminate(), IDLE_MS).unref());
  };

  const perform = async ({ href, task, signal, onProgress, resolve, reject }: Job): Promise<void> => {
    let worker: Worker | null = null;
    let failure: { readonly error: unknown } | null = null;
    try {
      worker = take();
      worker.postMessage({ href, task } satisfies Assignment);
      const answer = await answerOf<Told, unknown>(worker, {
        caps,
        signal,
        read: (told) => {
          if ('answer' in told) return told;
          if ('share' in told) onProgress?.(told.share);
          else failure = told;
          return failure && { answer: undefined };
        },
      });
      if (failure === null) resolve(answer);
      else reject((failure as { readonly error: unknown }).error);
      rest(worker);
    } catch (error) {
      void worker?.terminate();
      reject(error);
    }
  };

  const next = () => {
    while (busy < threads && waiting.length > 0 && !isDestroyed) {
      const job = waiting.shift()!;
      if (job.signal?.aborted) continue;
      busy += 1;
      void perform(job).finally(() => {
        busy -= 1;
        next();
      });
    }
  };

  return {
    run: (task, { file: own = file, onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        const refuse = () => reject(signal?.reason);
        if (isDestroyed) return reject(new Error('the worker pool was closed'));
        if (signal?.aborted) return refuse();
        // One that waits is let go of at once.
        signal?.addEventListener('abort', refuse, { once: true });
        const done =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            signal?.removeEventListener('abort', refuse);
            settle(value);
          };
        const job = { href: own.href, task, signal, ...(onProgress && { onProgress }) };
        waiting.push({ ...job, resolve: done(resolve), reject: done(reject) });
        next();
      }),
    destroy: async () => {
      isDestroyed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('the worker pool was closed'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
