/** `read-only`: the database is damaged and nothing is written to it; `backup-failed`: the last backup is missing. */
export type ServerStatus = 'ok' | 'read-only' | 'backup-failed';

/** What of `/healthz` the page shows. */
export interface ServerHealth {
  readonly status: ServerStatus;
  /** Puts the newest sound backup in the place of a damaged database; `null` where there is none, or nothing is damaged. */
  readonly restoreCommand: string | null;
}
