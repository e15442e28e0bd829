import { readConfig } from '../server/config.ts';
import { seedObserved } from '../server/importers/seed.ts';
import type { Facility } from '../server/model/port.ts';
import { requireLocal } from '../server/store/file-system.ts';
import { openStore, type Store } from '../server/store/open.ts';

const OBSERVED = new URL('../data/observed', import.meta.url).pathname;

/** Opens the database that `GARITA_DB` names. */
function openConfigured(): Store {
  const config = readConfig(process.env);
  requireLocal(config);
  return openStore(config.databasePath, { mostBytes: config.databaseMaxBytes });
}

/** Runs `use` with the database that `GARITA_DB` names, and closes it. */
export function withStore<T>(use: (store: Store) => T): T {
  const store = openConfigured();
  try {
    return use(store);
  } finally {
    store.close();
  }
}

/** The same for what only reads: by a reader, unless there is no database of this schema yet. */
export function withReader<T>(use: (store: Store) => T): T {
  const store = openReader(readConfig(process.env).databasePath);
  try {
    return use(store);
  } finally {
    store.close();
  }
}

function openReader(databasePath: string): Store {
  try {
    return openStore(databasePath, { readonly: true });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'database-missing') throw error;
    return openStore(databasePath);
  }
}

/** A database with the shipped data in it, for what takes time. */
export async function withSeededStore<T>(
  facilities: readonly Facility[],
  use: (store: Store) => Promise<T> | T,
): Promise<T> {
  const store = openConfigured();
  try {
    await seedObserved(store, { folder: OBSERVED, nowMs: Date.now(), facilities });
    return await use(store);
  } finally {
    store.close();
  }
}
