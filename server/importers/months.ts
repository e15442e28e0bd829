import { quoted } from './import-error.ts';
import type { CellProblem } from './layout.ts';

/**
 * A reader of months as year × 100 + month, for the dates of one file. Counts are monthly, so a full date must be the
 * first of a month; that also tells 02/01/2024 from 01/02/2024, and the order found first holds for the whole file.
 */
export function monthReader(): (cell: string) => number | CellProblem {
  let order: 'month-first' | 'day-first' | null = null;
  const ofSlashes = (a: number, b: number, year: number): number | null => {
    if (a === 1 && b === 1) return monthNumber(year, 1);
    const isDayFirst = a === 1;
    if (!isDayFirst && b !== 1) return null;
    const found = isDayFirst ? 'day-first' : 'month-first';
    order ??= found;
    return order === found ? monthNumber(year, isDayFirst ? b : a) : null;
  };
  return (cell) => {
    const text = cell.trim().replace(MIDNIGHT, '').replace(WEEKDAY, '');
    const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
    const month = slashes
      ? ofSlashes(Number(slashes[1]), Number(slashes[2]), fullYear(slashes[3]!))
      : (ofNumbers(text) ?? ofName(text));
    return month ?? unreadable(cell);
  };
}

/** Month 1 to 12 of an English or Spanish name of at least three letters; 0 for anything else. */
export function monthOfName(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '');
  if (word.length < 3) return 0;
  return NAMES.findIndex((names) => names.some((full) => full.startsWith(word))) + 1;
}

/** `2024` and `24` alike; the series starts in 1996, so two digits from 96 on are of that century. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 96 ? 1900 + year : 2000 + year;
}

/** Year × 100 + month; null outside 1990 to 2099 or 1 to 12. */
export function monthNumber(year: number, month: number): number | null {
  return year >= 1990 && year < 2100 && month >= 1 && month <= 12 ? year * 100 + month : null;
}

const MIDNIGHT =
  /(?:[ T]{1,9}(?:0?0:00(?::00)?(?:\.0+)?|12:00(?::00)?(?:\.0+)? ?[Aa]\.?[Mm]\.?)) ?(?:Z|[+-]00:?00)?$/;
const WEEKDAY = /^(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?, /i;

const NAMES = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

function ofNumbers(text: string): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]0?1)?$/.exec(text) ?? /^(\d{4})M?(\d{2})(?:01)?$/.exec(text);
  if (iso) return monthNumber(Number(iso[1]), Number(iso[2]));
  const dotted = /^0?1\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  if (dotted) return monthNumber(fullYear(dotted[2]!), Number(dotted[1]));
  const bare = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (bare) return monthNumber(Number(bare[2]), Number(bare[1]));
  return /^\d{5}$/.test(text) ? ofSpreadsheetDay(Number(text)) : null;
}

/** What a spreadsheet counts from 30 December 1899 where a date has lost its format. */
function ofSpreadsheetDay(days: number): number | null {
  const date = new Date((days - 25_569) * 86_400_000);
  return date.getUTCDate() === 1 ? monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1) : null;
}

/** In `24-Jan` the number is the year: it is what a spreadsheet makes of `Jan-24`, taken for a day of this year. */
function ofName(text: string): number | null {
  const found =
    named(/^(?<name>\p{L}+\.?)[ \-/,']*(?<year>\d{4}|\d{2})$/u, text) ??
    named(/^(?<year>\d{4}|\d{1,2})[ \-/]*(?<name>\p{L}+\.?)$/u, text) ??
    named(/^0?1[ \-/]?(?:de )?(?<name>\p{L}+\.?)(?: de)?[ \-/,]*(?<year>\d{4}|\d{2})$/u, text) ??
    named(/^(?<name>\p{L}+\.?) 0?1(?:st)?,? (?<year>\d{4}|\d{2})$/u, text) ??
    named(/^(?<name>\p{L}+) de (?<year>\d{4})$/u, text);
  return found;
}

function named(form: RegExp, text: string): number | null {
  const { name = '', year = '' } = form.exec(text)?.groups ?? {};
  const month = monthOfName(name);
  return month === 0 ? null : monthNumber(fullYear(year.padStart(2, '0')), month);
}

function unreadable(cell: string): CellProblem {
  return {
    code: 'month-unreadable',
    message: `The date ${quoted(cell)} is not the first of a month in a known form`,
    fix: 'write Jan 2024, 01/01/2024 or 2024-01-01',
  };
}
