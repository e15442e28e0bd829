import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { Problem, Run } from '../../server/contract/api.ts';
import type { AnyRun, AnySummary } from '../../server/contract/studies.ts';
import { seedObserved } from '../../server/importers/seed.ts';
import { createRunService } from '../../server/jobs/run-service.ts';
import { createWhatIfPool } from '../../server/jobs/what-if-pool.ts';
import { openStore } from '../../server/store/open.ts';
import { runGarita } from '../scripts/run-garita.ts';
import { type RunningApp, startApp } from './start-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-studies-'));
const databasePath = join(folder, 'garita.db');
const store = openStore(databasePath);
const catalogue = readCatalogue();
const service = createRunService({
  store: store.runs,
  catalogue,
  pool: createWhatIfPool(),
  monthsOf: ({ counts }) => store.monthlyCounts.facilityMonths(counts),
  crossings: store.crossings,
  nowMs: () => 1,
  onChange: () => {},
  log: { error: () => {} },
});
let app: RunningApp;
beforeAll(async () => {
  await seedObserved(store, {
    folder: fileURLToPath(new URL('../../data/observed', import.meta.url)),
    nowMs: 1,
    facilities: catalogue.ports.facilities,
  });
  app = await startApp({ runs: service });
});
afterAll(async () => {
  await app.stop();
  await service.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const post = (body: unknown) =>
  fetch(`${app.url}/api/v1/runs`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

const get = async (id: number) => (await (await fetch(`${app.url}/api/v1/runs/${id}`)).json()) as AnyRun;

async function done(body: unknown): Promise<AnyRun> {
  const accepted = await post(body);
  expect(accepted.status).toBe(202);
  const { id } = (await accepted.json()) as AnySummary;
  await expect.poll(async () => (await get(id)).status, { timeout: 60_000, interval: 50 }).toBe('done');
  return get(id);
}

const garita = async (...args: string[]) =>
  (await runGarita([...args, '--json'], { env: { GARITA_DB: databasePath } })).stdout;
const bytes = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

const CAPACITY = 'facilities.calexico-east.capacityPerHour';
const whatIf = { portId: 'calexico-east', withdrawnShare: 1, days: 1, replications: 2, seed: 7 };
const typed = ['--port', 'calexico-east', '--days', '1', '--replications', '2', '--seed', '7'];

test('a what-if with another capacity and with intervals gives the bytes of the command line', {
  timeout: 120_000,
}, async () => {
  const run = (await done({ ...whatIf, assume: { [CAPACITY]: 110 }, uncertainty: 9 })) as Run;
  expect(run).toMatchObject({ kind: 'what-if', progress: 1 });
  expect(run.result!.uncertainty!.varied).not.toContain(CAPACITY);
  expect(bytes(run.result)).toBe(
    await garita('what-if', ...typed, '--withdraw', '1', '--assume', `${CAPACITY}=110`, '--uncertainty', '9'),
  );
  const plain = (await done({ ...whatIf, assume: { [CAPACITY]: 110 } })) as Run;
  expect(plain.result!.resultHash).toBe(run.result!.resultHash);
});

test('a tornado gives the bytes of the command line, and is listed apart from what-ifs', {
  timeout: 120_000,
}, async () => {
  const run = await done({ kind: 'tornado', whatIf, match: 'calexico-east.capacity' });
  expect(run).toMatchObject({ kind: 'tornado', request: { metric: 'p90WaitMin', of: 'scenario' } });
  expect(bytes(run.result)).toBe(
    await garita('tornado', ...typed, '--withdraw', '1', '--match', 'calexico-east.capacity'),
  );
  const { runs, studies } = (await (await fetch(`${app.url}/api/v1/runs`)).json()) as {
    readonly runs: readonly AnySummary[];
    readonly studies: readonly AnySummary[];
  };
  expect(studies.map(({ id }) => id)).toContain(run.id);
  expect(runs.map(({ kind }) => kind)).not.toContain('tornado');
});

test('a break-even gives the bytes of the command line, with its interval over assumptions', {
  timeout: 120_000,
}, async () => {
  const { portId, days, replications, seed } = whatIf;
  const target = { metric: 'p90WaitMin', relation: '<=', value: 1000 };
  const run = await done({ kind: 'solve', portId, days, replications, seed, target, uncertainty: 9 });
  expect(run.result).toMatchObject({ outcome: 'always met', overAssumptions: { draws: 9 } });
  expect(bytes(run.result)).toBe(
    await garita('solve', ...typed, '--target', 'p90WaitMin<=1000', '--uncertainty', '9'),
  );
});

test('a tornado is cancelled while it runs', { timeout: 60_000 }, async () => {
  const accepted = await post({ kind: 'tornado', whatIf: { ...whatIf, replications: 100 } });
  const { id } = (await accepted.json()) as AnySummary;
  await expect
    .poll(async () => (await get(id)).progress, { timeout: 40_000, interval: 20 })
    .toBeGreaterThan(0);
  expect((await fetch(`${app.url}/api/v1/runs/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await get(id)).toMatchObject({ status: 'cancelled', result: null });
});

test('a tornado of assumptions that there are not fails with one sentence', { timeout: 60_000 }, async () => {
  const { id } = (await (await post({ kind: 'tornado', whatIf, match: 'zzz' })).json()) as AnySummary;
  await expect.poll(async () => (await get(id)).status, { timeout: 40_000, interval: 20 }).toBe('failed');
  expect((await get(id)).error).toMatch(/^'zzz' is in the path of no assumption of this what-if, such as /);
});

test.each([
  [
    { ...whatIf, assume: { 'service.niScanMin': 9 } },
    /^There is no assumption 'service\.niScanMin'; did you mean 'service\.niiScanMin'\?/,
  ],
  [
    { ...whatIf, assume: { 'service.niiSelectionFast': 9 } },
    /^service\.niiSelectionFast 9 is not a share from 0 to 1/,
  ],
  [
    { ...whatIf, assume: { 'service.niiScanMin': 'long' } },
    /^The what-if cannot be run: assume\.service\.niiScanMin must be a number, or an object with low, mode, high, or an object with p10, median, p90 but was "long"\.$/,
  ],
  [
    { ...whatIf, uncertainty: 8 },
    /^The what-if cannot be run: uncertainty must be a whole number from 9 to 1000 but was 8\.$/,
  ],
  [
    { kind: 'tornado', whatIf: { ...whatIf, days: 0 } },
    /^The tornado cannot be run: whatIf\.days must be a whole number from 1 to 92 but was 0\.$/,
  ],
  [
    { kind: 'tornado', whatIf: { ...whatIf, uncertainty: 9 } },
    /^The tornado cannot be run: a tornado moves one assumption at a time on a fixed number of replications/,
  ],
  [
    { kind: 'solve', portId: 'pharr', days: 1, replications: 2, seed: 1, target: { metric: 'p90WaitMin' } },
    /^The break-even cannot be looked for: target\.relation must be one of <=, >= but is missing; target\.value must be a number but is missing\.$/,
  ],
  [
    { kind: 'tornado', whatIf: { ...whatIf, portId: 'far' } },
    /^There is no facility "far"; GET \/api\/v1\/ports lists the ids/,
  ],
])('%j is refused in one sentence and nothing is queued', async (body, sentence) => {
  const before = store.runs.list().length;
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).detail).toMatch(sentence);
  expect(store.runs.list()).toHaveLength(before);
});
