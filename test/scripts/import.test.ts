import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/imports.ts';
import { openStore } from '../../server/store/open.ts';
import { holdings, tempFolder } from '../store/temp-store.ts';
import { project, runGarita } from './run-garita.ts';

const realFile = `${project}test/fixtures/bts/Border_Crossing_Entry_Data_1996-01_2025-02.csv.gz`;
const samples = `${project}test/fixtures/samples/bts/`;
const current = `${samples}E_2025_MonYYYY_lat_lon_point_10cols.csv`;

function tempDatabase(): { env: { GARITA_DB: string }; read: () => ReturnType<typeof holdings> } {
  const path = join(tempFolder(), 'garita.db');
  const read = () => {
    const store = openStore(path, { readonly: true });
    const found = holdings(store);
    store.close();
    return found;
  };
  return { env: { GARITA_DB: path }, read };
}

test('the real file is imported, and a second time changes nothing', async () => {
  const { env, read } = tempDatabase();
  const first = await runGarita(['import', realFile, '--json'], { env });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const report = JSON.parse(first.stdout) as ImportReport;
  expect(report).toMatchObject({ rows: 399_406, created: 399_394, updated: 0, unchanged: 10, skipped: 2 });
  const before = read();
  const second = await runGarita(['import', realFile], { env });
  expect(second.code).toBe(0);
  expect(second.stdout).toMatch(/^Created {4}0$/m);
  expect(second.stdout).toMatch(/^Unchanged {2}399,404$/m);
  expect(second.stdout).toMatch(/Nothing was new/);
  expect(read()).toEqual(before);
});

test('the report for people names layout, counts, reasons, time and speed', async () => {
  const { env } = tempDatabase();
  const { stdout } = await runGarita(['import', current], { env });
  expect(stdout).toMatch(/^Layout {5}BTS Border Crossing Entry Data, layout of 2023 and later$/m);
  expect(stdout).toMatch(/^Created {4}12$/m);
  expect(stdout).toMatch(/^Time {7}\d+\.\d s, [\d,]+ rows\/s$/m);
});

test('standard input is read like a file', async () => {
  const { env, read } = tempDatabase();
  const { code, stdout } = await runGarita(['import', '-', '--json'], { env, stdin: readFileSync(current) });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ fileName: 'standard input', created: 12 });
  expect(read()).toEqual({ counts: 12, batches: 1 });
});

test.each([
  ['a missing file', 'no-such.csv', 6, /^There is no file no-such\.csv; check its name and folder\.$/],
  ['a folder', 'data', 3, /^data is a folder, not a file/],
  [
    'binary data',
    `${samples}K_zstd_bytes_saved_as_csv.bin`,
    3,
    /Zstandard-compressed data, not CSV text; unpack it/,
  ],
  ['a file without Measure', `${samples}B2_bom_no_Measure_column_CRLF.csv`, 3, /lacks the column "measure"/],
])(
  '%s ends in one sentence and the right exit code, with nothing written',
  async (_what, file, code, says) => {
    const { env, read } = tempDatabase();
    await runGarita(['import', current], { env });
    const before = read();
    const outcome = await runGarita(['import', file], { env });
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr.trimEnd()).toMatch(says);
    expect(outcome.stderr.trimEnd()).not.toContain('\n');
    expect(read()).toEqual(before);
  },
);

test('a missing file does not even create a database', async () => {
  const { env } = tempDatabase();
  await runGarita(['import', 'no-such.csv'], { env });
  expect(existsSync(env.GARITA_DB)).toBe(false);
});

test('a setting that cannot be used is bad usage', async () => {
  const outcome = await runGarita(['import', current], { env: { GARITA_DB: ':memory:' } });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/GARITA_DB is ":memory:", which does not name a file/);
});

test('a database of a newer version is a conflict', async () => {
  const { env } = tempDatabase();
  await runGarita(['import', current], { env });
  const db = new Database(env.GARITA_DB);
  db.pragma('user_version = 99');
  db.close();
  expect(await runGarita(['import', current], { env })).toMatchObject({ code: 7, stdout: '' });
});

test('under npm a file is found from where the user stood', async () => {
  const { env } = tempDatabase();
  const npm = { ...env, INIT_CWD: dirname(current) };
  const file = 'E_2025_MonYYYY_lat_lon_point_10cols.csv';
  expect(await runGarita(['import', file], { env: npm })).toMatchObject({ code: 0 });
});

test('a dry run counts what an import would do, and creates not even a database', async () => {
  const { env, read } = tempDatabase();
  const dry = await runGarita(['import', current, '--dry-run', '--json'], { env });
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, batchId: null, created: 12, updated: 0 });
  expect(existsSync(env.GARITA_DB)).toBe(false);
  await runGarita(['import', current], { env });
  const before = read();
  const again = await runGarita(['import', current, '--dry-run'], { env });
  expect(again.stdout).toMatch(/^Unchanged {2}12$/m);
  expect(again.stdout).toMatch(/This was a dry run: nothing is stored\./);
  expect(read()).toEqual(before);
});

test('imports are listed and one is taken back by its number', async () => {
  const { env, read } = tempDatabase();
  await runGarita(['import', current], { env });
  const list = await runGarita(['imports', 'list'], { env });
  expect(list.stdout).toMatch(/^ +1 +E_2025_MonYYYY_lat_lon_point_10cols\.csv .* 12 +0 +0 +0$/m);
  const undone = await runGarita(['imports', 'undo', '1', '--json'], { env });
  expect(JSON.parse(undone.stdout)).toEqual({ batchId: 1, removed: 12, restored: 0, kept: 0 });
  expect(read()).toEqual({ counts: 0, batches: 1 });
  expect((await runGarita(['import', current, '--json'], { env })).stdout).toContain('"created":12');
});

test.each([
  ['1', 7, /^Import 1 \(.*\) was undone already; nothing is left of it\.$/],
  ['5', 6, /^There is no import 5; list the imports/],
  ['x', 2, /^The import "x" is not a number; see garita imports list/],
])('undoing import %s ends in one sentence and exit code %i', async (id, code, says) => {
  const { env } = tempDatabase();
  await runGarita(['import', current], { env });
  await runGarita(['imports', 'undo', '1'], { env });
  const outcome = await runGarita(['imports', 'undo', id], { env });
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr.trimEnd()).toMatch(says);
});
