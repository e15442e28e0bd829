import { quoted } from './import-error.ts';
import type { RowProblem } from './layout.ts';

/** A CBP port code as four digits, however many leading zeros a spreadsheet has eaten. */
export function readPortCode(cell: string): string | RowProblem {
  const text = cell.trim();
  if (/^\d{1,4}$/.test(text)) return text.padStart(4, '0');
  return {
    code: 'port-code-invalid',
    message: `The port code ${quoted(cell)} is not one to four digits; write the CBP code, such as 2304.`,
  };
}

/** A month as year × 100 + month, in any form that BTS has published. */
export function readMonth(cell: string): number | RowProblem {
  const text = cell.trim();
  const named = /^([A-Za-z]{3}) (\d{4})$/.exec(text);
  if (named !== null) return checked(Number(named[2]), MONTHS.indexOf(named[1]!.toLowerCase()) + 1, cell);
  const american = /^(\d{1,2})\/0?1\/(\d{4}|\d{2})(?: 12:00:00 AM| 0:00)?$/.exec(text);
  if (american !== null) return checked(fullYear(american[2]!), Number(american[1]), cell);
  const iso = /^(\d{4})-(\d{2})(?:-01(?:T00:00:00(?:\.000)?)?)?$/.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), cell);
  return unreadable(cell);
}

/** A whole number of 0 or more, with or without thousands separators; nothing else is guessed at. */
export function readCount(cell: string): number | RowProblem {
  if (/^\d{1,15}$/.test(cell)) return Number(cell);
  const text = cell.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3}){1,4}$/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === '')
    return { code: 'value-missing', message: 'The value is empty; fill it in or remove the row.' };
  return {
    code: 'value-not-a-count',
    message: `The value ${quoted(cell)} is not a whole number of 0 or more; correct it or remove the row.`,
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The series starts in 1996, so two digits from 96 on are of that century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 96 ? 1900 + year : 2000 + year;
}

function checked(year: number, month: number, cell: string): number | RowProblem {
  return year >= 1990 && year < 2100 && month >= 1 && month <= 12 ? year * 100 + month : unreadable(cell);
}

function unreadable(cell: string): RowProblem {
  return {
    code: 'month-unreadable',
    message:
      `The date ${quoted(cell)} is not the first of a month in a known form; ` +
      'write Jan 2024, 01/01/2024 or 2024-01-01.',
  };
}
