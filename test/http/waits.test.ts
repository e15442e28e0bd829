import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/imports.ts';
import type { PublishedWaits } from '../../server/contract/waits.ts';
import { importText } from '../importers/import-text.ts';
import { lane, port } from '../importers/wait-answers.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  for (const path of [
    '../fixtures/samples/cbp_bwt/bwtnew_2022-06-29.json',
    '../../data/observed/cbp_commercial_waits_hourly_2026.csv',
  ]) {
    await importText(app.store, readFileSync(new URL(path, import.meta.url)));
  }
});
afterAll(() => app.stop());

const NOGALES = { port_number: '260402', crossing_name: 'Mariposa', date: '3/15/2014', time: '12:25:16' };

const get = async (path: string) =>
  (await fetch(`${app.url}/api/v1/ports/${path}`)).json() as Promise<unknown>;
const waits = async (path: string) => (await get(path)) as PublishedWaits;

test('the published waits of a facility come with their state, by its own clock and as instants', async () => {
  expect(await waits('laredo-world-trade/waits?from=2022-06-29&to=2022-06-30')).toEqual({
    facilityId: 'laredo-world-trade',
    portNumber: '230404',
    zone: 'America/Chicago',
    readings: [
      {
        laneKind: 'standard',
        observedAt: '2022-06-29T12:00:00-05:00',
        observedAtMs: Date.UTC(2022, 5, 29, 17),
        state: 'value',
        waitMin: 45,
        lanesOpen: 10,
      },
      {
        laneKind: 'FAST',
        observedAt: '2022-06-29T12:00:00-05:00',
        observedAtMs: Date.UTC(2022, 5, 29, 17),
        state: 'value',
        waitMin: 15,
        lanesOpen: 4,
      },
    ],
    isCut: false,
  });
});

test('closed lanes have no wait, not a wait of zero', async () => {
  const { readings } = await waits('del-rio/waits?to=2022-06-30T00:00:00Z');
  expect(readings).toMatchObject([
    { laneKind: 'standard', state: 'lanes-closed', waitMin: null, lanesOpen: null },
    { laneKind: 'FAST', state: 'missing', waitMin: null, lanesOpen: null },
  ]);
});

test('without bounds all readings are given, oldest first', async () => {
  const { readings, isCut } = await waits('pharr/waits');
  expect(readings).toHaveLength(624 + 621 + 2);
  expect(isCut).toBe(false);
  const instants = readings.map(({ observedAtMs }) => observedAtMs);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
});

test('with a limit the newest are given, and it is said that there are more', async () => {
  const all = await waits('pharr/waits');
  const newest = await waits('pharr/waits?limit=2');
  expect(newest.readings).toEqual(all.readings.slice(-2));
  expect(newest.isCut).toBe(true);
});

test('a bound is a local day or an instant, and "to" is no longer included', async () => {
  const count = async (query: string) => (await waits(`pharr/waits?${query}`)).readings.length;
  expect(await count('from=2022-06-29T12:00:00-05:00&to=2022-06-29T12:00:01-05:00')).toBe(2);
  expect(await count('from=2022-06-29T12:00:01-05:00&to=2022-06-30')).toBe(0);
  expect(await count('from=2022-06-28&to=2022-06-29')).toBe(0);
});

test('an uploaded answer is read back at once, and taken back with its import', async () => {
  const answer = JSON.stringify([
    port(lane('delay', '1 hrs 35 min', '4', 'At Noon MST'), undefined, NOGALES),
  ]);
  const sent = await fetch(`${app.url}/api/v1/imports`, {
    method: 'POST',
    body: answer,
    headers: { 'Content-Type': 'application/json' },
  });
  expect(sent.status).toBe(201);
  const report = (await sent.json()) as ImportReport;
  expect(report).toMatchObject({ layout: 'CBP border wait times, JSON', rows: 2, created: 2 });
  const day = 'nogales-mariposa/waits?from=2014-03-15&to=2014-03-16';
  expect((await waits(day)).readings).toMatchObject([
    { observedAt: '2014-03-15T12:00:00-07:00', state: 'value', waitMin: 95, lanesOpen: 4 },
    { laneKind: 'FAST', state: 'missing', waitMin: null },
  ]);
  await fetch(`${app.url}/api/v1/imports/${report.batchId}`, { method: 'DELETE' });
  expect((await waits(day)).readings).toEqual([]);
});

test.each([
  'from=yesterday',
  'to=2026-13-01',
  'from=2026-05-20T09:00:00',
  'since=2026-05-20',
  'limit=0',
  'limit=5001',
  'limit=ten',
])('a query with %s is refused with what it may be', async (query) => {
  expect(await get(`pharr/waits?${query}`)).toMatchObject({
    status: 400,
    code: 'request-invalid',
    detail: expect.stringContaining(`"${query.split('=')[0]}" is neither from nor to with a day`),
  });
});

test('an unknown facility is named back', async () => {
  expect(await get('farr/waits')).toMatchObject({ status: 404, code: 'port-unknown' });
});
