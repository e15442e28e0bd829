import { fixedNumber } from './number.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes in the largest decimal unit below them, or in that of `like`: `2.4 MB`, `0.3 MB`. */
export function bytesText(bytes: number, like = bytes): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, like)) / 3));
  const digits = power < 2 ? 0 : 1;
  return `${fixedNumber(bytes / 1000 ** power, digits)} ${UNITS[power]}`;
}
