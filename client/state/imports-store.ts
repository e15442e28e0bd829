import { type Signal, signal } from '@preact/signals';
import type { ImportAnswer, ImportBatch, ImportRefusal } from '../../server/contract/imports.ts';
import { ApiError, sentenceOf } from './api.ts';
import type { Transferring } from './import-progress.ts';
import {
  type Asked,
  cancelImport,
  fetchImports,
  fetchRunning,
  sendImport,
  undoImport,
} from './imports-api.ts';
import { formOf, type MappingForm } from './mapping-form.ts';

export type Upload =
  | { readonly phase: 'idle' }
  | ({ readonly phase: 'busy' } & Transferring)
  /** What an import of the file would do; nothing is stored yet. */
  | { readonly phase: 'tried'; readonly report: ImportAnswer; readonly asked: Asked }
  | { readonly phase: 'done'; readonly report: ImportAnswer }
  | {
      readonly phase: 'failed';
      readonly code: string | null;
      readonly message: string;
      /** What was found in the file; `null` where the server did not get to see it. */
      readonly refusal: ImportRefusal | null;
      readonly asked: Asked;
    };

export interface ImportsStore {
  readonly upload: Signal<Upload>;
  /** How the columns of the file are to be read; `null` where that need not be asked. */
  readonly form: Signal<MappingForm | null>;
  /** Newest first; `null` until loaded. */
  readonly batches: Signal<readonly ImportBatch[] | null>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  /** Sends a file for a dry run, to be read by what it is recognised as. */
  readonly attempt: (file: File) => Promise<void>;
  /** Sends the file for a dry run again, to be read otherwise. */
  readonly retry: (asked: Asked) => Promise<void>;
  /** Imports a file that has been tried. */
  readonly commit: (asked: Asked) => Promise<void>;
  /** Stops the file that is on its way, in whatever stage it is. */
  readonly cancel: () => Promise<void>;
  readonly undo: (batchId: number) => Promise<void>;
}

const WATCH_EVERY_MS = 400;

export function createImportsStore(): ImportsStore {
  const upload = signal<Upload>({ phase: 'idle' });
  const form = signal<MappingForm | null>(null);
  const batches = signal<readonly ImportBatch[] | null>(null);
  const problem = signal<string | null>(null);
  let current: { readonly key: string; readonly breakOff: () => void } | null = null;

  const load = async () => {
    try {
      const list = await fetchImports();
      batches.value = list.toSorted((a, b) => b.importedAtMs - a.importedAtMs);
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
    }
  };

  const note = (change: Partial<Transferring>) => {
    if (upload.value.phase === 'busy') upload.value = { ...upload.value, ...change };
  };

  const watch = async (key: string) => {
    while (current?.key === key) {
      await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS));
      // The answer to the upload itself says whether the server is there.
      const list = await fetchRunning().catch(() => []);
      const running = list.find((one) => one.key === key);
      if (current?.key === key && running !== undefined) note({ running });
    }
  };

  const send = async (asked: Asked, dryRun: boolean) => {
    const { name: fileName, size: fileBytes } = asked.file;
    const key = newKey();
    upload.value = {
      phase: 'busy',
      fileName,
      fileBytes,
      dryRun,
      sentBytes: 0,
      running: null,
      isCancelling: false,
    };
    const { answer, breakOff } = sendImport(asked, dryRun, key, (sentBytes) => note({ sentBytes }));
    current = { key, breakOff };
    void watch(key);
    try {
      const report = await answer;
      upload.value = dryRun ? { phase: 'tried', report, asked } : { phase: 'done', report };
      if (dryRun) return;
      form.value = null;
      await load();
    } catch (error) {
      const { code, ofFile } = error instanceof ApiError ? error.refusal : NOTHING_TOLD;
      if (ofFile?.suggestion !== undefined) form.value = formOf(ofFile.suggestion);
      upload.value = { phase: 'failed', code, message: sentenceOf(error), refusal: ofFile, asked };
    } finally {
      current = null;
    }
  };

  return {
    upload,
    form,
    batches,
    problem,
    load,
    attempt: (file) => {
      form.value = null;
      return send({ file, policy: 'replace', mapping: null, profile: null }, true);
    },
    retry: (asked) => send(asked, true),
    commit: (asked) => send(asked, false),
    async cancel() {
      const stopping = current;
      if (stopping === null) return;
      note({ isCancelling: true });
      // Of an upload that has not reached the server yet, or has ended meanwhile, the server knows nothing.
      await cancelImport(stopping.key).catch(() => {});
      stopping.breakOff();
    },
    async undo(batchId) {
      try {
        await undoImport(batchId);
        await load();
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
  };
}

const NOTHING_TOLD = { code: null, ofFile: null };

/** Also over plain http, where the browser has no crypto.randomUUID. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
