import { quoted } from './import-error.ts';
import { plainWords, type WaitProblem } from './wait-value.ts';

/** A time of day by a named clock. */
export interface NamedClock {
  readonly minuteOfDay: number;
  readonly utcOffsetMin: number;
}

/**
 * Minutes east of Greenwich of a zone's abbreviation. It is taken at its word: the hour that a clock change repeats
 * is then two different hours, none is skipped, and `MST` in July is no error.
 */
export function utcOffsetOf(abbreviation: string): number | null {
  return OFFSETS_MIN[abbreviation.trim().toUpperCase()] ?? null;
}

/** `At 3:00 pm CDT`, `At Noon EDT`, `En Mediodía CDT`; `null` where the text is empty. */
export function readUpdateTime(text: string): NamedClock | null | WaitProblem {
  const words = plainWords(text);
  if (words === '' || words === 'n/a') return null;
  const parts = CLOCK.exec(words);
  const utcOffsetMin = utcOffsetOf(parts?.groups?.zone ?? '');
  const minuteOfDay = parts === null ? null : minuteOf(parts.groups ?? {});
  if (utcOffsetMin !== null && minuteOfDay !== null) return { minuteOfDay, utcOffsetMin };
  return {
    code: 'time-unreadable',
    message: `The update time ${quoted(text)} is not a time of day with a zone`,
    fix: 'write one such as At 3:00 pm CDT',
  };
}

/** A date `6/29/2022` or `2022-06-29` and a time such as `13:25:16`, both by an unnamed local clock. */
export interface LocalStamp {
  /** The local date at 00:00, as if it were UTC, ms since the epoch. */
  readonly dateMs: number;
  /** `null` where only the date is given. */
  readonly msOfDay: number | null;
}

/** Reads what an answer says of its own date and time; `null` where the date cannot be read. */
export function readStamp(date: string, time: string): LocalStamp | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date.trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date.trim());
  const [year, month, day] =
    american !== null ? [american[3], american[1], american[2]] : iso !== null ? iso.slice(1) : [];
  const dateMs = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = Number(month) <= 12 && new Date(dateMs).getUTCDate() === Number(day);
  if (!isReal) return null;
  const clock = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(time.trim());
  if (clock === null) return { dateMs, msOfDay: null };
  const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  return { dateMs, msOfDay: seconds < 86_400 ? seconds * 1000 : null };
}

/**
 * When a reading was taken whose clock carries no date: the latest such time before its answer. The feed rounds up to
 * the full hour, so that up to an hour after the answer counts as before it.
 */
export function latestBefore(answeredAtMs: number, { minuteOfDay, utcOffsetMin }: NamedClock): number {
  const limitMs = answeredAtMs + ROUNDED_UP_MS;
  const localDay = Math.floor((limitMs + utcOffsetMin * MINUTE_MS) / DAY_MS);
  const atMs = localDay * DAY_MS + (minuteOfDay - utcOffsetMin) * MINUTE_MS;
  return atMs <= limitMs ? atMs : atMs - DAY_MS;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const ROUNDED_UP_MS = 60 * MINUTE_MS;

const OFFSETS_MIN: Readonly<Record<string, number>> = {
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
};

const CLOCK =
  /(?:(?<noon>noon|mediodia)|(?<midnight>midnight|medianoche)|(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>[ap])\.? ?m\.?) (?<zone>[a-z]{3,4})$/;

function minuteOf(clock: Readonly<Record<string, string | undefined>>): number | null {
  if (clock.noon !== undefined) return 720;
  if (clock.midnight !== undefined) return 0;
  const hour = Number(clock.hour);
  const minute = Number(clock.minute ?? 0);
  if (hour < 1 || hour > 12 || minute > 59) return null;
  return ((hour % 12) + (clock.half === 'p' ? 12 : 0)) * 60 + minute;
}
