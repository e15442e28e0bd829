/** Which end of an hour its number names: its start, 0 to 23, or its end, 1 to 24. */
export type HourNaming = 'start' | 'end';

/** A naming, and the clause that says why it is taken; empty where hours go without saying. */
export interface ToldNaming {
  readonly naming: HourNaming;
  readonly why: string;
  /** Whether a later cell can no longer show that the naming is wrong. */
  readonly isCertain: boolean;
}

/** How a report writes a naming. */
export const NAMING_WORDS: Readonly<Record<HourNaming, string>> = {
  start: 'hours are named by their start, 0 to 23',
  end: 'hours are named by their end, 1 to 24',
};

/**
 * Tells how a column names its hours by its name and the cells of a sample: an hour 24 without an hour 0, or a name such
 * as `Hour Ending`, means their ends. Without either they are starts, which a later 24 can disprove unless there is an
 * hour 0 or another clock time.
 */
export function namingOf(columnName: string, cells: readonly string[]): ToldNaming {
  if (ENDING.test(columnName))
    return { naming: 'end', why: `${NAMING_WORDS.end}, as the name of their column says`, isCertain: true };
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.map(fullHour).filter((hour) => hour !== null);
  const areNumbers = numbers.length === filled.length;
  if (areNumbers && numbers.includes(24) && !numbers.includes(0))
    return { naming: 'end', why: `${NAMING_WORDS.end}, since there is a 24 and no 0`, isCertain: false };
  return { naming: 'start', why: '', isCertain: !areNumbers || numbers.includes(0) };
}

/** Whether a cell shows that hours are not named so. */
export function contradictsNaming(cell: string, naming: HourNaming): boolean {
  return fullHour(cell) === (naming === 'start' ? 24 : 0);
}

/** A span such as `13:00-14:00` or `1 PM to 2 PM` as its start; anything else as it is. */
export function startOfSpan(cell: string): string {
  const [, start, hour, minute = '0', end, endMinute = '0'] = SPAN.exec(cell) ?? [];
  if (start === undefined) return cell;
  const minutes = (Number(end) - Number(hour)) * 60 + Number(endMinute) - Number(minute);
  // `11 PM - 12 AM` and `23:00-00:00` end on the next half day; more than an hour is another thing, such as an offset.
  const length = ((minutes % HALF_DAY_MIN) + HALF_DAY_MIN) % HALF_DAY_MIN;
  return length > 0 && length <= 60 ? start : cell;
}

const ENDING = /\b(?:ending|hour end|end of (?:the )?hour|he|hora (?:final|fin|de termino)|termina)\b/;
const HALF_DAY_MIN = 720;
const SPAN =
  /^\s*((\d{1,2})(?::(\d{2}))?(?::00)?(?: ?[ap]\.? ?m\b\.?)?) ?(?:-|\u2013|\u2014|to|a|hasta) ?(\d{1,2})(?::(\d{2}))?(?::\d{2})?(?: ?[ap]\.? ?m\b\.?)?\s*$/i;

function fullHour(cell: string): number | null {
  const digits = /^\s*(\d{1,2})(?::00(?::00)?|\.0)?\s*$/.exec(cell)?.[1];
  if (digits !== undefined) return Number(digits);
  return /^\s*12(?::00(?::00)?)? ?a/i.test(cell) ? 0 : null;
}
