import { expect, test } from 'vitest';
import { countsOf2024 } from '../../scripts/bench/counts-2024.ts';
import type { EngineReport } from '../../scripts/bench/engine-report.ts';
import { verdict } from '../../scripts/bench/goals.ts';
import { monthNetwork } from '../../scripts/bench/month-networks.ts';
import { runMonths } from '../../scripts/bench/run-months.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { integralOf } from '../../server/model/step-function.ts';
import { runGarita } from './run-garita.ts';

const bench = (...args: string[]) => runGarita(args, { script: 'bench.ts' });

test('models run through the engine and print one JSON document with the exact waits beside theirs', {
  timeout: 60_000,
}, async () => {
  const { code, stdout } = await bench('engine', '--json', '--only', 'models', '--trucks', '20000');
  expect(code).toBe(0);
  const { models, peers, border } = JSON.parse(stdout) as EngineReport;
  expect(Object.keys(models)).toEqual(['a', 'b', 'c']);
  for (const model of Object.values(models)) {
    expect(model.customers).toBe(20_000);
    expect(model.customersPerSecond).toBeGreaterThan(0);
    expect(model.peakMb).toBeGreaterThan(0);
    for (const { meanWait, halfWidth95 } of Object.values(model.meanWaits)) {
      expect(meanWait).toBeGreaterThan(0);
      expect(meanWait).toBeLessThan(60);
      expect(halfWidth95).toBeGreaterThan(0);
    }
  }
  expect(models.a!.exact).toBeCloseTo(0.876916, 5);
  expect(models.b!.meanWaits.high!.exact).toBeCloseTo(0.120126, 5);
  expect(models.b!.meanWaits.low!.exact).toBeCloseTo(1.201255, 5);
  expect(models.b!.meanWaits.secondary!.exact).toBeCloseTo(1.643567, 5);
  expect(models.c!.exact).toBeCloseTo(8.190817, 2);
  expect(peers).toEqual({});
  expect(border).toBeNull();
});

test.each([
  [['engine', '--only', 'modles'], /--only modles is not a list of parts: use models, peers/],
  [['engine', '--trucks', 'many'], /--trucks many is not a whole number/],
  [['engin'], /unknown command 'engin'/],
])('%j is refused as bad usage', async (args, sentence) => {
  const { code, stdout, stderr } = await bench(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(stdout).toBe('');
});

test('a goal is met, or missed by its part of the goal', () => {
  const as = (value: number) => `${value}`;
  expect(verdict(88, 100, { as })).toBe('≥ 100: missed by 12 %');
  expect(verdict(100, 100, { as })).toBe('≥ 100: met');
  expect(verdict(45, 30, { as, atMost: true })).toBe('≤ 30: missed by 50 %');
  expect(verdict(29, 30, { as, atMost: true })).toBe('≤ 30: met');
});

test('a month at Pharr is due as many trucks as CBP counted in it: 59,622 in January 2024', async () => {
  const counts = await countsOf2024();
  const facilities = [readCatalogue().facilityById.get('pharr')!];
  const january = monthNetwork({ facilities, counts, withdrawnShare: 0 }, 0);
  const due = january.network.sources.reduce((sum, { arrivals }) => {
    if (arrivals.kind !== 'poisson') throw new Error('demand is a Poisson process');
    return sum + integralOf(arrivals.ratePerHour, january.fromMin, january.toMin) / 60;
  }, 0);
  expect(january.toMin - january.fromMin).toBe(31 * 1440);
  expect(due / 59_622).toBeCloseTo(1, 2);
  const tally = runMonths([january], { seed: 1 });
  expect(Math.abs(tally.trucks - due)).toBeLessThan(4 * Math.sqrt(due));
});
