/** Before a table, by which Excel tells that it is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * One record of CSV, without the end of its line. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay numbers, negative ones too; nothing is an empty cell.
 */
export function csvLine(cells: ReadonlyArray<string | number | boolean | null>): string {
  return cells.map((cell) => (typeof cell === 'string' ? quoted(safe(cell)) : String(cell ?? ''))).join(',');
}

function safe(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
