import { expect, onTestFinished, test } from 'vitest';
import type { Run, RunSummary } from '../../server/contract/api.ts';
import { commandLine } from '../../server/contract/command-line.ts';
import { startServer } from '../helpers/server-process.ts';
import { runGarita } from '../scripts/run-garita.ts';

const oneDay = { portId: 'calexico-east', days: 1, seed: 5 };

test('the line shown with a run prints its very result, for a share and for a reading of the law from a first day', {
  timeout: 120_000,
}, async () => {
  const server = await startServer();
  onTestFinished(async () => void (await server.stop()));
  const precision = { metric: 'meanWaitMin', halfWidth95: 0.3, relative: true, maxReplications: 15 };
  const asked = [
    { withdrawnShare: 1, replications: 3 },
    { withdrawnShare: 1, precision },
    { policy: 'S2', from: '2024-06-03', replications: 3 },
  ];
  for (const how of asked) {
    const created = await fetch(`${server.url}/api/v1/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...oneDay, ...how }),
    });
    const { id } = (await created.json()) as RunSummary;
    const read = async () => (await (await fetch(`${server.url}/api/v1/runs/${id}`)).json()) as Run;
    await expect.poll(async () => (await read()).status, { timeout: 50_000, interval: 200 }).toBe('done');
    const { request, result } = await read();

    const [, args] = commandLine(request)!.split(' -- ');
    const { stdout } = await runGarita(args!.split(' '), { env: { GARITA_DB: server.databasePath } });
    expect(JSON.parse(stdout)).toEqual(result);
  }
});
