import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problem } from '../../server/contract/answers/shapes.ts';
import type { AnyRun } from '../../server/contract/studies.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { COMMON_PROBLEMS, type RouteDoc } from '../../server/http/documented/route-doc.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.stop());

const BTS = 'test/fixtures/samples/bts/A_socrata_2019_MMDDYYYY_12-00-00AM_Location.csv';
const whatIf = { portId: 'calexico-east', withdrawnShare: 1, days: 1, replications: 2, seed: 7 };
const SCENARIO =
  'schemaVersion: 1\nname: Half\nfacilities: [calexico-east]\nwindow: { days: 1 }\npolicy: [{ share: 0.5 }]\nreplications: 2\n';
const mapping = { kind: 'hourly-counts', columns: { facility: 'gate', hour: 'hour', trucks: 'trucks' } };
const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** What was asked: a path from /api/v1 on unless it begins with `//`, and how. */
type Ask = readonly [path: string, init?: RequestInit | undefined];
interface Case {
  /** Answered as the table says. */
  readonly done: readonly Ask[];
  /** Refused as the table says; routes without an own problem have none. */
  readonly refused?: readonly Ask[];
}

const done = (...asks: readonly (string | Ask)[]) =>
  asks.map((ask): Ask => (typeof ask === 'string' ? [ask] : ask));

/** Runs and imports that the cases speak of: 1 and 2 are done, 3 is cancelled. */
async function prepare(): Promise<void> {
  const solve = {
    kind: 'solve',
    portId: 'calexico-east',
    target: { metric: 'p90WaitMin', relation: '<=', value: 20 },
    days: 1,
    replications: 2,
    seed: 7,
  };
  for (const request of [{ ...whatIf, uncertainty: 9 }, solve]) await ask(['/runs', json(request)]);
  const isDone = async (id: number) => ((await (await ask([`/runs/${id}`])).json()) as AnyRun).status;
  await expect.poll(() => isDone(2), { timeout: 120_000, interval: 200 }).toBe('done');
}

function ask([path, init]: Ask): Promise<Response> {
  return fetch(server.url + (path.startsWith('//') ? path.slice(1) : `/api/v1${path}`), init);
}

