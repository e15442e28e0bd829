import { readCatalogue } from '../../server/catalogue.ts';
import type { YearCounts } from './counts-2024.ts';
import { type MonthNetwork, monthNetwork } from './month-networks.ts';
import { runMonths } from './run-months.ts';
import { stopwatch, summarise } from './stopwatch.ts';

export interface NetworkJob {
  readonly facilityId: string;
  readonly counts: YearCounts;
  readonly trucks: number;
  readonly runs: number;
}

/** Trucks per second through the full network of one facility: a run to warm up, then the median of the others. */
export function measureNetwork({ facilityId, counts, trucks, runs }: NetworkJob) {
  const months = facilityMonths(facilityId, counts, trucks);
  const measured = Array.from({ length: runs + 1 }, (_, seed) => {
    const read = stopwatch();
    const tally = runMonths(months, { seed, trucks });
    return { ...read(), trucks: tally.trucks, tally };
  }).slice(1);
  const { tally } = measured[0]!;
  const { perSecond, coreShare } = summarise(measured);
  return { trucks: tally.trucks, trucksPerSecond: perSecond, coreShare, ...tally.of(0) };
}

/** The months from January 2024 on in which as many trucks are due, built ahead so that only the engine is timed. */
export function facilityMonths(facilityId: string, counts: YearCounts, trucks: number): MonthNetwork[] {
  const facilities = [readCatalogue().facilityById.get(facilityId)!];
  const months: MonthNetwork[] = [];
  for (let due = 0; due < 1.1 * trucks; due += counts[facilityId]![(months.length - 1) % 12]!)
    months.push(monthNetwork({ facilities, counts, withdrawnShare: 0 }, months.length));
  return months;
}
