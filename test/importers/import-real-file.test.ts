import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/imports.ts';
import { importFile, importStream } from '../../server/importers/import-file.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { holdings } from '../store/temp-store.ts';
import { facilities } from './import-text.ts';

const realFile = new URL('../fixtures/bts/Border_Crossing_Entry_Data_1996-01_2025-02.csv.gz', import.meta.url)
  .pathname;
const options = { fileName: 'Border_Crossing_Entry_Data.csv.gz', nowMs: 1_700_000_000_000, facilities };
const folder = mkdtempSync(join(tmpdir(), 'garita-test-'));

let store: Store;
let report: ImportReport;

beforeAll(async () => {
  store = openStore(join(folder, 'garita.db'));
  report = await importFile(realFile, store, options);
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test('every row of the BTS file is accounted for: 399,406', () => {
  expect(report.rows).toBe(399_406);
  expect(report.created + report.updated + report.unchanged + report.skipped).toBe(399_406);
  expect(store.monthlyCounts.size()).toBe(report.created);
});

test('of its eleven repeated keys ten agree with themselves and Sasabe in February 2021 does not', () => {
  expect(report).toMatchObject({ updated: 0, unchanged: 10, skipped: 2 });
  expect(report.repairs).toMatchObject([{ code: 'conflicting-duplicate', count: 2 }]);
  expect(report.repairs[0]?.message).toMatch(/Bus Passengers of port 2606 in 2021-02: 0 and 2175; none/);
  const sasabe = { portCode: '2606', measure: 'Bus Passengers', month: '2021-02' };
  expect(store.monthlyCounts.get(sasabe)).toBeNull();
});

test.each([
  [2008, 4_866_252],
  [2015, 5_535_371],
  [2019, 6_440_255],
  [2020, 6_366_384],
  [2023, 7_356_659],
  [2024, 7_617_207],
])('trucks from Mexico in %i are the official %i', (year, trucks) => {
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Mexico Border', year)).toBe(trucks);
});

test('a port code keeps its leading zero', () => {
  const key = { measure: 'Trucks', month: '2024-01' };
  expect(store.monthlyCounts.get({ ...key, portCode: '0104' })).toBe(6556);
  expect(store.monthlyCounts.get({ ...key, portCode: '104' })).toBeNull();
});

test('every port-month that ships in data/observed agrees with the file it was made from', () => {
  const observed = readFileSync(
    new URL('../../data/observed/bts_trucks_monthly_by_port_1996_2025.csv', import.meta.url),
    'utf8',
  );
  const measures = ['Trucks', 'Truck Containers Loaded', 'Truck Containers Empty'];
  const wrong: string[] = [];
  let compared = 0;
  for (const line of observed.trim().split('\n').slice(1)) {
    const [portCode = '', , , month = '', ...values] = line.split(',');
    if (month > '2025-02') continue;
    for (const [index, measure] of measures.entries()) {
      const expected = values[index] === '' ? null : Number(values[index]);
      if (store.monthlyCounts.get({ portCode, measure, month }) !== expected)
        wrong.push(`${line} ${measure}`);
      compared++;
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(24_000);
});

test('the same file a second time is not even read', async () => {
  const before = holdings(store);
  const again = await importFile(realFile, store, options);
  expect(again).toMatchObject({ rows: 399_406, created: 0, updated: 0, unchanged: 399_404, skipped: 2 });
  expect(again.batchId).toBe(report.batchId);
  expect(holdings(store)).toEqual(before);
});

test('the same rows in another file change nothing and are noted in the ledger', async () => {
  const plain = createReadStream(realFile).pipe(createGunzip());
  const again = await importStream(plain, store, { ...options, fileName: 'plain.csv' });
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 399_404, skipped: 2 });
  expect(again.sha256).not.toBe(report.sha256);
  expect(store.monthlyCounts.size()).toBe(report.created);
  expect(store.imports.list().map((batch) => batch.fileName)).toEqual(['plain.csv', options.fileName]);
});