const CASES: Readonly<Record<string, Case>> = {
  'GET /api/v1/ports': { done: done('/ports', '/ports?format=csv'), refused: done('/ports?format=xml') },
  'GET /api/v1/ports/:id/months': {
    done: done('/ports/pharr/months', '/ports/pharr/months?format=ndjson'),
    refused: done('/ports/farr/months'),
  },
  'GET /api/v1/ports/:id/waits': {
    done: done('/ports/pharr/waits', '/ports/pharr/waits?limit=3&format=csv'),
    refused: done('/ports/farr/waits', '/ports/pharr/waits?limit=x'),
  },
  'GET /api/v1/ports/:id/history': {
    done: done(
      '/ports/pharr/history?tier=5min&limit=3',
      '/ports/pharr/history?tier=day',
      '/ports/pharr/history?tier=hour&format=csv',
    ),
    refused: done('/ports/farr/history?tier=day', '/ports/pharr/history'),
  },
  'GET /api/v1/ports/:id/measures': {
    done: done('/ports/pharr/measures', '/ports/pharr/measures?at=2024-12-03T09:00:00-06:00'),
    refused: done('/ports/farr/measures', '/ports/pharr/measures?at=nine'),
  },
  'GET /api/v1/ports/:id/week-hours': {
    done: done('/ports/pharr/week-hours'),
    refused: done('/ports/farr/week-hours'),
  },
  'GET /api/v1/ports/:id/events': {
    done: done('/ports/pharr/events?from=2022-04-01&to=2022-05-01'),
    refused: done('/ports/farr/events?from=2022-04-01&to=2022-05-01', '/ports/pharr/events?from=2022-04-01'),
  },
  'GET /api/v1/history': {
    done: done('/history', '/history?at=2024-12-03T09:00:00-06:00'),
    refused: done('/history?at=nine'),
  },
  'GET /api/v1/live/:facilityId/events': {
    // Its events do not end, and live-mirror.test.ts reads them.
    done: done(['/live/pharr/events', { method: 'HEAD' }]),
    refused: done('/live/farr/events'),
  },
  'GET /api/v1/replays': { done: done('/replays') },
  'GET /api/v1/preview': {
    done: done('/preview?portId=pharr&withdrawnShare=0.6', '/preview?portId=pharr&policy=S2&from=2024-12-02'),
    refused: done('/preview', '/preview?portId=farr&withdrawnShare=1', '/preview?portId=pharr&policy=S9'),
  },
  'POST /api/v1/preview': {
    done: done([
      '/preview',
      json({ portId: 'pharr', withdrawnShare: 1, assume: { 'service.primaryStandardSec': 90 } }),
    ]),
    refused: done(
      ['/preview', json({})],
      ['/preview', json({ portId: 'farr', withdrawnShare: 1 })],
      ['/preview', json({ portId: 'pharr', withdrawnShare: 1, assume: { nothing: 1 } })],
      ['/preview', { method: 'POST', body: 'a' }],
    ),
  },
  'GET /api/v1/runs': {
    done: done('/runs', '/runs?limit=1', '/runs?format=ndjson'),
    refused: done('/runs?limit=0', '/runs?after=x'),
  },
  'POST /api/v1/runs': {
    done: done(['/runs', json({ ...whatIf, replications: 1000, days: 92 })]),
    refused: done(
      ['/runs', json({ ...whatIf, days: 0 })],
      ['/runs', json({ ...whatIf, portId: 'farr' })],
      ['/runs', json({ ...whatIf, withdrawnShare: undefined, policy: 'S9' })],
      ['/runs', json({ ...whatIf, assume: { nothing: 1 } })],
      ['/runs', json({ ...whatIf, days: undefined, trace: {} })],
      ['/runs', { ...json({}), body: '{' }],
      ['/runs', json({ portId: 'x'.repeat(300_000) })],
      ['/runs', { method: 'POST', body: 'a' }],
    ),
  },
  'GET /api/v1/runs/:id': {
    done: done('/runs/1', '/runs/2', '/runs/3', '/runs/1?format=csv', '/runs/2?format=ndjson'),
    refused: done('/runs/99', '/runs/3?format=csv', '/runs/1?format=pdf'),
  },
  'GET /api/v1/runs/:id/manifest': {
    done: done('/runs/1/manifest', '/runs/2/manifest'),
    refused: done('/runs/99/manifest', '/runs/3/manifest'),
  },
  'GET /api/v1/comparison/report': {
    done: done('/comparison/report?runs=1,1', '/comparison/report?runs=1,1&lang=es&download=1'),
    refused: done('/comparison/report?runs=1', '/comparison/report?runs=1,99', '/comparison/report?runs=1,2'),
  },
  'GET /api/v1/comparison/metrics': {
    done: done('/comparison/metrics?runs=1,1'),
    refused: done(
      '/comparison/metrics',
      '/comparison/metrics?runs=1,3',
      '/comparison/metrics?runs=1,1&lang=fr',
    ),
  },
  'GET /api/v1/runs/:id/report': {
    done: done('/runs/1/report', '/runs/1/report?lang=es&download=1'),
    refused: done('/runs/99/report', '/runs/2/report', '/runs/3/report', '/runs/1/report?lang=fr'),
  },
  'GET /api/v1/runs/:id/bundle': {
    done: done('/runs/1/bundle', '/runs/1/bundle?lang=es&bom=1'),
    refused: done('/runs/99/bundle', '/runs/2/bundle', '/runs/3/bundle'),
  },
  'DELETE /api/v1/runs/:id': {
    done: done(['/runs/3', { method: 'DELETE' }]),
    refused: done(['/runs/3', { method: 'DELETE' }], ['/runs/99', { method: 'DELETE' }]),
  },
  'GET /api/v1/scenarios': { done: done('/scenarios') },
  'PUT /api/v1/scenarios/:name': {
    done: done(['/scenarios/half', { method: 'PUT', body: SCENARIO }]),
    refused: done(
      ['/scenarios/half', { method: 'PUT', body: SCENARIO }],
      ['/scenarios/half', { method: 'PUT', body: SCENARIO, headers: { 'If-Match': '"x"' } }],
      ['/scenarios/essay-leverage', { method: 'PUT', body: SCENARIO }],
      ['/scenarios/Half!', { method: 'PUT', body: SCENARIO }],
      ['/scenarios/other', { method: 'PUT', body: 'schemaVersion: 1\n' }],
      ['/scenarios/other', { method: 'PUT', body: 'x'.repeat(300_000) }],
    ),
  },
  'GET /api/v1/scenarios/:name': {
    done: done('/scenarios/half', '/scenarios/essay-leverage?format=yaml'),
    refused: done('/scenarios/none', '/scenarios/half?format=xml'),
  },
  'POST /api/v1/scenarios/:name/runs': {
    done: done(['/scenarios/half/runs', { method: 'POST' }]),
    refused: done(['/scenarios/none/runs', { method: 'POST' }]),
  },
  'DELETE /api/v1/scenarios/:name': {
    done: done(['/scenarios/half', { method: 'DELETE' }]),
    refused: done(
      ['/scenarios/half', { method: 'DELETE' }],
      ['/scenarios/essay-leverage', { method: 'DELETE' }],
    ),
  },
  'POST /api/v1/imports': {
    done: done(
      ['/imports?dryRun=true', { method: 'POST', body: readFileSync(BTS) }],
      ['/imports', { method: 'POST', body: readFileSync(BTS), headers: { 'X-File-Name': 'counts.csv' } }],
      ['/imports', { method: 'POST', body: readFileSync(BTS) }],
    ),
    refused: done(
      ['/imports', { method: 'POST', body: 'nothing\nthat,is,known\n' }],
      ['/imports?dryRun=maybe', { method: 'POST', body: 'a' }],
      ['/imports?profile=none', { method: 'POST', body: 'gate,hour\n1,2\n' }],
      ['/imports', { method: 'POST', body: new URLSearchParams({ a: '1' }) }],
      ['/imports', { method: 'POST', body: 'a', headers: { 'X-Import-Mapping': '%7B%7D' } }],
    ),
  },
  'GET /api/v1/imports': {
    done: done('/imports', '/imports?limit=1', '/imports?format=csv'),
    refused: done('/imports?limit=5000'),
  },
  'GET /api/v1/imports/running': { done: done('/imports/running') },
  'DELETE /api/v1/imports/running/:key': {
    done: [],
    refused: done(['/imports/running/nothing-here', { method: 'DELETE' }]),
  },
  'GET /api/v1/imports/:id/rejects.csv': { done: [], refused: done('/imports/1/rejects.csv') },
  'DELETE /api/v1/imports/:id': {
    done: done([`/imports/LAST`, { method: 'DELETE' }]),
    refused: done(['/imports/LAST', { method: 'DELETE' }], ['/imports/999', { method: 'DELETE' }]),
  },
  'PUT /api/v1/profiles/:name': {
    done: done(['/profiles/gate-log', json({ mapping, headerColumns: ['gate', 'hour', 'trucks'] }, 'PUT')]),
    refused: done(
      ['/profiles/gate-log', json({}, 'PUT')],
      ['/profiles/gate-log', { ...json({}, 'PUT'), body: '{' }],
    ),
  },
  'GET /api/v1/profiles': { done: done('/profiles') },
  'GET /api/v1/profiles/:name': { done: done('/profiles/gate-log'), refused: done('/profiles/none') },
  'DELETE /api/v1/profiles/:name': {
    done: done(['/profiles/gate-log', { method: 'DELETE' }]),
    refused: done(['/profiles/none', { method: 'DELETE' }]),
  },
  'GET /api/v1/tables': { done: done('/tables') },
  'GET /api/v1/tables/:name/rows': {
    done: done('/tables/monthly-count/rows?limit=2&_facet=*', '/tables/wait/rows?format=csv&port=pharr'),
    refused: done('/tables/nothing/rows', '/tables/wait/rows?colour=red'),
  },
  'GET /api/v1/storage': { done: done('/storage') },
  'GET /api/v1/assumptions': {
    done: done('/assumptions', '/assumptions?grade=G&match=ucp', '/assumptions?format=csv'),
    refused: done('/assumptions?grade=Z'),
  },
  'GET /api/v1/policies': { done: done('/policies') },
  'GET /api/v1/method': { done: done('/method') },
  'GET /livez': { done: done('//livez') },
  'GET /readyz': { done: done('//readyz') },
  'GET /healthz': { done: done('//healthz') },
  'GET /metrics': { done: done('//metrics') },
  'GET /api/v1/openapi.json': { done: done('/openapi.json') },
  'GET /api': { done: done('//api', '//api?lang=es'), refused: done('//api?lang=fr') },
  'GET /api/problems/:code': {
    done: done('//api/problems/run-unknown'),
    refused: done('//api/problems/nothing', '//api/problems/internal?lang=fr'),
  },
  'GET /api/reference.css': { done: done('//api/reference.css') },
};

