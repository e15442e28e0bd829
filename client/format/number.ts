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

export function withUnit(value: number | null, unit: string): string {
  return value === null ? NOTHING : `${readableNumber(value)}${NBSP}${unit}`;
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

/** Any estimate of a what-if run: three significant digits, never fewer than the integer part. */
export function estimateNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const rounded = Number(value.toFixed(digits));
  return signed(rounded, grouped(Math.abs(rounded), digits, digits));
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format is kept, because making one costs a hundred times what using it does. */
function grouped(value: number, minimumFractionDigits: number, maximumFractionDigits: number): string {
  const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits });
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
