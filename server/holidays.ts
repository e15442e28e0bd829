/** A day off by law, `YYYY-MM-DD` on the calendar of its country. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly country: Country;
}
export type Country = 'US' | 'MX';

const MONDAY = 1;
const THURSDAY = 4;

/** Day of a month, or the n-th of a weekday in it; -1 is the last. */
type Rule =
  | { readonly day: number }
  | { readonly weekday: typeof MONDAY | typeof THURSDAY; readonly nth: 1 | 2 | 3 | 4 | -1 };

interface HolidayRule {
  readonly name: string;
  readonly country: Country;
  readonly month: number;
  readonly rule: Rule;
  /** First year in which it is one. */
  readonly since?: number;
  /** Where it comes only so often, counted from `since`. */
  readonly everyYears?: number;
}

const us = (name: string, month: number, rule: Rule, since = 0): HolidayRule => ({
  name,
  country: 'US',
  month,
  rule,
  since,
});
const mx = (name: string, month: number, rule: Rule, since = 0, everyYears = 1): HolidayRule => ({
  name,
  country: 'MX',
  month,
  rule,
  since,
  everyYears,
});
const day = (of: number): Rule => ({ day: of });
const monday = (nth: 1 | 2 | 3 | -1): Rule => ({ weekday: MONDAY, nth });

/** 5 U.S.C. 6103, and article 74 of Mexico's Ley Federal del Trabajo; each on its own day, none moved from a weekend. */
const RULES: readonly HolidayRule[] = [
  us('New Year’s Day', 1, day(1)),
  us('Martin Luther King Jr. Day', 1, monday(3)),
  us('Washington’s Birthday', 2, monday(3)),
  us('Memorial Day', 5, monday(-1)),
  us('Juneteenth', 6, day(19), 2021),
  us('Independence Day', 7, day(4)),
  us('Labor Day', 9, monday(1)),
  us('Columbus Day', 10, monday(2)),
  us('Veterans Day', 11, day(11)),
  us('Thanksgiving Day', 11, { weekday: THURSDAY, nth: 4 }),
  us('Christmas Day', 12, day(25)),
  mx('New Year’s Day', 1, day(1)),
  mx('Constitution Day', 2, monday(1)),
  mx('Birthday of Benito Juárez', 3, monday(3)),
  mx('Labour Day', 5, day(1)),
  mx('Independence Day', 9, day(16)),
  mx('Change of president', 10, day(1), 2024, 6),
  mx('Revolution Day', 11, monday(3)),
  mx('Christmas Day', 12, day(25)),
];

/** Names of holidays as they are written here. */
export const HOLIDAY_NAMES: readonly string[] = [...new Set(RULES.map(({ name }) => name))];

/** The holidays of both countries from one date on and before another, in order. */
export function holidaysBetween(from: string, to: string): Holiday[] {
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const;
  return RULES.flatMap(({ name, country, month, rule, since = 0, everyYears = 1 }) =>
    Array.from({ length: years[1] - years[0] + 1 }, (_, i) => years[0] + i)
      .filter((year) => year >= since && (year - since) % everyYears === 0)
      .map((year) => ({ date: dateOf(year, month, rule), name, country })),
  )
    .filter(({ date }) => date >= from && date < to)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function dateOf(year: number, month: number, rule: Rule): string {
  const date = 'day' in rule ? rule.day : nthOf(year, month, rule);
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function nthOf(year: number, month: number, { weekday, nth }: Exclude<Rule, { day: number }>): number {
  const first = 1 + ((weekday - weekdayOf(year, month, 1) + 7) % 7);
  if (nth > 0) return first + 7 * (nth - 1);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return days - ((weekdayOf(year, month, days) - weekday + 7) % 7);
}

function weekdayOf(year: number, month: number, date: number): number {
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}
