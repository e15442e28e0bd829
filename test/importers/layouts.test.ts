import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { HEADER, importText } from './import-text.ts';

const sample = (name: string) => readFileSync(new URL(`../fixtures/samples/bts/${name}`, import.meta.url));

/** Trucks at Laredo in January and February 2024, and empty containers in January, are these in every layout. */
const EXPECTED = { january: 244_595, february: 251_110, empty: 57_264 };

async function laredoOf(content: string | readonly string[] | Buffer) {
  const store = tempStore();
  const report = await importText(store, content);
  const get = (measure: string, month: string) =>
    store.monthlyCounts.get({ portCode: '2304', measure, month });
  const january = get('Trucks', '2024-01');
  const february = get('Trucks', '2024-02');
  return { report, counts: { january, february, empty: get('Truck Containers Empty', '2024-01') } };
}

const rows = (...dates: [january: string, february: string]) => [
  `Laredo,Texas,2304,US-Mexico Border,${dates[0]},Trucks,244595`,
  `Laredo,Texas,2304,US-Mexico Border,${dates[1]},Trucks,251110`,
  `Laredo,Texas,2304,US-Mexico Border,${dates[0]},Truck Containers Empty,57264`,
];
const plain = [HEADER, ...rows('Jan 2024', 'Feb 2024')];

