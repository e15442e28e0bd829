import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { ImportBatch, ImportOutcome, ImportReport, UndoReport } from '../contract/imports.ts';

export interface ImportService {
  /** Takes an upload to its end: to a temporary file, then in turn through the import thread. */
  receive(body: Readable, file: UploadedFile): Promise<ImportOutcome>;
  /** Takes one batch back, in turn with the imports. */
  undo(batchId: number): Promise<ImportOutcome<UndoReport>>;
  /** The ledger, newest first. */
  list(): ImportBatch[];
  /** Stops the import that is under way; nothing of it is stored. */
  close(): Promise<void>;
}

export interface ImportServiceOptions {
  readonly store: { readonly path: string; readonly imports: { list(): ImportBatch[] } };
  /** Told whenever an import or an undo has changed what is stored. */
  readonly onChanged?: () => void;
  readonly maxBytes?: number;
  readonly tempFolder?: string;
}

export interface UploadedFile {
  readonly fileName: string;
  /** Do all of an import but store it. */
  readonly dryRun: boolean;
}

type Task = (UploadedFile & { readonly filePath: string }) | { readonly batchId: number };

/** What the import thread is given: a file to take in, or a batch to take back. */
export interface ImportOrder {
  readonly databasePath: string;
  readonly task: Task;
  readonly nowMs: number;
}

/** Imports uploads one at a time in a thread, so that the server's own loop never waits for a file. */
export function createImportService(options: ImportServiceOptions): ImportService {
  const { store, onChanged, maxBytes = 1_000_000_000, tempFolder = tmpdir() } = options;
  let turn: Promise<unknown> = Promise.resolve();
  const folders = new Set<string>();
  let present = 0;
  let isClosed = false;
  let worker: Worker | null = null;

  const inTurn = <Report>(task: Task): Promise<ImportOutcome<Report>> => {
    const result = turn.then(() => {
      if (isClosed) return refused('server-stopping', 'The server is stopping; send the file again later.');
      const order: ImportOrder = { databasePath: store.path, task, nowMs: Date.now() };
      worker = new Worker(WORKER_FILE, {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      });
      return outcomeOf<Report>(worker);
    });
    turn = result.catch(() => {});
    return result;
  };

  const takeIn = async (body: Readable, file: UploadedFile, filePath: string): Promise<ImportOutcome> => {
    const refusal = await save(body, filePath, maxBytes);
    if (refusal !== null) return refusal;
    const outcome = await inTurn<ImportReport>({ ...file, filePath });
    if (outcome.ok && !file.dryRun && outcome.report.created + outcome.report.updated > 0) onChanged?.();
    return outcome;
  };

  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(tempFolder, 'garita-upload-'));
    folders.add(folder);
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
      folders.delete(folder);
    }
  };

  return {
    receive: async (body, file) => {
      if (present > MAX_WAITING) {
        return refused(
          'imports-busy',
          `${MAX_WAITING} imports are waiting already; send the file again in a minute.`,
        );
      }
      present++;
      try {
        return await inFolder((folder) => takeIn(body, file, join(folder, 'body')));
      } finally {
        present--;
      }
    },
    undo: async (batchId) => {
      const outcome = await inTurn<UndoReport>({ batchId });
      if (outcome.ok) onChanged?.();
      return outcome;
    },
    list: () => store.imports.list(),
    close: async () => {
      isClosed = true;
      await worker?.terminate();
      // The process may end before the uploads that are still coming in have noticed.
      await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const WORKER_FILE = new URL('../import-worker.ts', import.meta.url);
const MAX_WAITING = 10;

/** Leaves the request open whatever happens, so that the refusal can still be sent. */
async function save(body: Readable, filePath: string, maxBytes: number): Promise<ImportOutcome | null> {
  const file = await open(filePath, 'wx');
  try {
    let bytes = 0;
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) return tooLarge(maxBytes);
      await file.writeFile(chunk);
    }
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      return refused(
        'disk-full',
        'The disk for temporary files is full; free some space and send the file again.',
      );
    }
    if (body.destroyed) return refused('upload-aborted', 'The upload broke off; send the file again.');
    throw error;
  } finally {
    await file.close();
  }
}

function tooLarge(maxBytes: number): ImportOutcome {
  const limit = `${Math.round(maxBytes / 1e6).toLocaleString('en')} MB`;
  return refused(
    'file-too-large',
    `The upload is larger than the ${limit} that one import may have; split it by years.`,
  );
}

function outcomeOf<Report>(worker: Worker): Promise<ImportOutcome<Report>> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`the import thread ended with code ${code} and no outcome`)),
    );
  });
}

function refused(code: string, message: string): ImportOutcome<never> {
  return { ok: false, error: { code, message } };
}
