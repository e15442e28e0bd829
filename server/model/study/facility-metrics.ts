/** A number that a study reports for one facility over a window; the same in baseline and scenario. */
export interface MetricDefinition {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** What it is, who counts, and what it means at its edges. */
  readonly definition: string;
}

/**
 * All metrics of a study, in the order in which they are shown: waits by their tail first, then queues and flow,
 * then produce by its tail, then money. Trucks count by the moment they join the queue (waits), leave (flow and
 * produce) or were due (choices) within the window; a facility without such trucks gives no value, never 0.
 */
export const METRICS = [
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
  metric('utilisation', 'Primary utilisation', 'share', 'Busy over open booth-minutes of all primary lanes.'),
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
    'p95LifeUsedPct',
    'P95 produce life used',
    '% of life',
    '95th percentile over produce loads of the share of marketable life used at the border.',
  ),
  metric('meanLifeUsedPct', 'Mean produce life used', '% of life', 'Mean of the same shares.'),
  metric(
    'loadsOver10Pct',
    'Loads losing over 10 % of life',
    '% of loads',
    'Share of produce loads that used more than a tenth of their life at the border.',
  ),
  metric(
    'avocadoLifeUsedPct',
    'Mean avocado life used',
    '% of life',
    'Mean share of life used at the border by avocado loads; no value where none crossed.',
  ),
  metric(
    'valueLostUsdPerDay',
    'Produce value lost',
    'USD a day',
    'Load value times share of life used at the border, over all produce loads: a linear proxy, not a price.',
  ),
] as const;

export type MetricKey = (typeof METRICS)[number]['key'];
export type MetricValues = Record<MetricKey, number>;

function metric<K extends string>(key: K, label: string, unit: string, definition: string) {
  return { key, label, unit, definition } as const satisfies MetricDefinition;
}
