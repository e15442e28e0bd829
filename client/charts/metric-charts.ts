import type { WorldPoint } from '../../server/contract/live.ts';
import { readableNumber, smallPercent, usd, withUnit } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import type { ObservedValue } from './observed-line.ts';

export interface MetricSeries {
  /** Added to the name of the world; empty for the main series. */
  readonly suffix: string;
  readonly thin: boolean;
  readonly value: (point: WorldPoint) => number | null;
}

/** One chart of the live view: a new metric is one entry here. */
export interface MetricChart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Title of the value axis, with its unit. */
  readonly axis: string;
  readonly series: readonly MetricSeries[];
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
    title: 'Wait before primary inspection',
    subtitle: 'mean of each 5 minutes; thin lines: nine trucks in ten waited less (P90)',
    axis: 'Wait, minutes',
    series: [
      { suffix: '', thin: false, value: (point) => point.meanWaitMin },
      { suffix: pageWords.charts.p90, thin: true, value: (point) => point.p90WaitMin },
    ],
    observed: (point) => point.meanWaitMin,
    format: (value) => withUnit(value, 'min'),
    short: readableNumber,
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'queue',
    title: 'Trucks in queue',
    subtitle: 'waiting for primary inspection, time-weighted mean of each 5 minutes',
    axis: 'Queue, trucks',
    series: [{ suffix: '', thin: false, value: (point) => point.queueTrucks }],
    format: (value) => withUnit(value, 'trucks'),
    short: readableNumber,
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'throughput',
    title: 'Throughput',
    subtitle: 'trucks released in each 5 minutes, as a rate per hour',
    axis: 'Released, trucks per hour',
    series: [{ suffix: '', thin: false, value: (point) => point.throughputPerHour }],
    format: (value) => withUnit(value, 'trucks/h'),
    short: readableNumber,
    gap: pageWords.charts.noTrucks,
  },
  {
    id: 'life-used',
    title: 'Produce life used at the border',
    subtitle: 'mean share of marketable life used by produce loads released in each 5 minutes',
    axis: 'Life used, % of marketable life',
    series: [{ suffix: '', thin: false, value: (point) => point.lifeUsedPct }],
    format: smallPercent,
    short: smallPercent,
    gap: pageWords.charts.noProduce,
  },
  {
    id: 'value-lost',
    title: 'Dollars at risk',
    subtitle: 'produce value lost at the border since local midnight, running total',
    axis: 'Value lost, US dollars',
    series: [{ suffix: '', thin: false, value: (point) => point.valueLostUsd }],
    format: usd,
    short: usd,
    gap: pageWords.charts.noProduce,
  },
];
