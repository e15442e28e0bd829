import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, RunSummary } from '../../server/contract/api.ts';
import type { ScenarioAnswer } from '../../server/contract/scenarios.ts';
import { shippedScenarioIds } from '../../server/scenario/scenario-library.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.stop());

const HALF =
  '# mine\nschemaVersion: 1\nname: Half\nfacilities: [pharr, progreso]\npolicy: [{ share: 0.5 }]\n';
const at = (path = '') => `${app.url}/api/v1/scenarios${path}`;
const put = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(at(`/${name}`), { method: 'PUT', body, headers });
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;

test('the shipped scenarios are listed, can be read word for word, and stay as they are', async () => {
  const { scenarios } = (await (await fetch(at())).json()) as { readonly scenarios: ScenarioAnswer[] };
  expect(scenarios.map(({ name }) => name)).toEqual(shippedScenarioIds());
  expect(scenarios.every(({ isShipped }) => isShipped)).toBe(true);
  const text = await (await fetch(at('/essay-leverage?format=yaml'))).text();
  expect(text).toMatch(/^# yaml-language-server/);
  for (const method of ['PUT', 'DELETE']) {
    const refused = await fetch(at('/essay-leverage'), { method, ...(method === 'PUT' && { body: HALF }) });
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'scenario-read-only']);
  }
});

test('what is written is read again with its comments, and named again in the list', async () => {
  const written = await put('half', HALF);
  expect([written.status, written.headers.get('location')]).toEqual([201, '/api/v1/scenarios/half']);
  const read = (await (await fetch(at('/half'))).json()) as ScenarioAnswer;
  expect(read).toMatchObject({
    name: 'half',
    text: HALF,
    isShipped: false,
    facilities: ['pharr', 'progreso'],
  });
  const { scenarios } = (await (await fetch(at())).json()) as { readonly scenarios: ScenarioAnswer[] };
  expect(scenarios.at(-1)?.name).toBe('half');
});

test('of two writers who read the same scenario, the second is told that the first has changed it', async () => {
  const etag = (await put('half', HALF)).headers.get('etag')!;
  const first = await put('half', HALF.replace('0.5', '0.6'), { 'If-Match': etag });
  expect(first.status).toBe(200);
  expect(first.headers.get('etag')).not.toBe(etag);
  const second = await put('half', HALF.replace('0.5', '0.7'), { 'If-Match': etag });
  expect([second.status, await codeOf(second)]).toEqual([412, 'scenario-changed']);
  expect(((await (await fetch(at('/half'))).json()) as ScenarioAnswer).text).toContain('0.6');
  const gone = await fetch(at('/half'), { method: 'DELETE', headers: { 'If-Match': etag } });
  expect(gone.status).toBe(412);
});

test('none is replaced unseen', async () => {
  await put('half', HALF);
  expect((await put('half', HALF)).status).toBe(428);
  expect((await put('half', HALF, { 'If-None-Match': '*' })).status).toBe(412);
  expect((await put('other', HALF, { 'If-Match': '"x"' })).status).toBe(412);
  expect((await put('other', HALF, { 'If-None-Match': '*' })).status).toBe(201);
});

test('who knows a scenario is not sent it again', async () => {
  const etag = (await put('half', HALF)).headers.get('etag')!;
  const again = await fetch(at('/half'), { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('every fault of a text is told by line and column, and nothing is kept', async () => {
  const refused = await put('bad', 'schemaVersion: 1\nname: x\nfacilites: [pharr]\npolicy: [{ share: 2 }]\n');
  expect(refused.status).toBe(422);
  const problem = (await refused.json()) as Problem;
  expect(problem).toMatchObject({ code: 'scenario-invalid' });
  expect(problem.errors?.map(({ line, column }) => [line, column])).toEqual([
    [3, 1],
    [4, 19],
  ]);
  expect(problem.errors?.[0]?.message).toBe('facilites: is no key here; did you mean facilities?');
  expect((await fetch(at('/bad'))).status).toBe(404);
});

test('no name of a scenario leads out of the store', async () => {
  for (const name of ['..%2F..%2Fpackage', 'README.md', 'half.yaml', '%00', 'Ä']) {
    expect((await fetch(at(`/${name}`))).status, name).toBe(404);
    expect((await put(name, HALF)).status, name).toBe(422);
  }
});

describe('the runs of a scenario', () => {
  test('are one for each of its crossings', async () => {
    await put('half', HALF);
    const answer = await fetch(at('/half/runs'), { method: 'POST' });
    expect(answer.status).toBe(202);
    const { runs } = (await answer.json()) as { readonly runs: RunSummary[] };
    const asked = { withdrawnShare: 0.5, days: 7, replications: 30, seed: 1 };
    expect(runs.map(({ request }) => request)).toEqual([
      { portId: 'pharr', ...asked },
      { portId: 'progreso', ...asked },
    ]);
  });

  test('are refused where it names no crossing', async () => {
    await put('none', 'schemaVersion: 1\nname: None\npolicy: [{ share: 0.5 }]\n');
    const refused = await fetch(at('/none/runs'), { method: 'POST' });
    expect([refused.status, await codeOf(refused)]).toEqual([422, 'scenario-invalid']);
    expect(app.store.runs.list()).toEqual([]);
  });
});
