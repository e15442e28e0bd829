import { styleText } from 'node:util';
import { terminal } from './terminal.ts';

/** A plain-text table in the language of the terminal, its head bold on a terminal: the first column left, or those named, the others right-aligned, two spaces between. */
export function table(
  englishHead: readonly string[],
  englishRows: ReadonlyArray<readonly string[]>,
  leftColumns: readonly number[] = [0],
): string {
  const rows = englishRows.map((row) => row.map(terminal.cellOf));
  const { top, line } = tableLines(englishHead, rows, leftColumns);
  return top + rows.map(line).join('');
}

/** Head and rule of a table, and each of its rows as a line. */
export interface TableLines {
  readonly top: string;
  readonly line: (cells: readonly string[]) => string;
}

/** The lines of a table that is printed as it is read, in columns as wide as some of its rows need. */
export function tableLines(
  englishHead: readonly string[],
  sample: ReadonlyArray<readonly string[]>,
  leftColumns: readonly number[],
): TableLines {
  const head = englishHead.map(terminal.cellOf);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...sample.map((row) => row[column]!.length)),
  );
  const textOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        leftColumns.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const rule = textOf(widths.map((width) => '─'.repeat(width)));
  return { top: `${styleText('bold', textOf(head))}\n${rule}\n`, line: (cells) => `${textOf(cells)}\n` };
}
