import type Database from 'better-sqlite3';
import { diskSpace } from './disk-space.ts';
import type { ReadClock } from './read-clock.ts';
import { asStoreError, StoreError } from './store-error.ts';

/**
 * The same functions, each with its time to read from its call on, or from where a generator goes on; what SQLite throws in
 * them is a StoreError.
 */
export function guarded<Part extends object>(db: Database.Database, clock: ReadClock, part: Part): Part {
  const told = Object.entries(part).map(([name, work]) => [name, guardedCall(db, clock, work as AnyWork)]);
  return Object.fromEntries(told) as Part;
}

type AnyWork = (...given: unknown[]) => unknown;

function guardedCall(db: Database.Database, clock: ReadClock, work: AnyWork): AnyWork {
  const inTime = <T>(step: () => T): T => {
    clock.begin();
    try {
      return step();
    } catch (error) {
      throw storeErrorIn(db, error);
    }
  };
  return (...given) => {
    const answer = inTime(() => work(...given));
    return isGenerator(answer) ? guardedSteps(answer, inTime) : answer;
  };
}

function* guardedSteps(steps: Generator, inTime: <T>(step: () => T) => T): Generator {
  try {
    for (;;) {
      const step = inTime(() => steps.next());
      if (step.done) return step.value;
      yield step.value;
    }
  } finally {
    steps.return(undefined);
  }
}

function isGenerator(answer: unknown): answer is Generator {
  return Object.prototype.toString.call(answer) === '[object Generator]';
}

/** What was thrown in this database as a StoreError; what is none of SQLite's is answered as it came. */
export function storeErrorIn(db: Database.Database, error: unknown): unknown {
  const isFull = (error as { code?: unknown }).code === 'SQLITE_FULL';
  const mostBytes = isFull ? mostBytesOf(db) : null;
  if (mostBytes === null || diskSpace(db.name).freeBytes < SLACK_BYTES) return asStoreError(error, db.name);
  return new StoreError(
    'database-full',
    `The database ${db.name} has ${Math.round(mostBytes / 1e6)} MB and may not grow further by DATABASE_MAX_MB, so this ` +
      'was not written; what was stored before is intact, so raise that limit, or make room by garita db prune.',
    error,
  );
}

/** Of a disk with less than this it is the disk that was full. */
const SLACK_BYTES = 1e6;
/** What SQLite allows where nothing else is set. */
const NO_LIMIT_PAGES = 4_294_967_294;

function mostBytesOf(db: Database.Database): number | null {
  const pages = Number(db.pragma('max_page_count', { simple: true }));
  return pages >= NO_LIMIT_PAGES ? null : pages * Number(db.pragma('page_size', { simple: true }));
}

/** Lets the file grow to so many bytes at most, or as far as it has grown already. */
export function limitSize(db: Database.Database, mostBytes: number): void {
  const pages = Math.max(1, Math.floor(mostBytes / Number(db.pragma('page_size', { simple: true }))));
  db.pragma(`max_page_count = ${pages}`);
}
