import { fullYear, monthOfName } from '../months.ts';
import { remembered } from '../place.ts';
import { utcOffsetOf } from '../wait-time.ts';
import { type DateOrder, ORDER_WORDS } from './date-order.ts';
import { startOfSpan } from './hour-of-day.ts';

/** A date and time of day as a cell writes them. */
export interface WrittenMoment {
  /** What the clock shows, in whole seconds since the epoch as if it were UTC. */
  readonly clockS: number;
  /** Of that clock, minutes east of Greenwich; `null` where the cell names no zone. */
  readonly utcOffsetMin: number | null;
}

/**
 * Reads ISO 8601, dates of numbers in the given order, dates with a month's name, Unix seconds or milliseconds, and a
 * spreadsheet's days; hours of 24 or with am and pm (also `p. m.`); a zone as `Z`, `-06:00` or `CST`. Fractions of a
 * second are cut off. What cannot be read is answered with the reason, as a clause.
 */
export function readMoment(text: string, order: DateOrder): WrittenMoment | string {
  const clockS = isoClockS(text);
  if (!Number.isNaN(clockS)) {
    const end = text.charCodeAt(16) === COLON ? 19 : 16;
    if (text.length === end) return { clockS, utcOffsetMin: null };
    const zone = zoneOf(text.slice(end));
    if (zone !== undefined) return { clockS, utcOffsetMin: zone };
  }
  const trimmed = text.trim();
  if (UNIX.test(trimmed))
    return { clockS: Math.floor(Number(trimmed) / (trimmed.length > 12 ? 1000 : 1)), utcOffsetMin: 0 };
  if (SPREADSHEET_DAYS.test(trimmed))
    return { clockS: Math.round((Number(trimmed) - 25_569) * 86_400), utcOffsetMin: null };
  const date = readDate(trimmed, order);
  if (typeof date === 'string') return date;
  const clock = readClock(date.rest);
  if (clock === null)
    return date.rest === ''
      ? 'it has a date but no time of day'
      : 'what follows its date is no time of day, with or without a zone';
  return { clockS: date.dateS + clock.secondOfDay, utcOffsetMin: clock.utcOffsetMin };
}

/** Whether a cell is a date without a time of day, or with midnight as a spreadsheet adds it. */
export function isDate(text: string): boolean {
  const date = readDate(withoutMidnight(text.trim()), 'mdy');
  const dayFirst = typeof date === 'string' ? readDate(withoutMidnight(text.trim()), 'dmy') : date;
  return typeof dayFirst !== 'string' && dayFirst.rest === '';
}

/** Whether a cell is a time of day without a date; a number from 0 to 24 is an hour, and a span means its start. */
export function isClock(text: string): boolean {
  return readClock(startOfSpan(text).trim()) !== null;
}

/** A date of its own column and a time of another as one text; empty where either is. */
export function joinedText(date: string, clock: string): string {
  const [day, time] = [date.trim(), startOfSpan(clock).trim()];
  return day === '' || time === '' ? '' : `${withoutMidnight(day)} ${time.replace(/^(\d{1,2})\.0$/, '$1')}`;
}

/** `YYYY-MM-DDTHH:MM` and optionally seconds at the start of a text, the form in which most rows come; else NaN. */
function isoClockS(text: string): number {
  const mark = text.charCodeAt(10);
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(13) !== COLON)
    return Number.NaN;
  if (mark !== LETTER_T && mark !== SPACE) return Number.NaN;
  const year = two(text, 0) * 100 + two(text, 2);
  const second = text.charCodeAt(16) === COLON ? two(text, 17) : 0;
  return dateS(year, two(text, 5), two(text, 8)) + secondOfDay(two(text, 11), two(text, 14), second);
}

const [SPACE, DASH, COLON, LETTER_T] = [32, 45, 58, 84];
/** Days since 30 December 1899, what a spreadsheet keeps where a time has lost its format. */
const SPREADSHEET_DAYS = /^[34567]\d{4}\.\d{2,15}$/;
const UNIX = /^(?:1?\d{9}|1?\d{12})$/;

