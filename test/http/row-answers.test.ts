import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MonthlyTrucks } from '../../server/contract/api.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await fetch(`${app.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent('=cmd.csv') },
    body:
      'Port Name,State,Port Code,Border,Date,Measure,Value,Location\n' +
      'Calexico East,California,2507,US-Mexico Border,03/01/2019 12:00:00 AM,Trucks,512,POINT (-115.4 32.7)\n' +
      'Calexico East,California,2507,US-Mexico Border,04/01/2019 12:00:00 AM,Trucks,498,POINT (-115.4 32.7)\n',
  });
  const request = { portId: 'pharr', withdrawnShare: 1, days: 1, replications: 2, seed: 1 };
  const id = app.store.runs.create(request, 1);
  const metric = (key: string, mean: number | null) => ({
    metric: key,
    label: key,
    unit: 'min',
    baseline: { mean, halfWidth95: 0.5 },
    scenario: { mean, halfWidth95: null },
    difference: { mean: -1.5, halfWidth95: 0.25 },
    verdict: 'lower',
  });
  const result = {
    label: 'Hypothetical: a what-if.',
    request,
    modelVersion: '1',
    finding: 'shorter',
    metrics: [metric('p50WaitMin', 3), metric('p90WaitMin', null)],
  };
  app.store.runs.update(id, { status: 'done', progress: 1, result, finishedAtMs: 2 });
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/v1${path}`, { headers });

test('months are rows of a spreadsheet by format or by Accept, and stay JSON for a browser', async () => {
  const csv =
    'facilityId,month,trucks\r\n' + 'calexico-east,2019-03,512\r\n' + 'calexico-east,2019-04,498\r\n';
  const asked = await get('/ports/calexico-east/months?format=csv');
  expect(asked.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(asked.headers.get('content-disposition')).toBe('attachment; filename=months-calexico-east.csv');
  expect(await asked.text()).toBe(csv);
  expect(await (await get('/ports/calexico-east/months', { Accept: 'text/csv' })).text()).toBe(csv);
  const browser = await get('/ports/calexico-east/months', {
    Accept: 'text/html,application/xml;q=0.9,*/*;q=0.8',
  });
  expect(((await browser.json()) as MonthlyTrucks).months).toHaveLength(2);
});

test('lines of JSON hold what the JSON holds', async () => {
  const text = await (await get('/ports/calexico-east/months?format=ndjson')).text();
  expect(text).toBe(
    '{"facilityId":"calexico-east","month":"2019-03","trucks":512}\n{"facilityId":"calexico-east","month":"2019-04","trucks":498}\n',
  );
});

test('metrics of a run are rows with their label; what has no value is empty, and a minus stays a number', async () => {
  const lines = (await (await get('/runs/1?format=csv')).text()).split('\r\n');
  expect(lines).toEqual([
    'facilityId,metric,label,unit,baseline.mean,baseline.halfWidth95,scenario.mean,scenario.halfWidth95,' +
      'difference.mean,difference.halfWidth95,verdict,restriction,modelVersion',
    'pharr,p50WaitMin,p50WaitMin,min,3,0.5,3,,-1.5,0.25,lower,Hypothetical: a what-if.,1',
    'pharr,p90WaitMin,p90WaitMin,min,,0.5,,,-1.5,0.25,lower,Hypothetical: a what-if.,1',
    '',
  ]);
});

test('a name that a spreadsheet would run is text', async () => {
  const text = await (await get('/imports?format=csv')).text();
  expect(text).toContain(",'=cmd.csv,");
});

test('rows of one page say in a header where the next is', async () => {
  await get('/imports');
  app.store.runs.create({ portId: 'pharr', withdrawnShare: 1, days: 1, replications: 2, seed: 2 }, 3);
  const page = await get('/runs?format=ndjson&limit=1');
  expect((await page.text()).trim().split('\n')).toHaveLength(1);
  const [, next] = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link')!)!;
  expect(await (await fetch(app.url + next)).text()).toContain('"id":1,');
});

test('another format is refused', async () => {
  expect((await get('/runs/1?format=xlsx')).status).toBe(400);
});
