import { z } from 'zod';
import { DATASETS } from '../model/rows.ts';
import { count, numberOrNull } from './answers/shapes.ts';

/** What takes up room: rows by their dataset, and all else that Garita writes beside them. */
export const STORAGE_KINDS = [
  ...DATASETS,
  'import-ledger',
  'runs',
  'roll-ups',
  'scenarios',
  'kept-answers',
  'changes',
  'free-pages',
  'write-ahead-log',
  'backups',
  'earlier-schemas',
] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

const storageKind = z.enum(STORAGE_KINDS);

/** How long runs are kept: one that is beyond any of these goes after the next backup. */
export const runsKept = z.strictObject({
  /** So many of the newest. */
  runs: count,
  /** For so many days after they ended. */
  days: count,
  /** The newest that take up so much together. */
  bytes: count,
});
export type RunsKept = z.infer<typeof runsKept>;

/** `GET /storage`. */
export const storageAnswer = z.strictObject({
  /** In the order of the kinds; `rows` is null for what has none. */
  parts: z.array(z.strictObject({ kind: storageKind, rows: numberOrNull, bytes: count })),
  /** Left on the disk that holds the database. */
  freeBytes: count,
  runs: z.strictObject({
    kept: runsKept,
    /** What goes after the next backup. */
    due: z.strictObject({ runs: count, bytes: count }),
    /** When the oldest finished run that stays until then will be too old, ms since the epoch; null without any. */
    nextDueMs: numberOrNull,
  }),
});
export type StorageAnswer = z.infer<typeof storageAnswer>;
