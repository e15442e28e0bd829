import { readFileSync } from 'node:fs';
import {
  type BenchmarkParameters,
  benchmarkA,
  benchmarkB,
  benchmarkC,
} from '../../server/model/checks/benchmark-models.ts';
import { CrossingLog } from '../../server/model/simulation/crossing-log.ts';
import { Simulation } from '../../server/model/simulation/simulation.ts';
import { exactWaits, type ModelName } from './exact-waits.ts';
import { type Lap, stopwatch, summarise } from './stopwatch.ts';
import { estimate, type WaitEstimate } from './wait-estimate.ts';

export const PARAMETERS_FILE = new URL('../../data/reference/benchmark_models.json', import.meta.url);

export interface ModelJob {
  readonly model: ModelName;
  readonly trucks: number;
  readonly runs: number;
}

const NETWORKS = { a: benchmarkA, b: benchmarkB, c: benchmarkC };
const WARM_UPS = 2;
const HIGH = 0;
const SECONDARY = 1;

/** Customers per second through one model, run to empty: median of the runs after some to warm up, and its waits. */
export function measureModel({ model, trucks, runs }: ModelJob) {
  const parameters = readParameters();
  const measured = Array.from({ length: WARM_UPS + runs }, (_, seed) =>
    runModel(model, parameters, trucks, seed),
  ).slice(WARM_UPS);
  const exact = exactWaits(model, parameters);
  const meanWaits = Object.fromEntries(
    Object.keys(exact).map((name): [string, WaitEstimate] => [
      name,
      estimate(
        measured.map(({ waits }) => waits[name]!),
        exact[name]!,
      ),
    ]),
  );
  const { perSecond, coreShare } = summarise(measured);
  return {
    customers: trucks,
    customersPerSecond: perSecond,
    coreShare,
    ...meanWaits.all!,
    meanWaits,
  };
}

export function readParameters(): BenchmarkParameters {
  return JSON.parse(readFileSync(PARAMETERS_FILE, 'utf8')) as BenchmarkParameters;
}

/** One run to empty: its time and its mean waits by name. */
export function runModel(
  model: ModelName,
  parameters: BenchmarkParameters,
  trucks: number,
  seed: number,
): Lap & { trucks: number; waits: Record<string, number> } {
  const network = NETWORKS[model](parameters, trucks);
  const count = [0, 0];
  const sumMin = [0, 0];
  let inspected = 0;
  const log = new CrossingLog({
    onFull: ({ length, vehicleClass, joinedQueueAtMin, primaryStartAtMin, primaryEndAtMin, leftAtMin }) => {
      for (let row = 0; row < length; row += 1) {
        count[vehicleClass[row]!]! += 1;
        sumMin[vehicleClass[row]!]! += primaryStartAtMin[row]! - joinedQueueAtMin[row]!;
        if (leftAtMin[row]! > primaryEndAtMin[row]!) inspected += 1;
      }
    },
  });
  const read = stopwatch();
  const simulation = new Simulation(network, { seed, log });
  simulation.runToEmpty();
  simulation.finish();
  const lap = read();
  const waits: Record<string, number> = { all: (sumMin[0]! + sumMin[1]!) / (count[0]! + count[1]!) };
  if (model === 'b') {
    waits.high = sumMin[HIGH]! / count[HIGH]!;
    waits.low = sumMin[HIGH + 1]! / count[HIGH + 1]!;
    // Truck-minutes in the queue of a run to empty, over its trucks: their mean wait (Little 1961).
    waits.secondary = simulation.station(SECONDARY).queueArea / inspected;
  }
  return { ...lap, trucks, waits };
}
