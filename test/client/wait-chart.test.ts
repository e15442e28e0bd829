import { describe, expect, it } from 'vitest';
import { chartData } from '../../client/charts/chart-data.ts';
import { forecastSummary } from '../../client/charts/chart-summary.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import { withdrawnSpans } from '../../client/charts/policy-marks.ts';
import { percentilesText, waitChart, waitMetric } from '../../client/charts/wait-chart.ts';
import { forecastOf, waitInput } from '../../client/charts/wait-input.ts';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import { BUCKET_MS, NINE_MS, series, snapshot, ZONE } from './points.ts';

const HOUR_MS = 3_600_000;
const QUARTER_MS = 15 * 60_000;
const waits = (p50WaitMin: number | null) => ({
  p10WaitMin: p50WaitMin === null ? null : p50WaitMin / 2,
  p50WaitMin,
  p90WaitMin: p50WaitMin === null ? null : 2 * p50WaitMin,
});

/** Two quarters that lie before the end of the series, then two ahead of it. */
const forecast: LiveForecast = {
  epoch: 'first',
  facilityId: 'otay-mesa',
  issuedMs: NINE_MS,
  lever: { withdrawnShare: 0.6, sinceMs: NINE_MS - HOUR_MS },
  arrivals: 'drawn',
  replications: 20,
  bucketMin: 15,
  points: [0, 1, 2, 3].map((i) => ({
    atMs: NINE_MS + i * QUARTER_MS,
    baseline: waits(10),
    restricted: waits(i === 3 ? 44 : 20),
  })),
  baseline: { clearMin: { p10: 5, p50: 9, p90: null }, valueLostUsd: { p10: 1, p50: 2, p90: 3 } },
  restricted: { clearMin: { p10: 5, p50: 9, p90: null }, valueLostUsd: { p10: 1, p50: 2, p90: 3 } },
};
const lever = { withdrawnShare: 0.6, sinceMs: NINE_MS - HOUR_MS };
/** 09:00 to 09:30, with nothing measured in the third bucket. */
const points = series([0, 1, 2, 3, 4, 5].map((i) => [i === 2 ? waits(null) : waits(12), waits(30)]));
const history = { ...snapshot({ points, lever }), leverChanges: [lever] };

const input = waitInput(history, forecast, lightPalette, false);
// biome-ignore lint/suspicious/noExplicitAny: read as data, not through the scriptable option types
const chart = (of = input) => waitChart(of, () => 'hatched') as any;
const named = (label: string) =>
  chart().data.datasets.filter((dataset: { label: string }) => dataset.label === label);
const values = (label: string, i = 0) =>
  named(label)[i].data.flatMap(({ y }: { y: number | null }) => y ?? []);

