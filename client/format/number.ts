import { LOCALE } from '../i18n/language.ts';
import { inShownUnit, unitScale } from './unit.ts';

/** Stands where there is no number: never 0. */
export const NOTHING = '–';

const NBSP = ' ';
const MINUS = '−';

/** A bare number as the tiles show it: no unit, no grouping, one decimal below ten. */
export function plainNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  return trimmed(value, Math.abs(value) < 9.95 ? 1 : 0);
}

/** A number for reading: grouped in thousands, one decimal below ten. */
export function readableNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  const digits = Math.abs(value) < 9.95 ? 1 : 0;
  const rounded = Number(value.toFixed(digits));
  return signed(rounded, grouped(Math.abs(rounded), 0, digits));
}

/** A count or a year's worth of dollars: grouped in thousands, with up to three decimals. */
export function wholeNumber(value: number): string {
  return signed(value, grouped(Math.abs(value), 0, 3));
}

/** A value of a canonical unit with the unit in which it is shown. */
export function withUnit(value: number | null, unit: string): string {
  return value === null ? NOTHING : `${inUnit(value, unit)}${NBSP}${unitScale(unit).unit}`;
}

/** The number alone, as it is in the unit that is shown; hours to the minute, or nearly. */
export function inUnit(value: number | null, unit: string): string {
  if (value === null) return NOTHING;
  const shown = inShownUnit(value, unit);
  return unitScale(unit).unit === 'h' ? fixedNumber(shown, 2) : readableNumber(shown);
}

/** A number to so many decimals, grouped in thousands; signed also where it is positive, as a difference is. */
export function fixedNumber(value: number, digits: number, isDifference = false): string {
  const rounded = Number(value.toFixed(digits));
  const text = signed(rounded, grouped(Math.abs(rounded), digits, digits));
  return isDifference && rounded > 0 ? `+${text}` : text;
}

/** A difference with its sign and the unit in which it is shown: `+12.3 min`. */
export function changeWithUnit(value: number | null, unit: string): string {
  if (value === null) return NOTHING;
  const shown = unitScale(unit).unit;
  return `${fixedNumber(inShownUnit(value, unit), shown === 'h' ? 2 : 1, true)}${NBSP}${shown}`;
}

/** Dollars rounded to what a reader can use: cents only below ten, millions with two decimals. */
export function usd(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  if (size >= 999_500) return signed(value, `$${(size / 1e6).toFixed(2)}${NBSP}M`);
  const digits = size > 0 && size < 9.995 ? 2 : 0;
  return signed(Number(value.toFixed(digits)), `$${grouped(size, digits, digits)}`);
}

/** A share 0..1 as per cent. */
export function percent(share: number): string {
  return `${trimmed(share * 100, 1)}${NBSP}%`;
}

/** A per cent figure that is small by nature, such as life used: two decimals below one. */
export function smallPercent(pct: number | null): string {
  if (pct === null || !Number.isFinite(pct)) return NOTHING;
  return `${trimmed(pct, Math.abs(pct) < 1 ? 2 : 1)}${NBSP}%`;
}

/** A mean with the half-width of its interval, both to the precision of the interval: `42.6 ± 1.2`. */
export function estimateText(mean: number | null, halfWidth: number | null): string {
  if (mean === null || !Number.isFinite(mean)) return NOTHING;
  const known = halfWidth !== null && Number.isFinite(halfWidth) && halfWidth > 0;
  // Two significant digits of the half-width; without one, three of the mean.
  const digits = known ? decimals(halfWidth, 2) : decimals(mean, 3);
  const rounded = Number(mean.toFixed(digits));
  const text = signed(rounded, grouped(Math.abs(rounded), digits, digits));
  if (halfWidth === null) return text;
  return `${text} ± ${known ? grouped(halfWidth, digits, digits) : '0'}`;
}

function decimals(value: number, significant: number): number {
  if (value === 0) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(4, Math.max(0, significant - 1 - magnitude));
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format is kept, because making one costs a hundred times what using it does. */
function grouped(value: number, minimumFractionDigits: number, maximumFractionDigits: number): string {
  const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALE, { minimumFractionDigits, maximumFractionDigits });
    formats.set(key, format);
  }
  return format.format(value);
}

function trimmed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  return signed(rounded, String(Math.abs(rounded)));
}

function signed(value: number, magnitude: string): string {
  return value < 0 ? `${MINUS}${magnitude}` : magnitude;
}
