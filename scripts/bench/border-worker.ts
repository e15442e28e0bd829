import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from '../../server/catalogue.ts';
import type { YearCounts } from './counts-2024.ts';
import { type MonthNetwork, monthNetwork } from './month-networks.ts';
import { runMonths } from './run-months.ts';

const SEED = 1;
const MONTHS = 12;

const { counts, withdrawnShare } = workerData as {
  readonly counts: YearCounts;
  readonly withdrawnShare: number;
};
const { facilities } = readCatalogue().ports;

/** One world's year in figures. */
export type BorderWorld = ReturnType<typeof simulateYear>;

function simulateYear() {
  const tally = runMonths(months(), { seed: SEED });
  return {
    trucks: tally.trucks,
    unfinished: tally.unfinished,
    meanWaitMin: tally.meanWaitMin(),
    facilities: facilities.map(({ id }, f) => ({ id, ...tally.of(f) })),
  };
}

function* months(): Generator<MonthNetwork> {
  for (let index = 0; index < MONTHS; index += 1)
    yield monthNetwork({ facilities, counts, withdrawnShare }, index);
}

parentPort!.postMessage(simulateYear());
