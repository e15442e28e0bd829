import Database from 'better-sqlite3';
import { MIGRATIONS } from '../../server/store/migrations.ts';

/** Every version of the schema that there has been. */
export const SCHEMA_VERSIONS = MIGRATIONS.map((_, index) => index + 1);

/** Makes a database of an earlier version, as it was made then, with some runs in it and imports and counts of as many months. */
export function makeDatabaseAt(path: string, version: number, rows: number): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(MIGRATIONS[0]!);
  db.exec(`
    INSERT INTO port VALUES ('2304', 'Laredo', 'Texas', 'US-Mexico Border', 202401);
    INSERT INTO series VALUES (1, '2304', '', 'Trucks');`);
  const batch = db.prepare<[number, string, string]>(
    `INSERT INTO import_batch VALUES (?, 'a.csv', ?, 'BTS', NULL, 9, 4, 2, 1, 2, ?, 5, 6)`,
  );
  const count = db.prepare<[number, number, number]>('INSERT INTO monthly_count VALUES (1, ?, ?, ?)');
  const run = db.prepare<[string]>(
    "INSERT INTO run (status, progress_share, request_json, result_json, created_at_ms, finished_at_ms) VALUES ('done', 1, '{}', ?, 1, 2)",
  );
  const rejections = JSON.stringify([{ code: 'value-missing', message: 'Empty.', count: 2, firstLine: 7 }]);
  db.transaction(() => {
    for (let n = 1; n <= rows; n++) {
      batch.run(n, n.toString(16).padStart(64, '0'), rejections);
      count.run((1000 + Math.floor(n / 12)) * 100 + (n % 12) + 1, n, n);
      run.run(JSON.stringify({ text: 'x'.repeat(500) }));
    }
  })();
  for (const step of MIGRATIONS.slice(1, version)) db.exec(step);
  db.pragma(`user_version = ${version}`);
  db.close();
}

/** The statements that make the schema of a version, in any order. */
export function schemaOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all();
}
