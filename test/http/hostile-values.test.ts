import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { READABLE_TABLES } from '../../server/store/table-columns.ts';
import { goodRows, HEADER } from '../importers/import-text.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { holdings } from '../store/temp-store.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const SQL = [
  "x'; DROP TABLE import_batch; --",
  'ts;DROP',
  'ts]',
  '"ts"',
  '1,2',
  'ts COLLATE NOCASE',
  "' OR 1=1 --",
  ') UNION SELECT sql FROM sqlite_master --',
  '%',
  '🚚',
  '\0',
  '9'.repeat(400),
  'x'.repeat(3_000),
  '__proto__',
  'constructor',
];

describe('values that are SQL', () => {
  const columns = Object.entries(READABLE_TABLES).map(([name, table]) => ({
    name,
    columns: [...table.seriesColumns, ...table.rowColumns].map((column) => column.name),
  }));
  const words = [
    'port',
    'from',
    'to',
    'after',
    'limit',
    'format',
    '_facet',
    'sort',
    'order',
    'group',
    'topic',
  ];

  test.each(columns)('change nothing and fail nowhere in the table $name', async ({ name, columns: own }) => {
    storeTrucks(app.store, 'pharr', [{ joinedAtS: 1_700_000_000 }]);
    const before = holdings(app.store);
    const ask = async (query: string) => {
      const { status } = await fetch(`${app.url}/api/v1/tables/${name}/rows?${query}`);
      return status;
    };
    for (const value of SQL) {
      const encoded = encodeURIComponent(value);
      expect([value, await ask(`${encoded}=1`)]).toEqual([value, 400]);
      for (const parameter of [...own, ...words]) {
        const status = await ask(`${parameter}=${encoded}`);
        expect([parameter, value, status === 200 || status === 400]).toEqual([parameter, value, true]);
      }
    }
    expect(holdings(app.store)).toEqual(before);
    expect(app.errors).toEqual([]);
  });

  test('are refused as a table, and as what tables know no word for', async () => {
    for (const value of SQL) {
      const { status } = await fetch(`${app.url}/api/v1/tables/${encodeURIComponent(value)}/rows`);
      expect([value, status >= 400 && status < 500]).toEqual([value, true]);
    }
    for (const word of ['sort', 'order', 'group', 'topic'])
      expect((await fetch(`${app.url}/api/v1/tables/crossing/rows?${word}=joinedAt`)).status).toBe(400);
  });

  test('fail in no parameter of any route that reads', async () => {
    const reads = ALL_ROUTES.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1'));
    for (const { path, query } of reads) {
      const shape = (query as { shape?: object } | undefined)?.shape ?? {};
      for (const value of SQL) {
        const encoded = encodeURIComponent(value);
        const paths = [path.replace(/:\w+/g, encoded)];
        for (const parameter of Object.keys(shape))
          paths.push(`${path.replace(/:\w+/g, 'pharr')}?${parameter}=${encoded}`);
        for (const asked of paths) {
          const { status } = await fetch(app.url + asked);
          expect([asked, status < 500]).toEqual([asked, true]);
        }
      }
    }
    expect(app.errors).toEqual([]);
  });
});

describe('names of what every object has', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'constructor.prototype',
  ];
  const inherited = () => [
    Object.getOwnPropertyNames(Object.prototype).toSorted(),
    Object.getOwnPropertyNames(Array.prototype).length,
    Object.getOwnPropertyNames(Function.prototype).length,
    ({} as { polluted?: unknown }).polluted,
  ];

  test('in JSON and addresses are text, and pollute nothing', { timeout: 60_000 }, async () => {
    const before = inherited();
    const writes = ALL_ROUTES.filter(({ method, path }) => method !== 'GET' && path !== '/api/v1/imports');
    for (const name of NAMES) {
      const poison = [
        `{"${name}":{"polluted":1}}`,
        `{"a":{"${name}":{"polluted":1}}}`,
        `{"assume":{"${name}":1,"${name}.polluted":1},"portId":"${name}","withdrawnShare":1}`,
        `{"kind":"${name}","columns":{"${name}":"x"},"facilities":["${name}"]}`,
        `[{"${name}":[{"polluted":1}]}]`,
      ];
      for (const { method, path } of writes)
        for (const body of poison) {
          const asked = `${app.url}${path.replace(/:\w+/g, name)}?${name}=1&${name}[polluted]=1`;
          const { status } = await fetch(asked, {
            method,
            body,
            headers: { 'Content-Type': 'application/json' },
          });
          expect([method, path, name, status < 500]).toEqual([method, path, name, true]);
        }
      for (const { path } of ALL_ROUTES.filter(({ method }) => method === 'GET'))
        expect((await fetch(app.url + path.replace(/:\w+/g, name))).status).toBeLessThan(504);
    }
    expect(inherited()).toEqual(before);
    expect(app.errors).toEqual([]);
  });

  test('in a file are columns and cells like any other', { timeout: 60_000 }, async () => {
    const before = inherited();
    for (const name of NAMES.slice(0, 4)) {
      const text = [
        `${HEADER},${name}`,
        ...goodRows(3).map((one) => `${one.replace('Laredo', name)},${name}`),
      ];
      const answer = await fetch(`${app.url}/api/v1/imports`, {
        method: 'POST',
        body: text.join('\n'),
        headers: { 'Content-Type': 'text/csv', 'X-File-Name': name },
      });
      expect([200, 201]).toContain(answer.status);
      expect(await answer.json()).toMatchObject({ rows: 3, skipped: 0 });
    }
    expect(inherited()).toEqual(before);
  });
});

describe('text that a spreadsheet would run', () => {
  const TEXTS = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''=1", 'a;=1', '-', "it's"];

  test('leaves with an apostrophe, and comes back as it was: import(export(x)) = x', async () => {
    const rows = TEXTS.map((truckRef, index) => ({
      joinedAtS: 1_700_000_000 + 60 * index,
      truckRef,
      timeReading: 'offset' as const,
    }));
    const from = await startApp();
    const to = await startApp();
    try {
      storeTrucks(from.store, 'ysleta', rows);
      const read = async (one: RunningApp, format: string) =>
        (await fetch(`${one.url}/api/v1/tables/crossing/rows?port=ysleta&format=${format}`)).text();
      const csv = await read(from, 'csv');
      const mapping = JSON.stringify({
        kind: 'crossings',
        columns: { facility: 'facilityId', lane: 'laneKind', truck: 'truckRef', joined: 'joinedAt' },
      });
      for (const line of csv.split(/\r?\n/)) expect(line).not.toMatch(/(^|[,;"])\s*[=+@＝]/);
      const taken = await fetch(`${to.url}/api/v1/imports`, {
        method: 'POST',
        body: csv,
        headers: { 'Content-Type': 'text/csv', 'X-Import-Mapping': encodeURIComponent(mapping) },
      });
      expect([taken.status, await taken.json()]).toMatchObject([201, { created: TEXTS.length }]);
      const of = async (one: RunningApp) =>
        (await read(one, 'ndjson'))
          .trim()
          .split('\n')
          .map((line) => ({ ...JSON.parse(line), importId: 0 }));
      expect(await of(to)).toEqual(await of(from));
    } finally {
      await Promise.all([from.stop(), to.stop()]);
    }
  });
});
