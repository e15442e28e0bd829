/** Which of year, month and day stands first in a date of numbers. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** How an order is written in a report. */
export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year/month/day',
  mdy: 'month/day/year',
  dmy: 'day/month/year',
};

/** An order, and the clause that says why it is taken; empty where no date needs one. */
export interface ToldOrder {
  readonly order: DateOrder;
  readonly why: string;
  /** Whether a cell has decided it. */
  readonly isCertain: boolean;
}

/**
 * Tells 1/2/2026 from 2/1/2026 by the cells of a sample: a number above 12 can only be a day. Where none decides,
 * the month is taken to stand first, as US agencies write, and the clause says so.
 */
export function orderOf(cells: Iterable<string>): ToldOrder {
  let [dayFirst, monthFirst, undecided] = [0, 0, 0];
  for (const cell of cells) {
    const [, first, second] = YEAR_LAST.exec(cell) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) dayFirst++;
    else if (Number(second) > 12) monthFirst++;
    else undecided++;
  }
  if (dayFirst + monthFirst + undecided === 0) return { order: 'ymd', why: '', isCertain: false };
  const order = dayFirst > monthFirst ? 'dmy' : 'mdy';
  const words = `dates are read as ${ORDER_WORDS[order]}`;
  if (dayFirst + monthFirst === 0) {
    const why = `${words}, as US agencies write, since no day above 12 in its first rows tells; say the order of dates if that is wrong`;
    return { order, why, isCertain: false };
  }
  const place = order === 'dmy' ? 'first' : 'second';
  return { order, why: `${words}, since numbers above 12 stand ${place}`, isCertain: true };
}

/** Whether a date of numbers can only have its day first. */
export function provesDayFirst(cell: string): boolean {
  const [, first, second] = YEAR_LAST.exec(cell) ?? [];
  return Number(first) > 12 && Number(second) <= 12;
}

const YEAR_LAST = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/;