describe('the chart of waits with what the model expects', () => {
  it('shows 24 hours back and 12 ahead of the last bucket, and of the forecast only what lies ahead', () => {
    expect(input.forecastFromMs).toBe(NINE_MS + 6 * BUCKET_MS);
    expect(input.toMs - input.fromMs).toBe(36 * HOUR_MS);
    expect(values('Baseline, model’s forecast')).toEqual([10, 10]);
    expect(values('Restricted (hypothetical), model’s forecast')).toEqual([20, 44]);
  });

  it('keeps what was simulated and what is expected in lines of their own, and a gap as a gap', () => {
    expect(named('Baseline')[0].data.map(({ y }: { y: number | null }) => y)).toEqual([
      12,
      12,
      null,
      12,
      12,
      12,
      null,
      null,
    ]);
    expect(values('Restricted (hypothetical)')).toEqual([30, 30, 30, 30, 30, 30]);
  });

  it('fills each band from its P90 down to its P10, hatched in the restricted world, and never lets it be read', () => {
    const [past, ahead] = named('Restricted (hypothetical) P90');
    expect([past.fill, past.backgroundColor, past.pointHitRadius]).toEqual(['+1', 'hatched', 0]);
    expect(past.data.flatMap(({ y }: { y: number | null }) => y ?? [])).toEqual(Array(6).fill(60));
    expect(values('Restricted (hypothetical) P10')).toEqual(Array(6).fill(15));
    expect(ahead.data.flatMap(({ y }: { y: number | null }) => y ?? [])).toEqual([40, 88]);
  });

  it('tells worlds and forecast apart without colour: by dashes, dots and markers', () => {
    expect(named('Baseline')[0].borderDash).toEqual([]);
    expect(named('Restricted (hypothetical)')[0].borderDash).toEqual([7, 3]);
    expect(named('Baseline, model’s forecast')[0].pointStyle).toBe('circle');
    expect(named('Restricted (hypothetical), model’s forecast')[0].pointStyle).toBe('triangle');
  });

  it('draws a line named “now” and names what follows it', () => {
    const { now, ahead } = chart().options.plugins.annotation.annotations;
    expect([now.value, now.label.content]).toEqual([NINE_MS + 6 * BUCKET_MS, 'now']);
    expect([ahead.xMin, ahead.label.content]).toEqual([NINE_MS + 6 * BUCKET_MS, 'model’s forecast']);
  });

  it('says median and band of the world that is pointed at', () => {
    const text = percentilesText({ p10WaitMin: 8, p50WaitMin: 19, p90WaitMin: 35 });
    expect(text.replaceAll('\u00a0', ' ')).toBe('median 19 min, P10–P90 8 to 35 min');
    const { label } = chart().options.plugins.tooltip.callbacks;
    const dataset = named('Restricted (hypothetical), model’s forecast')[0];
    const datasetIndex = chart().data.datasets.findIndex(
      (one: { label: string }) => one.label === dataset.label,
    );
    const parsed = { x: NINE_MS + 3 * QUARTER_MS, y: 44 };
    expect(label({ dataset, datasetIndex, dataIndex: 7, parsed }).replaceAll('\u00a0', ' ')).toBe(
      'Restricted (hypothetical), model’s forecast: median 44 min, P10–P90 22 to 88 min',
    );
  });

  it('has bands and forecast in its table and exports, each row by its kind', () => {
    const { columns, rows } = chartData(waitMetric, input);
    expect(columns.at(-1)).toBe('kind');
    expect(rows[0]).toEqual(['2024-11-18T09:00-08:00', 12, 30, 6, 15, 24, 60, 'simulated']);
    expect(rows.at(-1)).toEqual(['2024-11-18T09:45-08:00', 10, 44, 5, 22, 20, 88, 'forecast']);
  });

  it('says from what moment and how many runs the forecast is, and where it is highest', () => {
    const said = forecastSummary(forecast, input).replaceAll('\u00a0', ' ');
    expect(said).toContain('20 runs from the trucks there at 09:00');
    expect(said).toContain('restricted 44 min at 09:45, baseline 10 min at 09:30');
    expect(forecastSummary(null, input)).toMatch(/follows in a few seconds/);
  });

  it('takes no forecast of another lever, place or life of the server', () => {
    expect(forecastOf(history, forecast)).toBe(forecast);
    expect(forecastOf({ ...history, epoch: 'second' }, forecast)).toBeNull();
    expect(forecastOf({ ...history, facilityId: 'pharr' }, forecast)).toBeNull();
    expect(forecastOf({ ...history, lever: { ...lever, withdrawnShare: 0.3 } }, forecast)).toBeNull();
  });

  it('shades the time over which something was withdrawn, each share by itself, and none where nothing was', () => {
    const leverChanges = [
      { withdrawnShare: 0, sinceMs: NINE_MS - 40 * HOUR_MS },
      { withdrawnShare: 0.6, sinceMs: NINE_MS - 2 * HOUR_MS },
      { withdrawnShare: 1, sinceMs: NINE_MS - HOUR_MS },
    ];
    expect(withdrawnSpans({ ...input, leverChanges })).toEqual([
      { fromMs: NINE_MS - 2 * HOUR_MS, toMs: NINE_MS - HOUR_MS, withdrawnShare: 0.6 },
      { fromMs: NINE_MS - HOUR_MS, toMs: input.toMs, withdrawnShare: 1 },
    ]);
  });

  it('does not look beyond the end of a replay', () => {
    const source = {
      kind: 'replay' as const,
      facilityId: 'otay-mesa',
      trucks: 3,
      from: '2024-11-18',
      to: '2024-11-18',
      endsAtMs: NINE_MS,
      waitEnd: 'primary' as const,
    };
    const over = waitInput({ ...history, source }, forecast, lightPalette, false);
    expect(over.forecastFromMs).toBeUndefined();
    expect(over.points).toHaveLength(6);
    expect(over.zone).toBe(ZONE);
  });
});
