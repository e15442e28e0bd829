import { parentPort, workerData } from 'node:worker_threads';
import { type Damage, damageOf, inspect, refusalFor } from './damage.ts';
import type { Inspection } from './inspect-in-thread.ts';

// Composition root of the thread that looks at a database: reading all of it holds its thread up for as long as it takes.

const { databasePath, look } = workerData as Inspection;
parentPort!.postMessage(await found());

async function found(): Promise<Damage | null> {
  if ('refusedFor' in look) return refusalFor(databasePath, look.refusedFor);
  const problem = 'problem' in look ? look.problem : inspect(databasePath, look);
  return problem === null ? null : damageOf(databasePath, problem);
}
