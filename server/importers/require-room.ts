import { ImportError } from './import-error.ts';
import type { ImportTarget } from './target.ts';

/** What is staged, what is stored, and the log of both: as many times the file as a database may take meanwhile. */
const ROOM_PER_BYTE = 2.5;

/** Refuses a file for which the disk of the database has no room, before anything of it is read. */
export function requireRoom(
  fileBytes: number,
  { path, freeBytes }: Pick<ImportTarget, 'path' | 'freeBytes'>,
  fileName: string,
): void {
  const neededBytes = ROOM_PER_BYTE * fileBytes;
  const free = freeBytes();
  if (free >= neededBytes) return;
  throw new ImportError(
    'disk-short',
    `${fileName} has ${megabytes(fileBytes)}, so its import may need ${megabytes(neededBytes)}, and the disk that holds ` +
      `${path} has ${megabytes(free)} left; nothing was read, so free some space, or name a file on another disk with GARITA_DB.`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}
