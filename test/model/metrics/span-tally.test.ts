import { describe, expect, test } from 'vitest';
import { mergeTallies, waitSummary } from '../../../server/model/metrics/span-tally.ts';
import { fiveMinutes } from './five-minutes.ts';

describe('an hour merged from its twelve buckets', () => {
  // Eleven buckets have one truck that waited 10 minutes; the twelfth has nine that waited 60.
  const buckets = [
    ...Array.from({ length: 11 }, () =>
      fiveMinutes([10], { joined: 2, queueTruckMin: 15, openLaneMin: [10, 5, 0], withdrawnMin: 3 }),
    ),
    fiveMinutes(Array.from({ length: 9 }, () => 60)),
  ];
  const hour = mergeTallies(buckets)!;

  test('adds up what can be added', () => {
    expect(hour).toMatchObject({ minutes: 60, joined: 22, capacity: 120, waitSumMin: 650 });
    expect(hour).toMatchObject({ queueTruckMin: 165, openLaneMin: [110, 55, 0], withdrawnMin: 33 });
  });

  test('has the percentiles of its twenty trucks and not the mean of twelve percentiles', () => {
    const { trucks, meanWaitMin, p50WaitMin, p90WaitMin, p95WaitMin, bufferIndex } = waitSummary(hour);
    expect([trucks, meanWaitMin]).toEqual([20, 32.5]);
    expect(p50WaitMin! / 10).toBeCloseTo(1, 1);
    expect(p90WaitMin! / 60).toBeCloseTo(1, 1);
    expect(p95WaitMin! / 60).toBeCloseTo(1, 1);
    expect(bufferIndex).toBeCloseTo((p95WaitMin! - 32.5) / 32.5, 9);
  });
});

test('an hour in which no truck reached a booth has null waits, never 0', () => {
  const summary = waitSummary(mergeTallies([fiveMinutes([]), fiveMinutes([])])!);
  expect(summary).toEqual({
    trucks: 0,
    meanWaitMin: null,
    p10WaitMin: null,
    p50WaitMin: null,
    p90WaitMin: null,
    p95WaitMin: null,
    bufferIndex: null,
  });
  expect(mergeTallies([])).toBeNull();
});
