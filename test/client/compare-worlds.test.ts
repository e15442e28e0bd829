import { describe, expect, it } from 'vitest';
import { compareWorlds, difference, worstP90 } from '../../client/findings/compare-worlds.ts';
import { NINE_MS, series, ZONE } from './points.ts';

describe('the comparison of two worlds', () => {
  it('of no points is nothing, not zero', () => {
    const compared = compareWorlds([], NINE_MS, ZONE);
    expect(compared.spanMin).toBe(0);
    expect(compared.meanWaitMin).toEqual({ baseline: null, restricted: null });
    expect(compared.valueLostUsd).toEqual({ baseline: null, restricted: null });
  });

  it('has no difference where one world has nothing to measure', () => {
    expect(difference({ baseline: null, restricted: 4 })).toBeNull();
    expect(difference({ baseline: 4, restricted: 6 })).toBe(2);
  });

  it('bounds the P90 of an hour by the highest P90 within it', () => {
    const points = series([
      [{ p90WaitMin: 90 }, { p90WaitMin: 95 }],
      [{ p90WaitMin: 30 }, { p90WaitMin: 44 }],
      [{ p90WaitMin: null }, { p90WaitMin: null }],
      [{ p90WaitMin: 41 }, { p90WaitMin: 40 }],
    ]);
    expect(worstP90(points, 3)).toEqual({ baseline: 41, restricted: 44 });
    expect(worstP90(points.slice(2, 3), 3)).toEqual({ baseline: null, restricted: null });
  });
});
