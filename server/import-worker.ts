import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from './catalogue.ts';
import type { ImportOutcome, ImportReport, UndoReport } from './contract/imports.ts';
import { importFile } from './importers/import-file.ts';
import type { ImportOrder } from './jobs/import-service.ts';
import { openStore } from './store/open.ts';

// Composition root of the import thread: one order in, one outcome out, on a database connection of its own.

const order = workerData as ImportOrder;
parentPort?.postMessage(await carryOut(order));

async function carryOut({
  databasePath,
  task,
  nowMs,
}: ImportOrder): Promise<ImportOutcome<ImportReport | UndoReport>> {
  try {
    const store = openStore(databasePath);
    try {
      if ('batchId' in task) return { ok: true, report: store.imports.undo(task.batchId, nowMs) };
      const { filePath, ...options } = task;
      const { facilities } = readCatalogue().ports;
      return { ok: true, report: await importFile(filePath, store, { ...options, nowMs, facilities }) };
    } finally {
      store.close();
    }
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name !== 'ImportError' && name !== 'StoreError') throw error;
    return { ok: false, error: { code: String(code), message } };
  }
}
