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

/** Why one row is left out. */
export interface RowProblem {
  readonly code: string;
  readonly message: string;
}

/** Hands on the counts of one record, or says why it has none. */
export type RowReader = (
  record: readonly string[],
  line: number,
  emit: (count: CountRow) => void,
) => RowProblem | null;

export type HeaderMatch =
  | { readonly matches: true; readonly description: string; readonly read: RowReader }
  | { readonly matches: false; readonly found: number; readonly missing: readonly string[] };

/** One family of files that the importer knows; a new one is one more file and one line in detect.ts. */
export interface Layout {
  readonly title: string;
  /** Takes the column names as `columnName` writes them. */
  match(columns: readonly string[]): HeaderMatch;
}

/** A column name without case, underscores and stray spaces. */
export function columnName(cell: string): string {
  return cell.replaceAll('_', ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Positions of the required columns, or which of them are missing. */
export function positionsOf<Name extends string>(
  columns: readonly string[],
  required: readonly Name[],
): { readonly at: Record<Name, number> } | { readonly found: number; readonly missing: readonly Name[] } {
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { found: required.length - missing.length, missing };
  return {
    at: Object.fromEntries(required.map((name) => [name, columns.indexOf(name)])) as Record<Name, number>,
  };
}
