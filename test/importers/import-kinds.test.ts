import { expect, test } from 'vitest';
import { holdings, tempStore } from '../store/temp-store.ts';
import { importText } from './import-text.ts';

const DOT3 = [
  'TRDTYPE,DEPE,COMMODITY2,DISAGMOT,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR',
  '1,0101,39,5,1220,204281,0,3982,1,X,02,2020',
  '1,0101,39,5,1220,34748,0,681,2,X,02,2020',
  '2,2304,07,5,2010,100,10,1,,0,02,2020',
];
const PAGE = [
  'Port,Lane,Sub-Lane,Month,Day,Time,Sunday (min),Monday (min),Tuesday (min)',
  'El Paso - Ysleta,Commercial,General,January,All,Midnight,,12,',
  'El Paso - Ysleta,Commercial,General,January,All,1:00 AM,,0,3',
  'El Paso - Ysleta,Commercial,General,January,All,,,,',
  'El Paso - Ysleta,Passenger,Ready,January,All,Midnight,4,12,',
];
const DAYS = [
  'Port,Lane,Sub-Lane,Holiday,Time,"Monday, Dec 30, 2024 (min)","Tuesday, July 1, 2025 (min)"',
  'El Paso - Ysleta,Commercial,General,New Years Day,Noon,12,7',
];

test.each([
  ['a TransBorder table', DOT3, { dataset: 'trade', rows: 3, created: 2, skipped: 0 }],
  ['a historical page of a month', PAGE, { dataset: 'wait-average', rows: 4, created: 3, skipped: 2 }],
  ['a historical page of a holiday', DAYS, { dataset: 'wait', rows: 1, created: 2, skipped: 0 }],
])('%s is taken in once, and again changes nothing', async (_what, lines, expected) => {
  const store = tempStore();
  expect(await importText(store, lines)).toMatchObject(expected);
  const again = await importText(store, [...lines, '']);
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: expected.created });
});

test('a wait with a fraction of a minute is stored as it is, and undone with what replaced it', async () => {
  const store = tempStore();
  const stored = () => store.waits.between('240203', 0, 4e12, 10).map(({ waitMin }) => waitMin);
  await importText(store, DAYS.with(1, DAYS[1]!.replace('12,7', '12.5,"7,25"')));
  expect(stored()).toEqual([12.5, 7.25]);
  const { batchId } = await importText(store, DAYS);
  expect(stored()).toEqual([12, 7]);
  store.imports.undo(batchId!, 2);
  expect(stored()).toEqual([12.5, 7.25]);
});

test('the preview of a TransBorder table shows what each row says, though rows are stored in sums', async () => {
  const { preview } = await importText(tempStore(), DOT3, { dryRun: true });
  expect(preview!.rows.map(({ parsed }) => parsed)).toMatchObject([
    [{ portCode: '0101', hs2: '39', valueUsd: 204_281, weightKg: null }],
    [{ portCode: '0101', hs2: '39', valueUsd: 34_748, weightKg: null }],
    [{ portCode: '2304', hs2: '07', valueUsd: 100, weightKg: 10 }],
  ]);
});

test('a revised TransBorder sum replaces the stored one, and a file of another month leaves it alone', async () => {
  const store = tempStore();
  await importText(store, DOT3);
  const revised = DOT3.map((line) => line.replace('34748', '34749'));
  expect(await importText(store, revised)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  const later = DOT3.map((line) => line.replace('02,2020', '03,2020'));
  expect(await importText(store, later)).toMatchObject({ created: 2, updated: 0 });
});

test.each([
  ['trade by state without ports', DOT3.map((line) => line.replace('DEPE', 'USASTATE')), 'column-missing'],
  [
    'a page of crossings that are not known',
    PAGE.map((line) => line.replace('Ysleta', 'Nowhere')),
    'too-many-rejected',
  ],
])('%s: refused, and nothing is written', async (_what, lines, code) => {
  const store = tempStore();
  await expect(importText(store, lines)).rejects.toMatchObject({ name: 'ImportError', code });
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});
