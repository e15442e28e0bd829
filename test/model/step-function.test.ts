import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  integralOf,
  nextChangeAfter,
  repeating,
  type StepFunction,
  stepFunctionProblems,
  valueAt,
} from '../../server/model/step-function.ts';

const lanes: StepFunction = { startsMin: [0, 360, 1080], values: [3, 8, 2], periodMin: 1440 };

describe('a step function', () => {
  it('takes its new value exactly at the change', () => {
    expect([0, 359.999, 360, 1079, 1080, 1439].map((t) => valueAt(lanes, t))).toEqual([3, 3, 8, 8, 2, 2]);
  });

  it('repeats every day, before the horizon too', () => {
    expect([1440, 1800, 2879, -1, -360, -361].map((t) => valueAt(lanes, t))).toEqual([3, 8, 2, 2, 2, 8]);
  });

  it('names the next change strictly after a moment, across the end of the day', () => {
    expect([-0.5, 0, 360, 1080, 1440].map((t) => nextChangeAfter(lanes, t))).toEqual([
      0, 360, 1080, 1440, 1800,
    ]);
  });

  it('without a period holds its last value for ever and changes no more', () => {
    const once = { ...lanes, periodMin: null };
    expect(valueAt(once, 1e9)).toBe(2);
    expect(valueAt(once, -5)).toBe(3);
    expect(nextChangeAfter(once, 1080)).toBe(Number.POSITIVE_INFINITY);
    expect(nextChangeAfter(constant(4), 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('has as integral the lane-minutes between two moments', () => {
    // 6 h of 3 lanes, 12 h of 8, 6 h of 2 = 126 lane-hours a day.
    expect(integralOf(lanes, 0, 1440)).toBe(126 * 60);
    expect(integralOf(lanes, 300, 420)).toBe(60 * 3 + 60 * 8);
    expect(integralOf(lanes, 1380, 3 * 1440 + 60)).toBe(60 * 2 + 2 * 126 * 60 + 60 * 3);
    expect(integralOf(lanes, 420, 300)).toBe(-660);
    expect(integralOf(lanes, -60, 60)).toBe(60 * 2 + 60 * 3);
    expect(integralOf(constant(2), -3, 7)).toBe(20);
  });

  it('made of hourly values repeats them after as many hours', () => {
    expect(valueAt(repeating([1, 2, 3], 60), 250)).toBe(2);
  });

  it('already holds the new value at any change it announces, for periods that binary fractions miss', () => {
    const period = fc.double({ min: 0.1, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(period, fc.double({ min: -1e5, max: 1e5, noNaN: true }), (periodMin, tMin) => {
        const f = { startsMin: [0, periodMin / 3, periodMin / 1.7], values: [0, 1, 2], periodMin };
        const change = nextChangeAfter(f, tMin);
        expect(change).toBeGreaterThan(tMin);
        expect(valueAt(f, change)).toBe((valueAt(f, tMin) + 1) % 3);
      }),
    );
  });

  it('that is malformed is told all its problems at once', () => {
    const broken = { startsMin: [1, 1], values: [0.5, -2, Number.NaN], periodMin: 1 };
    expect(stepFunctionProblems(broken, 'servers', { integers: true })).toEqual([
      'servers has 2 starts for 3 values',
      'servers must start at 0',
      'servers start 1 (1) must be finite and after the one before',
      'servers value 0 (0.5) must be a whole number ≥ 0',
      'servers value 1 (-2) must be a whole number ≥ 0',
      'servers value 2 (NaN) must be a whole number ≥ 0',
      'servers period (1) must be finite and after the last start',
    ]);
    expect(stepFunctionProblems(lanes, 'servers', { integers: true })).toEqual([]);
  });
});
