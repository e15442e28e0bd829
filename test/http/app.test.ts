import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.stop());

test('the server says that it lives', async () => {
  const response = await fetch(`${app.url}/livez`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('every answer carries the headers that keep a page to itself, and none that plain HTTP cannot bear', async () => {
  const { headers } = await fetch(`${app.url}/livez`);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';" +
      "object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'none';require-trusted-types-for 'script'",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each(['rebind.evil:4410', 'localhost.evil.example', '127.0.0.1.', '10.0.0.1', 'evil@localhost'])(
  'a request under the name %s is misdirected',
  async (host) => {
    const answer = await send(app.port, { path: '/api/v1/ports', headers: { Host: host } });
    expect(answer.status).toBe(421);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'host-unknown', status: 421 });
  },
);

test.each(['localhost', 'LOCALHOST:4410', '127.0.0.1:1', '[::1]:4410'])(
  '%s is a name of this server',
  async (host) => {
    expect(await send(app.port, { path: '/livez', headers: { Host: host } })).toMatchObject({ status: 200 });
  },
);

test('a page of another site may change nothing', async () => {
  const host = `127.0.0.1:${app.port}`;
  const foreign = [
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: `https://${host}` },
    { Origin: 'http://127.0.0.1:1' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of foreign) {
    const post = { method: 'POST', path: '/api/v1/imports', headers: { Host: host, ...headers }, body: 'a' };
    expect(await send(app.port, post), JSON.stringify(headers)).toMatchObject({ status: 403 });
    expect((await send(app.port, { ...post, method: 'GET', body: '' })).status).toBe(200);
  }
  const own = { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };
  expect((await send(app.port, { method: 'DELETE', path: '/api/v1/runs/1', headers: own })).status).toBe(404);
});

test('an unknown address is a problem with a sentence, a code and the id of the request', async () => {
  const response = await fetch(`${app.url}/api/v1/nothing`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    type: '/api/problems/route-unknown',
    title: 'Not Found',
    status: 404,
    code: 'route-unknown',
  });
  expect(problem.detail).toMatch(/^There is no GET \/api\/v1\/nothing here; the API is under/);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
});

test('what fails inside is told to the log and not to the client', async () => {
  await app.stop();
  app = await startApp({
    ports: {
      list: () => {
        throw new Error('secret of /root/x.ts');
      },
      months: () => null,
    },
  });
  const response = await fetch(`${app.url}/api/v1/ports`);
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toMatch(/secret|root/);
  expect(app.errors).toEqual([
    { requestId: problem.requestId, err: expect.objectContaining({ message: 'secret of /root/x.ts' }) },
  ]);
});

test('an endless or malformed address is refused and ends nothing', async () => {
  expect((await fetch(`${app.url}/?${'x'.repeat(5000)}`)).status).toBe(414);
  expect((await send(app.port, { path: '/api/v1/ports/%E0%A4%A/months' })).status).toBe(400);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '//evil.example/%2e%2e', '/.env', '/%00']) {
    const answer = await send(app.port, { path });
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.body, path).not.toContain('better-sqlite3');
  }
  expect(app.errors).toEqual([]);
});

test('a page that is not built says how to build it', async () => {
  const response = await fetch(app.url);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/npm run build/);
});

test('the built page is always fresh and its hashed parts are kept', async () => {
  mkdirSync(join(app.clientFolder, 'assets'), { recursive: true });
  writeFileSync(join(app.clientFolder, 'index.html'), '<!doctype html><title>Garita</title>');
  writeFileSync(join(app.clientFolder, 'assets/index-abc.js'), '1');
  const page = await fetch(app.url);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  const part = await fetch(`${app.url}/assets/index-abc.js`);
  expect([part.status, part.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

test('a reader of Spanish is refused in Spanish, with the same code', async () => {
  const ask = (language: string) =>
    fetch(`${app.url}/api/v1/runs/999`, { headers: { 'accept-language': language } });
  const spanish = await ask('es-MX,en;q=0.5');
  expect(spanish.headers.get('content-language')).toBe('es');
  expect(spanish.headers.get('vary')).toContain('Accept-Language');
  expect(await spanish.json()).toMatchObject({
    code: 'run-unknown',
    detail: 'No existe la corrida "999"; GET /api/v1/runs las enumera.',
  });
  expect(await (await ask('en')).json()).toMatchObject({
    detail: 'There is no run "999"; GET /api/v1/runs lists them.',
  });
});
