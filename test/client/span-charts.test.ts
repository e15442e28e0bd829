import { describe, expect, test } from 'vitest';
import { chartData } from '../../client/charts/chart-data.ts';
import { chartSummary } from '../../client/charts/chart-summary.ts';
import { liveChart } from '../../client/charts/live-chart.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import { lanesText, openText, queueText, spanCharts } from '../../client/charts/span-charts.ts';
import { leverChanges, spanInput } from '../../client/charts/span-input.ts';
import { partsUsed, stageChart, stageData, stageSummary } from '../../client/charts/stage-chart.ts';
import { QUEUE_SPACING, queueKm } from '../../server/contract/queue-length.ts';
import { NINE_MS, span, ZONE } from './spans.ts';

const HOUR_MS = 3_600_000;
const lanes = { standard: 6, fast: 2, joint: 0 };
const inputOf = (spans: ReturnType<typeof span>[]) =>
  spanInput({ spans, zone: ZONE }, { fromMs: NINE_MS, toMs: NINE_MS + 24 * HOUR_MS }, lightPalette, false);
const charts = spanCharts('hour', lanes);
const chart = (id: string) => charts.find((one) => one.id === id)!;
const names = (id: string) =>
  liveChart(chart(id), inputOf([span(NINE_MS)])).data.datasets.map(({ label }) => label);

describe('charts of what is stored', () => {
  test('the wait has its median as the main line of each world, and P10 and P90 thin', () => {
    const { datasets } = liveChart(chart('wait'), inputOf([span(NINE_MS, {}, { p50WaitMin: 50 })])).data;
    const bold = datasets.filter(({ borderWidth }) => Number(borderWidth) > 2);
    expect(bold.map(({ data }) => data[0]!.y)).toEqual([19, 50]);
    expect(names('wait')).toContain('Baseline P10');
    expect(names('wait')).toContain('Restricted (hypothetical) P90');
  });

  test('arrivals stand against the capacity of the open lanes, which holds until it changes', () => {
    const { datasets } = liveChart(chart('flow'), inputOf([span(NINE_MS)])).data;
    const capacity = datasets.filter(({ label }) => label!.endsWith('capacity'));
    expect(capacity.map(({ data, stepped }) => [data[0]!.y, stepped])).toEqual([
      [48, true],
      [48, true],
    ]);
    expect(datasets.filter(({ stepped }) => !stepped).map(({ data }) => data[0]!.y)).toEqual([40, 40]);
  });

  test('lanes are all of them and each kind that there is; a kind without booths is left out', () => {
    expect(names('lanes').filter((name) => name!.startsWith('Baseline'))).toEqual([
      'Baseline standard',
      'Baseline FAST',
      'Baseline',
    ]);
    const all = liveChart(chart('lanes'), inputOf([span(NINE_MS)])).data.datasets.find(
      ({ label }) => label === 'Baseline',
    )!;
    expect(all.data[0]!.y).toBe(5);
    expect(lanesText(lanes)).toBe('6 standard, 2 FAST');
    expect(openText({ standard: 4, fast: 1, joint: 0 }, lanes)).toBe('4 of 6 standard, 1 of 2 FAST');
  });

  test('a queue is also a length of road: 40 trucks at 25 m are 1 km in one file', () => {
    expect(queueKm(40)).toEqual({ km: 1, low: 0.6, high: 1.12 });
    expect(queueText(40)).toBe('40 trucks, 1 km');
    expect(queueText(null)).toBe('–');
    const [low, high] = QUEUE_SPACING.range;
    expect(low).toBeLessThan(QUEUE_SPACING.metres);
    expect(high).toBeGreaterThan(QUEUE_SPACING.metres);
  });

  test('subtitles tell how long a step is', () => {
    expect(chart('wait').subtitle).toMatch(/of each hour/);
    expect(spanCharts('5min', lanes)[0]!.subtitle).toMatch(/of each 5 minutes/);
  });

  test('an hour without trucks is a gap, in the chart and in the table, and said as such', () => {
    const none = { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null };
    const input = inputOf([span(NINE_MS), span(NINE_MS + HOUR_MS, none)]);
    expect(liveChart(chart('wait'), input).data.datasets.every(({ data }) => data[1]!.y === null)).toBe(true);
    expect(chartData(chart('wait'), input).rows[1]!.slice(1)).toEqual(Array(6).fill(null));
    expect(chartSummary(chart('wait'), input.points, ZONE, 0)).toMatch(/^At 10:00: baseline no trucks/);
  });

  test('the window has no more than what is stored', () => {
    const { fromMs, toMs } = inputOf([span(NINE_MS + HOUR_MS), span(NINE_MS + 2 * HOUR_MS)]);
    expect([fromMs, toMs]).toEqual([NINE_MS + HOUR_MS, NINE_MS + 3 * HOUR_MS]);
  });
});

describe('where the lever moved', () => {
  const at = (shares: readonly number[]) =>
    leverChanges(shares.map((withdrawnShare, i) => ({ atMs: i, withdrawnShare })));

  test('is where another share begins', () => {
    expect(at([0, 0, 0.6, 0.6])).toEqual([
      { withdrawnShare: 0, sinceMs: 0 },
      { withdrawnShare: 0.6, sinceMs: 2 },
    ]);
  });

  test('a span of both shares has their mean and is no share of its own', () => {
    expect(at([0, 0, 0.25, 0.6, 0.6])).toEqual([
      { withdrawnShare: 0, sinceMs: 0 },
      { withdrawnShare: 0.6, sinceMs: 3 },
    ]);
  });

  test('without spans nothing moved', () => expect(at([])).toEqual([]));
});

describe('trucks by part of the crossing', () => {
  const input = inputOf([
    span(NINE_MS),
    span(
      NINE_MS + HOUR_MS,
      {},
      { inside: { preInspection: 0, mexicanExport: 10, approach: 20, primary: 5, secondary: 2, exit: 1 } },
    ),
  ]);

  test('a part in which there is never a truck is left out', () => {
    expect(partsUsed(input.points)).toEqual(['mexicanExport', 'approach', 'primary', 'secondary', 'exit']);
  });

  test('each lies on top of the one before it, on one scale that holds the fullest moment of both worlds', () => {
    for (const world of ['baseline', 'restricted'] as const) {
      const { data, options } = stageChart(input, world, (hatch) => hatch);
      expect(data.datasets.map(({ fill }) => fill)).toEqual(['origin', '-1', '-1', '-1', '-1']);
      expect(new Set(data.datasets.map(({ backgroundColor }) => backgroundColor)).size).toBe(5);
      // 38 trucks in the restricted world at ten, and a twentieth above them.
      expect(options!.scales!.y).toMatchObject({ stacked: true, suggestedMax: 40 });
    }
  });

  test('the summary has the newest step and the table all of them, with both worlds named', () => {
    expect(stageSummary(input)).toMatch(
      /^At 10:00: baseline Mexican export 3, .*; restricted Mexican export 10/,
    );
    const { columns, rows } = stageData(input, ['baseline', 'restricted']);
    expect(columns).toHaveLength(11);
    expect(columns[6]).toBe('Restricted (hypothetical), Mexican export');
    expect(rows[1]).toEqual(['2024-11-18T10:00-08:00', 3, 9, 5, 2, 1, 10, 20, 5, 2, 1]);
  });
});
