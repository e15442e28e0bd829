import { expect, onTestFinished, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { Run, WhatIfRequest } from '../../server/contract/api.ts';
import type { AnySummary } from '../../server/contract/studies.ts';
import { createRunService } from '../../server/jobs/run-service.ts';
import { createWhatIfPool } from '../../server/jobs/what-if-pool.ts';
import { fillUp, makeRoom, smallStore } from '../store/full-database.ts';
import { noTrucks } from '../store/stored-trucks.ts';
import { tempStore } from '../store/temp-store.ts';

/** The service over a real database and worker threads, all gone when the test is. */
function startService({ runs: store } = tempStore()) {
  const heard: AnySummary[] = [];
  const errors: object[] = [];
  const service = createRunService({
    store,
    catalogue: readCatalogue(),
    pool: createWhatIfPool(),
    monthsOf: () => [{ month: '2024-03', trucks: 30_000 }],
    crossings: noTrucks,
    nowMs: () => 1,
    onChange: (run) => heard.push(run),
    log: { error: (fields) => errors.push(fields) },
  });
  onTestFinished(() => service.close());
  return { service, store, heard, errors };
}

const oneDay = { portId: 'calexico-east', withdrawnShare: 1, days: 1, seed: 7 };
const endless: WhatIfRequest = {
  ...oneDay,
  precision: { metric: 'p90WaitMin', halfWidth95: 1e-9, relative: false, maxReplications: 1000 },
};

test('a run cancelled halfway keeps no result, and the next in line runs to its end', {
  timeout: 60_000,
}, async () => {
  const { service, heard, errors } = startService();
  const { id } = service.create(endless);
  const next = service.create({ ...oneDay, replications: 2 });
  // Beyond the first look, so that there are figures that could be left half-written.
  await expect
    .poll(() => service.get(id)!.progress, { timeout: 30_000, interval: 20 })
    .toBeGreaterThan(10 / 1000);
  expect(service.cancel(id)).toBe(true);
  expect(service.cancel(id)).toBe(false);
  await expect.poll(() => service.get(next.id)!.status, { timeout: 30_000, interval: 20 }).toBe('done');

  expect(service.get(id)).toMatchObject({ status: 'cancelled', result: null, finding: null, error: null });
  expect(service.get(id)!.progress).toBeLessThan(1);
  const afterCancel = heard.slice(heard.findIndex((run) => run.id === id && run.status === 'cancelled') + 1);
  expect(afterCancel.filter((run) => run.id === id)).toEqual([]);
  expect((service.get(next.id) as Run).result!.stopping!.replications).toBe(2);
  expect(errors).toEqual([]);
});

test('a run that ends while there is no room is told whole, and is stored as soon as there is room', {
  timeout: 60_000,
}, async () => {
  const small = smallStore();
  const { service, store, errors } = startService(small);
  const { id } = service.create({ ...oneDay, replications: 2 });
  fillUp(small.path);
  await expect.poll(() => service.get(id)!.status, { timeout: 30_000, interval: 20 }).toBe('done');
  const told = service.get(id) as Run;
  expect(store.get(id)).toMatchObject({ status: expect.stringMatching(/queued|running/), result: null });
  expect(errors).toMatchObject([{ runId: id, err: { code: 'database-full' } }]);
  makeRoom(small.path);
  await expect.poll(() => store.get(id)!.status, { timeout: 10_000, interval: 20 }).toBe('done');
  expect(store.get(id)!.result).toEqual(JSON.parse(JSON.stringify(told.result)));
  expect(service.manifest(id)).toEqual(store.manifest(id));
});

test('a run stored before precision targets existed is still read, with the result that it had', () => {
  const { service, store } = startService();
  const request = { ...oneDay, replications: 30 };
  const id = store.create(request, 0);
  const result = { request, finding: 'longer', metrics: [] };
  store.update(id, { status: 'done', progress: 1, result, finding: 'longer', finishedAtMs: 1 });
  expect(service.get(id)).toMatchObject({ request, result });
  expect((service.get(id) as Run).result!.stopping).toBeUndefined();
});
