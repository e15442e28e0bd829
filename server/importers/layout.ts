import type { Facility } from '../model/port.ts';
import type { CountRow, Dataset, Rows } from '../model/rows.ts';

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

export interface RowSink<Row = CountRow> {
  add(row: Row): void;
  skip(problem: RowProblem, line: number): void;
  /** Notes for a preview what a row says that is handed on only in a sum with others. */
  show?(row: Row): void;
}

/** Hands on what one record holds, and what of it is left out. */
export type RowReader<Row = CountRow> = (record: readonly string[], line: number, sink: RowSink<Row>) => void;

/** The start of a file, by which it is recognised. */
export interface Sample {
  readonly records: ReadonlyArray<readonly string[]>;
  /** Line on which each record ends. */
  readonly lines: readonly number[];
  readonly delimiter: string;
}

/** How a file is read, and why so. */
interface RecognisedAs<D extends Dataset> {
  readonly dataset: D;
  readonly layout: string;
  /** A clause such as `line 1 names Port Code and Value`. */
  readonly why: string;
  /** Of the profile by which the file is read, if by one. */
  readonly profile?: string;
  /** Records before the first row of data. */
  readonly skip: number;
  readonly read: RowReader<Rows[D]>;
  /** Hands on what could only be known at the end of the file, such as sums. */
  readonly end?: (sink: RowSink<Rows[D]>) => void;
}
export type Recognised = { [D in Dataset]: RecognisedAs<D> }[Dataset];

/** How near a file comes to a layout that it misses. */
export interface NearMiss {
  readonly found: number;
  readonly missing: readonly string[];
  readonly header: number;
}

/** One family of files that the importer knows; a new one is one more module and one line in choose-layout.ts. */
export interface Layout {
  readonly title: string;
  /** `facilities` are those that the file may speak of. */
  recognise(sample: Sample, facilities: readonly Facility[]): Recognised | NearMiss;
}
