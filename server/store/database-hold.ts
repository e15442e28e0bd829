import { type Lock, ownerOf, takeLock } from './lock-file.ts';
import { StoreError } from './store-error.ts';

/** Takes the right to serve the database at this path, or throws StoreError that names who has it. */
export function holdDatabase(databasePath: string): Lock {
  const lockPath = `${databasePath}.lock`;
  const lock = takeLock(lockPath);
  if (lock !== null) return lock;
  throw new StoreError(
    'database-held',
    `The database ${databasePath} is served by another Garita${ownerOf(lockPath)}; stop that one, or name another file with GARITA_DB.`,
  );
}
