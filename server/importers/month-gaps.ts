/** Months that lie between the first and the last of a series but are not in it, all year × 100 + month. */
export function missingMonths(months: Iterable<number>): number[] {
  const known = new Set(months);
  if (known.size === 0) return [];
  const missing: number[] = [];
  const last = Math.max(...known);
  for (let month = Math.min(...known); month < last; month = monthsLater(month, 1)) {
    if (!known.has(month)) missing.push(month);
  }
  return missing;
}

/** Year × 100 + month, so many months later; earlier where `by` is negative. */
export function monthsLater(month: number, by: number): number {
  const count = Math.floor(month / 100) * 12 + (month % 100) - 1 + by;
  return Math.floor(count / 12) * 100 + (count % 12) + 1;
}

/** `2021-11` of 202111. */
export function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}
