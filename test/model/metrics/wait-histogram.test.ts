import { describe, expect, test } from 'vitest';
import { percentile } from '../../../server/model/metrics/percentile.ts';
import {
  countOf,
  histogramOf,
  histogramPercentile,
  mergeHistograms,
  packHistogram,
  RELATIVE_ERROR,
  unpackHistogram,
} from '../../../server/model/metrics/wait-histogram.ts';

/** Waits of an exponential distribution with a mean of 20 minutes, at evenly spaced ranks. */
const exponential = Array.from({ length: 999 }, (_, i) => -20 * Math.log(1 - (i + 1) / 1000));

describe('a histogram of waits', () => {
  test('tells every percentile within the stated relative error of the exact one', () => {
    const histogram = histogramOf(exponential);
    for (const p of [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]) {
      const exact = percentile(exponential, p)!;
      expect(Math.abs(histogramPercentile(histogram, p)! - exact)).toBeLessThanOrEqual(
        RELATIVE_ERROR * exact * (1 + 1e-9),
      );
    }
  });

  test('merged from parts is that of the whole, in whatever order', () => {
    const parts = [0, 1, 2].map((part) => histogramOf(exponential.filter((_, i) => i % 3 === part)));
    expect(mergeHistograms(parts)).toEqual(histogramOf(exponential));
    expect(mergeHistograms(parts.toReversed())).toEqual(histogramOf(exponential));
  });

  test('of no truck has no percentile, and of trucks that did not wait has 0', () => {
    expect(histogramPercentile(histogramOf([]), 0.5)).toBeNull();
    expect(histogramPercentile(histogramOf([0, 0, 0]), 0.9)).toBe(0);
  });

  test('is unpacked as it was packed, with many trucks in one bin and bins far apart', () => {
    const histogram = histogramOf([...Array.from({ length: 300 }, () => 0), 0.02, 45, 45, 20_160]);
    expect(countOf(histogram)).toBe(304);
    expect(unpackHistogram(packHistogram(histogram))).toEqual(histogram);
    expect(packHistogram([]).length).toBe(0);
  });
});
