import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem, Run, RunSummary } from '../../server/contract/api.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const good = { portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 };
const open = { portId: 'pharr', withdrawnShare: 0.6, days: 7, seed: 1 };

function post(body: unknown, headers: Record<string, string> = { 'Content-Type': 'application/json' }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${app.url}/api/v1/runs`, { method: 'POST', body: text, headers });
}

test('a what-if is accepted, found where the answer says, listed newest first and cancelled once', async () => {
  const accepted = await post(good);
  expect(accepted.status).toBe(202);
  const summary = (await accepted.json()) as RunSummary;
  expect(summary).toMatchObject({ status: 'queued', progress: 0, request: good });
  const location = accepted.headers.get('location');
  expect(location).toBe(`/api/v1/runs/${summary.id}`);
  const later = (await (await post({ ...good, seed: 2 })).json()) as RunSummary;

  const run = (await (await fetch(`${app.url}${location}`)).json()) as Run;
  expect(run).toMatchObject({ id: summary.id, request: good, result: null });
  const { runs } = (await (await fetch(`${app.url}/api/v1/runs`)).json()) as { runs: RunSummary[] };
  expect(runs.map(({ id }) => id)).toEqual([later.id, summary.id]);

  expect((await fetch(`${app.url}${location}`, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(`${app.url}${location}`, { method: 'DELETE' })).status).toBe(409);
});

test('a precision may stand in place of replications, and is kept with what it left to the defaults', async () => {
  const accepted = await post({ ...open, precision: { halfWidth95: 2 } });
  expect(accepted.status).toBe(202);
  const precision = { metric: 'p90WaitMin', halfWidth95: 2, relative: false, maxReplications: 200 };
  expect(((await accepted.json()) as RunSummary).request).toEqual({ ...open, precision });
});

test.each([
  [
    { ...good, precision: { halfWidth95: 2 } },
    'The what-if cannot be run: replications fixes the number and precision lets the half-width decide it, so give one of the two.',
  ],
  [
    { ...good, policy: 'S2' },
    'The what-if cannot be run: withdrawnShare and policy are two ways to restrict preclearance, so give one of the two.',
  ],
  [
    { portId: 'pharr', days: 7, replications: 30, seed: 1 },
    'The what-if cannot be run: withdrawnShare or policy is missing: give a share from 0 to 1, or a preset such as "S2".',
  ],
  [
    open,
    'The what-if cannot be run: replications or precision is missing: give a whole number of replications from 2 to 1000, or the precision to be reached.',
  ],
  [
    { ...open, precision: { halfWidth95: 0, maxReplications: 5 } },
    'The what-if cannot be run: precision.halfWidth95 must be a number above 0 but was 0; ' +
      'precision.maxReplications must be a whole number from 10 to 1000 but was 5.',
  ],
  [
    { ...open, precision: { relative: 'yes', until: 2 } },
    'The what-if cannot be run: precision.halfWidth95 must be a number above 0 but is missing; ' +
      'precision.relative must be true or false but was "yes"; ' +
      '"until" is not known in precision (known are metric, halfWidth95, relative, maxReplications).',
  ],
  [
    { ...open, precision: 2 },
    'The what-if cannot be run: precision must be an object with metric, halfWidth95, relative, maxReplications but was 2.',
  ],
  [
    { ...good, withdrawnShare: 1.7 },
    'The what-if cannot be run: withdrawnShare must be a number from 0 to 1 but was 1.7.',
  ],
  [
    { ...good, days: 1.5 },
    'The what-if cannot be run: days must be a whole number from 1 to 92 but was 1.5.',
  ],
  [
    { ...good, replications: '30', seed: -1 },
    'The what-if cannot be run: replications must be a whole number from 2 to 1000 but was "30"; ' +
      'seed must be a whole number from 0 to 4294967295 but was -1.',
  ],
  [
    { ...good, seed: undefined },
    'The what-if cannot be run: seed must be a whole number from 0 to 4294967295 but is missing.',
  ],
  [
    { ...good, share: 1 },
    'The what-if cannot be run: "share" is not known (known are portId, withdrawnShare, policy, from, days, trace, replications, precision, seed, assume, uncertainty).',
  ],
  [
    [],
    'The what-if cannot be run: the body must be an object with portId, withdrawnShare, policy, from, days, trace, replications, precision, seed, assume, uncertainty.',
  ],
  [
    { ...good, portId: 'farr' },
    'There is no facility "farr"; GET /api/v1/ports lists the ids, such as pharr.',
  ],
])('%j is refused in one sentence', async (body, detail) => {
  const before = app.store.runs.list().length;
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).detail).toBe(detail);
  expect(app.store.runs.list()).toHaveLength(before);
});

test('a metric that no study reports is refused with those that one does', async () => {
  const response = await post({ ...open, precision: { metric: 'p42WaitMin', halfWidth95: 2 } });
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).detail).toMatch(
    /^The what-if cannot be run: precision\.metric must be one of p50WaitMin, p90WaitMin, .* but was "p42WaitMin"\.$/,
  );
});

test('a body that is not JSON, broken or too large is refused for that', async () => {
  expect((await post('a=1', { 'Content-Type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  expect((await post('{"portId":')).status).toBe(400);
  expect((await post({ ...good, portId: 'x'.repeat(300_000) })).status).toBe(413);
  expect((await post(`{"__proto__":{"polluted":1},"portId":"pharr"}`)).status).toBe(400);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each(['0', '-1', '1e3', '999999', 'abc', '99999999999999999999'])('there is no run %s', async (id) => {
  expect((await fetch(`${app.url}/api/v1/runs/${id}`)).status).toBe(404);
  expect((await fetch(`${app.url}/api/v1/runs/${id}`, { method: 'DELETE' })).status).toBe(404);
});
