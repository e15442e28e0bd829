import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { inlineWholeEvents } from '../inline-events.ts';

const MAX_OLD_GENERATION_MB = 512;

/** Worker threads that run what-ifs; started when first needed and ended when idle, each with a memory cap. */
export function createWhatIfPool(threads = availableParallelism()): Piscina {
  inlineWholeEvents();
  return new Piscina({
    filename: new URL('./what-if-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, threads),
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB },
  });
}
