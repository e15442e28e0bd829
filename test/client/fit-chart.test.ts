import { expect, test } from 'vitest';
import { fitChart } from '../../client/charts/fit-chart.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import type { HourFit } from '../../server/contract/method.ts';

const hour = (at: number, postedMin: number, modelledMin: number): HourFit => ({
  hour: at,
  readings: 12,
  postedMin,
  modelledMin,
  lowMin: 5,
  highMin: 20,
});
const hours = [hour(6, 10, 12), hour(7, 15, 14), hour(9, 20, 18)];
const { datasets } = fitChart({ hours, palette: lightPalette }).data;

test('each hour has its posted and its fitted mean in its middle', () => {
  const [posted, fitted] = datasets;
  expect(posted!.data[0]).toEqual({ x: 6.5, y: 10 });
  expect(fitted!.data[0]).toEqual({ x: 6.5, y: 12 });
});

test('an hour without postings breaks the line, and is not drawn at zero', () => {
  const [posted, fitted] = datasets;
  expect(posted!.data[2]).toEqual({ x: 8.5, y: null });
  expect(fitted!.data[2]).toEqual({ x: 8.5, y: null });
  expect(datasets[2]!.data.some(({ x }) => x === 8.5)).toBe(false);
});

test('a band goes from its low to its high end and is not joined to that of the next hour', () => {
  expect(datasets[2]!.data.slice(0, 4)).toEqual([
    { x: 6.5, y: 5 },
    { x: 6.5, y: 20 },
    { x: 6.5, y: null },
    { x: 7.5, y: 5 },
  ]);
});
