import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { createRunService } from '../../server/jobs/run-service.ts';
import { spanishOf } from '../../server/spanish/in-spanish.ts';
import { createWorkerPool } from '../../server/threads/worker-pool.ts';
import { startServer } from '../helpers/server-process.ts';
import { runGarita } from '../scripts/run-garita.ts';
import { noTrucks } from '../store/stored-trucks.ts';
import { tempFolder, tempStore } from '../store/temp-store.ts';

/** `npm run test:faults` runs out of memory 20 times in a row; the ordinary run twice. */
const TIMES = Number(process.env.WORKER_FAULTS ?? 2);
const PATIENT = { timeout: 60_000 + TIMES * 10_000 };

const oneDay: WhatIfRequest = {
  portId: 'calexico-east',
  withdrawnShare: 1,
  days: 1,
  replications: 1,
  seed: 7,
};

/** Runs over a pool whose threads fail in one way, with little memory and time. */
function startService(fault: string) {
  const { runs: store } = tempStore();
  const caps = { memoryMb: 64, seconds: fault === 'loop' ? 2 : 60 };
  const service = createRunService({
    store,
    catalogue: readCatalogue(),
    pool: createWorkerPool({ file: new URL(`./broken-worker.ts?fault=${fault}`, import.meta.url), caps }),
    caps,
    monthsOf: () => [{ month: '2024-03', trucks: 30_000 }],
    crossings: noTrucks,
    nowMs: () => 1,
    onChange: () => {},
    log: { error: () => {} },
  });
  onTestFinished(() => service.close());
  return service;
}

test.each([
  ['needs more objects than it may', 'objects', /^The work was stopped because it needs more than 64 MB/],
  ['needs larger columns than it may', 'columns', /^The work was stopped because it needs more than 64 MB/],
  ['never ends', 'loop', /^The work was stopped because it takes more than 2 s/],
  ['throws', 'throw', /^The simulation failed; the server log says why\.$/],
  ['leaves early without a fault', 'exit', /^The work failed because its thread ended with code 0/],
  ['answers no number', 'not-a-number', /^The simulation failed because its figures are not numbers/],
  [
    'answers empty figures',
    'figures-without-value',
    /^The simulation failed because its figures are not num/,
  ],
])(
  'a run whose thread %s has failed for that reason, in both languages, and the next is taken',
  PATIENT,
  async (_what, fault, says) => {
    const service = startService(fault);
    for (let time = 0; time < 2; time += 1) {
      const { id } = service.create(oneDay);
      await expect.poll(() => service.get(id)!.status, { timeout: 40_000, interval: 20 }).toBe('failed');
      const { error, result } = service.get(id)!;
      expect(error).toMatch(says);
      expect(spanishOf(error!)).not.toBe(error);
      expect(result).toBeNull();
    }
    expect(service.waiting()).toBe(0);
  },
);

test(
  `${TIMES} runs of the real server that need too much memory fail one after the other, and it is as before`,
  PATIENT,
  async () => {
    const server = await startServer(undefined, { LIMIT_WORKER_MB: '96' });
    onTestFinished(async () => void (await server.stop()));
    const json = { 'Content-Type': 'application/json' };
    const ended = async (request: object) => {
      const body = JSON.stringify({ portId: 'laredo-world-trade', withdrawnShare: 1, seed: 1, ...request });
      const accepted = await fetch(`${server.url}/api/v1/runs`, { method: 'POST', body, headers: json });
      expect(accepted.status).toBe(202);
      const at = `${server.url}${accepted.headers.get('location')}`;
      for (;;) {
        const run = (await (await fetch(at, { headers: { 'Accept-Language': 'es' } })).json()) as Ended;
        if (run.status !== 'queued' && run.status !== 'running') return run;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const small = { days: 1, replications: 2 };
    expect(await ended(small)).toMatchObject({ status: 'done' });
    const before = await memoryMb(server.url);
    for (let time = 0; time < TIMES; time += 1)
      expect(await ended({ days: 92, replications: 2 })).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(/^El trabajo se detuvo porque necesita más de 96 MB de memoria/),
      });
    expect(await ended(small)).toMatchObject({ status: 'done' });
    const after = await memoryMb(server.url);
    process.stdout.write(
      `memory of the server, MB: ${before.toFixed(0)} before, ${after.toFixed(0)} after\n`,
    );
    expect(after).toBeLessThan(1.1 * before);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  },
);

test(
  'the command line says in one sentence that a run needs too much memory, and exits with 1',
  PATIENT,
  async () => {
    const what = ['what-if', '--port', 'laredo-world-trade', '--withdraw', '1', '--days', '92'];
    const { code, stderr } = await runGarita(what, {
      env: { LIMIT_WORKER_MB: '96', GARITA_DB: join(tempFolder(), 'garita.db') },
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/The work was stopped because it needs more than 96 MB/),
    ]);
  },
);

interface Ended {
  readonly status: string;
  readonly error: string | null;
}

async function memoryMb(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)![1]) / 1e6;
}
