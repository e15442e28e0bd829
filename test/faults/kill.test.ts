import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import { project } from '../scripts/run-garita.ts';
import { tempFolder } from '../store/temp-store.ts';

/** `npm run test:faults` kills 200 times; the ordinary run a few times, to keep the code in order. */
const KILLS = Number(process.env.KILLS ?? 12);
const FILES = 40;
const ROWS = 4_000;
const MIN_MS = 150;
const MAX_MS = 900;

test(`${KILLS} kills at random moments lose no acknowledged import, and the end is that of an undisturbed one`, {
  timeout: 60_000 + KILLS * 4_000,
}, async () => {
  const folder = tempFolder();
  const files = join(folder, 'files');
  await writeFiles(files);
  const clean = join(folder, 'clean.db');
  await importAll(files, clean, null);
  const expected = digestOf(clean);
  const random = new RandomStream(1, 'kills');

  const path = join(folder, 'killed.db');
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const ended = await importAll(files, path, MIN_MS + (MAX_MS - MIN_MS) * random.uniform());
    for (const sha256 of ended.acknowledged) acknowledged.add(sha256);
    expectSound(path, acknowledged);
    if (!ended.isWhole) continue;
    expect(digestOf(path)).toBe(expected);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    acknowledged.clear();
  }
  await importAll(files, path, null);
  expect(digestOf(path)).toBe(expected);
});

/** Trucks of one day a file, each file with a replaced truck of the day before. */
async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder);
  for (let file = 0; file < FILES; file++) {
    const startMs = Date.UTC(2026, 0, 1 + file, 12);
    const truck = (n: number, atMs: number, stayMin: number) => {
      const times = [atMs, atMs + 60_000, atMs + stayMin * 60_000].map((ms) => new Date(ms).toISOString());
      return `pharr,${n % 5 === 0 ? 'FAST' : 'standard'},${times.join(',')},T${n}`;
    };
    const rows = Array.from({ length: ROWS }, (_, n) => truck(n, startMs + n * 5_000, 20 + (n % 60)));
    if (file > 0) rows.push(truck(1, startMs - 86_400_000 + 5_000, 99));
    const name = `day-${String(file).padStart(3, '0')}.csv`;
    writeFileSync(join(folder, name), ['facility,lane,joined,primary,released,truck', ...rows].join('\n'));
  }
}

/** Imports in a process of its own, which is killed after so many milliseconds. */
async function importAll(folder: string, databasePath: string, killAfterMs: number | null) {
  const script = new URL('import-all.ts', import.meta.url).pathname;
  const child = spawn(`${project}node_modules/.bin/node`, [script, folder, databasePath]);
  let told = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const closed = once(child, 'close');
  if (killAfterMs !== null) {
    await Promise.race([delay(killAfterMs), closed]);
    child.kill('SIGKILL');
  }
  const [code] = await closed;
  expect(complaint).toBe('');
  // What follows the last line break was cut off, so it acknowledges nothing.
  return { acknowledged: told.split('\n').slice(0, -1), isWhole: code === 0 };
}

function expectSound(path: string, acknowledged: ReadonlySet<string>): void {
  const db = new Database(path);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const hasSchema = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'crossing'").get() !== undefined;
    if (!hasSchema) {
      expect(acknowledged.size).toBe(0);
      return;
    }
    const stored = new Set(db.prepare<[], string>('SELECT sha256 FROM import_batch').pluck().all());
    expect([...acknowledged].filter((sha256) => !stored.has(sha256))).toEqual([]);
    const orphans = db
      .prepare('SELECT count(*) FROM crossing WHERE import_id NOT IN (SELECT import_id FROM import_batch)')
      .pluck()
      .get();
    expect(orphans).toBe(0);
    const ledger = db
      .prepare<[], number>('SELECT coalesce(sum(created_count), 0) FROM import_batch')
      .pluck()
      .get();
    expect(db.prepare('SELECT count(*) FROM crossing').pluck().get()).toBe(ledger);
  } finally {
    db.close();
  }
}

function digestOf(path: string): string {
  const db = new Database(path, { readonly: true });
  const hash = createHash('sha256');
  const rows = db.prepare(`
    SELECT facility_id, lane_kind, joined_at_s, truck_ref, occurrence, primary_at_s, released_at_s, is_loaded, commodity,
      time_reading
    FROM crossing JOIN crossing_series USING (series_id) ORDER BY facility_id, lane_kind, joined_at_s, truck_ref`);
  for (const row of rows.raw().iterate()) hash.update(JSON.stringify(row));
  db.close();
  return hash.digest('hex');
}
