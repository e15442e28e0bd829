import type Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Ends the reads of one connection that take too long. */
export interface ReadClock {
  /** To be called where a read begins: it may take as long as one may from here on. */
  begin(): void;
  /** Does some work, and calls `look` now and then meanwhile; what that throws ends the statement that is under way. */
  watching<T>(look: () => void, work: () => T): T;
}

/** A condition of a statement that goes through staged rows, of which each has a line: a look now and then costs little. */
export const IS_GOING_ON = '(line % 64 <> 0 OR in_time(line))';

/** So many rows pass between two looks at the clock: less than a millisecond of work. */
const ROWS_BETWEEN_LOOKS = 128;

/**
 * Gives a connection the SQL function `in_time(column)`, which holds for every row until the time of a read is over and
 * then ends it with a StoreError. SQLite asks it of each row that its table gives, as it is none that gives the same
 * for the same; the column says of which table.
 */
export function createReadClock(
  db: Database.Database,
  { withinMs, nowMs }: { readonly withinMs: number | null; readonly nowMs: () => number },
): ReadClock {
  let endMs = Number.POSITIVE_INFINITY;
  let rows = 0;
  let watch: (() => void) | null = null;
  db.function('in_time', { deterministic: false, directOnly: true }, (_column: unknown) => {
    if (++rows % ROWS_BETWEEN_LOOKS !== 0) return 1;
    watch?.();
    if (nowMs() > endMs) throw tooLong(withinMs!);
    return 1;
  });
  return {
    begin: () => {
      if (withinMs !== null) endMs = nowMs() + withinMs;
    },
    watching: (look, work) => {
      watch = look;
      try {
        return work();
      } finally {
        watch = null;
      }
    },
  };
}

function tooLong(withinMs: number): StoreError {
  return new StoreError(
    'query-too-long',
    `The database took longer than the ${withinMs / 1000} s that one answer may take, so it was stopped and nothing was changed; ` +
      'ask for fewer days or rows, or raise QUERY_DEADLINE_MS.',
  );
}
