/** A database that cannot be used, or not so; the message says what, where, why and how to mend it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export type StoreErrorCode =
  | 'database-newer'
  | 'database-not-sqlite'
  | 'database-unwritable'
  | 'database-missing'
  | 'database-busy'
  | 'database-full'
  | 'disk-full'
  | 'query-too-long'
  | 'file-system-remote'
  | 'database-held'
  | 'database-damaged'
  | 'backup-exists'
  | 'backup-missing'
  | 'backup-damaged'
  | 'drill-failed'
  | 'sqlite-too-old'
  | 'stored-value-differs'
  | 'import-cancelled'
  | 'import-under-way'
  | 'batch-unknown'
  | 'batch-undone'
  | 'batch-overwritten';

/** Turns what SQLite or the file system throws into a StoreError; anything else is answered as it came. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^SQLITE_(CORRUPT|IOERR_(READ|SHORT_READ|DATA|CORRUPTFS))/.test(code))
    return damagedDatabase(path, error as Error);
  if (code === 'SQLITE_NOTADB') {
    return new StoreError(
      'database-not-sqlite',
      `The file ${path} is not a readable SQLite database; name another file with GARITA_DB, ` +
        'or move this one away to start afresh.',
      error,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC') {
    return new StoreError(
      'database-full',
      `The disk that holds ${path} is full, so this was not written; what was stored before is intact, ` +
        'so free some space and try again.',
      error,
    );
  }
  if (code === 'SQLITE_BUSY') {
    return new StoreError(
      'database-busy',
      `The database ${path} is locked by another process; wait until it has finished, then try again.`,
      error,
    );
  }
  if (
    typeof code === 'string' &&
    /^(SQLITE_CANTOPEN|SQLITE_READONLY|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)
  ) {
    return new StoreError(
      'database-unwritable',
      `The database ${path} cannot be opened for writing (${code}); check that its folder exists as a folder ` +
        'that you may write to, or name another file with GARITA_DB.',
      error,
    );
  }
  return error;
}

/** What is said of a database that is not as SQLite wrote it. */
export function damagedDatabase(path: string, problem: Error): StoreError {
  return new StoreError(
    'database-damaged',
    `The database ${path} is damaged (${problem.message}); garita doctor --deep says what can still be read, ` +
      'and garita db restore FILE puts a backup in its place.',
    problem,
  );
}
