import { WORKER_CAPS } from '../threads/worker-error.ts';
import { answerOf, startWorker } from '../threads/worker-thread.ts';
import type { Damage } from './damage.ts';

/** Hours are enough for any file that one disk holds. */
const LOOK_WITHIN_S = 4 * 3_600;

/** A database and what to find out: whether it is sound, or which way there is out of what a server or its start met. */
export interface Inspection {
  readonly databasePath: string;
  readonly look: { readonly deep: boolean } | { readonly problem: string } | { readonly refusedFor: string };
}

/** Looks at a database in a thread of its own; `null` where it is sound. */
export function inspectInThread(inspection: Inspection): Promise<Damage | null> {
  const worker = startWorker(new URL('./inspect-worker.ts', import.meta.url), WORKER_CAPS, inspection);
  return answerOf<Damage | null, Damage | null>(worker, {
    caps: { ...WORKER_CAPS, seconds: LOOK_WITHIN_S },
    read: (answer) => ({ answer }),
  });
}
