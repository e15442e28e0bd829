import { describe, expect, it } from 'vitest';
import { type ReadingPlace, readingSeries, readingStep } from '../../client/charts/reading-points.ts';

const line = (label: string, values: ReadonlyArray<number | null>, borderWidth = 2) => ({
  label,
  borderWidth,
  data: values.map((y, x) => ({ x, y })),
});

describe('the points of a chart, read one by one', () => {
  const series = readingSeries([
    line('P90', [9, 8, 7, 6], 1),
    line('Baseline', [1, null, 3, 4]),
    { ...line('Band', [1, 2]), pointHitRadius: 0 },
  ]);
  const at = (name: string, point: number): ReadingPlace => ({
    series: series.findIndex((one) => one.name === name),
    point,
  });
  const x = (place: ReadingPlace | null) => series[place!.series]!.points[place!.point]!.along;

  it('are those of the boldest line first, without what is only drawn', () => {
    expect(series.map(({ name }) => name)).toEqual(['Baseline', 'P90']);
  });

  it('begin at the end to which the first key points', () => {
    expect(x(readingStep(series, null, 'ArrowRight'))).toBe(0);
    expect(x(readingStep(series, null, 'ArrowLeft'))).toBe(3);
  });

  it('leave out a gap and stop at the ends', () => {
    expect(x(readingStep(series, at('Baseline', 0), 'ArrowRight'))).toBe(2);
    expect(readingStep(series, at('Baseline', 0), 'ArrowLeft')).toEqual(at('Baseline', 0));
    expect(x(readingStep(series, at('Baseline', 0), 'End'))).toBe(3);
    expect(x(readingStep(series, at('Baseline', 2), 'Home'))).toBe(0);
  });

  it('keep their time when the series changes, or the nearest where that is a gap', () => {
    expect(x(readingStep(series, at('Baseline', 1), 'ArrowDown'))).toBe(2);
    expect(x(readingStep(series, at('P90', 1), 'ArrowUp'))).toBe(0);
  });

  it('go two hours of a day of five minutes at a page', () => {
    const day = readingSeries([
      line(
        'Day',
        Array.from({ length: 289 }, () => 1),
      ),
    ]);
    expect(readingStep(day, { series: 0, point: 100 }, 'PageDown')).toEqual({ series: 0, point: 124 });
    expect(readingStep(day, { series: 0, point: 10 }, 'PageUp')).toEqual({ series: 0, point: 0 });
  });

  it('of rows of intervals are one series for each name', () => {
    const dot = (label: string, value: number, row: number) => ({ label, data: [{ x: value, y: row }] });
    const rows = readingSeries([
      dot('Base', 5, 0),
      dot('Other', 6, 0.2),
      dot('Base', 3, 1),
      dot('Other', 2, 1.2),
    ]);
    expect(rows.map(({ points }) => points.map(({ datasetIndex }) => datasetIndex))).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(readingStep(rows, { series: 0, point: 1 }, 'ArrowDown')).toEqual({ series: 1, point: 1 });
  });

  it('do not answer other keys, nor a chart without points', () => {
    expect(readingStep(series, null, 'a')).toBeNull();
    expect(readingStep([], null, 'ArrowLeft')).toBeNull();
  });
});
