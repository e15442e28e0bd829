/** A study that its reader stopped; what was finished is kept where it was to be saved. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  readonly code = 'interrupted';
}

/** Runs `work`, which Ctrl-C stops; a second one ends the process at once. Throws InterruptedError. */
export async function untilInterrupted<T>(
  saved: string | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    const kept =
      saved === undefined
        ? 'nothing is kept; with --save FOLDER it could be resumed'
        : `what was finished is kept in ${saved}; the same command with --resume goes on`;
    throw new InterruptedError(`Stopped: ${kept}.`);
  } finally {
    process.off('SIGINT', stop);
  }
}
