import type { ImportProblem, ImportRepair, QualityReport } from '../contract/imports.ts';
import type { AnyRow, Dataset } from '../model/rows.ts';

/** What an import needs of a store; `openStore` gives one. */
export interface ImportTarget {
  /** Of the database. */
  readonly path: string;
  /** What is left of the disk that holds it. */
  freeBytes(): number;
  readonly imports: {
    mayHold(byteCount: number): boolean;
    findBySha256(sha256: string): LedgerEntry | null;
    findStanding(sha256: string): LedgerEntry | null;
  };
  stage(dataset: Dataset): Stage;
}

export interface LedgerEntry {
  readonly batchId: number;
  readonly dataset: Dataset;
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly quality: QualityReport | null;
}

export interface Stage {
  add(row: AnyRow): void;
  /** `look` is called now and then, and may throw. */
  settle(look?: () => void): {
    readonly rows: number;
    readonly repeated: number;
    readonly indistinct: number;
    readonly first: { readonly key: string; readonly line: number } | null;
  };
  contradictedLines(): number[];
  commit(facts: BatchFacts): BatchOutcome;
  discard(): void;
}

/** What becomes of a stored value that differs: it is replaced, it is kept, or the file is refused. */
export type ConflictPolicy = 'replace' | 'keep' | 'reject';

interface BatchFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly provenance: string | null;
  readonly rows: number;
  readonly repeated: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly repairs: readonly ImportRepair[];
  readonly quality: QualityReport;
  readonly rejectsCsv: string | null;
  readonly importedAtMs: number;
  readonly policy: ConflictPolicy;
  readonly dryRun: boolean;
  readonly shouldStop: () => boolean;
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
