import { type Signal, signal } from '@preact/signals';
import type { ImportBatch, ImportReport } from '../../server/contract/imports.ts';
import { fetchImports, sendImport, sentenceOf, undoImport } from './api.ts';

export type Upload =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly fileName: string; readonly share: number }
  /** All bytes sent, the server is reading them. */
  | { readonly phase: 'reading'; readonly fileName: string }
  /** What an import of the file would do; nothing is stored yet. */
  | { readonly phase: 'tried'; readonly report: ImportReport; readonly file: File }
  | { readonly phase: 'done'; readonly report: ImportReport }
  | { readonly phase: 'failed'; readonly fileName: string; readonly message: string };

export interface ImportsStore {
  readonly upload: Signal<Upload>;
  /** Newest first; `null` until loaded. */
  readonly batches: Signal<readonly ImportBatch[] | null>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  /** Sends a file for a dry run. */
  readonly attempt: (file: File) => Promise<void>;
  /** Imports a file that has been tried. */
  readonly commit: (file: File) => Promise<void>;
  readonly undo: (batchId: number) => Promise<void>;
}

/** `afterChange` runs when what is stored may have changed. */
export function createImportsStore(afterChange: () => void): ImportsStore {
  const upload = signal<Upload>({ phase: 'idle' });
  const batches = signal<readonly ImportBatch[] | null>(null);
  const problem = signal<string | null>(null);

  const load = async () => {
    try {
      const list = await fetchImports();
      batches.value = list.toSorted((a, b) => b.importedAtMs - a.importedAtMs);
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
    }
  };

  const send = async (file: File, dryRun: boolean) => {
    const fileName = file.name;
    upload.value = { phase: 'sending', fileName, share: 0 };
    try {
      const report = await sendImport(file, dryRun, (share) => {
        upload.value = share < 1 ? { phase: 'sending', fileName, share } : { phase: 'reading', fileName };
      });
      upload.value = dryRun ? { phase: 'tried', report, file } : { phase: 'done', report };
      if (dryRun) return;
      await load();
      afterChange();
    } catch (error) {
      upload.value = { phase: 'failed', fileName, message: sentenceOf(error) };
    }
  };

  return {
    upload,
    batches,
    problem,
    load,
    attempt: (file) => send(file, true),
    commit: (file) => send(file, false),
    async undo(batchId) {
      try {
        await undoImport(batchId);
        await load();
        afterChange();
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
  };
}
