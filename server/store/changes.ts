import type Database from 'better-sqlite3';

/** One change of what is stored, as the database logged it with the change itself. */
export interface StoredChange {
  readonly id: number;
  readonly topic: string;
  readonly body: unknown;
}

export interface ChangeLog {
  /** Names this database; another where it was restored from a backup. */
  epoch(): string;
  /** Id of the newest change, 0 before the first. */
  last(): number;
  /** Id before the oldest change that is kept. */
  forgotten(): number;
  /** What came after a change, oldest first, at most so many. */
  after(id: number, limit: number): StoredChange[];
}

/** The log of changes, which triggers of the schema write whoever makes the change. */
export function createChangeLog(db: Database.Database): ChangeLog {
  const epoch = db.prepare<[], string>('SELECT epoch FROM change_epoch').pluck();
  const last = db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'change'").pluck();
  const oldest = db.prepare<[], number | null>('SELECT min(change_id) FROM change').pluck();
  const after = db.prepare<[number, number], ChangeRow>(
    'SELECT change_id AS id, topic, body_json AS bodyJson FROM change WHERE change_id > ? ORDER BY change_id LIMIT ?',
  );
  return {
    epoch: () => epoch.get()!,
    last: () => last.get() ?? 0,
    forgotten: () => (oldest.get() ?? 1) - 1,
    after: (id, limit) =>
      after.all(id, limit).map(({ bodyJson, ...change }) => ({ ...change, body: JSON.parse(bodyJson) })),
  };
}

/** To be called on a copy that takes the place of a database: what clients know of its changes holds no more. */
export function beginEpoch(db: Database.Database): void {
  const isKept = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'change_epoch'").get() !== undefined;
  if (isKept) db.exec('UPDATE change_epoch SET epoch = lower(hex(randomblob(16)))');
}

interface ChangeRow {
  readonly id: number;
  readonly topic: string;
  readonly bodyJson: string;
}
