import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from './backup.ts';

// Composition root of the backup thread: copying holds its thread up for as long as it takes.

const { databasePath, targetPath } = workerData as {
  readonly databasePath: string;
  readonly targetPath: string;
};
parentPort!.postMessage(await backUp(databasePath, targetPath));
