import { expect, test } from 'vitest';
import { chartData } from '../../client/charts/chart-data.ts';
import type { ChartInput } from '../../client/charts/chart-input.ts';
import { metricCharts } from '../../client/charts/metric-charts.ts';
import type { WorldPoint } from '../../server/contract/live.ts';

const world = (meanWaitMin: number | null, p90WaitMin: number | null) =>
  ({ meanWaitMin, p90WaitMin }) as WorldPoint;
const input = {
  points: [
    { atMs: Date.UTC(2024, 11, 3, 17), baseline: world(10, 20), restricted: world(12, 25) },
    { atMs: Date.UTC(2024, 11, 3, 17, 5), baseline: world(null, null), restricted: world(null, null) },
  ],
  zone: 'America/Chicago',
  observedName: null,
} as unknown as ChartInput;

test('a live chart as a table names world, standing and unit, keeps local time with its offset, and leaves gaps empty', () => {
  const wait = metricCharts.find(({ id }) => id === 'wait')!;
  const { columns, rows } = chartData(wait, input);
  expect(columns).toEqual([
    'time',
    'Baseline, minutes',
    'Restricted (hypothetical), minutes',
    'Baseline P90, minutes',
    'Restricted (hypothetical) P90, minutes',
  ]);
  expect(rows).toEqual([
    ['2024-12-03T11:00-06:00', 10, 12, 20, 25],
    ['2024-12-03T11:05-06:00', null, null, null, null],
  ]);
});
