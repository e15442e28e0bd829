import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into the server's process before it: tells over the channel how long its loop was kept from turning.

const RESOLUTION_MS = 1;

/** Since the last time it was asked. */
export interface LoopDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
}

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  // What is measured is the time between two looks, which includes the wait for the second.
  const beyond = (ns: number) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
  process.send!({ p99Ms: beyond(delay.percentile(99)), maxMs: beyond(delay.max) } satisfies LoopDelay);
  delay.reset();
});
