import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { goodRows, HEADER, importText, row } from './import-text.ts';

const sample = (name: string) => readFileSync(new URL(`../fixtures/samples/bts/${name}`, import.meta.url));

test.each([
  ['A_socrata_2019_MMDDYYYY_12-00-00AM_Location.csv', '2506', '2019-03', 81_217],
  ['B_excel_resave_2019_Mdyy_CRLF.csv', '2506', '2019-03', 81_217],
  ['D_2022_MonYYYY_7cols.csv', '2301', '2022-05', 27_662],
  ['F_2026_socrata_derived_lowercase_ISO.csv', '2404', '2024-12', 1639],
])('%s is read, whatever its dates and columns look like', async (name, portCode, month, trucks) => {
  const store = tempStore();
  expect(await importText(store, sample(name))).toMatchObject({ rows: 12, created: 12, skipped: 0 });
  expect(store.monthlyCounts.get({ portCode, measure: 'Trucks', month })).toBe(trucks);
});

test('the layout of 2023 keeps every one of its twelve sample rows', async () => {
  const store = tempStore();
  const report = await importText(store, sample('E_2025_MonYYYY_lat_lon_point_10cols.csv'));
  expect(report).toMatchObject({
    created: 12,
    layout: 'BTS Border Crossing Entry Data, layout of 2023 and later',
  });
  expect(
    store.monthlyCounts.get({ portCode: '2401', measure: 'Truck Containers Empty', month: '2024-01' }),
  ).toBe(21_355);
});

test('full containers of 2019 and loaded containers of today are one measure', async () => {
  const store = tempStore();
  await importText(store, [HEADER, row({ measure: 'Truck Containers Full', value: '7' })]);
  const again = await importText(store, [
    HEADER,
    row({ measure: 'Truck Containers Loaded', value: '7' }),
    '',
  ]);
  expect(again).toMatchObject({ created: 0, unchanged: 1 });
});

test('columns may come in any order and case, and lines may end in any way', async () => {
  const store = tempStore();
  const text =
    'VALUE,date,Extra,Port_Code,MEASURE,border, Port Name ,State\r\n5,Jan 2024,x,104,Trucks,US-Canada Border,Jackman,Maine\n\r6,Feb 2024,x,104,Trucks,US-Canada Border,Jackman,Maine\r\n';
  expect(await importText(store, `\uFEFF${text}`)).toMatchObject({ rows: 2, created: 2 });
  expect(store.monthlyCounts.get({ portCode: '0104', measure: 'Trucks', month: '2024-02' })).toBe(6);
});

test('letters cut in two by a chunk border survive', async () => {
  const whole = [
    HEADER,
    ...goodRows(50).map((line) => line.replace('Laredo', 'San Luis Río Colorado ñ €')),
  ].join('\n');
  for (const chunkBytes of [1, 2, 3, 7, 64]) {
    const store = tempStore();
    expect(await importText(store, `\uFEFF${whole}`, { chunkBytes })).toMatchObject({
      created: 50,
      skipped: 0,
    });
    expect(await importText(store, gzipSync(whole), { chunkBytes })).toMatchObject({ unchanged: 50 });
  }
});

test.each([
  ['0', 0],
  ['23185', 23_185],
  [' 5 ', 5],
  ['5.0', 5],
  ['23 185', 23_185],
  ['"23,185"', 23_185],
  ['"1,234,567"', 1_234_567],
])('the value %s is read as %i', async (value, expected) => {
  const store = tempStore();
  await importText(store, [HEADER, row({ value })]);
  expect(store.monthlyCounts.get({ portCode: '2304', measure: 'Trucks', month: '2024-01' })).toBe(expected);
});

test.each([
  [
    'value',
    ['-5', '5.5', '5.000', '"5,5"', '"12,34"', '1e4', '0x10', 'NaN', '99999999999999999999', '５', '=1+1'],
    'value-not-a-count',
  ],
  ['value', ['', ' '], 'value-missing'],
  [
    'date',
    ['02/03/2019', '2024-01-15', '13/01/2019', 'Foo 2024', '2024', 'Jan 1024', '24-J', '1996', '45293', ''],
    'month-unreadable',
  ],
  ['code', ['23a', '', '23040', '07XX', '-1'], 'port-code-invalid'],
  ['measure', ['Lorries', '', 'Full'], 'measure-unknown'],
  ['border', ['', 'US Border'], 'border-unknown'],
] as const)('a %s such as %j is rejected and never guessed', async (field, cells, code) => {
  for (const cell of cells) {
    const store = tempStore();
    const report = await importText(store, [HEADER, ...goodRows(), row({ [field]: cell })]);
    expect(report).toMatchObject({
      created: 20,
      skipped: 1,
      repairs: [{ code, count: 1, firstLine: 22 }],
    });
  }
});

test('a row with a cell too few or too many is rejected with its line', async () => {
  for (const line of [row().slice(0, row().lastIndexOf(',')), `${row()},6`]) {
    const store = tempStore();
    const report = await importText(store, [HEADER, ...goodRows(), line]);
    expect(report.repairs).toMatchObject([{ code: 'column-count', count: 1, firstLine: 22 }]);
  }
});

test('rejected rows are grouped by reason, with the first line of each', async () => {
  const store = tempStore();
  const bad = [row({ value: 'x' }), row({ code: 'x' }), row({ value: 'y' })];
  const report = await importText(store, [HEADER, ...goodRows(100), ...bad]);
  expect(report.repairs).toMatchObject([
    { code: 'value-not-a-count', count: 2, firstLine: 102, message: expect.stringContaining('"x"') },
    { code: 'port-code-invalid', count: 1, firstLine: 103 },
  ]);
  expect(store.imports.list()[0]?.repairs).toEqual(report.repairs);
});

test('a changed value replaces the stored one and is counted, and the first file can be imported back', async () => {
  const store = tempStore();
  const original = [HEADER, row({ value: '5' }), row({ date: 'Feb 2024', value: '6' })];
  await importText(store, original);
  const correction = await importText(store, [
    HEADER,
    row({ value: '7' }),
    row({ date: 'Feb 2024', value: '6' }),
  ]);
  expect(correction).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(store.monthlyCounts.get({ portCode: '2304', measure: 'Trucks', month: '2024-01' })).toBe(7);
  expect(await importText(store, original)).toMatchObject({ updated: 1, unchanged: 1 });
  expect(store.monthlyCounts.get({ portCode: '2304', measure: 'Trucks', month: '2024-01' })).toBe(5);
});

test('text of a file in a message cannot steer a terminal', async () => {
  const store = tempStore();
  const report = await importText(store, [HEADER, ...goodRows(), row({ value: '\u001b[31m\u202e5' })]);
  expect(report.repairs[0]?.message).toContain('"\uFFFD[31m\uFFFD5"');
});
