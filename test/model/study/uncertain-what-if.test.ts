import { expect, test } from 'vitest';
import { METRICS, type MetricValues } from '../../../server/model/study/facility-metrics.ts';
import {
  sampledTasks,
  tornadoInputs,
  uncertainMetrics,
} from '../../../server/model/study/uncertain-what-if.ts';

const scan = {
  path: 'service.niiScanMin',
  figure: { value: 8, range: [4, 15] as const, unit: 'min' },
};
const booths = {
  path: 'facilities.pharr.lanes.fast',
  figure: { value: 2, range: [1, 3] as const, unit: 'booths' },
};

test('every point draws each assumption within its range, and booths whole', () => {
  const tasks = sampledTasks([scan, booths], 12, 1);
  expect(tasks).toHaveLength(12);
  for (const { values } of tasks) {
    expect(values[scan.path]).toBeGreaterThan(4);
    expect(values[scan.path]).toBeLessThan(15);
    expect([1, 2, 3]).toContain(values[booths.path]);
  }
});

test('no two points share their luck', () => {
  const replications = sampledTasks([scan], 9, 1).flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i),
  );
  expect(replications).toEqual(Array.from({ length: 18 }, (_, i) => i));
});

test('a tornado leaves out what is the same at its P10 and its P90', () => {
  // Booths 2 of [1.8, 2.2] are 2 at both ends; a scan of triangle 4, 8, 15 has P10 4 + √(0.1 · 11 · 4).
  const still = { ...booths, figure: { ...booths.figure, range: [1.8, 2.2] as const } };
  const inputs = tornadoInputs([scan, still]);
  expect(inputs.map(({ path }) => path)).toEqual([scan.path]);
  expect(inputs[0]!.p10).toBeCloseTo(4 + Math.sqrt(4.4), 12);
  expect(inputs[0]!.p90).toBeCloseTo(15 - Math.sqrt(0.1 * 11 * 7), 12);
});

test('baseline, scenario and their paired difference each have an interval', () => {
  const all = (value: number) => Object.fromEntries(METRICS.map(({ key }) => [key, value])) as MetricValues;
  // Points 1 to 9 in the baseline, three times as much in the scenario, no luck.
  const results = Array.from({ length: 9 }, (_, i) => {
    const one = { baseline: all(i + 1), scenario: all(3 * (i + 1)) };
    return [one, one];
  });
  const { baseline, scenario, difference } = uncertainMetrics(results, 30).find(
    ({ metric }) => metric === 'p90WaitMin',
  )!;
  expect([baseline.low80, baseline.mean, baseline.high80]).toEqual([1, 5, 9]);
  expect([scenario.low80, scenario.mean, scenario.high80]).toEqual([3, 15, 27]);
  expect([difference.low80, difference.mean, difference.high80]).toEqual([2, 10, 18]);
  expect(difference.samplingHalfWidth80).toBe(0);
});
