import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { spanishOf } from '../../server/spanish/in-spanish.ts';
import { goodRows, HEADER } from '../importers/import-text.ts';
import { fillUp, MOST_BYTES, makeRoom, rowsOf } from '../store/full-database.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ databaseMaxBytes: MOST_BYTES });
});
afterAll(() => app.stop());

const whatIf = { portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 };
const FILE = [HEADER, ...goodRows(3_000)].join('\n');
const scenario = (n: number) =>
  `schemaVersion: 1\nname: Half ${n}\nfacilities: [pharr]\nwindow: { days: 1 }\npolicy: [{ share: 0.5 }]\nreplications: 2\n`;

const send = (path: string, init: RequestInit) => fetch(`${app.url}/api/v1${path}`, init);
const ask = (n: number) =>
  send('/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${n}` },
    body: JSON.stringify(whatIf),
  });

/** What is asked for, and the table that then has one row more. */
const REQUESTS: ReadonlyArray<readonly [string, string, (n: number) => Promise<Response>]> = [
  [
    'an import',
    'import_batch',
    (n) => send('/imports', { method: 'POST', body: `${FILE}\n${'\n'.repeat(n)}` }),
  ],
  ['a run', 'run', ask],
  ['a scenario', 'scenario', (n) => send(`/scenarios/half-${n}`, { method: 'PUT', body: scenario(n) })],
];

test.each(REQUESTS)(
  '%s for which there is no room is a problem 507, what is stored is still answered, and it is taken in once there is room',
  async (_, table, request) => {
    fillUp(app.store.path);
    let n = 0;
    let answer = await request(n);
    // What still has a place on a page that is there is taken in.
    while (answer.ok && n < 500) answer = await request(++n);
    expect(answer.status).toBe(507);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ code: 'database-full', title: 'Insufficient Storage' });
    expect(problem.detail).toMatch(
      /^The database garita\.db has \d MB and may not grow further .*; .* intact, so raise that limit, or make room by garita db prune\.$/,
    );
    expect(spanishOf(problem.detail)).toMatch(
      /^La base de datos garita\.db tiene \d MB y no puede crecer más .* con garita db prune\.$/,
    );
    expect(rowsOf(app.store.path, table)).toBe(n);
    for (const path of ['/ports', '/runs', '/imports', '/scenarios', '/tables'])
      expect((await send(path, {})).status).toBe(200);
    makeRoom(app.store.path);
    expect((await request(n)).ok).toBe(true);
    expect(rowsOf(app.store.path, table)).toBe(n + 1);
  },
);
