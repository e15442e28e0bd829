import { percentile } from '../../server/model/metrics/percentile.ts';

/** Time that has passed, and how much of it this thread had a processor: less than all where others want it too. */
export interface Lap {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Starts a stopwatch; calling the answer reads it. */
export function stopwatch(): () => Lap {
  const startedMs = performance.now();
  const started = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(started);
    return { seconds: (performance.now() - startedMs) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}

/** Median rate of several runs by the clock, and the share of a processor that they had, 0 to 1. */
export function summarise(runs: ReadonlyArray<Lap & { readonly trucks: number }>) {
  const rates = runs.map(({ trucks, seconds }) => trucks / seconds).sort((a, b) => a - b);
  const total = (of: (lap: Lap) => number) => runs.reduce((sum, lap) => sum + of(lap), 0);
  return {
    perSecond: percentile(rates, 0.5)!,
    coreShare: Math.min(1, total(({ cpuSeconds }) => cpuSeconds) / total(({ seconds }) => seconds)),
  };
}
