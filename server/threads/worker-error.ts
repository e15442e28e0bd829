/** How much one worker thread may take. */
export interface WorkerCaps {
  /** Of objects and typed arrays together, MB. */
  readonly memoryMb: number;
  /** For one piece of work, s. */
  readonly seconds: number;
}

/**
 * A quarter of a year at the largest crossing takes 1,070 MB, nearly all of it the columns of its trucks; ten minutes
 * are enough for all that the page asks for.
 */
export const WORKER_CAPS: WorkerCaps = { memoryMb: 2_048, seconds: 600 };

/** Work of a thread that came to no answer; `code` is stable, the message says why and what helps. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly code: 'worker-memory' | 'worker-time' | 'worker-ended' | 'worker-answer';

  constructor(code: WorkerError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export function outOfMemory({ memoryMb }: WorkerCaps): WorkerError {
  return new WorkerError(
    'worker-memory',
    `The work was stopped because it needs more than ${memoryMb} MB of memory; ask for less at once, such as fewer days, or raise LIMIT_WORKER_MB.`,
  );
}

export function outOfTime({ seconds }: WorkerCaps): WorkerError {
  return new WorkerError(
    'worker-time',
    `The work was stopped because it takes more than ${seconds} s; ask for less at once, such as fewer days or replications, or raise LIMIT_RUN_SECONDS.`,
  );
}

export function endedEarly(exitCode: number): WorkerError {
  return new WorkerError(
    'worker-ended',
    `The work failed because its thread ended with code ${exitCode} before it was done; ask for it again.`,
  );
}

export function unusableAnswer(): WorkerError {
  return new WorkerError(
    'worker-answer',
    'The simulation failed because its figures are not numbers; ask for it again, and report it where that recurs.',
  );
}
