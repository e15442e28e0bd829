import { expect, test } from 'vitest';
import { type IntervalMark, intervalChart, markText } from '../../client/charts/interval-chart.ts';
import { lightPalette } from '../../client/charts/palette.ts';

const mark = (value: number | null, low: number | null, high: number | null): IntervalMark => ({
  name: 'Difference',
  value,
  low,
  high,
  tone: 'ink',
});
const format = (value: number | null) => (value === null ? '–' : String(value));
const chartOf = (...marks: IntervalMark[]) =>
  intervalChart({
    rows: marks.map((one, i) => ({ label: `run ${i + 1}`, marks: [one] })),
    axis: 'P90 wait, min',
    format,
    palette: lightPalette,
    narrow: false,
  });

test('an estimate is a dot at its value on a line from the low to the high end of its interval', () => {
  const [line, dot] = chartOf(mark(12, 8, 17)).data.datasets;
  expect(line!.data).toEqual([
    { x: 8, y: 0 },
    { x: 17, y: 0 },
  ]);
  expect(dot!.data).toEqual([{ x: 12, y: 0 }]);
});

test('what has no value is not drawn at zero', () => {
  const { datasets } = chartOf(mark(1, 0, 2), mark(null, null, null)).data;
  expect(datasets[2]!.data).toEqual([]);
  expect(datasets[3]!.data).toEqual([]);
});

test('two marks of one row lie above and below its middle', () => {
  const { datasets } = intervalChart({
    rows: [{ label: 'run', marks: [mark(1, 0, 2), mark(3, 2, 4)] }],
    axis: 'min',
    format,
    palette: lightPalette,
    narrow: false,
  }).data;
  const [above, below] = [datasets[1]!.data[0]!, datasets[3]!.data[0]!];
  expect(above.y! + below.y!).toBeCloseTo(0);
  expect(above.y).toBeLessThan(below.y!);
});

test('a mark in words is its value with its interval', () => {
  expect(markText(mark(12, 8, 17), format)).toBe('12 (8 to 17)');
  expect(markText(mark(12, null, null), format)).toBe('12');
});
