import { afterAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { runSolve, runTornado, runUncertainty } from '../../server/jobs/run-uncertainty.ts';
import { uncertainInputs } from '../../server/jobs/what-if-inputs.ts';
import { createWhatIfPool } from '../../server/jobs/what-if-pool.ts';
import { noTrucks } from '../store/stored-trucks.ts';

const catalogue = readCatalogue();
/** Every facility counted 30,000 trucks in the month: enough for a queue. */
const stored = { monthsOf: () => [{ month: '2024-03', trucks: 30_000 }], crossings: noTrucks };
const request = { portId: 'calexico-east', withdrawnShare: 1, days: 1, replications: 3, seed: 7 };
const inputs = uncertainInputs(request, catalogue, stored);
const paths = inputs.map(({ path }) => path);
const only = (...names: string[]) => inputs.filter(({ path }) => names.includes(path));
const CAPACITY = 'facilities.calexico-east.capacityPerHour';

const pools = new Map([1, 3].map((threads) => [threads, createWhatIfPool({ threads })]));
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.destroy())));
const study = (threads = 3) => ({ catalogue, ...stored, pool: pools.get(threads)! });

test('what may vary is what the what-if reads: its facility, service and produce, no lever and no neighbour', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      CAPACITY,
      'facilities.calexico-east.shares.ucp',
      'service.niiScanMin',
      'dayOfWeek.monday',
      'commodities.tomato.q10',
    ]),
  );
  for (const path of paths) expect(path).not.toMatch(/^policy\.levers\./);
  const facilities = paths.filter((path) => path.startsWith('facilities.'));
  expect(facilities.filter((path) => !path.startsWith('facilities.calexico-east.'))).toEqual([]);
  // Published for comparison only; the model takes trucks from the counts and the wait from the queue.
  expect(paths).not.toContain('facilities.calexico-east.weekdayTrucks');
  expect(paths).not.toContain('facilities.calexico-east.baselineMeanWaitMin');
});

test('more capacity shortens the wait, how fast tomatoes age does not touch it, and workers change no byte', {
  timeout: 60_000,
}, async () => {
  const chosen = only(CAPACITY, 'commodities.tomato.q10');
  const run = (threads: number) =>
    runTornado(
      { ...request, replications: 8 },
      chosen,
      { metric: 'meanWaitMin', of: 'scenario' },
      study(threads),
    );
  const [one, three] = [await run(1), await run(3)];
  expect(JSON.stringify(three)).toBe(JSON.stringify(one));
  expect(one.bars.map(({ path, verdict }) => [path, verdict])).toEqual([[CAPACITY, 'lower']]);
  expect(one.unmoved).toEqual(['commodities.tomato.q10']);
  expect(one.label).toMatch(/^Hypothetical/);
});

test('without a restriction the difference has no spread, while capacity spreads the baseline', {
  timeout: 60_000,
}, async () => {
  const run = (threads: number) =>
    runUncertainty(
      { ...request, withdrawnShare: 0 },
      only(CAPACITY),
      { points: 9, replicationsReported: 100 },
      study(threads),
    );
  const [one, three] = [await run(1), await run(3)];
  expect(JSON.stringify(three)).toBe(JSON.stringify(one));
  const { baseline, scenario, difference } = one.metrics.find(({ metric }) => metric === 'meanWaitMin')!;
  expect(scenario).toEqual(baseline);
  expect(difference).toMatchObject({ mean: 0, low80: 0, high80: 0, parameterHalfWidth80: 0 });
  expect(baseline.parameterHalfWidth80).toBeGreaterThan(baseline.samplingHalfWidth80!);
});

test('a break-even lies between a share that misses the target and one that meets it', {
  timeout: 120_000,
}, async () => {
  const at = async (withdrawnShare: number) => {
    const { asStated } = await runTornado(
      { ...request, withdrawnShare },
      [],
      { metric: 'meanWaitMin', of: 'scenario' },
      study(),
    );
    return asStated.mean!;
  };
  const [none, all] = [await at(1), await at(0)];
  expect(none).toBeGreaterThan(all);
  const bound = (value: number) => ({ metric: 'meanWaitMin', relation: '<=', value }) as const;
  const { outcome, x, trials } = await runSolve(request, bound((none + all) / 2), null, study());
  expect(outcome).toBe('met from');
  expect(trials[0]).toMatchObject({ x: 0, mean: none, isMet: false });
  expect(trials.at(-1)).toMatchObject({ x: 1, mean: all, isMet: true });
  expect(trials.find((trial) => trial.x === x)!.isMet).toBe(true);
  expect(trials.filter((trial) => trial.x < x! && trial.isMet)).toEqual([]);
  expect((await runSolve(request, bound(2 * none), null, study())).outcome).toBe('always met');
  expect((await runSolve(request, bound(all / 2), null, study())).outcome).toBe('never met');
});

test('over draws of its capacity a break-even moves, and each draw counts once', {
  timeout: 120_000,
}, async () => {
  const { overAssumptions } = await runSolve(
    request,
    { metric: 'meanWaitMin', relation: '<=', value: 20 },
    { inputs: only(CAPACITY), points: 9 },
    study(),
  );
  expect(overAssumptions).toMatchObject({ draws: 9, replicationsPerDraw: 2, varied: [CAPACITY] });
  const counts = Object.values(overAssumptions!.outcomes);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(9);
});
