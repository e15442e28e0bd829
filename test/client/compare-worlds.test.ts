import { describe, expect, it } from 'vitest';
import { compareWorlds, difference } from '../../client/findings/compare-worlds.ts';
import { NINE_MS, ZONE } from './points.ts';

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
});