function two(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** NaN for a day that does not exist, or outside 1990 to 2099, when every fourth year is a leap year. */
function dateS(year: number, month: number, day: number): number {
  if (!(year >= 1990 && year < 2100 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const leapDay = year % 4 === 0 && month >= 2 ? 1 : 0;
  if (day > DAYS_OF_MONTH[month - 1]! + (month === 2 ? leapDay : 0)) return Number.NaN;
  const daysBefore = (year - 1970) * 365 + ((year - 1969) >> 2) + DAYS_BEFORE_MONTH[month - 1]!;
  return (daysBefore + (month > 2 ? leapDay : 0) + day - 1) * 86_400;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** 24:00 is the midnight that ends the day (ISO 8601). */
function secondOfDay(hour: number, minute: number, second: number): number {
  if (hour === 24 && minute === 0 && second === 0) return 86_400;
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : Number.NaN;
}

function readDate(
  text: string,
  order: DateOrder,
): { readonly dateS: number; readonly rest: string } | string {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const numbers = ymdOf(found.groups ?? {}, order);
    if (numbers === null) return `its year stands last where ${asRead(order)}`;
    const start = dateS(...numbers);
    if (Number.isNaN(start)) return `there is no such day from 1990 to 2099 where ${asRead(order)}`;
    return { dateS: start, rest: text.slice(found[0].length).replace(/^[T, ]+/, '') };
  }
  return 'it does not start with a date';
}

function asRead(order: DateOrder): string {
  return `dates are read as ${ORDER_WORDS[order]}, an order that can be said with the mapping`;
}

const FORMS = [
  /^(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<last>\d{4}|\d{2})(?!\d)/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=$|[T ]|\d{4}(?:\d{2})?$)/,
  /^(?<day>\d{1,2})[-/ ](?:de )?(?<name>\p{L}{3,10})\.?[-/ ](?:de )?(?<year>\d{4}|\d{2})(?!\d)/u,
  /^(?<name>\p{L}{3,10})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?!\d)/u,
];

type Groups = Readonly<Record<string, string | undefined>>;

function ymdOf(
  { first, second, last, year, month, day, name }: Groups,
  order: DateOrder,
): [number, number, number] | null {
  if (last === undefined)
    return [fullYear(year!), name === undefined ? Number(month) : monthOfName(name), Number(day)];
  if (order === 'ymd')
    return last.length === 4 ? null : [fullYear(first!.padStart(2, '0')), Number(second), Number(last)];
  const [monthNumber, dayNumber] = order === 'mdy' ? [first, second] : [second, first];
  return [fullYear(last), Number(monthNumber), Number(dayNumber)];
}

function readClock(
  text: string,
): { readonly secondOfDay: number; readonly utcOffsetMin: number | null } | null {
  const [whole, hour, minute = '0', second = '0', half] = CLOCK.exec(text) ?? [];
  if (whole === undefined) return null;
  const ofHalf = half === undefined ? Number(hour) : hourOf(Number(hour), half);
  const seconds = secondOfDay(ofHalf, Number(minute), Number(second));
  const utcOffsetMin = zoneOf(text.slice(whole.length));
  return Number.isNaN(seconds) || utcOffsetMin === undefined ? null : { secondOfDay: seconds, utcOffsetMin };
}

const CLOCK = /^(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(?: ?([ap])\.? ?m\b\.?)?/i;

function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes east of what may follow a time: `null` for nothing, `undefined` for what is no zone. */
const zoneOf = remembered((text: string): number | null | undefined => {
  const [whole, name, sign, hours, minutes = '0'] = ZONE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (sign !== undefined) {
    const east = Number(hours) * 60 + Number(minutes);
    return Number(hours) > 14 || Number(minutes) > 59 ? undefined : sign === '+' ? east : -east;
  }
  if (name === undefined) return null;
  return /^(?:Z|UTC|GMT)$/i.test(name) ? 0 : (utcOffsetOf(name) ?? undefined);
});

const ZONE = /^(?:[.,]\d{1,9})? ?(?:\(?([A-Z]{1,4})\)?|([+-])(\d{2}):?(\d{2})?)?$/i;

function withoutMidnight(date: string): string {
  return date.includes(':')
    ? date.replace(/[T ]{1,9}(?:0?0:00(?::00)?(?:\.0+)?|12:00(?::00)? ?a\.? ?m\.?)$/i, '')
    : date;
}
