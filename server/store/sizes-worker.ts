import { parentPort, workerData } from 'node:worker_threads';
import { sizesOf } from './sizes.ts';

// Composition root of the thread that measures: looking at every page holds it up for as long as it takes.

const { databasePath } = workerData as { readonly databasePath: string };
parentPort!.postMessage(sizesOf(databasePath));
