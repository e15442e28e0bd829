import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem, Run, RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import { openStore } from '../../server/store/open.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { storeTrucks } from '../store/stored-trucks.ts';

/** At Columbus on 4 September 2024 from 09:00: a truck every five minutes; the last of four has no time at a booth. */
const waitsMin = [5, 7, 12, null];
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer((databasePath) => {
    const store = openStore(databasePath);
    const trucks = waitsMin.map((waitMin, index) => {
      const joinedAtS = Date.UTC(2024, 8, 4, 15, 5 * index) / 1000;
      return { joinedAtS, primaryAtS: waitMin === null ? null : joinedAtS + waitMin * 60 };
    });
    storeTrucks(store, 'columbus', trucks);
    store.close();
  });
}, 60_000);
afterAll(() => server?.stop());

const asked: WhatIfRequest = { portId: 'columbus', withdrawnShare: 1, trace: {}, replications: 2, seed: 1 };
const post = (body: object) =>
  fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a what-if on imported trucks is accepted, run, and answered with the waits that were observed', {
  timeout: 60_000,
}, async () => {
  const accepted = await post(asked);
  expect(accepted.status).toBe(202);
  expect((await accepted.json()) as RunSummary).toMatchObject({ request: asked });
  const address = `${server.url}${accepted.headers.get('location')}`;
  const read = async () => (await (await fetch(address)).json()) as Run;
  await expect.poll(async () => (await read()).status, { timeout: 50_000, interval: 200 }).toBe('done');
  const { result } = await read();
  expect(result!.label).toMatch(/^Hypothetical/);
  expect(result!.window).toEqual({ from: '2024-09-04', to: '2024-09-04', zone: 'America/Denver' });
  expect(result!.trace).toMatchObject({
    summary: 'trace-driven: 4 imported trucks of 2024-09-04',
    waitEnd: 'primary',
    trucks: 4,
    trucksWithWait: 3,
    observed: { meanMin: 8, p50Min: 7, p90Min: 11 },
  });
});

test.each([
  [
    { ...asked, portId: 'pharr' },
    /^No imported truck is stored for Pharr, so there is none to run: import a crossing-level file/,
  ],
  [{ ...asked, trace: { to: '2024-09-05' } }, /not within the trace: .* are of 2024-09-04 to 2024-09-04/],
  [{ ...asked, days: 3 }, /^The what-if cannot be run: .*days/],
  [{ ...asked, trace: { from: 'soon' } }, /^The what-if cannot be run: trace\.from /],
])('%j is refused in one sentence, and nothing is queued', async (body, says) => {
  const before = await (await fetch(`${server.url}/api/v1/runs`)).text();
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).detail).toMatch(says);
  expect(await (await fetch(`${server.url}/api/v1/runs`)).text()).toBe(before);
});
