import { expect, test } from 'vitest';
import { observed, readSample } from './read-sample.ts';

const HEADER = 'TRDTYPE,DEPE,COMMODITY2,DISAGMOT,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR';
/** Rows of February 2020 as BTS published them, with what is expected of each. */
const EXPORT = '1,0101,39,5,1220,204281,0,3982,1,X,02,2020';
const RE_EXPORT = '1,0101,39,5,1220,34748,0,681,2,X,02,2020';
const read = (...lines: string[]) => readSample('trade', [HEADER, ...lines]);

test('domestic and foreign goods of one port, commodity and month are one sum', async () => {
  const { rows, recognised } = await read(EXPORT, RE_EXPORT);
  expect(rows).toEqual([
    {
      portCode: '0101',
      hs2: '39',
      direction: 'export',
      country: 'Canada',
      mode: 'truck',
      monthNumber: 202002,
      valueUsd: 204281 + 34748,
      weightKg: null,
      line: 2,
    },
  ]);
  expect(recognised.layout).toBe('BTS TransBorder Freight Data, dot3 by port and commodity');
});

test('containers and others are summed, other ports, commodities, modes, partners and months are not', async () => {
  const { rows } = await read(
    '2,2304,07,5,2010,100,10,1,,0,03,2023',
    '2,2304,07,5,2010,200,20,1,,1,03,2023',
    '2,2304,08,5,2010,1,1,1,,0,03,2023',
    '2,2304,07,6,2010,1,1,1,,0,03,2023',
    '2,2304,07,5,1220,1,1,1,,0,03,2023',
    '2,2304,07,5,2010,1,1,1,,0,04,2023',
    '1,2304,07,5,2010,1,0,0,1,0,03,2023',
    '2,23XX,07,5,2010,1,1,1,,0,03,2023',
  );
  expect(rows).toHaveLength(7);
  expect(rows[0]).toMatchObject({ valueUsd: 300, weightKg: 30, direction: 'import', country: 'Mexico' });
  expect(rows.at(-1)?.portCode).toBe('23XX');
});

test.each([
  ['an export by truck', '1,2304,07,5,2010,100,0,1,1,0,03,2023', null],
  ['an export by rail', '1,2304,07,6,2010,100,0,1,1,0,03,2023', null],
  ['an export by vessel', '1,20XX,07,1,2010,100,0,1,1,0,03,2023', 0],
  ['an export by air', '1,20XX,07,3,2010,100,0,1,1,0,03,2023', 0],
  ['an import by truck', '2,2304,07,5,2010,100,0,1,,0,03,2023', 0],
  ['an import without a weight', '2,2304,07,5,2010,100,,1,,0,03,2023', null],
])('a weight of 0 of %s is what BTS can mean by it', async (_what, line, weightKg) => {
  expect((await read(line)).rows).toMatchObject([{ weightKg }]);
});

test('a sum of which a part has no weight has none', async () => {
  const { rows } = await read('2,2304,07,5,2010,100,10,1,,0,03,2023', '2,2304,07,5,2010,100,,1,,1,03,2023');
  expect(rows).toMatchObject([{ valueUsd: 200, weightKg: null }]);
});

test('codes that a spreadsheet has shortened are whole again', async () => {
  const { rows } = await read(
    '2,101,7,5.0,1220,100.0,10,1,,0,3,2023',
    '2,7xx,8,5,1220,100,10,1,2.0,0,3,2023',
  );
  expect(rows.map(({ portCode, hs2, monthNumber }) => [portCode, hs2, monthNumber])).toEqual([
    ['0101', '07', 202303],
    ['07XX', '08', 202303],
  ]);
});

test('columns are found in any order and case', async () => {
  const reversed = (line: string) => line.split(',').toReversed().join(',');
  const straight = await read(EXPORT);
  const { rows } = await readSample('trade', [reversed(HEADER).toLowerCase(), reversed(EXPORT)]);
  expect(rows).toEqual(straight.rows);
});

test.each([
  ['5', 'truck'],
  ['1', 'vessel'],
  ['3', 'air'],
  ['4', 'mail'],
  ['6', 'rail'],
  ['7', 'pipeline'],
  ['8', 'other'],
  ['9', 'foreign-trade-zone'],
])('mode %s is %s', async (code, mode) => {
  expect((await read(`2,2304,07,${code},2010,1,1,1,,0,03,2023`)).rows).toMatchObject([{ mode }]);
});

