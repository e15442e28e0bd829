import { expect, test } from 'vitest';
import { createQualityNotes } from '../../server/importers/quality-notes.ts';
import { parseQualityNotes, readQualityNotes } from '../../server/importers/quality-notes-file.ts';
import type { Dataset, Rows } from '../../server/model/rows.ts';
import { observed, readSample } from './read-sample.ts';

function findings<D extends Dataset>(
  dataset: D,
  rows: ReadonlyArray<Partial<Rows[D]>>,
  { layout = 'a table', asOfMonth = 209901 } = {},
) {
  const notes = createQualityNotes(dataset, readQualityNotes());
  for (const row of rows) notes.add(row as Rows[D]);
  return notes.findings({ layout, asOfMonth });
}
const count = (portCode: string, measure: string, monthNumber: number, crossing = '') => ({
  portCode,
  measure,
  monthNumber,
  crossing,
});
const codes = (found: ReadonlyArray<{ readonly code: string }>) => found.map(({ code }) => code);
const LOADED = 'Truck Containers Loaded';

test.each([
  ['Laredo, December 2023', '2304', 202312, []],
  ['Laredo, January 2024', '2304', 202401, ['loaded-changes-meaning']],
  ['Otay Mesa, June 2023', '2506', 202306, []],
  ['Otay Mesa, July 2023', '2506', 202307, ['loaded-changes-meaning-otay-mesa']],
])('loaded containers change meaning: %s', (_what, port, month, expected) => {
  expect(codes(findings('monthly-count', [count(port, LOADED, month)]))).toEqual(expected);
  expect(findings('monthly-count', [count(port, 'Trucks', month)])).toEqual([]);
});

test('El Paso contains Ysleta up to February 2020, its bridges do not', () => {
  const of = (month: number, crossing = '') =>
    codes(findings('monthly-count', [count('2402', 'Trucks', month, crossing)]));
  expect([of(202002), of(202003), of(202002, 'Bridge of the Americas')]).toEqual([
    ['el-paso-contains-ysleta'],
    [],
    [],
  ]);
});

test('Otay Mesa lacks November 2021 only in a file that goes on after it, and not once it is there', () => {
  const months = [202110, 202112].map((month) => count('2506', 'Trucks', month));
  expect(codes(findings('monthly-count', months))).toEqual([
    'months-missing',
    'otay-mesa-november-2021-missing',
  ]);
  expect(findings('monthly-count', [...months, count('2506', 'Trucks', 202111)])).toEqual([]);
  expect(findings('monthly-count', [count('2506', 'Trucks', 202110)])).toEqual([]);
});

test('months within half a year of the import can be preliminary', () => {
  const rows = [
    count('2304', 'Trucks', 202506),
    count('2304', 'Trucks', 202507),
    count('2305', 'Trucks', 202507),
  ];
  const of = (asOfMonth: number) =>
    findings('monthly-count', rows, { asOfMonth }).filter(({ code }) => code === 'newest-months-preliminary');
  expect(of(202507)).toMatchObject([{ count: 2, kind: 'note' }]);
  expect(of(202601)).toMatchObject([{ count: 1 }]);
  expect(of(202602)).toEqual([]);
});

test('a series that lacks months is a warning with its place, and a missing month no zero', () => {
  const rows = [202301, 202303, 202306].map((month) => count('2304', 'Trucks', month, 'World Trade Bridge'));
  expect(findings('monthly-count', [...rows, count('2305', 'Trucks', 202301)])).toEqual([
    {
      code: 'months-missing',
      kind: 'warning',
      message:
        '1 of 2 series lack 3 months between their first and last, such as Trucks at World Trade Bridge, which lacks ' +
        '2023-02, 2023-04, 2023-05; a missing month is not a zero',
      count: 3,
      source: null,
    },
  ]);
});

test('waits above five hours are counted as outliers, 300 min itself is none', () => {
  const of = (...minutes: Array<number | null>) =>
    findings(
      'wait',
      minutes.map((waitMin) => ({ portNumber: '230403', waitMin })),
    );
  expect(of(300, null, 0).map(({ code }) => code)).toEqual(['posted-waits']);
  expect(of(301, 700).find(({ code }) => code === 'wait-outlier')).toMatchObject({ count: 2 });
});

test('the hourly history of 2026 has one outlier, and the traps of its collector', async () => {
  const { rows, recognised } = await readSample('wait', observed('cbp_commercial_waits_hourly_2026.csv'));
  const found = findings('wait', rows, { layout: recognised.layout });
  expect(Object.fromEntries(found.map(({ code, count: of }) => [code, of]))).toEqual({
    'posted-waits': null,
    'hourly-date-inferred': null,
    'hourly-blank-lanes': null,
    'wait-outlier': 1,
    'wait-stuck-at-one': 552,
    'otay-mesa-few-waits': 6,
  });
  expect(found.every(({ source }) => source !== null && / \(grade [MO]\)$/.test(source))).toBe(true);
});

test('the shipped counts by port meet every trap of theirs', async () => {
  const { rows } = await readSample('monthly-count', observed('bts_trucks_monthly_by_port_1996_2025.csv'));
  const found = findings('monthly-count', rows, { asOfMonth: 202601 });
  expect(new Set(codes(found))).toEqual(
    new Set([
      'months-missing',
      ...readQualityNotes().notes.flatMap(({ code, dataset }) => (dataset === 'monthly-count' ? [code] : [])),
    ]),
  );
  expect(found.find(({ code }) => code === 'newest-months-preliminary')).toMatchObject({ count: 6 });
});

test('the shipped trade lacks October to December 2020 and March 2024', async () => {
  const name = 'bts_truck_imports_from_mexico_hs07_hs08_all_by_port_monthly_2020_2024.csv';
  const { rows } = await readSample('trade', observed(name));
  const found = findings('trade', rows);
  expect(found.find(({ code }) => code === 'transborder-late-2020-missing')).toMatchObject({ count: 3 });
  expect(found.find(({ code }) => code === 'transborder-march-2024-missing')).toMatchObject({ count: 1 });
});

test('a note without a known source is refused', () => {
  const file = structuredClone(readQualityNotes());
  const [note] = file.notes;
  const bad = { ...file, notes: [{ ...note, source: 'hearsay' }] };
  expect(() => parseQualityNotes(bad)).toThrow(/notes\.0\.source: expected a key of sources/);
});
