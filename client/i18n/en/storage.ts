import type { StorageKind } from '../../../server/contract/storage.ts';
import type { en as imports } from './imports.ts';

/** Words of what takes up room. */
export const en = {
  title: 'Room on the disk',
  intro: 'What is stored by kind and size, and what Garita removes of it by itself.',
  measuring: 'Measuring…',
  table: 'What takes up room',
  kind: 'Kind',
  rows: 'Rows or files',
  size: 'Size',
  total: (bytes: string, free: string) => `${bytes} in all; ${free} are free on the disk.`,
  kept: (runs: string, days: string, bytes: string) =>
    `Kept are the newest ${runs} runs, for ${days} days after their end, ${bytes} together at most. What you imported, and scenarios, stay until you remove them.`,
  due: (runs: string, bytes: string) =>
    `After the next daily backup go the oldest runs: ${runs}, which take up ${bytes}.`,
  noneDue: 'Nothing goes after the next daily backup.',
  nextDue: (day: string) => `The oldest run goes on ${day} at the earliest.`,
  kinds: {
    'import-ledger': 'List of imports, with rows left out',
    runs: 'Runs and their results',
    'roll-ups': 'History of the simulated month',
    scenarios: 'Your scenarios',
    'kept-answers': 'Answers kept for a day for requests that are repeated',
    changes: 'Log of changes',
    'free-pages': 'Free within the file',
    'write-ahead-log': 'Write-ahead log',
    backups: 'Backups',
    'earlier-schemas': 'Earlier versions of the database',
  } satisfies Record<Exclude<StorageKind, keyof typeof imports.datasets>, string>,
} as const;
