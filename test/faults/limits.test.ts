import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { writeCrossings } from '../../scripts/bench/import-crossings.ts';
import { importFile } from '../../server/importers/import-file.ts';
import { createImportService } from '../../server/jobs/import-service.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { createReadClock } from '../../server/store/read-clock.ts';
import { facilities } from '../importers/import-text.ts';
import { runGarita } from '../scripts/run-garita.ts';
import { tempFolder } from '../store/temp-store.ts';

/** Trucks of one file. `npm run test:faults` takes a million, and then what they take is told. */
const ROWS = Number(process.env.LIMIT_ROWS ?? 30_000);
const timeout = 120_000 + ROWS / 2;

const folder = mkdtempSync(join(tmpdir(), 'garita-limits-'));
const file = join(folder, 'trucks.csv');
beforeAll(() => writeCrossings(file, ROWS), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function opened(): Store {
  const store = openStore(join(tempFolder(), 'garita.db'));
  onTestFinished(() => store.close());
  return store;
}

const take = (store: Store) => importFile(file, store, { fileName: 'trucks.csv', nowMs: 1, facilities });
const walBytes = ({ path }: Store) => statSync(`${path}-wal`).size;

test(`${ROWS} trucks are taken back whole`, { timeout }, async () => {
  const store = opened();
  await take(store);
  const began = performance.now();
  expect(store.imports.undo(1, 2)).toMatchObject({ removed: ROWS });
  tell(`an import of ${ROWS} trucks was undone in`, began);
  expect(store.crossings.size()).toBe(0);
});

test('an import is given up soon after it is cancelled, whatever it is at', { timeout }, async () => {
  const store = opened();
  const imports = createImportService({ store, tempFolder: tempFolder() });
  onTestFinished(() => imports.close());
  for (const phase of ['reading', 'storing'] as const) {
    const key = `cancelled-${phase}`;
    const upload = {
      fileName: 'trucks.csv',
      dryRun: false,
      policy: 'replace',
      profile: null,
      mapping: null,
    } as const;
    const ending = imports.receive(createReadStream(file), {
      ...upload,
      key,
      totalBytes: statSync(file).size,
    });
    await expect.poll(() => imports.running()[0]?.phase, { timeout: 60_000, interval: 5 }).toBe(phase);
    await delay(ROWS / 5_000);
    const began = performance.now();
    imports.cancel(key);
    const outcome = await ending;
    tell(`an import that was ${phase} was given up in`, began);
    // So few rows may be stored before they can be cancelled.
    if (ROWS >= 1_000_000) expect(outcome).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    if (!outcome.ok) expect(store.crossings.size()).toBe(0);
  }
});

test('a reader that stays holds the write-ahead log up, and pages that are read by the store do not', {
  timeout,
}, async () => {
  const store = opened();
  const held = new Database(store.path, { readonly: true });
  held.exec('BEGIN');
  held.prepare('SELECT count(*) FROM crossing').get();
  await take(store);
  const heldBytes = walBytes(store);
  store.imports.undo(1, 2);
  expect(walBytes(store)).toBeGreaterThan(heldBytes);
  held.exec('COMMIT');
  held.close();

  await take(store);
  const selection = { where: new Map(), from: null, before: null };
  let most = 0;
  const pages = store.tableRows.read('crossing', selection, null);
  const writer = openStore(store.path);
  for (let n = 0; n < 200; n++) {
    pages.next();
    writer.runs.create({ text: 'x'.repeat(50_000) }, n);
    most = Math.max(most, walBytes(store));
  }
  writer.close();
  // What one import has written stays as the file's size; beyond that it is written over again.
  expect(most).toBeLessThanOrEqual(Math.max(heldBytes, 64e6) + 8e6);
  if (process.env.LIMIT_ROWS !== undefined)
    process.stdout.write(
      `The log had ${Math.round(heldBytes / 1e6)} MB after the import, ${Math.round(most / 1e6)} MB at most while pages were read.\n`,
    );
});

test('three imports of one file by three processes store it once, and two of them find it stored', {
  timeout,
}, async () => {
  const databasePath = join(tempFolder(), 'garita.db');
  openStore(databasePath).close();
  const env = { GARITA_DB: databasePath };
  const outcomes = await Promise.all([1, 2, 3].map(() => runGarita(['import', file, '--json'], { env })));
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  const created = outcomes.map(({ stdout }) => JSON.parse(stdout).created as number);
  expect(created.toSorted((a, b) => a - b)).toEqual([0, 0, ROWS]);
  const store = openStore(databasePath);
  expect([store.crossings.size(), store.imports.count()]).toEqual([ROWS, 1]);
  store.close();
});

test('a read without end is stopped at its deadline', () => {
  const db = new Database(':memory:');
  const clock = createReadClock(db, { withinMs: 200, nowMs: () => performance.now() });
  const endless = db.prepare(
    'WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE in_time(i)',
  );
  clock.begin();
  const began = performance.now();
  expect(() => endless.get()).toThrow(/took longer than the 0\.2 s that one answer may take/);
  tell('a read without end that may take 200 ms was stopped after', began);
  db.close();
});

function tell(what: string, beganMs: number): void {
  if (process.env.LIMIT_ROWS !== undefined)
    process.stdout.write(`${what} ${Math.round(performance.now() - beganMs)} ms.\n`);
}
