import { isDate } from '../server/model/policy/day-number.ts';
import { UsageError } from './usage-error.ts';

/** The day of a run: as told, or today by the system's clock. Throws UsageError for no day, or one that nothing names. */
export function runDate(
  told: string | undefined,
  { names, isUsed }: { readonly names: string; readonly isUsed: boolean },
): string {
  if (told === undefined) return new Date().toISOString().slice(0, 10);
  if (!isDate(told)) throw new UsageError(`--date ${told} is no date, such as 2026-11-24.`);
  if (!isUsed)
    throw new UsageError(
      `--date is the day that a ${names} names, and there is none: ask for one, or leave out --date.`,
    );
  return told;
}
