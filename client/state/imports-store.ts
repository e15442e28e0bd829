import { type Signal, signal } from '@preact/signals';
import type { ImportBatch, ImportReport } from '../../server/contract/imports.ts';
import { fetchImports, sendImport, sentenceOf } from './api.ts';

export type Upload =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly fileName: string; readonly share: number }
  /** All bytes sent, the server is reading them. */
  | { readonly phase: 'reading'; readonly fileName: string }
  | { readonly phase: 'done'; readonly report: ImportReport }
  | { readonly phase: 'failed'; readonly fileName: string; readonly message: string };

export interface ImportsStore {
  readonly upload: Signal<Upload>;
  /** Newest first; `null` until loaded. */
  readonly batches: Signal<readonly ImportBatch[] | null>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly send: (file: File) => Promise<void>;
}

/** `afterImport` runs when a file has changed what is stored. */
export function createImportsStore(afterImport: () => void): ImportsStore {
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

  return {
    upload,
    batches,
    problem,
    load,
    async send(file) {
      const fileName = file.name;
      upload.value = { phase: 'sending', fileName, share: 0 };
      try {
        const report = await sendImport(file, (share) => {
          upload.value = share < 1 ? { phase: 'sending', fileName, share } : { phase: 'reading', fileName };
        });
        upload.value = { phase: 'done', report };
        await load();
        afterImport();
      } catch (error) {
        upload.value = { phase: 'failed', fileName, message: sentenceOf(error) };
      }
    },
  };
}
