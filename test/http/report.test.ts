import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { resultOf } from '../report/finished-run.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let done: number;
beforeAll(async () => {
  app = await startApp();
  const result = resultOf();
  done = app.store.runs.create(result.request, 1);
  app.store.runs.update(done, {
    status: 'done',
    progress: 1,
    result,
    finding: result.finding,
    finishedAtMs: 2,
  });
});
afterAll(() => app.stop());

const get = (path: string, headers = {}) => fetch(`${app.url}/api/v1/runs/${path}`, { headers });

test('the report of a run is a page under a policy of its own, in the language that is asked for', async () => {
  const english = await get(`${done}/report`);
  expect(english.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(english.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
  );
  expect(english.headers.get('content-disposition')).toBeNull();
  expect(await english.text()).toContain('<html lang="en">');
  expect(await (await get(`${done}/report?lang=es`)).text()).toContain('<html lang="es">');
  expect(await (await get(`${done}/report`, { 'Accept-Language': 'es-MX' })).text()).toContain(
    '<html lang="es">',
  );
});

test('the report can be downloaded under a name that says what it is', async () => {
  const { headers } = await get(`${done}/report?download=1`);
  expect(headers.get('content-disposition')).toBe(`attachment; filename=garita-run-${done}-pharr.html`);
});

test('the bundle is a ZIP, the same bytes each time', async () => {
  const answer = await get(`${done}/bundle`);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=garita-run-${done}-pharr.zip`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(Object.keys(unzipSync(bytes))).toContain('report.html');
  expect(new Uint8Array(await (await get(`${done}/bundle`)).arrayBuffer())).toEqual(bytes);
});

test('runs beside each other are a page under the same policy, and a table', async () => {
  const compared = (path: string) => fetch(`${app.url}/api/v1/comparison/${path}`);
  const page = await compared(`report?runs=${done},${done}&lang=es`);
  expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/);
  expect(await page.text()).toContain('2 corridas comparadas');
  const table = await compared(`metrics?runs=${done},${done}`);
  expect(table.headers.get('content-disposition')).toBe(
    `attachment; filename=garita-runs-${done}-${done}.csv`,
  );
  expect(await table.text()).toMatch(/^run,facility,restriction,metric/);
  const problem = (await (await compared(`report?runs=${done}`)).json()) as Problem;
  expect(problem.detail).toBe(`runs must name two to 4 runs, such as runs=3,5, but was "${done}".`);
});

test('where there is no report the answer says why and what to do', async () => {
  const queued = app.store.runs.create(resultOf().request, 1);
  const study = app.store.runs.create({ kind: 'tornado', whatIf: resultOf().request }, 1);
  const problem = async (path: string) => {
    const answer = await get(path);
    const { code, detail } = (await answer.json()) as Problem;
    return [answer.status, code, detail];
  };
  expect(await problem('999/report')).toEqual([
    404,
    'run-unknown',
    'There is no run "999"; GET /api/v1/runs lists them.',
  ]);
  expect(await problem(`${queued}/bundle`)).toEqual([
    404,
    'run-not-done',
    `Run ${queued} is queued, and only a run that is done has a report; GET /api/v1/runs/${queued} tells how far it is.`,
  ]);
  expect(await problem(`${study}/report`)).toEqual([
    404,
    'report-none',
    `Run ${study} is a tornado, and reports are of what-ifs; GET /api/v1/runs/${study} has its result.`,
  ]);
  expect(await problem(`${done}/report?lang=fr`)).toEqual([
    400,
    'query-invalid',
    'lang must be en or es but was "fr".',
  ]);
});
