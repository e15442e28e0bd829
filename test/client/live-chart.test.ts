import { describe, expect, it } from 'vitest';
import { chartInput } from '../../client/charts/chart-input.ts';
import { chartSummary } from '../../client/charts/chart-summary.ts';
import { spread } from '../../client/charts/end-labels.ts';
import { liveChart } from '../../client/charts/live-chart.ts';
import { metricCharts } from '../../client/charts/metric-charts.ts';
import { darkPalette, lightPalette } from '../../client/charts/palette.ts';
import { leverMoves, timeMarks } from '../../client/charts/time-marks.ts';
import type { LivePoint } from '../../server/contract/live.ts';
import { BUCKET_MS, NINE_MS, series, snapshot, ZONE } from './points.ts';

const wait = metricCharts.find(({ id }) => id === 'wait')!;
const HOUR_MS = 3_600_000;

function inputOf(points: readonly LivePoint[], zone = ZONE) {
  const history = { ...snapshot({ points }), zone, leverChanges: [snapshot().lever] };
  return chartInput(history, lightPalette, false);
}

/** The configuration as plain data: option types of the library allow functions everywhere. */
function plain(chart = wait, points: readonly LivePoint[] = series([[{}, {}]]), zone = ZONE) {
  // biome-ignore lint/suspicious/noExplicitAny: read as data, not through the scriptable option types
  return liveChart(chart, inputOf(points, zone)) as any;
}

