import { namedWords } from './field-names.ts';

/** In what the bare numbers of a column of waits are written. */
export type WaitUnit = 'minutes' | 'hours' | 'seconds';

/** The unit that the name of a column states, such as `Wait (hours)` or `espera_seg`; minutes where it states none. */
export function unitNamed(columnName: string): WaitUnit {
  const words = namedWords(columnName);
  if (MINUTES.test(words)) return 'minutes';
  if (SECONDS.test(words)) return 'seconds';
  return HOURS.test(words) || IN_BRACKETS.test(columnName) ? 'hours' : 'minutes';
}

/** A cell with its bare number put into minutes, to two decimals; a duration in words states its own units. */
export function inMinutes(cell: string, unit: WaitUnit): string {
  const number = NUMBER.exec(cell)?.[1]?.replace(',', '.');
  return number === undefined ? cell : String(Number((Number(number) * MINUTES_PER[unit]).toFixed(2)));
}

const MINUTES_PER: Readonly<Record<WaitUnit, number>> = { minutes: 1, hours: 60, seconds: 1 / 60 };
const NUMBER = /^\s*(\d{1,6}(?:[.,]\d{1,6})?)\s*$/;
const MINUTES = /\b(?:m|mins?|minutes?|minutos?)\b/;
const SECONDS = /\b(?:s|secs?|seconds?|segs?|segundos?)\b/;
/** `Hourly wait` and `wait by hour` are of an hour, not in hours. */
const HOURS =
  /\b(?:wait(?:ing)?|time|delay|espera|demora|retraso|in|en|of|de)(?: time)? (?:h|hrs?|hours|horas?)$|^(?:hours|hrs|horas)\b/;
/** What stands in brackets at the end is a unit, whatever the words before it. */
const IN_BRACKETS = /[([](?:h|hrs?|hours?|horas?)\.?[)\]]\s*$/i;
