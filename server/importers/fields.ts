import { quoted } from './import-error.ts';
import type { CellProblem } from './layout.ts';

/** A CBP port code as four digits, however many leading zeros a spreadsheet has eaten. */
export function readPortCode(cell: string): string | CellProblem {
  const text = unformulated(cell);
  if (/^\d{1,4}(?:\.0)?$/.test(text)) return text.replace('.0', '').padStart(4, '0');
  return {
    code: 'port-code-invalid',
    message: `The port code ${quoted(cell)} is not one to four digits`,
    fix: 'write the CBP code, such as 2304',
  };
}

/** A cell without the formula by which a spreadsheet is made to take digits for text, `="02304"`. */
function unformulated(cell: string): string {
  return cell.trim().replace(/^="(.*)"$/, '$1');
}

/** The sign that a file writes before decimals; the other one groups thousands. */
export type DecimalMark = '.' | ',';

/** A whole number of 0 or more, with or without thousands separators; nothing else is guessed at. */
export function readCount(cell: string, decimalMark: DecimalMark = '.'): number | CellProblem {
  if (/^\d{1,15}$/.test(cell)) return Number(cell);
  const text = unformulated(cell);
  const { grouped, fraction } = decimalMark === '.' ? POINT : COMMA;
  const whole = text.replace(fraction, '');
  if (/^\d{1,15}$/.test(whole)) return Number(whole);
  if (grouped.test(whole)) return Number(whole.replace(/\D/g, ''));
  if (text === '')
    return { code: 'value-missing', message: 'The value is empty', fix: 'fill it in or remove the row' };
  return {
    code: 'value-not-a-count',
    message: `The value ${quoted(cell)} is not a whole number of 0 or more`,
    fix: 'correct it or remove the row',
  };
}

/** How the values of a file write decimals, told from its coordinates, its grouped thousands, or else its separator. */
export function decimalMarkOf(cells: readonly string[], delimiter: string): DecimalMark {
  const has = (form: RegExp) => cells.some((cell) => form.test(cell.trim()));
  if (has(/^-?\d{1,3}\.\d+$/) && has(/^-\d{1,3}\.\d+$/)) return '.';
  if (has(/^-\d{1,3},\d+$/)) return ',';
  const hasComma = has(/^\d{1,3}(,\d{3})+$/);
  const hasPoint = has(/^\d{1,3}(\.\d{3})+$/);
  if (hasComma !== hasPoint && delimiter !== ',') return hasComma ? '.' : ',';
  return delimiter === ';' ? ',' : '.';
}

const POINT = {
  grouped: /^\d{1,3}(?:,\d{3}){1,4}$|^\d{1,3}(?:[ \u00A0\u2009\u202F']\d{3}){1,4}$/,
  fraction: /\.0{1,2}$/,
};
const COMMA = {
  grouped: /^\d{1,3}(?:\.\d{3}){1,4}$|^\d{1,3}(?:[ \u00A0\u2009\u202F']\d{3}){1,4}$/,
  fraction: /,0{1,2}$/,
};
