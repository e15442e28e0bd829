import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import type { AnyRequest, AnyRun } from '../../server/contract/studies.ts';
import type { Manifest } from '../../server/study/manifest.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { runGarita } from '../scripts/run-garita.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server.stop());

const whatIf = { portId: 'calexico-east', withdrawnShare: 1, days: 1, replications: 2, seed: 7 };

/** Asks for a run and waits until it is done. */
async function done(request: object): Promise<AnyRun> {
  const asked = await fetch(`${server.url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect(asked.status).toBe(202);
  const { id } = (await asked.json()) as AnyRun;
  const read = async () => (await (await fetch(`${server.url}/api/v1/runs/${id}`)).json()) as AnyRun;
  await expect.poll(async () => (await read()).status, { timeout: 90_000, interval: 100 }).toBe('done');
  return read();
}

async function manifestOf(id: number): Promise<Manifest> {
  return (await (await fetch(`${server.url}/api/v1/runs/${id}/manifest`)).json()) as Manifest;
}

function verified(manifest: Manifest) {
  const path = `${server.databasePath}.manifest.json`;
  writeFileSync(path, JSON.stringify(manifest));
  return runGarita(['verify', path], { env: { GARITA_DB: server.databasePath } });
}

describe('the manifest of a run over HTTP', { timeout: 120_000 }, () => {
  test.each<[string, object]>([
    ['a what-if with an assumption of its own', { ...whatIf, assume: { 'service.primaryStandardSec': 90 } }],
    ['a what-if with intervals over what is guessed', { ...whatIf, uncertainty: 9 }],
    [
      'a timeline of policy that is named in two languages',
      {
        ...whatIf,
        withdrawnShare: undefined,
        policy: {
          id: 'mine',
          name: { en: 'Mine', es: 'Mía' },
          intervals: [
            {
              from: '2000-01-01',
              to: null,
              facilities: 'all',
              programmes: ['ucp'],
              commodities: 'all',
              levers: { ucpKeptShare: 0.5 },
              label: { en: 'Half', es: 'La mitad' },
              source: 'own',
              hypothetical: true,
            },
          ],
        },
      },
    ],
    [
      'a break-even',
      {
        kind: 'solve',
        portId: 'calexico-east',
        target: { metric: 'p90WaitMin', relation: '<=', value: 20 },
        days: 1,
        replications: 2,
        seed: 7,
      },
    ],
  ])('of %s proves to garita verify that every byte is the same', async (_, request) => {
    const { id } = await done(request);
    const manifest = await manifestOf(id);
    expect(manifest).toMatchObject({ manifestVersion: 1, scenario: null });
    expect(manifest.requests).toHaveLength(1);
    expect(await verified(manifest)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The same/) });
  });

  test('with another seed is told apart', async () => {
    const { id } = await done(whatIf);
    const manifest = await manifestOf(id);
    const other = { ...manifest, requests: [{ ...manifest.requests[0], seed: 8 } as AnyRequest] };
    expect(await verified(other)).toMatchObject({
      code: 5,
      stdout: expect.stringMatching(/^It differs first in results\[1\]\.resultHash/),
    });
  });

  test('is not there for a run that is unknown', async () => {
    const answer = await fetch(`${server.url}/api/v1/runs/999/manifest`);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as Problem).code).toBe('run-unknown');
  });
});
