import type Database from 'better-sqlite3';

/** Does some work that does not wait where another process writes, but throws at once. */
export function withoutPatience<T>(db: Database.Database, work: () => T): T {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
