import { styleText } from 'node:util';
import { terminal } from './terminal.ts';

/** A plain-text table in the language of the terminal, its head bold on a terminal: the first column left, or those named, the others right-aligned, two spaces between. */
export function table(
  englishHead: readonly string[],
  englishRows: ReadonlyArray<readonly string[]>,
  leftColumns: readonly number[] = [0],
): string {
  const head = englishHead.map(terminal.cellOf);
  const rows = englishRows.map((row) => row.map(terminal.cellOf));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        leftColumns.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const lines = [
    styleText('bold', line(head)),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
  ];
  return `${lines.join('\n')}\n`;
}
