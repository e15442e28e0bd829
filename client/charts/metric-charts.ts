import type { WorldPoint } from '../../server/contract/live.ts';
import { inUnit, readableNumber, smallPercent, usd, withUnit } from '../format/number.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import type { ObservedValue } from './observed-line.ts';

/** `World` is what one world has at one moment: a live bucket, or a stored span. */
export interface MetricSeries<World = WorldPoint> {
  /** Added to the name of the world; empty for the main series. */
  readonly suffix: string;
  readonly thin: boolean;
  /** Whether a value holds until the next. */
  readonly stepped?: boolean;
  readonly value: (point: World) => number | null;
}

/** One chart of both worlds over time: a new metric is one entry in a list of these. */
export interface MetricChart<World = WorldPoint> {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Title of the value axis, with its unit. */
  readonly axis: string;
  /** The canonical unit of its values, where a reader may have another. */
  readonly unit?: string;
  readonly series: readonly MetricSeries<World>[];
  /** The same as it was recorded, where there is such a thing. */
  readonly observed?: ObservedValue;
  /** A value with its unit, for sentences and tables. */
  readonly format: (value: number | null) => string;
  /** A value as short as a direct label or tick needs. */
  readonly short: (value: number) => string;
  /** What a gap means. */
  readonly gap: string;
}

export const metricCharts: readonly MetricChart[] = [
  {
    id: 'wait',
    ...metricsWords.wait,
    series: [
      { suffix: '', thin: false, value: (point) => point.meanWaitMin },
      { suffix: pageWords.charts.p90, thin: true, value: (point) => point.p90WaitMin },
    ],
    observed: (point) => point.meanWaitMin,
    format: (value) => withUnit(value, 'min'),
    short: (value) => inUnit(value, 'min'),
    unit: 'min',
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'queue',
    ...metricsWords.queue,
    series: [{ suffix: '', thin: false, value: (point) => point.queueTrucks }],
    format: (value) => withUnit(value, metricsWords.trucks),
    short: readableNumber,
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'throughput',
    ...metricsWords.throughput,
    series: [{ suffix: '', thin: false, value: (point) => point.throughputPerHour }],
    format: (value) => withUnit(value, metricsWords.trucksPerHour),
    short: readableNumber,
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'life-used',
    ...metricsWords.lifeUsed,
    series: [{ suffix: '', thin: false, value: (point) => point.lifeUsedPct }],
    format: smallPercent,
    short: smallPercent,
    gap: pageWords.charts.noProduce,
  },
  {
    id: 'value-lost',
    ...metricsWords.valueLost,
    series: [{ suffix: '', thin: false, value: (point) => point.valueLostUsd }],
    format: usd,
    short: usd,
    gap: pageWords.charts.noProduce,
  },
];
