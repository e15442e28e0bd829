import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenApi, Operation } from '../../server/http/reference/openapi.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let api: OpenApi;
let operations: Operation[];
beforeAll(async () => {
  app = await startApp();
  api = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as OpenApi;
  operations = Object.values(api.paths).flatMap((path) => Object.values(path));
});
afterAll(() => app.stop());

test('it is OpenAPI 3.1, says what will stay, and needs no other server', () => {
  expect(api.openapi).toBe('3.1.0');
  expect(api.info.description).toMatch(/^## What will stay\n\nUnder \/api\/v1 no route/);
  expect(api.servers).toEqual([{ url: '/' }]);
});

test('every reference leads to a schema, and every schema but those of the live stream is referred to', () => {
  const text = JSON.stringify(api);
  const named = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
  const known = Object.keys(api.components.schemas);
  expect([...named].filter((name) => !known.includes(name!))).toEqual([]);
  const ofSockets = ['BorderNow', 'LiveDelta', 'LiveForecast', 'LiveSnapshot', 'RunChanged'];
  expect(known.filter((name) => !named.has(name)).toSorted()).toEqual(ofSockets);
  expect(text).not.toMatch(/"\$(id|schema)"/);
});

test('every operation has a name of its own, a summary, and every parameter of its path', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, byMethod] of Object.entries(api.paths))
    for (const { summary, parameters } of Object.values(byMethod)) {
      expect(summary).toMatch(/\.$/);
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
});

test('every operation tells what it answers and how it refuses', () => {
  for (const { operationId, responses } of operations) {
    const statuses = Object.keys(responses);
    expect(
      statuses.some((status) => status.startsWith('2')),
      operationId,
    ).toBe(true);
    expect(statuses, operationId).toEqual(expect.arrayContaining(['403', '404', '405', '414', '421', '500']));
  }
});

test('what checks a request is what is shown of it', () => {
  const { parameters } = api.paths['/api/v1/ports/{id}/history']!.get!;
  expect(parameters.find(({ name }) => name === 'tier')).toEqual({
    name: 'tier',
    in: 'query',
    required: true,
    description: 'Length of a span.',
    schema: { type: 'string', enum: ['5min', 'hour', 'day'] },
  });
  expect(api.components.schemas.WhatIfRequest).toMatchObject({
    additionalProperties: false,
    required: ['portId', 'seed'],
    properties: { days: { type: 'integer', minimum: 1, maximum: 92 } },
  });
});
