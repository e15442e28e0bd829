import type { ImportReport } from '../contract/api.ts';
import type { CountRow } from './layout.ts';

type Rejections = ImportReport['rejections'];

/** What an import needs of a store; `openStore` gives one. */
export interface ImportTarget {
  readonly imports: {
    findBySha256(sha256: string): LedgerEntry | null;
    findStanding(sha256: string): LedgerEntry | null;
  };
  stageCounts(): Stage;
}

export interface LedgerEntry {
  readonly batchId: number;
  readonly layout: string;
  readonly rows: number;
  readonly rejected: number;
  readonly rejections: Rejections;
}

export interface Stage {
  add(row: CountRow): void;
  settle(): {
    readonly rows: number;
    readonly first:
      | (Omit<CountRow, 'portName' | 'state' | 'border' | 'value'> & {
          readonly lowest: number;
          readonly highest: number;
        })
      | null;
  };
  commit(facts: {
    readonly fileName: string;
    readonly sha256: string;
    readonly layout: string;
    readonly provenance: string | null;
    readonly rows: number;
    readonly rejected: number;
    readonly rejections: Rejections;
    readonly importedAtMs: number;
    readonly policy: 'replace' | 'keep';
    readonly tookMs: () => number;
  }): {
    readonly batchId: number;
    readonly imported: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly rejections: Rejections;
    readonly tookMs: number;
  };
  discard(): void;
}
