import { inlineWholeEvents } from '../inline-events.ts';
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from '../threads/worker-pool.ts';

const WORKER_FILE = new URL('./what-if-worker.ts', import.meta.url);

/** Worker threads that run what-ifs, as many as there are processors unless told otherwise. */
export function createWhatIfPool(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
  inlineWholeEvents();
  return createWorkerPool({ file: WORKER_FILE, ...options });
}