test.each([
  ['as published since 2021', plain],
  ['without a header', plain.slice(1)],
  [
    'without a header, columns in another order',
    plain.slice(1).map((line) => line.split(',').toReversed().join(',')),
  ],
  ['names that are not known', ['Puerto,Estado,Clave,Frontera,Fecha,Medida,Cruces', ...plain.slice(1)]],
  ['ports by name only', plain.map((line) => line.replace(/,(Port Code|2304)/, ''))],
  [
    'names and measures in Spanish',
    [
      'Nombre del puerto,Código de puerto,Fecha,Medida,Valor',
      'Laredo,2304,ene-2024,Camiones,244595',
      'Laredo,2304,feb-2024,Camiones,251110',
      'Laredo,2304,ene-2024,Contenedores de camión vacíos,57264',
    ],
  ],
  [
    'ports by name, year and month apart, measures as columns',
    [
      'Puerto,Año,Mes,Camiones,Contenedores de camión vacíos',
      'Laredo,2024,enero,244595,57264',
      'Laredo,2024,febrero,251110,',
    ],
  ],
  [
    'digits in formulas',
    plain.map((line) => line.replace(/,(\d+)$/, ',"=""$1"""').replace(',2304,', ',"=""2304""",')),
  ],
  [
    'notes below the table',
    [...plain, '', 'Note: preliminary, and subject to revision', 'Source: BTS', '* revised'],
  ],
  ['trailing empty columns', plain.map((line) => `${line},,,`)],
  ['trailing empty columns in the header only', [`${HEADER},,`, ...plain.slice(1)]],
  ['trailing empty columns in the rows only', [HEADER, ...plain.slice(1).map((line) => `${line},,`)]],
  ['a title above the header', ['Border Crossing Entry Data', 'as of 3/1/2025,,', ...plain]],
  ['an abbreviated state', plain.map((line) => line.replace('Texas', 'TX'))],
  ['names in capitals', plain.map((line) => line.toUpperCase())],
  [
    'no border and no state',
    plain.map((line) => line.replace(/,(State|Texas)/, '').replace(/,(Border|US-Mexico Border)/, '')),
  ],
  ['thousands separators', plain.map((line) => line.replace(/(\d{2,3})(\d{3})$/, '"$1,$2"'))],
  [
    'every cell in quotes',
    plain.map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(','),
    ),
  ],
  [
    'year and month apart',
    plain.map((line) => line.replace('Date', 'Year,Month').replace(/(Jan|Feb) 2024/, '2024,$1')),
  ],
  [
    'year and month apart, as numbers',
    plain.map((line) =>
      line.replace('Date', 'Year,Month').replace('Jan 2024', '2024,1').replace('Feb 2024', '2024,02'),
    ),
  ],
  ['a line that names the separator', ['sep=;', ...plain.map((line) => line.replaceAll(',', ';'))]],
  ['pipes', plain.map((line) => line.replaceAll(',', '|'))],
  ['tabs', plain.map((line) => line.replaceAll(',', '\t'))],
  [
    'a European re-save: semicolons, decimal comma, thousands point, day first',
    [
      `${HEADER},Latitude,Longitude`.replaceAll(',', ';'),
      'Laredo;Texas;2304;US-Mexico Border;01.01.2024;Trucks;244.595;27,5;-99,507',
      'Laredo;Texas;2304;US-Mexico Border;01.02.2024;Trucks;251.110;27,5;-99,507',
      'Laredo;Texas;2304;US-Mexico Border;01.01.2024;Truck Containers Empty;57.264;27,5;-99,507',
    ],
  ],
  [
    'months as columns, with totals',
    [
      'Port Name,State,Port Code,Border,Measure,Jan 2024,Feb 2024,Total',
      'Laredo,Texas,2304,US-Mexico Border,Trucks,"244,595","251,110","495,705"',
      'Laredo,Texas,2304,US-Mexico Border,Truck Containers Empty,"57,264",,"57,264"',
      'Grand Total,,,,,"301,859","251,110","552,969"',
    ],
  ],
  [
    'a year and twelve months as columns',
    [
      'Port Code,Port,Measure,Year,January,February,March,Total',
      '2304,Laredo,Trucks,2024,244595,251110,,495705',
      '2304,Laredo,Truck Containers Empty,2024,57264,,,57264',
    ],
  ],
  [
    'measures as columns',
    [
      'port_code,port_name,month,Trucks,Truck Containers Empty',
      '2304,Laredo,2024-01,244595,57264',
      '2304,Laredo,2024-02,251110,',
    ],
  ],
  [
    'objects of the Socrata API, empty fields left out, numbers as text or not',
    JSON.stringify([
      { port_code: '2304', date: '2024-01-01T00:00:00.000', measure: 'Trucks', value: '244595' },
      {
        port_name: 'Laredo',
        port_code: 2304,
        date: '2024-02-01T00:00:00.000',
        measure: 'Trucks',
        value: 251110,
        point: { type: 'Point', coordinates: [1, 2] },
      },
      {
        port_name: 'La"r\\edo {',
        port_code: '2304',
        date: '2024-01-01T00:00:00.000',
        measure: 'Truck Containers Empty',
        value: '57264',
      },
    ]),
  ],
] as ReadonlyArray<readonly [string, string | readonly string[]]>)(
  'a file with %s gives the same counts',
  async (_what, content) => {
    const { counts, report } = await laredoOf(content);
    expect(counts).toEqual(EXPECTED);
    expect(report.created).toBe(3);
  },
);

test.each([
  ['Jan-24', 'Feb-24'],
  ['24-Jan', '24-Feb'],
  ['Jan 2024', 'Feb 2024'],
  ['January 2024', 'February 2024'],
  ['JAN-2024', 'FEB-2024'],
  ['01/01/2024 12:00:00 AM', '02/01/2024 12:00:00 AM'],
  ['1/1/2024 0:00', '2/1/2024 0:00'],
  ['1/1/24', '2/1/24'],
  ['01/01/2024', '01/02/2024'],
  ['01.01.2024', '01.02.2024'],
  ['2024-01', '2024-02'],
  ['2024-01-01', '2024-02-01'],
  ['2024-01-01T00:00:00.000', '2024-02-01T00:00:00.000'],
  ['2024-01-01 00:00:00', '2024-02-01 00:00:00'],
  ['2024-01-01T00:00:00Z', '2024-02-01T00:00:00Z'],
  ['2024/01/01', '2024/02/01'],
  ['202401', '202402'],
  ['20240101', '20240201'],
  ['1-Jan-24', '1-Feb-24'],
  ['01-Jan-2024', '01-Feb-2024'],
  ['"January 1, 2024"', '"February 1, 2024"'],
  ['"Monday, January 1, 2024"', '"Thursday, February 1, 2024"'],
  ['01/2024', '02/2024'],
  ['ene-24', 'feb-24'],
  ['enero de 2024', 'febrero de 2024'],
  ['45292', '45323'],
])('dates such as %s and %s are January and February 2024', async (january, february) => {
  expect((await laredoOf([HEADER, ...rows(january, february)])).counts).toEqual(EXPECTED);
});

