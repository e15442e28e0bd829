import { DateTime } from 'luxon';

/**
 * When a local hour began, and by which offset. `dateMs` is its date at 00:00 as if it were UTC. Of an hour that a
 * clock change repeats the first is meant; `null` for one that a clock change leaves out.
 */
export function instantOfLocalHour(
  dateMs: number,
  hour: number,
  zone: string,
): { readonly observedAtMs: number; readonly utcOffsetMin: number } | null {
  const date = new Date(dateMs);
  const asked = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour };
  const local = DateTime.fromObject(asked, { zone });
  if (local.hour !== hour) return null;
  const first = local.getPossibleOffsets().reduce((a, b) => (b < a ? b : a));
  return { observedAtMs: first.toMillis(), utcOffsetMin: first.offset };
}
