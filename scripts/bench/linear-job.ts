import { percentile } from '../../server/model/metrics/percentile.ts';
import type { YearCounts } from './counts-2024.ts';
import { readParameters, runModel } from './model-job.ts';
import { facilityMonths } from './network-job.ts';
import { runMonths } from './run-months.ts';
import { stopwatch } from './stopwatch.ts';

export interface LinearJob {
  /** `a` for model a, else the facility whose full network is run. */
  readonly subject: string;
  readonly counts: YearCounts;
  /** Rising. */
  readonly sizes: readonly number[];
}

const ROUNDS = 3;

/**
 * Processor time per truck by number of trucks, and how far each is from that of the middle size. Sizes take turns,
 * small ones several times, since the speed of a shared machine drifts; median over rounds.
 */
export function measureLinear({ subject, counts, sizes }: LinearJob) {
  const run = subject === 'a' ? modelA() : network(subject, counts, sizes.at(-1)!);
  const middle = sizes[Math.floor(sizes.length / 2)]!;
  run(middle);
  const ns: number[][] = sizes.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, size] of sizes.entries()) {
      const repeats = Math.max(1, Math.round(middle / size));
      let total = 0;
      for (let repeat = 0; repeat < repeats; repeat += 1) total += run(size);
      ns[i]!.push(total / repeats);
    }
  const medians = ns.map(
    (values) =>
      percentile(
        values.sort((a, b) => a - b),
        0.5,
      )!,
  );
  const reference = medians[sizes.indexOf(middle)]!;
  return {
    sizes: sizes.map((trucks, i) => ({
      trucks,
      nsPerTruck: medians[i]!,
      relative: medians[i]! / reference - 1,
    })),
  };
}

/** Nanoseconds of processor time per truck of a run of so many trucks. */
type Run = (trucks: number) => number;

function modelA(): Run {
  const parameters = readParameters();
  return (trucks) => (1e9 * runModel('a', parameters, trucks, 1).cpuSeconds) / trucks;
}

function network(facilityId: string, counts: YearCounts, most: number): Run {
  const months = facilityMonths(facilityId, counts, most);
  return (trucks) => {
    const read = stopwatch();
    const tally = runMonths(months, { seed: 1, trucks });
    return (1e9 * read().cpuSeconds) / tally.trucks;
  };
}
