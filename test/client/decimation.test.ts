import { describe, expect, it } from 'vitest';
import { keptPoints } from '../../client/charts/decimation.ts';
import type { LiveChartConfiguration } from '../../client/charts/live-chart.ts';
import { shapedInTime } from '../../client/charts/time-shape.ts';

const line = (values: ReadonlyArray<number | null>) => values.map((y, x) => ({ x, y }));

describe('a line of more points than pixels', () => {
  it('keeps the lowest and highest of each pixel, and its ends', () => {
    // Two columns of five points.
    const points = line([3, 9, 1, 4, 5, 5, 7, 7, 2, 6]);
    expect(keptPoints([points], 0, 10, 2)).toEqual([0, 1, 2, 4, 5, 6, 8, 9]);
  });

  it('keeps the edges of a gap', () => {
    expect(keptPoints([line([1, 2, null, null, null, 3, 4, 5])], 0, 8, 1)).toEqual([0, 1, 2, 4, 5, 7]);
  });

  it('keeps a moment for all lines where one needs it', () => {
    expect(keptPoints([line([1, 1, 1, 1]), line([1, 9, 1, 1])], 0, 4, 1)).toEqual([0, 1, 3]);
  });

  it('keeps every value that is extreme in its pixel, whatever the line', () => {
    let seed = 7;
    const values = Array.from({ length: 4_096 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 1_000;
    });
    const kept = new Set(keptPoints([line(values)], 0, 4_096, 64));
    expect(kept.size).toBeLessThanOrEqual(256);
    for (let column = 0; column < 64; column++) {
      const all = values.slice(64 * column, 64 * column + 64);
      const left = all.filter((_, i) => kept.has(64 * column + i));
      expect([Math.min(...left), Math.max(...left)]).toEqual([Math.min(...all), Math.max(...all)]);
    }
  });
});

describe('a time chart over chosen hours', () => {
  const hour = 3_600_000;
  const chart = (type: 'time' | 'linear'): LiveChartConfiguration => ({
    type: 'line',
    data: {
      datasets: [
        { data: Array.from({ length: 1_440 }, (_, i) => ({ x: i * 60_000, y: i % 7 })), pointRadius: [1, 0] },
      ],
    },
    options: { scales: { x: { type, min: 0, max: 24 * hour } } },
  });

  it('ends its axis there and is thinned to its pixels', () => {
    const { data, options } = shapedInTime(chart('time'), {
      range: { kind: 'last', hours: 12 },
      nowMs: 24 * hour,
      widthPx: 100,
    });
    expect(options!.scales!.x).toMatchObject({ min: 12 * hour, max: 24 * hour });
    expect(data.datasets[0]!.data.length).toBeLessThan(1_000);
    expect(data.datasets[0]!.pointRadius).toHaveLength(data.datasets[0]!.data.length);
  });

  it('is left as it is where its pixels are enough, or where it is none of time', () => {
    const all = { range: null, nowMs: 0, widthPx: 1_000 };
    expect(shapedInTime(chart('time'), all).data.datasets[0]!.data).toHaveLength(1_440);
    const narrow = { range: { kind: 'last', hours: 6 } as const, nowMs: 0, widthPx: 10 };
    expect(shapedInTime(chart('linear'), narrow).options!.scales!.x).toMatchObject({ max: 24 * hour });
  });
});
