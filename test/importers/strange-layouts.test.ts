import { expect, test } from 'vitest';
import { readSample } from './read-sample.ts';

/** Value by port and month, as `2304 202401`. */
const countsOf = async (lines: readonly string[]) => {
  const { rows, problems } = await readSample('monthly-count', lines);
  return {
    counts: Object.fromEntries(
      rows.map(({ portCode, monthNumber, value }) => [`${portCode} ${monthNumber}`, value]),
    ),
    left: problems.map(({ line, code, isExpected }) => [line, code, isExpected ?? false]),
  };
};

test('months as columns with sums at the end and below hold the months alone', async () => {
  const { counts, left } = await countsOf([
    'Port Code,Measure,Year,Jan,Feb,Mar,Annual Total',
    '2304,Trucks,2024,"1,000","2,000","3,000","6,000"',
    'Total,,2024,1000,2000,3000,6000',
    'Source: BTS,,,,,,',
  ]);
  expect(counts).toEqual({ '2304 202401': 1000, '2304 202402': 2000, '2304 202403': 3000 });
  expect(left).toEqual([
    [3, 'totals-row', true],
    [4, 'note-row', true],
  ]);
});

test('months of a year can be columns by their numbers', async () => {
  const { counts, left } = await countsOf(['Port Code,Measure,Year,1,2,03', '2304,Trucks,2024,10,20,30']);
  expect(counts).toEqual({ '2304 202401': 10, '2304 202402': 20, '2304 202403': 30 });
  expect(left).toEqual([]);
});

test('a table that a spreadsheet saved with semicolons, decimal commas and days first is read as it was', async () => {
  const { counts } = await countsOf([
    'Port Name;State;Port Code;Border;Date;Measure;Value;Latitude',
    'Laredo;Texas;2304;US-Mexico Border;01/02/2024;Trucks;1.234,00;27,5',
    'Hidalgo;Texas;2305;US-Mexico Border;01/03/2024;Trucks;12.345;26,1',
  ]);
  expect(counts).toEqual({ '2304 202402': 1234, '2305 202403': 12_345 });
});

test('files put one after the other repeat their header, which is passed over', async () => {
  const { counts, left } = await countsOf([
    'Port Code,Date,Measure,Value',
    '2304,2024-01,Trucks,100',
    'Port Code,Date,Measure,Value',
    '2304,2024-02,Trucks,50',
  ]);
  expect(counts).toEqual({ '2304 202401': 100, '2304 202402': 50 });
  expect(left).toEqual([[3, 'header-row', true]]);
});

test.each(['Value (thousands)', 'Valor (miles)', 'Value (000)'])(
  'counts in a column named "%s" are refused, not stored a thousand times too small',
  async (name) => {
    const failing = countsOf([`Port Code,Date,Measure,${name}`, '2304,2024-01,Trucks,100']);
    await expect(failing).rejects.toMatchObject({ code: 'values-scaled' });
  },
);
