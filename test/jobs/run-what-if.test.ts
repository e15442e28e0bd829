import { afterAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { intervalsOf } from '../../server/contract/written-interval.ts';
import { runWhatIf } from '../../server/jobs/run-what-if.ts';
import { planWhatIf } from '../../server/jobs/what-if-plan.ts';
import { createWhatIfPool } from '../../server/jobs/what-if-pool.ts';
import { noTrucks } from '../store/stored-trucks.ts';

const catalogue = readCatalogue();
const oneDay = { portId: 'calexico-east', withdrawnShare: 1, days: 1, seed: 7 };
const p90 = { metric: 'p90WaitMin', relative: false, maxReplications: 15 } as const;

const pools = new Map([1, 2, 3].map((threads) => [threads, createWhatIfPool({ threads })]));
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.destroy())));

/** Every facility counted 30,000 trucks in the month: enough for a queue in both worlds. */
function run(request: WhatIfRequest, threads = 2, onProgress: (share: number) => void = () => {}) {
  const monthsOf = () => [{ month: '2024-03', trucks: 30_000 }];
  const planned = planWhatIf(request, catalogue, { monthsOf, crossings: noTrucks });
  return runWhatIf(request, planned, { pool: pools.get(threads)!, onProgress });
}

test('one, two and three workers give the same bytes, with a fixed number of replications and with a target', {
  timeout: 120_000,
}, async () => {
  const requests: WhatIfRequest[] = [
    { ...oneDay, replications: 7 },
    { ...oneDay, precision: { ...p90, halfWidth95: 1e-6 } },
  ];
  for (const request of requests) {
    const [one, two, three] = [await run(request, 1), await run(request, 2), await run(request, 3)];
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    expect(JSON.stringify(three)).toBe(JSON.stringify(one));
  }
});

test('a run that stopped by itself has the figures of as many replications asked for, and says why it stopped', {
  timeout: 60_000,
}, async () => {
  const easy = await run({ ...oneDay, precision: { ...p90, halfWidth95: 1e6 } });
  expect(easy.stopping).toMatchObject({ replications: 10, reason: 'precision reached' });
  expect(easy.metrics).toEqual((await run({ ...oneDay, replications: 10 })).metrics);
});

test('the cap ends a run whose target is out of reach, and the result says that it is not met', {
  timeout: 60_000,
}, async () => {
  const shares: number[] = [];
  const capped = await run({ ...oneDay, precision: { ...p90, halfWidth95: 1e-6 } }, 2, (share) =>
    shares.push(share),
  );
  expect(capped.stopping).toMatchObject({
    replications: 15,
    reason: 'cap reached',
    sentence: expect.stringMatching(/^Cap of 15 replications reached: .* is not met\.$/),
  });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.filter((share) => share === 1)).toHaveLength(1);
  expect(shares.at(-1)).toBe(1);
});

test('the target decides where a run stops: it went on while the interval was wider, and no longer', {
  timeout: 60_000,
}, async () => {
  const widthAfter = async (replications: number) =>
    (await run({ ...oneDay, replications })).metrics.find(({ metric }) => metric === 'p90WaitMin')!.difference
      .halfWidth95!;
  const widths = { 10: await widthAfter(10), 15: await widthAfter(15) };
  const halfWidth95 = (widths[10] + widths[15]) / 2;
  const first = Object.entries(widths).find(([, width]) => width <= halfWidth95);
  const { stopping } = await run({ ...oneDay, precision: { ...p90, halfWidth95 } });
  expect(stopping!.replications).toBe(Number(first![0]));
});

test('a fixed number of replications is said to be as asked', { timeout: 60_000 }, async () => {
  expect((await run({ ...oneDay, replications: 3 })).stopping).toEqual({
    replications: 3,
    reason: 'as asked',
    sentence: '3 replications, as asked.',
  });
});