test('a two-digit year is one of the series, which starts in 1996', async () => {
  const store = tempStore();
  await importText(store, [HEADER, ...rows('Jan-96', 'Feb-01')]);
  const of = (month: string) => store.monthlyCounts.get({ portCode: '2304', measure: 'Trucks', month });
  expect([of('1996-01'), of('2001-02')]).toEqual([244_595, 251_110]);
});

test('the order of day and month that a file shows first holds for all of it', async () => {
  const good = Array.from({ length: 30 }, (_, year) =>
    rows(`2/1/${1996 + year}`, `3/1/${1996 + year}`),
  ).flat();
  const { report } = await laredoOf([HEADER, ...good, ...rows('01/04/2024', '1/5/2024').slice(0, 1)]);
  expect(report).toMatchObject({
    created: 90,
    skipped: 1,
    repairs: [{ code: 'month-unreadable', column: 'Date' }],
  });
});

const text = plain.join('\r\n').replace('Laredo', 'San Luis Río Colorado');

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 LE', Buffer.from(text, 'utf16le')],
  ['UTF-16 BE', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(text, 'latin1')],
])('%s is recognised, shown and decoded', async (encoding, bytes) => {
  for (const chunkBytes of [7, 1 << 20]) {
    const report = await importText(tempStore(), bytes, { chunkBytes });
    expect(report).toMatchObject({ created: 3, skipped: 0 });
    expect(report.why).toContain(`read as ${encoding}.`);
  }
});

test.each(['\n', '\r', '\r\n'])('lines that end in %j are read', async (end) => {
  expect((await laredoOf(plain.join(end))).counts).toEqual(EXPECTED);
});

test('a ZIP archive of one file is read like the file', async () => {
  const archive = zipSync({ 'counts.csv': Buffer.from(plain.join('\n')) });
  expect((await laredoOf(Buffer.from(archive))).counts).toEqual(EXPECTED);
});

test('the report says by what a layout was recognised', async () => {
  const why = async (content: readonly string[] | Buffer) => (await laredoOf(content)).report.why;
  expect(await why(plain)).toBe(
    'Line 1 names port code, date, measure and value, the dates look like "Jan 2024", with commas; read as UTF-8.',
  );
  expect(await why(plain.slice(1))).toMatch(
    /^Line 1 is data, not names, and the contents tell the columns: measure 6, border 4/,
  );
  expect(await why(sample('J_RECONSTRUCTED_socrata_api.json'))).toMatch(
    /^Each object names port code.* \(JSON\); read as UTF-8\.$/,
  );
});

test('totals, remarks and blank rows are counted as skipped, never stored, and never refuse a file', async () => {
  const { report, counts } = await laredoOf([
    ...plain,
    'Laredo Total,Texas,2304,US-Mexico Border,Jan 2024,Trucks,999',
    'Total,,,,Jan 2024,Trucks,495705',
    'Texas,Grand Total,,,,,495705',
    ',,,,,,',
    'Source: BTS,,,,,,',
  ]);
  expect(counts).toEqual(EXPECTED);
  expect(report).toMatchObject({ rows: 8, created: 3, skipped: 5, problemCount: 5 });
  expect(report.repairs.map(({ code, count }) => [code, count])).toEqual([
    ['totals-row', 3],
    ['blank-row', 1],
    ['note-row', 1],
  ]);
});

