import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import { verifyBackup } from '../../server/store/backup.ts';
import { MIGRATIONS } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { project } from '../scripts/run-garita.ts';
import { makeDatabaseAt, SCHEMA_VERSIONS, schemaOf } from '../store/database-at.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { tempFolder } from '../store/temp-store.ts';

/** Kills in each step: `npm run test:faults` kills fifty times, the ordinary run once, from some of the versions. */
const KILLS = Number(process.env.STEP_KILLS ?? 1);
const ROWS = 3_000;
const LIFTED = SCHEMA_VERSIONS.filter(
  (version) => version < MIGRATIONS.length && (KILLS > 1 || version % 6 === 1),
);
const timeout = 60_000 + KILLS * 10_000;

test.each(LIFTED)(
  `a database of schema %i that is killed while it is lifted is of one version whole, and is lifted by the next start`,
  { timeout },
  async (version) => {
    const made = join(tempFolder(), 'made.db');
    makeDatabaseAt(made, version, ROWS);
    await killDuring('migration', made, (path) => {
      const db = new Database(path);
      const found = Number(db.pragma('user_version', { simple: true }));
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(found).toBeGreaterThanOrEqual(version);
      expect(schemaOf(db)).toEqual(schemaAt(found));
      db.close();
      const store = openStore(path);
      expect([store.schemaVersion(), store.runs.count(), store.imports.count()]).toEqual([
        MIGRATIONS.length,
        ROWS,
        ROWS,
      ]);
      expect(store.monthlyCounts.size()).toBe(ROWS);
      store.close();
    });
  },
);

test(`a backup that is killed leaves a copy that is whole, or none under its name`, { timeout }, async () => {
  await killDuring('backup', await filled(), async (path, isEnded) => {
    expect(countsOf(path)).toEqual({ runs: ROWS, trucks: ROWS });
    const copy = `${path}.copy`;
    if (isEnded) expect(existsSync(copy)).toBe(true);
    if (existsSync(copy)) expect((await verifyBackup(copy)).schemaVersion).toBe(MIGRATIONS.length);
  });
});

test(`a checkpoint that is killed loses nothing of what was committed before`, { timeout }, async () => {
  await killDuring('checkpoint', await filled(), (path) => {
    expect(countsOf(path)).toEqual({ runs: ROWS, trucks: ROWS });
    const db = new Database(path);
    expect(db.prepare('SELECT count(*) FROM run WHERE finding = run_id').pluck().get()).toBe(ROWS);
    db.close();
  });
});

test(`a prune that is killed has removed all runs that it should, or none`, { timeout }, async () => {
  await killDuring('prune', await filled(), (path, isEnded) => {
    const { runs, trucks } = countsOf(path);
    expect(trucks).toBe(ROWS);
    expect(isEnded ? [0] : [0, ROWS]).toContain(runs);
  });
});

test(`an import that is killed while it is undone stands whole, or is gone whole`, { timeout }, async () => {
  await killDuring('undo', await filled(), (path, isEnded) => {
    const { runs, trucks } = countsOf(path);
    expect(runs).toBe(ROWS);
    expect(isEnded ? [0] : [0, ROWS]).toContain(trucks);
    const store = openStore(path);
    expect(store.imports.list()[0]!.undoneAtMs === null ? ROWS : 0).toBe(trucks);
    store.close();
  });
});

/** A database of this version with as many finished runs as trucks of one import. */
async function filled(): Promise<string> {
  const path = join(tempFolder(), 'made.db');
  makeDatabaseAt(path, 1, 0);
  const store = openStore(path);
  storeTrucks(
    store,
    'pharr',
    Array.from({ length: ROWS }, (_, n) => ({ joinedAtS: 60 * n })),
  );
  store.close();
  const db = new Database(path);
  db.prepare(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${ROWS})
    INSERT INTO run (status, progress_share, request_json, result_json, created_at_ms, finished_at_ms)
    SELECT 'done', 1, '{}', json_quote(hex(zeroblob(500))), i, 2 FROM n`).run();
  db.close();
  return path;
}

/** Takes a step with copies of a database, killed at a random moment of it, and looks at each; the first is let end. */
async function killDuring(
  step: string,
  made: string,
  look: (path: string, isEnded: boolean) => unknown,
): Promise<void> {
  const folder = tempFolder();
  const path = join(folder, 'killed.db');
  const random = new RandomStream(1, `kills in ${step}`);
  const whole = await take(step, made, path, null);
  await look(path, true);
  for (let kill = 0; kill < KILLS; kill++) {
    const { isEnded } = await take(step, made, path, random.uniform() * whole.tookMs);
    await look(path, isEnded);
  }
}

async function take(step: string, made: string, path: string, killAfterMs: number | null) {
  for (const name of readdirSync(dirname(path))) rmSync(join(dirname(path), name));
  copyFileSync(made, path);
  const script = new URL('upkeep-step.ts', import.meta.url).pathname;
  const child = spawn(`${project}node_modules/.bin/node`, [script, step, path]);
  let told = '';
  let complaint = '';
  const closed = once(child, 'close');
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk;
      resolve();
    });
  });
  await Promise.race([begun, closed]);
  const begunMs = performance.now();
  if (killAfterMs !== null) {
    await Promise.race([delay(killAfterMs), closed]);
    child.kill('SIGKILL');
  }
  await closed;
  expect(complaint).toBe('');
  return { tookMs: performance.now() - begunMs, isEnded: told.includes('ended') };
}

function countsOf(path: string): { readonly runs: number; readonly trucks: number } {
  const db = new Database(path);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
    return { runs: count('run'), trucks: count('crossing') };
  } finally {
    db.close();
  }
}

function schemaAt(version: number): string[] {
  const db = new Database(':memory:');
  for (const step of MIGRATIONS.slice(0, version)) db.exec(step);
  const schema = schemaOf(db);
  db.close();
  return schema;
}
