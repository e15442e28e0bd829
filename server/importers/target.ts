import type { ImportProblem, ImportRepair } from '../contract/imports.ts';
import type { WaitReading } from '../model/wait-reading.ts';
import type { CountRow } from './layout.ts';

/** What an import needs of a store; `openStore` gives one. */
export interface ImportTarget {
  readonly imports: {
    findBySha256(sha256: string): LedgerEntry | null;
    findStanding(sha256: string): LedgerEntry | null;
  };
  stageCounts(): Stage;
  /** Stores settled readings with their ledger entry; a dry run takes both back. */
  commitWaits(
    readings: readonly WaitReading[],
    facts: BatchFacts & { readonly repeated: number },
  ): BatchOutcome;
}

export interface LedgerEntry {
  readonly batchId: number;
  readonly layout: string;
  readonly why: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
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
  commit(facts: BatchFacts): BatchOutcome;
  discard(): void;
}

interface BatchFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  readonly why: string;
  readonly provenance: string | null;
  readonly rows: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly importedAtMs: number;
  readonly policy: 'replace' | 'keep';
  readonly dryRun: boolean;
  readonly tookMs: () => number;
}

interface BatchOutcome {
  readonly batchId: number | null;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly tookMs: number;
}
