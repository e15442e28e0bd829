import { describe, expect, it } from 'vitest';
import { chartInput } from '../../client/charts/chart-input.ts';
import { observedSummary } from '../../client/charts/chart-summary.ts';
import { liveChart } from '../../client/charts/live-chart.ts';
import { metricCharts } from '../../client/charts/metric-charts.ts';
import { observedName } from '../../client/charts/observed-line.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import type { LiveSource, ObservedPoint } from '../../server/contract/live.ts';
import { BUCKET_MS, NINE_MS, point, snapshot } from './points.ts';

const replay = {
  kind: 'replay',
  facilityId: 'otay-mesa',
  trucks: 24,
  from: '2024-11-18',
  to: '2024-11-18',
  endsAtMs: NINE_MS + 3_600_000,
  waitEnd: 'primary',
} as const satisfies LiveSource;
const wait = metricCharts.find(({ id }) => id === 'wait')!;

/** Five-minute buckets from 09:00 with these recorded mean waits; `undefined` is a bucket without any record. */
function inputOf(
  means: ReadonlyArray<number | null | undefined>,
  source: LiveSource = replay,
  narrow = false,
) {
  const points = means.map((meanWaitMin, index) => {
    const observed: ObservedPoint | undefined =
      meanWaitMin === undefined
        ? undefined
        : { meanWaitMin, p10WaitMin: meanWaitMin, p50WaitMin: meanWaitMin, p90WaitMin: meanWaitMin };
    const simulated = point(NINE_MS + index * BUCKET_MS);
    return observed === undefined ? simulated : { ...simulated, observed };
  });
  return chartInput({ ...snapshot({ points, source }), leverChanges: [] }, lightPalette, narrow);
}

describe('the name of the recorded waits', () => {
  it('says where they end', () => {
    expect(observedName({ source: replay, facilityId: 'otay-mesa' })).toBe('Observed');
    expect(observedName({ source: { ...replay, waitEnd: 'release' }, facilityId: 'otay-mesa' })).toBe(
      'Observed to release',
    );
  });

  it('is none in a simulated month, at another facility than the replayed one, and where no time was recorded', () => {
    expect(observedName({ source: { kind: 'month' }, facilityId: 'otay-mesa' })).toBeNull();
    expect(observedName({ source: replay, facilityId: 'pharr' })).toBeNull();
    expect(observedName({ source: { ...replay, waitEnd: null }, facilityId: 'otay-mesa' })).toBeNull();
  });
});

describe('the line of recorded waits', () => {
  const lineOf = (chart = wait, input = inputOf([10, null, 12, undefined, 14, 16])) => {
    const { datasets } = liveChart(chart, input).data;
    return datasets.find(({ label }) => label?.startsWith('Observed'));
  };

  it('has a value for each bucket with a record and a gap elsewhere, never a zero', () => {
    const line = lineOf()!;
    expect(line.data.map(({ y }) => y)).toEqual([10, null, 12, null, 14, 16]);
    expect(line.data.map(({ x }) => (x - NINE_MS) / BUCKET_MS)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(line.spanGaps).toBe(false);
    // Values between two gaps belong to no line and would be invisible without a dot.
    expect((line.pointRadius as number[]).map((radius) => radius > 0)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('says that it is of imported trucks, in a colour of its own', () => {
    const line = lineOf()!;
    expect(line.label).toBe('Observed (imported trucks)');
    const { baseline, restricted, observed } = lightPalette;
    expect(line.borderColor).toBe(observed);
    expect([baseline, restricted]).not.toContain(observed);
  });

  it('is drawn only where waits are, and only of a replay', () => {
    for (const chart of metricCharts.filter(({ id }) => id !== 'wait')) expect(lineOf(chart)).toBeUndefined();
    expect(lineOf(wait, inputOf([10], { kind: 'month' }))).toBeUndefined();
  });

  it('ends in its name and last value, on a narrow page in the value alone', () => {
    const lastLabel = (narrow: boolean) => {
      const { plugins } = liveChart(wait, inputOf([10, 12, null], replay, narrow)).options!;
      // biome-ignore lint/suspicious/noExplicitAny: read as data, not through the scriptable option types
      return (plugins as any).endLabels.labels.at(-1).text.replaceAll('\u00a0', ' ');
    };
    expect(lastLabel(false)).toBe('Observed 12');
    expect(lastLabel(true)).toBe('12');
  });
});

describe('the sentence on recorded waits', () => {
  it('gives the last record with its time, and none where there is no record', () => {
    expect(observedSummary(wait, inputOf([10, 12, null])).replaceAll('\u00a0', ' ')).toBe(
      ' Observed last: 12 min at 09:05.',
    );
    expect(observedSummary(wait, inputOf([null, undefined]))).toBe('');
    expect(observedSummary(wait, inputOf([10], { kind: 'month' }))).toBe('');
  });
});
