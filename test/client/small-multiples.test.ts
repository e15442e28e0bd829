import { describe, expect, test } from 'vitest';
import {
  addedText,
  multipleLabel,
  multiples,
  multiplesData,
  multiplesScale,
  multiplesSummary,
  ordered,
} from '../../client/charts/small-multiples.ts';
import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderHistory } from '../../server/contract/history.ts';

/** 09:00 PST on Monday 18 November 2024. */
const NINE_MS = Date.UTC(2024, 10, 18, 17);
const HOUR_MS = 3_600_000;

const facility = (id: string, en: string): FacilitySummary => ({
  id,
  name: { en, es: en },
  shortName: { en, es: en },
  zone: 'America/Los_Angeles',
  lat: 32,
  lon: -117,
  lanes: { standard: 1, fast: 0 },
  figures: 'defaults',
  preclearedShare: 0,
  produceShare: 0,
  latestMonth: null,
  latestMonthTrucks: null,
});
const hour = (atMs: number, baseline: number | null, restricted: number | null) => {
  const of = (p50WaitMin: number | null) => ({ meanWaitMin: p50WaitMin, p50WaitMin, p90WaitMin: p50WaitMin });
  return { atMs, baseline: of(baseline), restricted: of(restricted) };
};

const facilities = [facility('west', 'West'), facility('mid', 'Mid'), facility('east', 'East')];
const history: BorderHistory = {
  toMs: NINE_MS + HOUR_MS,
  facilities: [
    { facilityId: 'west', lastHour: null, hours: [hour(NINE_MS - HOUR_MS, 10, 14), hour(NINE_MS, 20, 36)] },
    {
      facilityId: 'mid',
      lastHour: null,
      hours: [hour(NINE_MS - HOUR_MS, 5, null), hour(NINE_MS, null, null)],
    },
    { facilityId: 'east', lastHour: null, hours: [hour(NINE_MS - HOUR_MS, 30, 60)] },
  ],
};
const { all, fromMs } = multiples(history, facilities);

describe('all crossings as small charts', () => {
  test('each has 24 hours up to the newest of all, and an hour without trucks is a gap', () => {
    expect(fromMs).toBe(NINE_MS - 23 * HOUR_MS);
    expect(all.map(({ baseline }) => baseline.length)).toEqual([24, 24, 24]);
    expect(all[0]!.baseline.slice(-3)).toEqual([null, 10, 20]);
    expect(all[2]!.restricted.slice(-2)).toEqual([60, null]);
  });

  test('the added wait is the mean of the differences of hours that have both, and unknown without one', () => {
    expect(all.map(({ addedMin }) => addedMin)).toEqual([10, null, 30]);
    expect(all.map(({ peak }) => peak.restricted)).toEqual([36, null, 60]);
  });

  test('they go west to east, or by the added wait with the unknown last', () => {
    expect(ordered(all, 'west').map(({ id }) => id)).toEqual(['west', 'mid', 'east']);
    expect(ordered(all, 'added').map(({ id }) => id)).toEqual(['east', 'west', 'mid']);
  });

  test('one scale holds the longest wait of all, with lines at round values', () => {
    const { mostMin, lines } = multiplesScale(all);
    expect(mostMin).toBeCloseTo(63);
    expect(lines).toEqual([20, 40, 60]);
    expect(multiplesScale([]).mostMin).toBeGreaterThan(0);
  });

  test('the summary says at how many waits are longer and where most, and says so too where none are', () => {
    expect(multiplesSummary(all)).toMatch(/^At 2 of 3 crossings .* most at East: \+30\.0 min\.$/);
    expect(multiplesSummary([all[1]!])).toMatch(/^At none of the 1/);
  });

  test('a link says its two waits and the change, or that there is nothing to compare', () => {
    expect(multipleLabel(all[0]!)).toBe(
      'West: median wait of the last hour 20 min in the baseline, 36 min restricted (hypothetical); +10.0 min over 24 h',
    );
    expect(multipleLabel(all[1]!)).toMatch(
      /last hour – in the baseline, – restricted .*; nothing to compare$/,
    );
    expect(addedText(-1.25)).toBe('−1.3 min');
  });

  test('the table to take away has every hour of every crossing, with its offset', () => {
    const { columns, rows } = multiplesData(all, fromMs);
    expect(columns).toHaveLength(4);
    expect(rows).toHaveLength(72);
    expect(rows[23]).toEqual(['West', '2024-11-18T09:00-08:00', 20, 36]);
  });
});
