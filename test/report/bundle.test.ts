import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { type BundleOptions, bundle } from '../../server/report/bundle.ts';
import { reportOf } from '../../server/report/report.ts';
import { finishedRun, resultOf } from './finished-run.ts';

const catalogue = readCatalogue();
const zipOf = (run = finishedRun(), options: BundleOptions = { language: 'en' }) =>
  bundle(reportOf(run, catalogue), options);
const filesOf = (...asked: Parameters<typeof zipOf>) =>
  Object.fromEntries(
    Object.entries(unzipSync(zipOf(...asked))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const { TZ } = process.env;
afterEach(() => {
  process.env.TZ = TZ;
});

test('a bundle holds report, tables, dictionary and scenario, and its README names each of them', () => {
  const files = filesOf();
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'report.html',
    'metrics.csv',
    'waits-by-hour.csv',
    'assumptions.csv',
    'columns.csv',
    'what-if-pharr.yaml',
    'result.json',
  ]);
  for (const name of Object.keys(files).slice(1)) expect(files['README.txt']).toContain(`\n${name} `);
  expect(files['README.txt']).toContain('Hypothetical: no effect of the December 2020 law');
  expect(JSON.parse(files['result.json']!).results).toEqual(finishedRun().results);
});

test('the same run gives the same bytes, whatever the time zone of the machine', () => {
  process.env.TZ = 'Asia/Tokyo';
  const there = zipOf();
  process.env.TZ = 'America/Tijuana';
  expect(zipOf()).toEqual(there);
});

test('every column of every table is in the dictionary, with what an empty cell says', () => {
  const { 'columns.csv': columns, ...files } = filesOf();
  const known = new Set(columns!.split('\r\n').map((line) => line.split(',').slice(0, 2).join()));
  for (const [name, text] of Object.entries(files).filter(([file]) => file.endsWith('.csv')))
    for (const column of text.split('\r\n')[0]!.split(',')) expect(known).toContain(`${name},${column}`);
  expect(columns).toContain(
    'metrics.csv,metric = p90WaitMin,P90 wait: 90th percentile of the same waits.,min',
  );
});

test('an hour without trucks is empty and not 0, and times carry their offset from UTC', () => {
  const lines = filesOf()['waits-by-hour.csv']!.split('\r\n');
  expect(lines[1]).toContain('pharr,2026-03-02T00:00:00-06:00,10,8,12,30,20,50,');
  expect(lines[2]).toContain('pharr,2026-03-02T01:00:00-06:00,,,,,,,');
});

test('a metric keeps its numbers as they are, with the label in its row', () => {
  const [, p90] = filesOf()['metrics.csv']!.split('\r\n');
  expect(p90).toBe(
    'pharr,p90WaitMin,min,20,2,60,5,40,4,higher,,,Hypothetical: no effect of the December 2020 law on cargo was ever observed; this is a what-if.',
  );
});

test('what was assumed otherwise stands beside what is stated', () => {
  const request = { ...resultOf().request, assume: { 'facilities.pharr.shares.ucp': 0.1 } };
  const line = filesOf(finishedRun({ results: [resultOf({ request })] }))
    ['assumptions.csv']!.split('\r\n')
    .find((one) => one.startsWith('facilities.pharr.shares.ucp,'));
  expect(line).toMatch(/^facilities\.pharr\.shares\.ucp,0\.05,0\.1,0,0\.15,share of trucks,G,/);
});

test('tables begin with a byte-order mark where Excel is to read them, and only then', () => {
  const mark = '\ufeff';
  const marked = unzipSync(zipOf(finishedRun(), { language: 'en', bom: true }))['metrics.csv']!;
  expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(filesOf()['metrics.csv']!.startsWith(mark)).toBe(false);
});

test('in Spanish report and README are Spanish, and columns keep their names', () => {
  const files = filesOf(finishedRun(), { language: 'es' });
  expect(files['README.txt']).toContain('Archivos');
  expect(files['README.txt']).toContain('sube la espera P90 en 40 min');
  expect(files['report.html']).toContain('<html lang="es">');
  expect(files['metrics.csv']).toBe(filesOf()['metrics.csv']);
});