test('a result explains itself by stages that add up to its crossing times and channels that add up to its cost', {
  timeout: 60_000,
}, async () => {
  const { why, metrics } = await run({ ...oneDay, replications: 3 });
  for (const [steps, metric] of [
    [why!.minutesPerTruck!, 'meanCrossingTimeMin'],
    [why!.usdPerDay!, 'delayCostUsdPerDay'],
  ] as const) {
    const { baseline, scenario } = metrics.find((one) => one.metric === metric)!;
    const sum = steps.bars.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(scenario.mean! - baseline.mean!, 4);
    // Means are kept to four decimals, so what rounding leaves over is small.
    expect(Math.abs(steps.bars.at(-1)!.contribution)).toBeLessThan(1e-3);
  }
});

test('commodities and programmes add up to the totals, channel by channel, and the hours are those of the days', {
  timeout: 60_000,
}, async () => {
  const { metrics, costByCommodity, timeByClass, hourlyWaits, window } = await run({
    ...oneDay,
    days: 2,
    replications: 3,
  });
  const of = (key: string) => metrics.find(({ metric }) => metric === key)!;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  for (const world of ['baseline', 'scenario'] as const) {
    const channel = (name: 'waste' | 'drayage' | 'detention') =>
      sum(costByCommodity!.map((cost) => cost[world].usdPerDay[name]));
    expect(channel('waste')).toBeCloseTo(of('wasteUsdPerDay')[world].mean!, 2);
    expect(channel('drayage') + channel('detention')).toBeCloseTo(of('driverUsdPerDay')[world].mean!, 2);
    expect(sum(costByCommodity!.map(({ total }) => total[world].mean!))).toBeCloseTo(
      of('delayCostUsdPerDay')[world].mean!,
      2,
    );
    expect(sum(timeByClass!.map((time) => time[world].usdPerDay))).toBeCloseTo(
      of('truckTimeUsdPerDay')[world].mean!,
      2,
    );
    expect(hourlyWaits![world].mean).toHaveLength(48);
  }
  expect(new Date(hourlyWaits!.fromMs).toLocaleDateString('en-CA', { timeZone: window.zone })).toBe(
    window.from,
  );
});

test('a dated restriction has its course by local days: alike before it begins, and adding up to what is lost a day', {
  timeout: 60_000,
}, async () => {
  const from = '2024-03-04';
  const dated = {
    id: 'timeline',
    name: { en: 'Dated', es: 'Por fechas' },
    intervals: intervalsOf({ from: '2024-03-07', share: 1 }),
  };
  const { portId, seed } = oneDay;
  const asked = { portId, seed, from, days: 7, replications: 2 };
  const { course, metrics, resultHash } = await run({ ...asked, policy: dated });
  const { step, startsMs, toMs, baseline, scenario } = course!;
  expect(step).toBe('day');
  // The clocks of California go forward on Sunday 10 March, which has 23 hours.
  expect([...startsMs, toMs].map((atMs, i, all) => (atMs - (all[i - 1] ?? atMs)) / 3_600_000)).toEqual([
    0, 24, 24, 24, 24, 24, 24, 23,
  ]);
  expect(scenario.p50WaitMin.slice(0, 3)).toEqual(baseline.p50WaitMin.slice(0, 3));
  expect(scenario.p50WaitMin[3]).toBeGreaterThan(baseline.p50WaitMin[3]!);
  const lost = metrics.find(({ metric }) => metric === 'valueLostUsdPerDay')!;
  const days = (toMs - startsMs[0]!) / 86_400_000;
  const sum = scenario.valueLostUsd.reduce<number>((all, usd) => all + (usd ?? 0), 0);
  expect(sum / days).toBeCloseTo(lost.scenario.mean!, 2);
  // What it is hashed over does not know of the course.
  expect(resultHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await run({ ...asked, withdrawnShare: 1 })).course).toBeUndefined();
});

test('of few days the course is by the hour', { timeout: 60_000 }, async () => {
  const { course } = await run({ portId: 'calexico-east', policy: 'S4', days: 1, seed: 7, replications: 2 });
  expect(course!.step).toBe('hour');
  expect(course!.startsMs).toHaveLength(24);
});
