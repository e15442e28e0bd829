const STOP_WITHIN_MS = 9_500;

/**
 * Stops once on SIGTERM or SIGINT, and at once when asked again or when stopping takes too long: by SIGKILL, since an
 * exit would wait for a thread that is inside a long statement of SQLite. What was committed is safe from that.
 */
export function stopOnSignals(stop: () => Promise<void>, onFailure: (error: unknown) => void): void {
  let isStopping = false;
  const atOnce = () => process.kill(process.pid, 'SIGKILL');
  const begin = async () => {
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      onFailure(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) atOnce();
      isStopping = true;
      setTimeout(atOnce, STOP_WITHIN_MS).unref();
      void begin();
    });
}
