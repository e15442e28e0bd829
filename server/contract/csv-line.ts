/** Before a table, by which Excel tells that it is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * One record of CSV, without the end of its line. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay numbers, negative ones too; nothing is an empty cell.
 */
export function csvLine(cells: ReadonlyArray<string | number | boolean | null>): string {
  return cells
    .map((cell) => (typeof cell === 'string' ? quoted(withApostrophe(cell)) : String(cell ?? '')))
    .join(',');
}

/**
 * Where an apostrophe keeps a spreadsheet from running what follows: at the begin, and after what some take for the end
 * of a cell. Those that stand there already are counted in, so that one can be taken away again.
 */
const GUARDED = /(?<=^|[;\t\r\n])'*(?=[^\S\t\r\n]*[=+\-@＝＋－＠])|^'*(?=[\t\r\n])/g;

/** Text with an apostrophe before all that a spreadsheet would run. */
export function withApostrophe(text: string): string {
  return text.replace(GUARDED, "$&'");
}

/** The text that was given an apostrophe. */
export function withoutApostrophe(text: string): string {
  return text.includes("'") ? text.replace(GUARDED, (apostrophes) => apostrophes.slice(1)) : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
