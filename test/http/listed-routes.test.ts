import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppServices, apiRouters } from '../../server/http/app.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

let app: RunningApp;
let services: AppServices;
beforeAll(async () => {
  app = await startApp({}, (given) => {
    services = given;
  });
});
afterAll(() => app.stop());

const named = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

/** Every route that express would answer, as the routers have them. */
function mounted(): string[] {
  return apiRouters(services).flatMap(([prefix, router]) =>
    router.stack.flatMap(({ route }) =>
      route === undefined
        ? []
        : route.stack.map(
            ({ method }) => `${method.toUpperCase()} ${prefix}${route.path === '/' ? '' : route.path}`,
          ),
    ),
  );
}

test('every route of the API is in the table of routes, and every route of the table is there', () => {
  const listed = ALL_ROUTES.map(named).filter((name) => / \/(api|livez|readyz|healthz|metrics)/.test(name));
  expect(new Set(mounted())).toEqual(new Set(listed));
  expect(listed).toHaveLength(new Set(listed).size);
});

test('what is asked for by GET changes nothing and has no body', () => {
  for (const { access, body } of ALL_ROUTES.filter(({ method }) => method === 'GET'))
    expect([access, body]).toEqual(['read', undefined]);
  const reads = ALL_ROUTES.filter(({ method, access }) => method !== 'GET' && access === 'read');
  expect(reads.map(named)).toEqual(['POST /api/v1/preview']);
});

test('every route that is no GET is refused to a page of another site, and every other is not', async () => {
  const headers = { Host: `127.0.0.1:${app.port}`, Origin: 'http://evil.example' };
  for (const route of ALL_ROUTES) {
    const path = route.path.replace(/:\w+/g, 'x');
    const { status, body } = await send(app.port, { method: route.method, path, headers });
    const isForeign = status === 403 && JSON.parse(body).code === 'origin-foreign';
    expect(isForeign, named(route)).toBe(route.method !== 'GET');
  }
});

test('what the table does not list is answered to nobody', async () => {
  for (const path of ['/api/v1', '/api/v2/ports', '/api/v1/ports/pharr', '/api/v1/runs/1/secret', '/livez/x'])
    expect((await send(app.port, { path })).status, path).toBe(404);
  const put = await send(app.port, { method: 'PUT', path: '/api/v1/ports' });
  expect(put.status).toBe(405);
  expect(JSON.parse(put.body)).toMatchObject({
    code: 'method-unknown',
    detail: 'There is no PUT /api/v1/ports here; it knows GET.',
  });
});
