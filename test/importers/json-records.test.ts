import { expect, test } from 'vitest';
import { readJson } from '../../server/importers/json-records.ts';
import { readSample } from './read-sample.ts';

const OBJECTS = [
  {
    port_name: 'Laredo',
    port_code: '2304',
    date: '2024-01-01T00:00:00.000',
    measure: 'Trucks',
    value: '244595',
  },
  {
    port_name: 'Laredo',
    port_code: '2304',
    date: '2024-02-01T00:00:00.000',
    measure: 'Trucks',
    value: 251110,
  },
  {
    port_name: 'Laredo',
    port_code: '2304',
    date: '2024-01-01T00:00:00.000',
    measure: 'Truck Containers Empty',
    value: '57264',
  },
];
const POINT = { type: 'Point', coordinates: [-99.507, 27.5] };
const SOCRATA = {
  meta: {
    view: {
      id: 'keg4-3bc2',
      columns: [
        { id: -1, name: 'sid', dataTypeName: 'meta_data', fieldName: ':sid' },
        { id: -1, name: 'id', dataTypeName: 'meta_data', fieldName: ':id' },
        {
          id: 1,
          name: 'Port Name',
          dataTypeName: 'text',
          fieldName: 'port_name',
          cachedContents: { top: [{ item: 'a]}' }] },
        },
        { id: 2, name: 'Port Code', dataTypeName: 'text', fieldName: 'port_code' },
        { id: 3, name: 'Date', dataTypeName: 'calendar_date', fieldName: 'date' },
        { id: 4, name: 'Measure', dataTypeName: 'text', fieldName: 'measure' },
        { id: 5, name: 'Value', dataTypeName: 'number', fieldName: 'value' },
        { id: 6, name: 'Point', dataTypeName: 'point', fieldName: 'point' },
      ],
    },
  },
  data: OBJECTS.map((row, index) => [
    `row-${index}`,
    '0000',
    ...Object.values(row),
    [null, '27.5', '-99.5', null, false],
  ]),
};

test.each([
  ['a list of objects', JSON.stringify(OBJECTS)],
  ['the same, indented', JSON.stringify(OBJECTS, null, 2)],
  ['one object a line', OBJECTS.map((one) => JSON.stringify(one)).join('\n')],
  [
    'one object a line with lists in it',
    OBJECTS.map((one) => JSON.stringify({ ...one, tags: ['a', 'b'] })).join('\r\n'),
  ],
  ['objects under data', JSON.stringify({ data: OBJECTS })],
  [
    'objects under results, with more around them',
    JSON.stringify({ count: 3, next: null, results: OBJECTS, links: [{ a: [1] }] }, null, 1),
  ],
  [
    'pages of objects, one after the other',
    OBJECTS.map((one) => JSON.stringify({ data: [one], page: {} })).join('\n'),
  ],
  ['a Socrata export', JSON.stringify(SOCRATA)],
  ['a Socrata export, indented', JSON.stringify(SOCRATA, null, 2)],
  [
    'GeoJSON features',
    JSON.stringify({
      type: 'FeatureCollection',
      features: OBJECTS.map((properties) => ({ type: 'Feature', properties, geometry: POINT })),
      crs: { type: 'name', properties: { name: 'CRS84' } },
    }),
  ],
  [
    'GeoJSON features, one a line',
    OBJECTS.map((properties) => JSON.stringify({ type: 'Feature', geometry: POINT, properties })).join('\n'),
  ],
])('%s gives the three counts', async (_what, text) => {
  const { rows, problems } = await readSample('monthly-count', text);
  expect(problems).toEqual([]);
  expect(
    rows.map(({ portCode, measure, monthNumber, value, line }) => [
      portCode,
      measure,
      monthNumber,
      value,
      line,
    ]),
  ).toEqual([
    ['2304', 'Trucks', 202401, 244_595, 1],
    ['2304', 'Trucks', 202402, 251_110, 2],
    ['2304', 'Truck Containers Empty', 202401, 57_264, 3],
  ]);
  expect(await recordsOf(text, 7)).toEqual(await recordsOf(text, 1 << 20));
});

test.each([
  ['cut inside a row', JSON.stringify({ data: OBJECTS }).slice(0, 150), /ends inside an object/],
  ['cut between rows', `{"data":[${JSON.stringify(OBJECTS[0])},`, /ends inside an object/],
  ['cut after its rows', `{"data":[${JSON.stringify(OBJECTS[0])}]`, /ends inside an object/],
  ['numbers under data', '{"data":[1,2]}', /no array of objects/],
  ['lists without names of columns', '{"data":[["a","b"]]}', /does not name/],
  ['a broken wrapper', '{"meta":,"data":[["a","b"]]}', /cannot be read/],
  ['a broken row', '{"data":[{"a":}]}', /object 1 cannot be read/],
  ['one row without end', `{"data":[{"a":"${'x'.repeat(1_100_000)}"}]}`, /longer than 1 MB/],
])('%s: refused (json-malformed)', async (_what, text, says) => {
  await expect(recordsOf(text, 1 << 16)).rejects.toMatchObject({
    code: 'json-malformed',
    message: expect.stringMatching(says),
  });
});

test.each(['[]', '{"data":[]}', '[ ]\n'])('%s has no row, and is refused for that', async (text) => {
  await expect(recordsOf(text, 1)).rejects.toMatchObject({ code: 'no-rows' });
});

async function recordsOf(text: string, chunkBytes: number): Promise<string[][]> {
  const records: string[][] = [];
  await readJson(chunksOf(text, chunkBytes), 'a.json', (record) => records.push(record));
  return records;
}

async function* chunksOf(text: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
