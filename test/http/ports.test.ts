import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FacilitySummary, MonthlyTrucks } from '../../server/contract/api.ts';
import { seedObserved } from '../../server/importers/seed.ts';
import { facilities, HEADER, row } from '../importers/import-text.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await seedObserved(app.store, {
    folder: new URL('../../data/observed', import.meta.url).pathname,
    nowMs: 1,
    facilities,
  });
});
afterAll(() => app.stop());

const months = async (id: string) =>
  (await (await fetch(`${app.url}/api/v1/ports/${id}/months`)).json()) as MonthlyTrucks;

test('all facilities are listed west to east, each with its latest count', async () => {
  const ports = (await (await fetch(`${app.url}/api/v1/ports`)).json()) as FacilitySummary[];
  expect(ports).toHaveLength(24);
  expect([ports[0]?.id, ports.at(-1)?.id]).toEqual(['otay-mesa', 'brownsville-veterans']);
  for (const port of ports) {
    expect(port.latestMonth, port.id).toMatch(/^202[45]-\d\d$/);
    expect(port.preclearedShare, port.id).toBeLessThanOrEqual(1);
  }
});

test('the months of a facility are its observed trucks', async () => {
  const pharr = await months('pharr');
  expect(pharr.facilityId).toBe('pharr');
  expect(pharr.months).toContainEqual({ month: '2022-04', trucks: 44_656 });
});

test('an unknown facility is named back with the way to the known ones', async () => {
  const response = await fetch(`${app.url}/api/v1/ports/farr/months`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    code: 'port-unknown',
    detail: 'There is no facility "farr"; GET /api/v1/ports lists the ids, such as pharr.',
  });
});

test('an uploaded month is a month of the facility at once', async () => {
  const body = [HEADER, row({ code: '2506', date: 'Jan 2026', value: '90,001'.replace(',', '') })].join('\n');
  const response = await fetch(`${app.url}/api/v1/imports`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'text/csv' },
  });
  expect(response.status).toBe(201);
  expect((await months('otay-mesa')).months.at(-1)).toEqual({ month: '2026-01', trucks: 90_001 });
});