test('the reconstructed export of 2026 is read with its separators and both its date forms', async () => {
  const { report, counts } = await laredoOf(sample('I_RECONSTRUCTED_2026_comma_values_MonYY.csv'));
  expect(report).toMatchObject({ rows: 2, created: 2, skipped: 0 });
  expect(counts).toMatchObject({ january: 244_595, february: 251_110 });
});

test('the reconstructed answer of the API is read', async () => {
  const { report, counts } = await laredoOf(sample('J_RECONSTRUCTED_socrata_api.json'));
  expect(report).toMatchObject({ rows: 1, created: 1 });
  expect(counts.january).toBe(244_595);
});

test('each problem has line, column, value, code and fix, and those of one repair stand together', async () => {
  const good = Array.from({ length: 60 }, (_, year) =>
    rows(`Jan ${1996 + year}`, `Feb ${1996 + year}`),
  ).flat();
  const bad = ['x', '-5'].map((value) => `Laredo,Texas,2304,US-Mexico Border,Mar 2024,Trucks,${value}`);
  const wrongCode = 'Laredo,Texas,23x,US-Mexico Border,Mar 2024,Trucks,5';
  const { report } = await laredoOf([HEADER, ...good, bad[0]!, wrongCode, bad[1]!]);
  const fix = 'correct it or remove the row';
  expect(report.problems).toMatchObject([
    { line: 182, column: 'Value', value: 'x', code: 'value-not-a-count', fix },
    { line: 184, column: 'Value', value: '-5', code: 'value-not-a-count', fix },
    { line: 183, column: 'Port Code', value: '23x', code: 'port-code-invalid' },
  ]);
  expect(report.repairs).toMatchObject([
    { code: 'value-not-a-count', column: 'Value', count: 2, firstLine: 182, fix },
    { code: 'port-code-invalid', column: 'Port Code', count: 1, firstLine: 183 },
  ]);
});

test('of many problems the first thousand are listed and all are counted', async () => {
  const { report } = await laredoOf([...plain, ...Array(1500).fill('Total,,,,Jan 2024,Trucks,5')]);
  expect(report.problems).toHaveLength(1000);
  expect(report).toMatchObject({ problemCount: 1500, repairs: [{ code: 'totals-row', count: 1500 }] });
});

test('a dry run tells created, updated and unchanged apart as the import does', async () => {
  const store = tempStore();
  await importText(store, plain);
  const next = [...plain.slice(0, 2), plain[2]!.replace('251110', '251111'), ...rows('Mar 2024', 'Apr 2024')];
  const { tookMs: _, ...dry } = await importText(store, next, { dryRun: true });
  expect(dry).toMatchObject({ created: 3, updated: 1, unchanged: 1, skipped: 0, batchId: null });
  expect(store.monthlyCounts.size()).toBe(3);
  expect(await importText(store, next)).toMatchObject({ ...dry, dryRun: false, batchId: 2 });
});

test('a port that BTS does not have by that name is a problem of its row', async () => {
  const named = plain.map((line) => line.replace(/,(Port Code|2304)/, ''));
  const many = Array.from({ length: 40 }, (_, year) => named[1]!.replace('2024', String(1996 + year)));
  const { report } = await laredoOf([named[0]!, ...many, named[1]!.replace('Laredo', 'Lareda')]);
  expect(report).toMatchObject({ created: 40, skipped: 1, repairs: [{ code: 'port-name-unknown' }] });
});

test('a table of hours with ports by name is not one of months', async () => {
  const hourly = ['Port,Date,Hour,Trucks', 'Laredo,2024-01-01,13,120', 'Laredo,2024-02-01,14,130'];
  await expect(laredoOf(hourly)).rejects.toMatchObject({ code: 'layout-unknown' });
});

test('a single cell below a table that is no remark may be a row cut off, and is a problem', async () => {
  const many = Array.from({ length: 40 }, (_, year) => plain[1]!.replace('2024', String(1996 + year)));
  const { report } = await laredoOf([HEADER, ...many, 'Lar']);
  expect(report).toMatchObject({ created: 40, repairs: [{ code: 'column-count' }] });
});
