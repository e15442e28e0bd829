import { expect, test } from 'vitest';
import {
  type DayParameters,
  meanOverDays,
  postedBands,
  waitsOfDays,
} from '../../../server/model/calibration/day-model.ts';
import { fitDay } from '../../../server/model/calibration/fit-day.ts';
import type { DayLanes, DaySample } from '../../../server/model/calibration/hour-sample.ts';

const HOURS = 15;
const lanes: DayLanes = {
  standard: [0, ...new Array<number>(HOURS - 1).fill(4)],
  fast: [0, ...new Array<number>(HOURS - 1).fill(1)],
};
const weights = [0.2, 0.8, 1, 1.1, 1.2, 1.2, 1.1, 1, 1, 1, 1, 0.9, 0.8, 0.6, 0.4];
const total = weights.reduce((sum, weight) => sum + weight, 0);
const truth: DayParameters = {
  trucks: 2000,
  hourShares: weights.map((weight) => weight / total),
  perLaneHour: 28,
  fastShare: 0.25,
  fastSpeedUp: 4 / 3,
};
const DAY_CV = 0.05;

function sampleOf(parameters: DayParameters): DaySample {
  const days = waitsOfDays(parameters, lanes, DAY_CV);
  const hours = (kind: 'standard' | 'fast') =>
    meanOverDays(days, kind).map((meanMin) =>
      Number.isNaN(meanMin) ? null : { readings: 20, meanMin, errorMin: 1 },
    );
  return { firstHour: 6, standard: hours('standard'), fast: hours('fast'), lanes };
}

test('waits of a known day give back its capacity and FAST share, from a prior that has both wrong', () => {
  const { parameters } = fitDay(
    sampleOf(truth),
    {
      trucks: { value: 2000, logError: 0.02 },
      perLaneHour: { value: 35, logError: 0.3 },
      fastShare: { value: 0.4, logError: 1 },
      hourWeights: new Array<number>(24).fill(1),
      fastSpeedUp: 4 / 3,
    },
    DAY_CV,
  );
  expect(Math.abs(parameters.perLaneHour / truth.perLaneHour - 1)).toBeLessThan(0.05);
  expect(Math.abs(parameters.fastShare - truth.fastShare)).toBeLessThan(0.02);
  expect(Math.abs(parameters.trucks / truth.trucks - 1)).toBeLessThan(0.02);
  expect(parameters.hourShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  const fitted = meanOverDays(waitsOfDays(parameters, lanes, DAY_CV), 'standard');
  const posted = meanOverDays(waitsOfDays(truth, lanes, DAY_CV), 'standard');
  for (let i = 1; i < HOURS; i += 1) expect(Math.abs(fitted[i]! - posted[i]!)).toBeLessThan(1.5);
});

test('days that are all alike and posted without error have bands of one posted value', () => {
  const days = waitsOfDays(truth, lanes, 0);
  for (const { lowMin, highMin } of postedBands(days, 'standard', 0).slice(1)) {
    expect(lowMin).toBe(highMin);
    expect(lowMin % 5).toBe(0);
  }
});

test('bands grow with the spread between days, and never leave out the mean', () => {
  const width = (cv: number) => {
    const days = waitsOfDays(truth, lanes, cv);
    const means = meanOverDays(days, 'standard');
    return postedBands(days, 'standard', 0.3)
      .slice(1)
      .reduce((sum, { lowMin, highMin }, i) => {
        expect(means[i + 1]!).toBeGreaterThanOrEqual(lowMin - 2.5);
        expect(means[i + 1]!).toBeLessThanOrEqual(highMin + 2.5);
        return sum + highMin - lowMin;
      }, 0);
  };
  expect(width(0.1)).toBeGreaterThan(width(0.02));
});
