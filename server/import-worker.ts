import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from './catalogue.ts';
import type { ImportOutcome, ImportReport, LeftOut, UndoReport } from './contract/imports.ts';
import type { ImportError } from './importers/import-error.ts';
import { importFile } from './importers/import-file.ts';
import { refuseStopped } from './importers/import-outcome.ts';
import { withPlaceNames } from './importers/place-names.ts';
import type { ImportMessage, ImportOrder } from './jobs/import-service.ts';
import { createProfileService } from './profile-service.ts';
import { takeImportTurn } from './store/import-turn.ts';
import { openStore } from './store/open.ts';

// Composition root of the import thread: one order in, one outcome out, on a database connection of its own.

const EXPECTED = new Set(['ImportError', 'StoreError', 'ProfileError']);
const order = workerData as ImportOrder;
const told = (message: ImportMessage) => parentPort?.postMessage(message);
told({ outcome: await carryOut(order) });

async function carryOut({
  databasePath,
  databaseMaxBytes,
  task,
  nowMs,
  stopFlag,
}: ImportOrder): Promise<ImportOutcome<ImportReport | UndoReport>> {
  let rejectsCsv: string | null = null;
  let leftOut: LeftOut | null = null;
  const isStopped = () => Atomics.load(new Int32Array(stopFlag), 0) === 1;
  const inTurn = async (): Promise<ImportOutcome<ImportReport | UndoReport>> => {
    const store = openStore(databasePath, { mostBytes: databaseMaxBytes });
    try {
      if ('batchId' in task) {
        return { ok: true, report: store.imports.undo(task.batchId, nowMs), rejectsCsv };
      }
      const { filePath, profile, mapping, ...options } = task;
      const profiles = createProfileService(store.profiles);
      const named = profile === null ? null : profiles.get(profile);
      const given = named ?? (mapping === null ? null : { name: null, mapping });
      const report = await importFile(filePath, store, {
        ...options,
        nowMs,
        facilities: readCatalogue().ports.facilities,
        profiles: profiles.list(),
        ...(given === null ? {} : { mapping: { name: given.name, mapping: given.mapping } }),
        onProgress: (progress) => told({ progress }),
        shouldStop: isStopped,
        onRejects: (csv) => {
          rejectsCsv = csv;
        },
        onLeftOut: (found) => {
          leftOut = found;
        },
      });
      // Of a file that is stored already the ledger has them.
      if (report.batchId !== null) rejectsCsv ??= store.imports.rejectsOf(report.batchId);
      return { ok: true, report, rejectsCsv };
    } finally {
      store.close();
    }
  };
  try {
    const turn = await takeImportTurn(databasePath, {
      look: () => 'fileName' in task && refuseStopped({ fileName: task.fileName, shouldStop: isStopped }),
    });
    try {
      return await inTurn();
    } finally {
      turn.release();
    }
  } catch (error) {
    const { name, code, message, suggestion = null } = error as Refused;
    if (!EXPECTED.has(name)) throw error;
    const said = name === 'StoreError' ? withPlaceNames(message, readCatalogue().ports.facilities) : message;
    return { ok: false, error: { code: String(code), message: said, suggestion, leftOut }, rejectsCsv };
  }
}

/** As the importers, the store and the profiles throw it. */
type Refused = Error & { readonly code: string; readonly suggestion?: ImportError['suggestion'] };