/** Pages are there once they are built, which these tests do not wait for. */
const isPage = ({ path }: RouteDoc) => !/^\/(api|livez|readyz|healthz|metrics)/.test(path);
const nameOf = ({ method, path }: RouteDoc) => `${method} ${path}`;
const inTurn = Object.keys(CASES);

describe('what is documented is what is answered', { timeout: 180_000 }, () => {
  test('a what-if and a study are done', prepare);

  test('every route has cases, and every case a route', () => {
    const routes = ALL_ROUTES.filter((route) => !isPage(route)).map(nameOf);
    expect(new Set(inTurn)).toEqual(new Set(routes));
    for (const route of ALL_ROUTES)
      if (route.problems !== undefined)
        expect(CASES[nameOf(route)]?.refused, nameOf(route)).not.toBe(undefined);
  });

  test.each(inTurn)('%s', async (name) => {
    const route = ALL_ROUTES.find((one) => nameOf(one) === name)!;
    const { done: asked, refused = [] } = CASES[name]!;
    for (const [path, init] of asked) await expectDocumented(route, await ask([await withIds(path), init]));
    for (const [path, init] of refused) await expectRefusal(route, await ask([await withIds(path), init]));
  });
});

/** The last import, in place of its number. */
async function withIds(path: string): Promise<string> {
  if (!path.includes('LAST')) return path;
  const { imports } = (await (await ask(['/imports'])).json()) as {
    readonly imports: ReadonlyArray<{ readonly batchId: number }>;
  };
  return path.replace('LAST', String(imports[0]!.batchId));
}

async function expectDocumented(route: RouteDoc, response: Response): Promise<void> {
  const text = await response.text();
  const answer = route.answers[response.status];
  expect(answer, `${response.status} ${response.url}: ${text.slice(0, 300)}`).toBeDefined();
  const type = response.headers.get('content-type')?.split(';')[0] ?? null;
  if (type === 'application/json') {
    const checked = answer!.schema!.safeParse(JSON.parse(text));
    expect(checked.error?.issues.slice(0, 3) ?? [], response.url).toEqual([]);
  } else if (type === null) expect([text, answer!.schema, answer!.types]).toEqual(['', undefined, undefined]);
  else expect(answer!.types).toContain(type);
}

async function expectRefusal(route: RouteDoc, response: Response): Promise<void> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const refusal = problem.parse(await response.json());
  expect(refusal.status).toBe(response.status);
  const codes = [...(route.problems?.[response.status] ?? []), ...(COMMON_PROBLEMS[response.status] ?? [])];
  expect(codes, `${response.status} ${response.url}: ${refusal.detail}`).toContain(refusal.code);
}
