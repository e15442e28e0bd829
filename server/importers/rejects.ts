import { withApostrophe, withoutApostrophe } from '../contract/csv-line.ts';
import type { RowProblem } from './layout.ts';
import { openRecords } from './open-records.ts';

/** Why rows of a file are left out, by their lines. */
export interface RejectLog {
  add(problem: RowProblem, line: number): void;
  readonly reasons: ReadonlyMap<number, RejectReason>;
}

interface RejectReason {
  readonly problem: string;
  readonly fix: string;
}

/** As many rows as a person can mend by hand; the report has the true number. */
const MAX_REJECTS = 10_000;

/** An empty log for one file. */
export function createRejectLog(): RejectLog {
  const reasons = new Map<number, RejectReason>();
  return {
    reasons,
    add: ({ message, fix, column, isExpected = false }, line) => {
      if (isExpected) return;
      const known = reasons.get(line);
      if (known === undefined && reasons.size === MAX_REJECTS) return;
      const problem = column === null ? message : `${column}: ${message}`;
      reasons.set(line, {
        problem: known === undefined ? problem : `${known.problem}; ${problem}`,
        fix: known === undefined || known.fix.includes(fix) ? fix : `${known.fix}; ${fix}`,
      });
    },
  };
}

/**
 * Rows of a file as a CSV file of its own, under its own header with the line, the problem and the fix behind: mended
 * there and imported, they take the way of the file itself. `header` is null where the file has none.
 */
export async function rejectsCsv(
  text: AsyncIterable<Buffer>,
  fileName: string,
  header: readonly string[] | null,
  reasons: RejectLog['reasons'],
): Promise<string> {
  const { delimiter, each } = await openRecords(text, fileName);
  const separator = delimiter || ',';
  const rows: string[] = header === null ? [] : [rowOf([...header, ...REJECT_COLUMNS], separator)];
  const takeRecord = (record: readonly string[], line: number): void => {
    const reason = reasons.get(line);
    if (reason === undefined || record.every((cell, index) => cell === header?.[index])) return;
    const told = header === null ? [] : [String(line), reason.problem, reason.fix];
    rows.push(rowOf([...padded(record, header?.length ?? record.length), ...told], separator));
  };
  await each(takeRecord, (line) => reasons.has(line));
  return `${rows.join('\n')}\n`;
}

const REJECT_COLUMNS = ['garita_line', 'garita_problem', 'garita_fix'];

/** Whether a header is that of rows which were left out before. */
export function isRejectsHeader(header: readonly string[] | undefined): boolean {
  return header !== undefined && header.at(-1) === REJECT_COLUMNS.at(-1);
}

/** A header without the columns that were added to rows which were left out before. */
export function withoutRejectColumns(header: readonly string[]): readonly string[] {
  return isRejectsHeader(header) ? header.slice(0, -REJECT_COLUMNS.length) : header;
}

/** Cells without the apostrophe that keeps a spreadsheet from taking them for formulas. */
export function withoutApostrophes(record: readonly string[]): string[] {
  return record.map(withoutApostrophe);
}

function rowOf(cells: readonly string[], separator: string): string {
  return cells.map((cell) => quotedCell(safeCell(cell), separator)).join(separator);
}

function safeCell(cell: string): string {
  return /^[-+]?[\d.,]+$/.test(cell) ? cell : withApostrophe(cell);
}

function quotedCell(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function padded(record: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, record.length) }, (_, index) => record[index] ?? '');
}
