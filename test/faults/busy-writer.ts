import Database from 'better-sqlite3';

// Run on its own by backup.test.ts: writes a row every so many milliseconds until it is ended.

const [path = '', everyMs = '100'] = process.argv.slice(2);
const db = new Database(path, { timeout: 5_000 });
db.pragma('synchronous = NORMAL');
const put = db.prepare(
  "INSERT INTO run (status, progress_share, request_json, created_at_ms) VALUES ('queued', 0, ?, 1)",
);
let written = 0;
setInterval(() => {
  put.run(JSON.stringify({ portId: 'pharr', written: ++written, ballast: 'x'.repeat(2_000) }));
  if (written === 1) process.stdout.write('writing\n');
}, Number(everyMs));
