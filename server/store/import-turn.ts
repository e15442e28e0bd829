import { setTimeout as delay } from 'node:timers/promises';
import { type Lock, ownerOf, takeLock } from './lock-file.ts';
import { StoreError } from './store-error.ts';

const LOOK_EVERY_MS = 200;

export interface TurnOptions {
  /** How long to wait for other processes, ms; ten minutes unless told. */
  readonly waitMs?: number;
  /** Called now and then while waiting; what it throws ends that. */
  readonly look?: () => void;
  /** Told once that others have it, and who. */
  readonly onWait?: (owner: string) => void;
}

/**
 * Waits for the right to import into the database at this path, which one process has at a time. Throws StoreError that
 * names who has it where that takes too long.
 */
export async function takeImportTurn(
  databasePath: string,
  { waitMs = 600_000, look = () => {}, onWait = () => {} }: TurnOptions = {},
): Promise<Lock> {
  const lockPath = `${databasePath}.import-lock`;
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    const turn = takeLock(lockPath);
    if (turn !== null) return turn;
    if (waitedMs === 0) onWait(ownerOf(lockPath));
    if (waitedMs >= waitMs) throw tooLong(databasePath, ownerOf(lockPath));
    await delay(LOOK_EVERY_MS);
    look();
  }
}

function tooLong(databasePath: string, owner: string): StoreError {
  return new StoreError(
    'import-under-way',
    `Another process${owner} imports into ${databasePath}, where one import goes on at a time; wait until it has ended, then try again.`,
  );
}
