import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/imports.ts';
import { openStore } from '../../server/store/open.ts';
import { goodRows, HEADER, row } from '../importers/import-text.ts';
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

test('the real file is imported, and a second time changes nothing', { timeout: 120_000 }, async () => {
  const { env, read } = tempDatabase();
  const first = await runGarita(['import', realFile, '--allow-rejects', '--json', '--quiet'], { env });
  expect(first).toMatchObject({ code: 4, stderr: '' });
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
  const again = await runGarita(['import', current, '--output', 'csv'], { env });
  expect(again.stdout).toMatch(
    /^file,layout,rows,created,updated,.*\r\nE_2025_MonYYYY_lat_lon_point_10cols\.csv,.*,12,12,0,0,0,\d+,false\r\n$/,
  );
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

const GATES = [
  'Puerto;Carril;Llegada;Salida;Placa',
  'Puente Pharr;FAST;13/03/2026 08:00;13/03/2026 08:30;TX1',
  'Puente Pharr;Normal;13/03/2026 08:01;13/03/2026 09:30;TX2',
].join('\n');

test('a table that is not known is refused with a mapping, by which it is read and then recognised', async () => {
  const { env } = tempDatabase();
  const folder = tempFolder();
  const file = join(folder, 'gates.csv');
  writeFileSync(file, GATES);
  const refused = await runGarita(['import', file, '--json'], { env });
  expect(refused.code).toBe(3);
  const { layout, suggestion } = JSON.parse(refused.stdout) as {
    layout: null;
    suggestion: { mapping: object };
  };
  expect(layout).toBeNull();
  expect(suggestion.mapping).toMatchObject({
    kind: 'crossings',
    columns: { facility: 'Puerto', joined: 'Llegada' },
  });
  const mapping = join(folder, 'mapping.json');
  writeFileSync(mapping, JSON.stringify(suggestion.mapping));
  const tried = await runGarita(['import', file, '--map', mapping, '--dry-run'], { env });
  expect(tried.stdout).toMatch(/The first 2 of 2 rows as they are understood:\n {2}line 2: facilityId pharr/);
  const kept = await runGarita(['import', file, '--map', mapping, '--save-profile', 'puente'], { env });
  expect(kept.stdout).toMatch(/^Created {4}2$/m);
  writeFileSync(file, `${GATES}\nPuente Pharr;FAST;14/03/2026 08:00;14/03/2026 08:30;TX3\n`);
  const again = await runGarita(['import', file, '--json'], { env });
  expect(JSON.parse(again.stdout)).toMatchObject({ profile: 'puente', created: 1, unchanged: 2 });
  const shown = await runGarita(['profiles', 'show', 'puente'], { env });
  expect(JSON.parse(shown.stdout)).toMatchObject(suggestion.mapping);
  expect((await runGarita(['profiles', 'remove', 'puente'], { env })).code).toBe(0);
  expect((await runGarita(['import', file, '--profile', 'puente'], { env })).code).toBe(6);
});

test('rows that are left out are written as CSV, and imported once they are mended', async () => {
  const { env, read } = tempDatabase();
  const folder = tempFolder();
  const [file, rejects] = [join(folder, 'counts.csv'), join(folder, 'rejects.csv')];
  writeFileSync(file, [HEADER, ...goodRows(40), row({ value: '=1+1' })].join('\n'));
  const refused = await runGarita(['import', file, '--rejects', rejects], { env });
  expect(refused).toMatchObject({ code: 3, stdout: '' });
  expect(refused.stderr).toMatch(
    /^1 of the 41 rows of counts\.csv is left out, so nothing was stored: line 42: .*; correct it or remove the row \(1 row\)\. Mend them, or take in the others with --allow-rejects/,
  );
  expect(read().counts).toBe(0);
  const first = await runGarita(['import', file, '--rejects', rejects, '--allow-rejects', '--json'], { env });
  expect(first.code).toBe(4);
  expect(JSON.parse(first.stdout)).toMatchObject({ created: 40, skipped: 1 });
  const text = readFileSync(rejects, 'utf8');
  expect(text.split('\n').slice(0, 2)).toEqual([
    `${HEADER},garita_line,garita_problem,garita_fix`,
    'Laredo,Texas,2304,US-Mexico Border,Jan 2024,Trucks,\'=1+1,42,"Value: The value ""=1+1"" is not a whole number of 0 ' +
      'or more",correct it or remove the row',
  ]);
  writeFileSync(rejects, text.replace("'=1+1", '7'));
  const mended = await runGarita(['import', rejects, '--json'], { env });
  expect(JSON.parse(mended.stdout)).toMatchObject({ created: 1, skipped: 0 });
  expect(read().counts).toBe(41);
});

test('a refused file tells a program line, column, value, code and fix of what cannot be used, and writes it as CSV', async () => {
  const { env, read } = tempDatabase();
  const folder = tempFolder();
  const [file, rejects] = [join(folder, 'counts.csv'), join(folder, 'rejects.csv')];
  writeFileSync(file, [HEADER, ...goodRows(10), row({ value: '-5' }), row({ date: 'soon' })].join('\n'));
  const { code, stdout } = await runGarita(['import', file, '--json', '--rejects', rejects], { env });
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'too-many-rejected' },
    problemCount: 2,
    problems: [
      { line: 12, column: 'Value', value: '-5', fix: 'correct it or remove the row' },
      { line: 13, column: 'Date', value: 'soon' },
    ],
    repairs: [
      { column: 'Value', count: 1 },
      { column: 'Date', count: 1 },
    ],
  });
  expect(readFileSync(rejects, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  expect(read()).toEqual({ counts: 0, batches: 0 });
});

test.each([
  [
    ['--on-conflict', 'maybe'],
    /^--on-conflict maybe is none of replace, keep and reject; write one of these\.$/,
  ],
  [['--profile', 'a', '--map', 'b'], /^--profile and --map both say how to read the file/],
  [['--save-profile', 'a'], /^--save-profile remembers the mapping of --map/],
  [['--map', 'no-such.json'], /^The mapping no-such\.json cannot be read \(ENOENT/],
])('%j is bad usage, in one sentence', async (options, says) => {
  const { env } = tempDatabase();
  const { code, stderr } = await runGarita(['import', current, ...options], { env });
  expect(code).toBe(2);
  expect(stderr.trim()).toMatch(says);
});

test('a file that contradicts what is stored is refused where the policy says so', async () => {
  const { env, read } = tempDatabase();
  const file = join(tempFolder(), 'counts.csv');
  writeFileSync(file, [HEADER, row({ value: '5' })].join('\n'));
  await runGarita(['import', file], { env });
  writeFileSync(file, [HEADER, row({ value: '6' })].join('\n'));
  const { code, stderr } = await runGarita(['import', file, '--on-conflict', 'reject'], { env });
  expect(code).toBe(7);
  expect(stderr).toMatch(
    /gives 1 value that differs from that stored, such as Trucks of port 2304 in 2024-01 in line 2/,
  );
  expect(read()).toEqual({ counts: 1, batches: 1 });
});