describe('a live chart', () => {
  it.each(metricCharts)('of $id names its unit on the value axis and its zone on the time axis', (chart) => {
    const { scales } = plain(chart).options;
    expect(scales.y.title.display).toBe(true);
    expect(scales.y.title.text).toMatch(/minutes|trucks|trucks per hour|%|US dollars/);
    expect(scales.x.title.text).toBe('Local time (PST)');
  });

  it('runs on the clock of the port, not of the reader', () => {
    const { x } = plain(wait, series([[{}, {}]]), 'America/Chicago').options.scales;
    expect(x.adapters.date.zone).toBe('America/Chicago');
    expect(x.ticks.callback(NINE_MS)).toBe('11:00');
    const axis = { min: NINE_MS, max: NINE_MS + 24 * HOUR_MS, maxWidth: 900, ticks: [] };
    x.afterBuildTicks(axis);
    expect(axis.ticks.flatMap(({ value }) => x.ticks.callback(value))).toEqual([
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      '00:00',
      'Tue 19 Nov',
      '03:00',
      '06:00',
      '09:00',
    ]);
  });

  it('leaves a gap where there is nothing to measure, never a zero', () => {
    const points = series([
      [{ meanWaitMin: 12 }, {}],
      [{ meanWaitMin: null }, {}],
      [{ meanWaitMin: 14 }, {}],
    ]);
    const line = plain(wait, points).data.datasets.find(
      ({ label }: { label: string }) => label === 'Baseline',
    );
    expect(line.data.map(({ y }: { y: number | null }) => y)).toEqual([12, null, 14]);
    expect(line.spanGaps).toBe(false);
    // A value between two gaps is part of no line and would be invisible without a dot.
    expect(line.pointRadius.map((radius: number) => radius > 0)).toEqual([true, false, true]);
  });

  it('calls the restricted world hypothetical and draws it dashed beside a solid baseline', () => {
    const { datasets } = plain(metricCharts[1]).data;
    expect(datasets.map(({ label }: { label: string }) => label)).toEqual([
      'Baseline',
      'Restricted (hypothetical)',
    ]);
    expect(datasets[0].borderDash).toEqual([]);
    expect(datasets[1].borderDash.length).toBeGreaterThan(0);
  });

  it('does not animate', () => {
    expect(plain().options.animation).toBe(false);
  });

  it('covers the 24 hours up to the end of its last point', () => {
    const { x } = plain(
      wait,
      series([
        [{}, {}],
        [{}, {}],
      ]),
    ).options.scales;
    expect(x.max).toBe(NINE_MS + 2 * BUCKET_MS);
    expect(x.max - x.min).toBe(24 * HOUR_MS);
  });

  it('marks local midnights', () => {
    const { annotations } = plain().options.plugins.annotation;
    const midnightMs = NINE_MS - 9 * HOUR_MS;
    expect(annotations[`midnight-${midnightMs}`].value).toBe(midnightMs);
  });

  it.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ])('is drawn in colours of at least 3:1 contrast in the %s theme', (_, palette) => {
    expect(contrast(palette.baseline, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.restricted, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.muted, palette.surface)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the marks of the lever', () => {
  const points = series([[{}, {}]], NINE_MS - 20 * HOUR_MS);
  const frame = { points, fromMs: NINE_MS - 24 * HOUR_MS, toMs: NINE_MS };
  const at = (hoursAgo: number, withdrawnShare: number) => ({
    withdrawnShare,
    sinceMs: NINE_MS - hoursAgo * HOUR_MS,
  });

  it('leave out where it stood from the start', () => {
    expect(leverMoves({ ...frame, leverChanges: [at(20, 0.6)] })).toEqual([]);
  });

  it('join the positions of one drag into its last', () => {
    const leverChanges = [at(20, 0), at(5, 0.2), at(4.9, 0.4), at(4.8, 0.6), at(1, 1)];
    expect(leverMoves({ ...frame, leverChanges }).map(({ withdrawnShare }) => withdrawnShare)).toEqual([
      0.6, 1,
    ]);
  });
});

describe('the label of a mark', () => {
  const points = series([[{}, {}]], NINE_MS - 20 * HOUR_MS);
  const change = (hoursAgo: number, withdrawnShare: number) => ({
    withdrawnShare,
    sinceMs: NINE_MS - hoursAgo * HOUR_MS,
  });
  const leverChanges = [change(21, 0), change(8, 0.3), change(5, 0.6)];
  const marks = timeMarks({
    ...inputOf(points),
    fromMs: NINE_MS - 24 * HOUR_MS,
    toMs: NINE_MS,
    leverChanges,
  });
  const at = (hoursAgo: number) => marks[`lever-${NINE_MS - hoursAgo * HOUR_MS}`]!.label!;

  it('is a sentence where there is room and a bare share where there is little', () => {
    expect(at(5).content({ chart: { width: 1000 } })).toMatch(/^60.% withdrawn$/);
    expect(at(5).content({ chart: { width: 400 } })).toMatch(/^60.%$/);
  });

  it('is left out where the next mark is too near', () => {
    expect(at(8).display({ chart: { width: 720 } })).toBe(false);
    expect(at(8).display({ chart: { width: 640 } })).toBe(true);
    expect(at(5).display({ chart: { width: 340 } })).toBe(true);
  });
});

describe('the summary of a chart', () => {
  it('gives level, extremes and comparison with their units', () => {
    const points = series([
      [{ meanWaitMin: 30 }, { meanWaitMin: 40 }],
      [{ meanWaitMin: 20 }, { meanWaitMin: 26 }],
    ]);
    expect(chartSummary(wait, points, ZONE, NINE_MS).replaceAll('\u00a0', ' ')).toBe(
      'At 09:05: baseline 20 min, restricted 26 min. Highest: restricted 40 min at 09:00, baseline 30 min' +
        ' at 09:00. Restricted is 8 min above baseline on average over these hours.',
    );
  });

  it('names a gap instead of a number', () => {
    const points = series([
      [{}, {}],
      [{ meanWaitMin: null }, { meanWaitMin: null }],
    ]);
    expect(chartSummary(wait, points, ZONE, NINE_MS)).toContain(
      'At 09:05: baseline no trucks, restricted no trucks.',
    );
  });

  it('says so when there is nothing yet', () => {
    expect(chartSummary(wait, [], ZONE, NINE_MS)).toBe('Nothing to measure yet.');
  });
});

describe('direct labels', () => {
  it('move apart, in order, and stay inside the chart', () => {
    expect(spread([50, 52, 10], 14, 7, 200)).toEqual([50, 64, 10]);
    expect(spread([198, 199], 14, 7, 200)).toEqual([186, 200]);
  });
});

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance after WCAG 2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
