/** One thing of a file that is left out. */
export interface ImportProblem {
  /** Line of the file; in JSON the number of the object. */
  readonly line: number;
  /** As the header writes it; `null` where the row as a whole is meant. */
  readonly column: string | null;
  /** The cell, shortened and without control characters. */
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Problems that one repair mends: the code and column they share, how many, and the words of the first. */
export interface ImportRepair extends Omit<ImportProblem, 'line' | 'value'> {
  readonly count: number;
  readonly firstLine: number;
}

/** What an import did, or as a dry run would do, by natural key (port code, month, measure). */
export interface ImportReport {
  /** `null` for a dry run. */
  readonly batchId: number | null;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  /** By what the layout was recognised, encoding and separator included; one sentence. */
  readonly why: string;
  /** Rows of the file below its header. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows, or values of a row with several, that are left out: `problemCount` in all, listed up to 1,000. */
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Most frequent first. */
  readonly repairs: readonly ImportRepair[];
  readonly tookMs: number;
}

/** A batch of the ledger. */
export interface ImportBatch extends Omit<ImportReport, 'problems' | 'dryRun' | 'batchId'> {
  readonly batchId: number;
  readonly importedAtMs: number;
  /** Where the file comes from, where that is known: the files that ship with the product say it. */
  readonly provenance: string | null;
  /** `null` while the batch stands. */
  readonly undoneAtMs: number | null;
}

/** What became of the values of a batch that was undone. */
export interface UndoReport {
  readonly batchId: number;
  /** Values that nothing else had given, and that are gone. */
  readonly removed: number;
  /** Values that the batch had replaced, and that are back. */
  readonly restored: number;
  /** Values that a later batch gave as well, and that are now its own. */
  readonly kept: number;
}

/** A report, or why the work was refused as a whole and nothing changed. */
export type ImportOutcome<Report = ImportReport> =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };
