import { inGroup, metric } from './metric-definition.ts';
import { PRODUCE_METRICS } from './produce-metrics.ts';

/**
 * All metrics of a study, in the order in which they are shown: waits by their tail first, then queues and flow,
 * then produce. Trucks count by the moment they join the queue (waits), leave (flow) or were due (choices) within
 * the window; a facility without such trucks gives no value, never 0.
 */
export const METRICS = [
  ...inGroup('Waits', [
    metric(
      'p50WaitMin',
      'Median wait',
      'min',
      'Median of minutes from the end of the queue to the primary booth.',
    ),
    metric('p90WaitMin', 'P90 wait', 'min', '90th percentile of the same waits.'),
    metric('p95WaitMin', 'P95 wait', 'min', '95th percentile of the same waits.'),
    metric('p99WaitMin', 'P99 wait', 'min', '99th percentile of the same waits.'),
    metric(
      'meanWaitMin',
      'Mean wait',
      'min',
      'Mean of the same waits: the figure that CBP posts. It leaves out the Mexican side and secondary.',
    ),
    metric(
      'bufferIndex',
      'Buffer index',
      'share of the mean',
      'P95 wait less the mean wait, over the mean wait.',
    ),
  ]),
  ...inGroup('Crossing times', [
    metric(
      'meanCrossingTimeMin',
      'Mean crossing time',
      'min',
      'Mean minutes from the Mexican export compound to release, all stages.',
    ),
    metric('p95CrossingTimeMin', 'P95 crossing time', 'min', '95th percentile of the same times.'),
    metric(
      'meanMexicanSideMin',
      'Mean time on the Mexican side',
      'min',
      'The part of the mean crossing time spent at the pre-inspection post and the Mexican export compound.',
    ),
    metric(
      'meanPrimaryMin',
      'Mean time to pass primary',
      'min',
      'The part of the mean crossing time from the end of the queue to leaving the primary booth.',
    ),
    metric(
      'meanSecondaryMin',
      'Mean time in secondary',
      'min',
      'The part of the mean crossing time at scanners, docks and holds, spread over all trucks.',
    ),
    metric(
      'meanExitMin',
      'Mean time to the exit',
      'min',
      'The part of the mean crossing time at the exit and the state safety inspection.',
    ),
  ]),
  ...inGroup('Queues and flow', [
    metric(
      'meanQueueTrucks',
      'Mean queue',
      'trucks',
      'Time-weighted mean number of trucks on the approach and in the lanes, nights included.',
    ),
    metric('carryOverTrucks', 'Carry-over', 'trucks', 'Mean number still in line when lanes close.'),
    metric(
      'meanInsideTrucks',
      'Mean number crossing',
      'trucks',
      'Time-weighted mean number of trucks at all stages together, nights included.',
    ),
    metric(
      'utilisation',
      'Primary utilisation',
      'share',
      'Busy over open booth-minutes of all primary lanes.',
    ),
    metric('releasedPerDay', 'Released', 'trucks a day', 'Trucks released in the window, by days.'),
    metric(
      'divertedPerDay',
      'Diverted elsewhere',
      'trucks a day',
      'Trucks due here that crossed at another facility.',
    ),
    metric(
      'notStartedPerDay',
      'Not started',
      'trucks a day',
      'Trips due here that baulked at the wait or were never sent.',
    ),
    metric(
      'truckTimeUsdPerDay',
      'Drivers and detention, all trucks',
      'USD a day',
      'Crossing times of all released trucks at the Mexican drayage rate, and at the US rate after the free hours.',
    ),
  ]),
  ...PRODUCE_METRICS,
] as const;

export type MetricKey = (typeof METRICS)[number]['key'];
export type MetricValues = Record<MetricKey, number>;
