import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, RunSummary } from '../../server/contract/api.ts';
import type { ImportAnswer } from '../../server/contract/imports.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.stop());

const whatIf = { portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 };

function ask(body: object, key: string): Promise<Response> {
  return fetch(`${app.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

describe('a request for a run that is sent again with its key', () => {
  test('is answered as before, and one run is made', async () => {
    const first = await ask(whatIf, 'one');
    const again = await ask({ ...whatIf }, 'one');
    expect([again.status, again.headers.get('location')]).toEqual([202, first.headers.get('location')]);
    expect(await again.json()).toEqual(await first.json());
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(app.store.runs.count()).toBe(1);
  });

  test('is refused where it asks for something else', async () => {
    await ask(whatIf, 'one');
    const other = await ask({ ...whatIf, seed: 2 }, 'one');
    expect(other.status).toBe(422);
    expect((await other.json()) as Problem).toMatchObject({
      code: 'key-reused',
      detail: 'The Idempotency-Key was sent before with another request; give each request a key of its own.',
    });
    expect(app.store.runs.count()).toBe(1);
  });

  test('may be mended after a refusal, which uses up no key', async () => {
    expect((await ask({ ...whatIf, days: 0 }, 'one')).status).toBe(400);
    expect((await ask(whatIf, 'one')).status).toBe(202);
  });

  test('is a new one after a day', async () => {
    const first = (await (await ask(whatIf, 'one')).json()) as RunSummary;
    const kept = app.store.keptAnswers;
    const answer = kept.find('POST /api/v1/runs/ one', 0)!;
    kept.keep({ ...answer, keptAtMs: answer.keptAtMs - 25 * 3_600_000 }, 0);
    const next = (await (await ask(whatIf, 'one')).json()) as RunSummary;
    expect(next.id).toBe(first.id + 1);
  });

  test('needs a key that is one', async () => {
    expect((await ask(whatIf, 'x'.repeat(201))).status).toBe(400);
    expect((await ask(whatIf, 'two words')).status).toBe(400);
  });
});

describe('an upload that is sent again with its key', () => {
  const counts = (trucks: number) =>
    'Port Name,State,Port Code,Border,Date,Measure,Value,Location\n' +
    `Pharr,Texas,2305,US-Mexico Border,03/01/2019 12:00:00 AM,Trucks,${trucks},POINT (-98.2 26.2)\n`;
  const send = (body: string, key: string, query = '') =>
    fetch(`${app.url}/api/v1/imports${query}`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'X-File-Name': 'counts.csv' },
      body,
    });

  test('is answered as before, though by now it would change nothing', async () => {
    const first = (await (await send(counts(5), 'one')).json()) as ImportAnswer;
    expect(first.created).toBe(1);
    const again = await send(counts(5), 'one');
    expect([again.status, await again.json()]).toEqual([201, first]);
    expect(app.store.imports.count()).toBe(1);
  });

  test('is refused where the file, or how it is to be taken, is another', async () => {
    await send(counts(5), 'one');
    expect((await send(counts(6), 'one')).status).toBe(422);
    expect((await send(counts(5), 'one', '?policy=keep')).status).toBe(422);
    expect(app.store.imports.count()).toBe(1);
  });
});
