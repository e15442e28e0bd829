/** One count as a file gives it; a port as a whole has an empty crossing. */
export interface CountRow {
  readonly portCode: string;
  readonly portName: string;
  readonly state: string;
  readonly border: string;
  readonly crossing: string;
  readonly measure: string;
  /** Year × 100 + month. */
  readonly monthNumber: number;
  readonly value: number;
  readonly line: number;
}

/** What is wrong with a cell and how to mend it, without full stops. */
export interface CellProblem {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Why a row, or one value of a wide row, is left out. */
export interface RowProblem extends CellProblem {
  /** As the header writes it; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly value: string | null;
  /** True for what belongs to no count by design, such as a row of totals: it never refuses a file. */
  readonly isExpected?: boolean;
}

export interface RowSink {
  count(row: CountRow): void;
  skip(problem: RowProblem, line: number): void;
}

/** Hands on the counts of one record, and what of it is left out. */
export type RowReader = (record: readonly string[], line: number, sink: RowSink) => void;

/** The start of a file, by which it is recognised. */
export interface Sample {
  readonly records: ReadonlyArray<readonly string[]>;
  /** Line on which each record ends. */
  readonly lines: readonly number[];
  readonly delimiter: string;
}

/** How a file is read, and why so. */
export interface Recognised {
  readonly layout: string;
  /** A clause such as `line 1 names Port Code and Value`. */
  readonly why: string;
  /** Records before the first row of data. */
  readonly skip: number;
  readonly read: RowReader;
}

/** How near a file comes to a layout that it misses. */
export interface NearMiss {
  readonly found: number;
  readonly missing: readonly string[];
  readonly header: number;
}

/** One family of files that the importer knows; a new one is one more module and one line in choose-layout.ts. */
export interface Layout {
  readonly title: string;
  recognise(sample: Sample): Recognised | NearMiss;
}
