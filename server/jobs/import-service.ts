import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type {
  ImportBatch,
  ImportOutcome,
  ImportProgress,
  ImportReport,
  RunningImport,
  UndoReport,
} from '../contract/imports.ts';
import type { Mapping } from '../contract/mapping.ts';
import type { Dataset } from '../model/rows.ts';
import { WORKER_CAPS, type WorkerCaps, WorkerError } from '../threads/worker-error.ts';
import { answerOf, startWorker } from '../threads/worker-thread.ts';
import { createImportClock, type ImportClock } from './import-clock.ts';
import { removeLeftUploads, UPLOAD_PREFIX } from './left-uploads.ts';
import { refused, saveUpload } from './save-upload.ts';

export interface ImportService {
  readonly maxBytes: number;
  /** Takes an upload to its end: to a temporary file, then in turn through the import thread. */
  receive(body: Readable, file: UploadedFile): Promise<ImportOutcome>;
  /** Takes one batch back, in turn with the imports. */
  undo(batchId: number): Promise<ImportOutcome<UndoReport>>;
  /** The ledger, newest first; only what came before an id where one is given. */
  list(limit: number, beforeId: number | null): ImportBatch[];
  count(): number;
  /** The rows that a batch left out, as CSV; null where there are none. */
  rejectsOf(batchId: number): string | null;
  /** What is under way, in the order in which it came. */
  running(): RunningImport[];
  /** Stops an import before it stores anything; whether there is one of that key. */
  cancel(key: string): boolean;
  /** Takes no more; the import that is under way has some seconds to end, and else nothing of it is stored. */
  close(): Promise<void>;
}

export interface ImportServiceOptions {
  readonly store: {
    readonly path: string;
    readonly imports: {
      list(limit: number, beforeId: number | null): ImportBatch[];
      count(): number;
      rejectsOf(batchId: number): string | null;
    };
  };
  /** Told whenever an import or an undo has changed what is stored; null where it may be of any kind. */
  readonly onChanged?: (dataset: Dataset | null) => void;
  /** Told how many rows a file had that was taken in. */
  readonly onRows?: (rows: number) => void;
  /** Told, in a sentence, that the import thread found the database damaged. */
  readonly onDamaged?: (message: string) => void;
  readonly maxBytes?: number;
  /** To what the database may grow; `null` for as far as the disk goes. */
  readonly databaseMaxBytes?: number | null;
  readonly tempFolder?: string;
  readonly caps?: WorkerCaps;
}

export interface UploadedFile {
  readonly fileName: string;
  /** Do all of an import but store it. */
  readonly dryRun: boolean;
  /** What becomes of a stored value that differs. */
  readonly policy: 'replace' | 'keep' | 'reject';
  /** Name of the profile by which to read the file. */
  readonly profile: string | null;
  readonly mapping: Mapping | null;
  /** By which the sender asks after it; null where it does not. */
  readonly key: string | null;
  /** As announced; null where it is not. */
  readonly totalBytes: number | null;
}

type FileTask = Omit<UploadedFile, 'key' | 'totalBytes'> & { readonly filePath: string };

/** What the import thread is given: a file to take in, or a batch to take back. */
export interface ImportOrder {
  readonly databasePath: string;
  readonly databaseMaxBytes: number | null;
  readonly task: FileTask | { readonly batchId: number };
  readonly nowMs: number;
  /** One Int32 that turns 1 when the import is to stop. */
  readonly stopFlag: SharedArrayBuffer;
}

/** What the import thread tells: how far it is, and at last what came of it. */
export type ImportMessage =
  | { readonly progress: ImportProgress }
  | { readonly outcome: ImportOutcome<ImportReport | UndoReport> };

interface Job {
  readonly clock: ImportClock;
  readonly stopFlag: SharedArrayBuffer;
}

