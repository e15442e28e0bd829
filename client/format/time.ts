import { DateTime } from 'luxon';
import { LOCALE } from '../i18n/language.ts';
import { timeWords as say } from '../i18n/time.ts';
import { display } from './display.ts';

/** `14:35` on the clock of the zone. */
export function localTime(atMs: number, zone: string): string {
  return inZone(atMs, zone).toFormat('HH:mm');
}

/** `14:00` from 14. */
export function clockHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** `Tue 26 Nov, 14:35 PST`. */
export function localStamp(atMs: number, zone: string): string {
  return `${inZone(atMs, zone).toFormat('ccc d LLL, HH:mm')} ${zoneName(atMs, zone)}`;
}

/** `26 Nov 2026, 14:35 PST`. */
export function localMoment(atMs: number, zone: string): string {
  return `${inZone(atMs, zone).toFormat('d LLL yyyy, HH:mm')} ${zoneName(atMs, zone)}`;
}

/** `Tue 26 Nov`. */
export function localDay(atMs: number, zone: string): string {
  return inZone(atMs, zone).toFormat('ccc d LLL');
}

/** `PST`; en-US is the only locale that knows the abbreviations of American zones. */
export function zoneName(atMs: number, zone: string): string {
  return abbreviation(inZone(atMs, zone)) ?? zone;
}

/** The same on a local date `YYYY-MM-DD`, at noon, always of the zone itself. */
export function zoneNameOn(date: string, zone: string): string {
  return abbreviation(DateTime.fromISO(`${date}T12:00`, { zone })) ?? zone;
}

/** `Nov 2024` from `2024-11`. */
export function monthName(month: string): string {
  const parsed = DateTime.fromFormat(month, 'yyyy-MM', { zone: 'utc', locale: LOCALE });
  return parsed.isValid ? parsed.toFormat('LLL yyyy') : month;
}

/** `19 Dec 2020` from `2020-12-19`. */
export function dayName(date: string): string {
  const parsed = DateTime.fromISO(date, { zone: 'utc', locale: LOCALE });
  return parsed.isValid ? parsed.toFormat('d LLL yyyy') : date;
}

/** `24 Nov 2026, 09:05` on the reader's own clock: real time, not simulated time. */
export function wallClock(atMs: number): string {
  return DateTime.fromMillis(atMs, { locale: LOCALE }).toFormat('d LLL yyyy, HH:mm');
}

/** A length of time in words: `35 minutes`, `3 h 20 min`, `24 hours`. */
export function spanWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return whole === 1 ? say.minute : say.minutes(whole);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (rest === 0) return hours === 1 ? say.hour : say.hours(hours);
  return `${hours} h ${rest} min`;
}

/** How long ago in real seconds: `just now`, `12 s`, `4 min`. */
export function ageWords(ageMs: number): string {
  const seconds = Math.max(0, Math.round(ageMs / 1000));
  if (seconds < 1) return say.justNow;
  if (seconds < 60) return say.ago(`${seconds} s`);
  const minutes = Math.round(seconds / 60);
  return say.ago(minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`);
}

/** Local midnights strictly after `fromMs` and up to `toMs`, on the calendar of the zone. */
export function midnightsBetween(fromMs: number, toMs: number, zone: string): number[] {
  const midnights: number[] = [];
  let day = inZone(fromMs, zone).startOf('day').plus({ days: 1 });
  while (day.toMillis() <= toMs) {
    midnights.push(day.toMillis());
    day = day.plus({ days: 1 });
  }
  return midnights;
}

/** Local clock hours that are multiples of `everyHours`, between two moments. */
export function localHours(fromMs: number, toMs: number, zone: string, everyHours: number): number[] {
  const ticks: number[] = [];
  let hour = inZone(fromMs, zone).startOf('day');
  while (hour.toMillis() <= toMs) {
    if (hour.toMillis() >= fromMs) ticks.push(hour.toMillis());
    // Set on the calendar, not added as milliseconds: a day of the clock change has 23 or 25 hours.
    const next = hour.hour + everyHours;
    hour = next >= 24 ? hour.startOf('day').plus({ days: 1 }) : hour.set({ hour: next });
  }
  return ticks;
}

/** `2024-11-18` on the calendar of the crossing. */
export function localDate(atMs: number, zone: string): string {
  return DateTime.fromMillis(atMs, { zone }).toISODate() ?? '';
}

/** Midnight before a day `YYYY-MM-DD` at the crossing, ms. */
export function dayStartMs(date: string, zone: string): number {
  return DateTime.fromISO(date, { zone }).toMillis();
}

/** The day of a moment on the calendar of the crossing: from midnight to midnight, ms. */
export function daySpan(atMs: number, zone: string): { readonly fromMs: number; readonly toMs: number } {
  const midnight = DateTime.fromMillis(atMs, { zone }).startOf('day');
  return { fromMs: midnight.toMillis(), toMs: midnight.plus({ days: 1 }).toMillis() };
}

/** Weekday of a moment, 1 for Monday, and the Monday of its week, on the calendar of the crossing. */
export function weekOf(atMs: number, zone: string): { readonly weekday: number; readonly mondayMs: number } {
  const local = DateTime.fromMillis(atMs, { zone });
  return { weekday: local.weekday, mondayMs: local.startOf('week').toMillis() };
}

/** `2024-11-18T09:00`, as a field for a moment holds it. */
export function inputMoment(atMs: number, zone: string): string {
  return inZone(atMs, zone).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The moment that such a field holds, ms; `undefined` where it holds none. */
export function momentOf(text: string, zone: string): number | undefined {
  const moment = DateTime.fromISO(text, { zone: shownZone(zone) });
  return moment.isValid ? moment.toMillis() : undefined;
}

/** `2024-11-18T09:00-08:00`, for data: always with its offset. */
export function isoMoment(atMs: number, zone: string): string {
  return inZone(atMs, zone).toISO({ suppressMilliseconds: true, suppressSeconds: true }) ?? '';
}

/** The zone of the crossing, or UTC where the reader wants that. */
function shownZone(zone: string): string {
  return display.value.clock === 'utc' ? 'utc' : zone;
}

function abbreviation(moment: DateTime): string | null {
  return moment.setLocale('en-US').offsetNameShort;
}

function inZone(atMs: number, zone: string): DateTime {
  return DateTime.fromMillis(atMs, { zone: shownZone(zone), locale: LOCALE });
}
