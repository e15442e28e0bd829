import { existsSync, statSync } from 'node:fs';
import type { Damage } from './damage.ts';
import { inspectInThread } from './inspect-in-thread.ts';
import { openStore, type Store, type StoreOptions } from './open.ts';

/** A database of this size is looked at in a few seconds, which a start waits for. */
const LOOKED_AT_BEFORE_BYTES = 1e9;

export interface ServedStore {
  /** A reader where the database is damaged. */
  readonly store: Store;
  readonly damage: Damage | null;
  /** Whether the last stop was unclean and the database so large that it has yet to be looked at. */
  readonly isToInspect: boolean;
}

/**
 * Opens a database to serve it. After an unclean stop the skeleton of its tables is checked first, and a damaged database
 * is only read. Throws StoreError where it cannot even be read.
 */
export async function openServed(
  databasePath: string,
  wasLeftUnclean: boolean,
  options: StoreOptions = {},
): Promise<ServedStore> {
  const isUnclean = existsSync(databasePath) && (wasLeftUnclean || sizeOf(`${databasePath}-wal`) > 0);
  const isToInspect = isUnclean && sizeOf(databasePath) > LOOKED_AT_BEFORE_BYTES;
  const damage =
    isUnclean && !isToInspect ? await inspectInThread({ databasePath, look: { deep: false } }) : null;
  return { store: openStore(databasePath, { ...options, readonly: damage !== null }), damage, isToInspect };
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
