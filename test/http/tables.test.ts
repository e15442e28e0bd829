import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TablePage, TableSummary } from '../../server/contract/tables.ts';
import { HEADER, importText, row } from '../importers/import-text.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { type RunningApp, startApp } from './start-app.ts';

const EIGHT = Date.UTC(2026, 4, 13, 13) / 1000;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await importText(app.store, [HEADER, row(), row({ date: 'Feb 2024', value: '6' })]);
  const trucks = Array.from({ length: 2500 }, (_, index) => ({
    joinedAtS: EIGHT + 60 * index,
    truckRef: `T-${String(index).padStart(4, '0')}`,
    commodity: index % 2 === 0 ? 'avocado' : null,
  }));
  storeTrucks(app.store, 'pharr', trucks);
  storeTrucks(app.store, 'ysleta', [{ joinedAtS: EIGHT, truckRef: '=1+1', laneKind: 'FAST' }]);
});
afterAll(() => app.stop());

const get = (path: string) => fetch(`${app.url}/api/v1/tables${path}`);
const page = async (path: string) => (await (await get(path)).json()) as TablePage;

test('every table is listed with its rows and its first and last time, also where it is empty', async () => {
  const { tables } = (await (await get('')).json()) as { tables: TableSummary[] };
  const told = tables.map(({ name, rows, first, last }) => [name, rows, first, last]);
  expect(told).toEqual([
    ['monthly-count', 2, '2024-01', '2024-02'],
    ['wait', 0, null, null],
    ['crossing', 2501, '2026-05-13T13:00:00Z', '2026-05-15T06:39:00Z'],
    ['hourly-count', 0, null, null],
    ['trade', 0, null, null],
    ['wait-average', 0, null, null],
  ]);
  expect(tables[0]).toMatchObject({ timeColumn: 'month', placeColumn: 'portCode' });
});

test('a page has rows as records, by the clock of the facility that is asked for', async () => {
  const found = await page('/crossing/rows?port=pharr&from=2026-05-13&limit=1');
  expect(found).toMatchObject({ table: 'crossing', zone: 'America/Chicago', count: 2500, facets: [] });
  expect(found.rows).toEqual([
    {
      facilityId: 'pharr',
      laneKind: 'standard',
      truckRef: 'T-0000',
      joinedAt: '2026-05-13T08:00:00-05:00',
      primaryAt: null,
      releasedAt: null,
      isLoaded: null,
      commodity: 'avocado',
      timeReading: 'unique',
      importId: 2,
    },
  ]);
});

test('next pages are followed to the end, each row once', async () => {
  const seen: unknown[] = [];
  let path: string | null = '/api/v1/tables/crossing/rows?limit=1000&commodity=avocado';
  let pages = 0;
  while (path !== null) {
    const answer: TablePage = (await (await fetch(app.url + path)).json()) as TablePage;
    seen.push(...answer.rows.map(({ truckRef }) => truckRef));
    path = answer.nextUrl;
    pages++;
  }
  expect(pages).toBe(2);
  expect(seen).toHaveLength(1250);
  expect(new Set(seen).size).toBe(1250);
});

test('values of columns that have few are counted over the filtered rows', async () => {
  const { facets } = await page('/crossing/rows?limit=1&port=pharr&_facet=commodity&_facet=truckRef');
  expect(facets[0]).toEqual({
    column: 'commodity',
    distinct: 2,
    values: [
      { value: 'avocado', rows: 1250 },
      { value: null, rows: 1250 },
    ],
  });
  expect(facets[1]!.distinct).toBe(2500);
  expect(facets[1]!.values).toHaveLength(20);
});

test('CSV holds all rows, named as a download, and nothing that a spreadsheet would run', async () => {
  const answer = await get('/crossing/rows?format=csv');
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="crossing.csv"');
  const lines = (await answer.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(2502);
  expect(lines[0]).toBe(
    'facilityId,laneKind,truckRef,joinedAt,primaryAt,releasedAt,isLoaded,commodity,timeReading,importId',
  );
  expect(lines.at(-1)).toBe("ysleta,FAST,'=1+1,2026-05-13T13:00:00Z,,,,,unique,3");
});

test('one JSON document a line is the same rows', async () => {
  const answer = await get('/monthly-count/rows?format=ndjson&from=2024-02');
  expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const lines = (await answer.text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      portCode: '2304',
      portName: 'Laredo',
      state: 'Texas',
      border: 'US-Mexico Border',
      crossing: null,
      measure: 'Trucks',
      month: '2024-02',
      value: 6,
      importId: 1,
    },
  ]);
});

test('whoever goes away amid a download leaves no error behind', async () => {
  const leaving = new AbortController();
  const answer = await fetch(`${app.url}/api/v1/tables/crossing/rows?format=csv`, { signal: leaving.signal });
  await answer.body!.getReader().read();
  leaving.abort();
  await get('');
  expect(app.errors).toEqual([]);
});

test('an unknown table, column or value is a problem in one sentence', async () => {
  expect(await page('/trucks/rows')).toMatchObject({ status: 404, code: 'table-unknown' });
  expect(await page('/crossing/rows?wheels=18')).toMatchObject({
    status: 400,
    code: 'request-invalid',
    detail: expect.stringContaining('"wheels" is no column of the table crossing'),
  });
  expect(await page("/crossing/rows?facilityId=x'%20OR%201=1")).toMatchObject({ count: 0, rows: [] });
});

test('CSV begins with a byte-order mark where Excel is to read it, and JSON never does', async () => {
  const firstBytes = async (query: string) =>
    [...new Uint8Array(await (await get(`/monthly-count/rows?${query}`)).arrayBuffer())].slice(0, 3);
  const mark = [0xef, 0xbb, 0xbf];
  expect(await firstBytes('format=csv&bom=1')).toEqual(mark);
  expect(await firstBytes('format=csv')).not.toEqual(mark);
  expect(await firstBytes('format=ndjson&bom=1')).not.toEqual(mark);
});