/** Imports uploads one at a time in a thread, so that the server's own loop never waits for a file. */
export function createImportService(options: ImportServiceOptions): ImportService {
  const { store, onChanged, onRows, onDamaged, maxBytes = 1_000_000_000, tempFolder = tmpdir() } = options;
  const { databaseMaxBytes = null } = options;
  const { caps = WORKER_CAPS } = options;
  let turn: Promise<unknown> = Promise.resolve();
  const folders = new Set<string>();
  const jobs = new Map<string, Job>();
  // What cannot be removed now may be at the next start.
  removeLeftUploads(tempFolder, Date.now()).catch(() => {});
  let isClosed = false;
  let worker: Worker | null = null;
  let underWay: Job | null = null;

  const inTurn = <Report>(task: ImportOrder['task'], job: Job): Promise<ImportOutcome<Report>> => {
    const result = turn.then(() => {
      if (isClosed) return stopping();
      if (isStopped(job)) return cancelled('fileName' in task ? task.fileName : 'the undo');
      const order: ImportOrder = {
        databasePath: store.path,
        databaseMaxBytes,
        task,
        nowMs: Date.now(),
        stopFlag: job.stopFlag,
      };
      worker = startWorker(WORKER_FILE, caps, order);
      underWay = job;
      return outcomeOf<Report>(worker, caps, job.clock).catch((error) => refusedFor(error, task));
    });
    turn = result.then(
      (outcome) => {
        if (!outcome.ok && outcome.error.code === 'database-damaged') onDamaged?.(outcome.error.message);
      },
      () => {},
    );
    return result;
  };

  const takeIn = async (
    body: Readable,
    { key: _, totalBytes, ...file }: UploadedFile,
    filePath: string,
    job: Job,
  ): Promise<ImportOutcome> => {
    const { fileName } = file;
    const refusal = await saveUpload(body, filePath, maxBytes, (bytes) => {
      job.clock.tell({ fileName, phase: 'receiving', bytes, totalBytes, rows: 0 });
      return isStopped(job);
    });
    if (refusal !== null) return refusal;
    if (isClosed) return stopping();
    if (isStopped(job)) return cancelled(fileName);
    job.clock.tell({ fileName, phase: 'waiting', bytes: 0, totalBytes, rows: 0 });
    const outcome = await inTurn<ImportReport>({ ...file, filePath }, job);
    if (!outcome.ok && isClosed && isStopped(job)) return stopping();
    if (outcome.ok && !file.dryRun) {
      onRows?.(outcome.report.rows);
      if (outcome.report.created + outcome.report.updated > 0) onChanged?.(outcome.report.dataset);
    }
    return outcome;
  };

  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(tempFolder, UPLOAD_PREFIX));
    folders.add(folder);
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
      folders.delete(folder);
    }
  };

  return {
    maxBytes,
    receive: async (body, file) => {
      if (jobs.size > MAX_WAITING) {
        return refused(
          'imports-busy',
          `${MAX_WAITING} imports are waiting already; send the file again in a minute.`,
        );
      }
      const key = file.key ?? randomUUID();
      if (jobs.has(key)) {
        return refused(
          'key-taken',
          `An import with the key ${key} is under way; give each a key of its own.`,
        );
      }
      const job = { clock: createImportClock(() => performance.now()), stopFlag: new SharedArrayBuffer(4) };
      jobs.set(key, job);
      try {
        return await inFolder((folder) => takeIn(body, file, join(folder, 'body'), job));
      } finally {
        jobs.delete(key);
      }
    },
    undo: async (batchId) => {
      const job = { clock: createImportClock(() => performance.now()), stopFlag: new SharedArrayBuffer(4) };
      const outcome = await inTurn<UndoReport>({ batchId }, job);
      if (outcome.ok) onChanged?.(null);
      return outcome;
    },
    list: (limit, beforeId) => store.imports.list(limit, beforeId),
    count: () => store.imports.count(),
    rejectsOf: (batchId) => store.imports.rejectsOf(batchId),
    running: () =>
      [...jobs].flatMap(([key, { clock }]) => {
        const reading = clock.read();
        return reading === null ? [] : [{ key, ...reading }];
      }),
    cancel: (key) => {
      const job = jobs.get(key);
      if (job === undefined) return false;
      stopJob(job);
      return true;
    },
    close: async () => {
      isClosed = true;
      for (const job of jobs.values()) if (job !== underWay) stopJob(job);
      const isDone = turn.then(() => true);
      const isDoneWithin = (ms: number) => Promise.race([isDone, delay(ms, false, { ref: false })]);
      if (!(await isDoneWithin(END_WITHIN_MS)) && underWay !== null) {
        stopJob(underWay);
        await isDoneWithin(GIVE_UP_WITHIN_MS);
      }
      await worker?.terminate();
      // The process may end before the uploads that are still coming in have noticed.
      await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const WORKER_FILE = new URL('../import-worker.ts', import.meta.url);
const MAX_WAITING = 10;

/** What an import has to end when the server stops, and then to take back what it has done. */
const END_WITHIN_MS = 5_000;
const GIVE_UP_WITHIN_MS = 2_000;

function stopping(): ImportOutcome<never> {
  return refused('server-stopping', 'The server is stopping; send the file again later.');
}

function stopJob({ stopFlag }: Job): void {
  Atomics.store(new Int32Array(stopFlag), 0, 1);
}

function isStopped({ stopFlag }: Job): boolean {
  return Atomics.load(new Int32Array(stopFlag), 0) === 1;
}

function outcomeOf<Report>(
  worker: Worker,
  caps: WorkerCaps,
  clock: ImportClock,
): Promise<ImportOutcome<Report>> {
  return answerOf<ImportMessage, ImportOutcome<Report>>(worker, {
    caps,
    read: (message) => {
      if ('outcome' in message) return { answer: message.outcome as ImportOutcome<Report> };
      clock.tell(message.progress);
      return null;
    },
  });
}

/** The outcome of a thread that took more than it may. Throws any other error. */
function refusedFor(error: unknown, task: ImportOrder['task']): ImportOutcome<never> {
  if (!(error instanceof WorkerError)) throw error;
  const what = 'fileName' in task ? `The import of ${task.fileName}` : 'The undo';
  return refused('import-failed', `${what} came to no end. ${error.message}`);
}

function cancelled(fileName: string): ImportOutcome<never> {
  return refused('import-cancelled', `The import of ${fileName} was cancelled; nothing of it is stored.`);
}