test.each([
  ['direction-unknown', 'TRDTYPE', '3,2304,07,5,2010,1,1,1,,0,03,2023'],
  ['port-code-invalid', 'DEPE', '2,ABCD,07,5,2010,1,1,1,,0,03,2023'],
  ['commodity-unknown', 'COMMODITY2', '2,2304,00,5,2010,1,1,1,,0,03,2023'],
  ['mode-unknown', 'DISAGMOT', '2,2304,07,2,2010,1,1,1,,0,03,2023'],
  ['country-unknown', 'COUNTRY', '2,2304,07,5,5700,1,1,1,,0,03,2023'],
  ['value-not-a-count', 'VALUE', '2,2304,07,5,2010,1e6,1,1,,0,03,2023'],
  ['value-not-a-count', 'SHIPWT', '2,2304,07,5,2010,1,-1,1,,0,03,2023'],
  ['month-unreadable', 'MONTH', '2,2304,07,5,2010,1,1,1,,0,13,2023'],
  ['column-count', null, '2,2304,07'],
])('%s: the row is left out, with its line and column', async (code, column, line) => {
  const { rows, problems } = await read(EXPORT, line);
  expect(rows).toHaveLength(1);
  expect(problems).toMatchObject([column === null ? { code, line: 3 } : { code, column, line: 3 }]);
});

test('a row of totals is passed over', async () => {
  const { problems } = await read(EXPORT, 'Total,,,,,239029,0,4663,,,,2020');
  expect(problems).toMatchObject([{ code: 'totals-row', isExpected: true }]);
});

test('table dot1, by state and port, gives all commodities of a port, summed over states', async () => {
  const { rows, recognised } = await readSample('trade', [
    'TRDTYPE,USASTATE,DEPE,DISAGMOT,MEXSTATE,CANPROV,COUNTRY,VALUE,SHIPWT,FREIGHT_CHARGES,DF,CONTCODE,MONTH,YEAR',
    '1,AK,2304,5,CM,,2010,76845,0,0,1.0,0,2,2020',
    '1,AK,2304,5,CM,,2010,51616,0,0,2.0,0,2,2020',
    '1,AL,2304,5,AG,,2010,2548798,0,0,1.0,0,2,2020',
  ]);
  expect(rows).toMatchObject([{ portCode: '2304', hs2: 'all', valueUsd: 76845 + 51616 + 2548798 }]);
  expect(recognised.layout).toContain('dot1');
});

test.each([
  ['dot2, which has no ports', HEADER.replace('DEPE', 'USASTATE'), /table dot2 .* dot3/],
  ['an annual summary, which has no months', HEADER.replace('MONTH,', ''), /an annual summary .* dot3/],
])('%s, is refused with what it is and what to take instead', async (_what, header, says) => {
  await expect(readSample('trade', [header, EXPORT])).rejects.toMatchObject({
    code: 'column-missing',
    message: expect.stringMatching(says),
  });
});

test('the compiled truck imports of 2020 to 2024 add up to the sums published for 2023', async () => {
  const name = 'bts_truck_imports_from_mexico_hs07_hs08_all_by_port_monthly_2020_2024.csv';
  const { rows, problems } = await readSample('trade', observed(name));
  expect({ rows: rows.length, problems }).toEqual({ rows: 5822, problems: [] });
  const of2023 = (hs2: string) =>
    rows.filter((row) => row.hs2 === hs2 && Math.floor(row.monthNumber / 100) === 2023);
  const sum = (hs2: string, unit: 'valueUsd' | 'weightKg') =>
    of2023(hs2).reduce((total, row) => total + (row[unit] ?? Number.NaN), 0);
  expect([sum('07', 'valueUsd') / 1e9, sum('07', 'weightKg') / 1e9].map((one) => one.toFixed(2))).toEqual([
    '9.18',
    '7.23',
  ]);
  expect([sum('08', 'valueUsd') / 1e9, sum('08', 'weightKg') / 1e9].map((one) => one.toFixed(2))).toEqual([
    '10.42',
    '4.84',
  ]);
  const produceKt = (portCode: string) =>
    [...of2023('07'), ...of2023('08')]
      .filter((row) => row.portCode === portCode)
      .reduce((total, { weightKg }) => total + weightKg! / 1e6, 0);
  for (const [code, kt] of [
    ['2305', 3974],
    ['2604', 2987],
    ['2304', 1837],
    ['2506', 1285],
  ] as const) {
    expect(Math.abs(produceKt(code) - kt), code).toBeLessThan(1);
  }
  expect(rows[0]).toMatchObject({ portCode: '01XX', direction: 'import', country: 'Mexico', mode: 'truck' });
});
