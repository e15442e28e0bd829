import { Worker } from 'node:worker_threads';
import { endedEarly, outOfMemory, outOfTime, type WorkerCaps } from './worker-error.ts';

const LOOK_EVERY_MS = 250;

/** Starts a thread; what goes wrong in it is heard of by `answerOf` and never ends the process. */
export function startWorker(file: URL, { memoryMb }: WorkerCaps, workerData?: unknown): Worker {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  worker.on('error', () => {});
  return worker;
}

interface AnswerOptions<Message, Answer> {
  readonly caps: WorkerCaps;
  /** Ends the thread, whatever it is at. */
  readonly signal?: AbortSignal | undefined;
  /** What a message is; `null` where the answer is yet to come. Throws what the thread failed with. */
  readonly read: (message: Message) => { readonly answer: Answer } | null;
}

/**
 * Waits for the answer of a thread. One that fails, ends early, or takes more time or memory than it may, is ended,
 * and the reason thrown: a WorkerError, what the thread threw, or the reason of the signal.
 */
export function answerOf<Message, Answer>(
  worker: Worker,
  { caps, signal, read }: AnswerOptions<Message, Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(limit);
      clearInterval(looks);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const fail = (error: unknown) => {
      settle();
      void worker.terminate();
      reject(error);
    };
    const onMessage = (message: Message) => {
      try {
        const found = read(message);
        if (found === null) return;
        settle();
        resolve(found.answer);
      } catch (error) {
        settle();
        reject(error);
      }
    };
    const onError = (error: Error & { readonly code?: string }) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(caps) : error);
    const onExit = (code: number) => fail(endedEarly(code));
    const onAbort = () => fail(signal!.reason);
    const limit = setTimeout(() => fail(outOfTime(caps)), caps.seconds * 1000);
    // The limit that a thread is started with leaves typed arrays out.
    const looks = setInterval(async () => {
      const memory = await worker.getHeapStatistics().catch(() => null);
      if (memory && memory.used_heap_size + memory.external_memory > caps.memoryMb * 1e6)
        fail(outOfMemory(caps));
    }, LOOK_EVERY_MS);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
