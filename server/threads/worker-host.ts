import { parentPort } from 'node:worker_threads';
import type { Assignment, Told } from './worker-pool.ts';

// Composition root of the threads of a pool: does one task after the other, each by the module that it names.

/** Does a task; told shares from 0 to 1 are passed on now and then. */
type Doer = (task: unknown, onProgress: (share: number) => void) => unknown;

const TELL_EVERY_MS = 200;
const port = parentPort!;
const tell = (told: Told) => port.postMessage(told);

port.on('message', async ({ href, task }: Assignment) => {
  try {
    const { default: run } = (await import(href)) as { readonly default: Doer };
    tell({ answer: await run(task, createTeller()) });
  } catch (error) {
    tell({ error });
  }
});

function createTeller(): (share: number) => void {
  let toldMs = performance.now();
  return (share) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < TELL_EVERY_MS) return;
    toldMs = nowMs;
    tell({ share });
  };
}
