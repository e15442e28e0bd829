import type { Dataset } from '../model/rows.ts';
import type { MappingSuggestion } from './mapping.ts';

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

/** What of a file is left out. */
export interface LeftOut {
  /** In the order of the repairs, then of the lines; the first 1,000. */
  readonly problems: readonly ImportProblem[];
  /** All of them, listed or not. */
  readonly problemCount: number;
  /** Most frequent first. */
  readonly repairs: readonly ImportRepair[];
}

/** Something to know about what a file holds; nothing of it is left out for that. */
export interface QualityFinding {
  readonly code: string;
  /** A warning speaks of this file, a note of a known trap of its source. */
  readonly kind: 'note' | 'warning';
  readonly message: string;
  /** How many rows, months or hours it is about; `null` where that is no number. */
  readonly count: number | null;
  /** Where a note is from. */
  readonly source: string | null;
}

export interface QualityReport {
  /** Warnings first. */
  readonly findings: readonly QualityFinding[];
  /** By facility and kind of lane, for data by the hour: share of the days that have anything in that local hour. */
  readonly completeness: ReadonlyArray<{
    readonly series: string;
    /** 24 shares from 0 to 1; `null` where the facility is closed in that hour on all days. */
    readonly shareByHour: ReadonlyArray<number | null>;
  }>;
}

/** The first rows of a file, as it writes them and as they are understood. */
export interface ImportPreview {
  /** As the header names them, whole, so that a mapping or a profile can name them; empty where the file is no table. */
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{
    readonly line: number;
    readonly cells: readonly string[];
    /** One of them, or several where a row holds several values. */
    readonly parsed: ReadonlyArray<Readonly<Record<string, string | number | boolean | null>>>;
    readonly problem: string | null;
  }>;
}

/** What an import did, or as a dry run would do, by the natural key of its kind of row. */
export interface ImportReport extends LeftOut {
  /** `null` for a dry run. */
  readonly batchId: number | null;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly sha256: string;
  readonly dataset: Dataset;
  readonly layout: string;
  /** By what the layout was recognised, encoding and separator included; one sentence. */
  readonly why: string;
  /** Such as `UTF-16 LE`; `null` where the file is no text of its own. */
  readonly encoding: string | null;
  /** Name of the profile by which the file was read; `null` where its layout is known without one. */
  readonly profile: string | null;
  /** Rows of the file below its header. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows, or values of a row with several, that are left out. */
  readonly skipped: number;
  /** `null` where the file was imported before quality was looked at. */
  readonly quality: QualityReport | null;
  /** The first 20 of `rows`; `null` where the file was imported before and not read again. */
  readonly preview: ImportPreview | null;
  readonly tookMs: number;
}

/** What `POST /imports` answers. */
export interface ImportAnswer extends ImportReport {
  /** Whether `?answer=rejects` has the rows that are left out as CSV. */
  readonly hasRejects: boolean;
}

/** What its problem tells beside the sentence where a file is refused; what is left out only where all rows were read. */
export interface ImportRefusal extends Partial<LeftOut> {
  readonly hasRejects: boolean;
  /** How a table of no known layout could be read. */
  readonly suggestion?: MappingSuggestion;
}

/** A batch of the ledger. */
export interface ImportBatch extends Omit<ImportReport, 'problems' | 'dryRun' | 'batchId' | 'preview'> {
  readonly batchId: number;
  readonly importedAtMs: number;
  /** Where the file comes from, where that is known: the files that ship with the product say it. */
  readonly provenance: string | null;
  /** Version of the time zone rules by which local times were read. */
  readonly tzData: string | null;
  /** `null` while the batch stands. */
  readonly undoneAtMs: number | null;
  /** Whether `GET /imports/:id/rejects.csv` has the rows that were left out. */
  readonly hasRejects: boolean;
}

/** How far an import is. */
export interface ImportProgress {
  readonly fileName: string;
  readonly phase: 'receiving' | 'waiting' | 'reading' | 'storing';
  /** Of the file, packed where it is. */
  readonly bytes: number;
  /** `null` where the length is not known beforehand. */
  readonly totalBytes: number | null;
  readonly rows: number;
}

/** An import that is under way. */
export interface RunningImport extends ImportProgress {
  /** Given by the client in `X-Import-Key`, or by the server. */
  readonly key: string;
  /** `null` until rows have been read. */
  readonly rowsPerS: number | null;
  /** Seconds until the file is read, by its speed so far; `null` where that is not known. */
  readonly etaS: number | null;
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
  | { readonly ok: true; readonly report: Report; readonly rejectsCsv: string | null }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly message: string;
        /** How a table of no known layout could be read. */
        readonly suggestion?: MappingSuggestion | null;
        /** Where all rows were read. */
        readonly leftOut?: LeftOut | null;
      };
      readonly rejectsCsv: string | null;
    };
