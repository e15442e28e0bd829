import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Shape } from '../simulation/distribution.ts';
import { UNLIMITED } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import { type Check, type CheckResult, type Quantity, simulated } from './check.ts';
import { REPLICATIONS } from './observe.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const SEED = 6;
const TRUCKS = 20_000;

/** Whether arrivals and services come as often and last as long as they should, on which all else rests. */
export function drawChecks(): Check[] {
  return [
    { id: 'arrival rates', family: 'draws', run: arrivalRates },
    { id: 'service draws', family: 'draws', run: serviceDraws },
  ];
}

/** Rates of 5, 1.5 and 3 a minute until 3.2, 7.9 and 10 min, two cycles (Ciw): mean counts by rate. */
function arrivalRates(): CheckResult[] {
  const ends = [3.2, 7.9, 10];
  const rates = [5, 1.5, 3];
  const inTwoCycles = [32, 14.1, 12.6];
  const cycles = 1000;
  const periodMin = 10;
  const rising = network(
    [station({ servers: UNLIMITED, visits: [visit(1)] })],
    [
      {
        ...poisson(1, Number.POSITIVE_INFINITY),
        arrivals: {
          kind: 'poisson',
          ratePerHour: { startsMin: [0, 3.2, 7.9], values: rates.map((rate) => rate * 60), periodMin },
        },
      },
    ],
  );
  const counts = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const log = new CrossingLog();
    const simulation = new Simulation(rising, { seed: SEED, replication, log });
    simulation.advanceTo(cycles * periodMin);
    simulation.finish();
    const byRate = rates.map(() => 0);
    for (let i = 0; i < log.length; i += 1)
      byRate[ends.findIndex((end) => log.arrivedAtMin[i]! % periodMin < end)]! += 1;
    return byRate;
  });
  return inTwoCycles.map((expected, i) =>
    simulated(
      quantity(
        `arrival rates, ${rates[i]}`,
        `at ${rates[i]} a minute: arrivals in two cycles`,
        'trucks',
        expected,
      ),
      counts.map((byRate) => (2 * byRate[i]!) / cycles),
    ),
  );
}

/** Mean and squared coefficient of variation of each shape of service, as trucks meet it. */
function serviceDraws(): CheckResult[] {
  const shapes: ReadonlyArray<readonly [string, Shape, number]> = [
    ['exponential', { kind: 'exponential' }, 1],
    ['Erlang-2', { kind: 'gamma', shape: 2 }, 0.5],
    ['hyperexponential', { kind: 'hyperexponential', scv: 4 }, 4],
    ['lognormal', { kind: 'lognormal', cv: 0.5 }, 0.25],
  ];
  return shapes.flatMap(([name, shape, scv]) => {
    const net = network(
      [station({ servers: UNLIMITED, visits: [visit(1, { service: { meanMin: 1, shape } })] })],
      [{ ...poisson(60 * 10, TRUCKS), name }],
    );
    const moments = Array.from({ length: REPLICATIONS }, (_, replication) => {
      const log = new CrossingLog();
      new Simulation(net, { seed: SEED, replication, log }).runToEmpty();
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < log.length; i += 1) {
        const serviceMin = log.primaryEndAtMin[i]! - log.primaryStartAtMin[i]!;
        sum += serviceMin;
        squares += serviceMin ** 2;
      }
      return { mean: sum / log.length, square: squares / log.length };
    });
    return [
      simulated(
        quantity(`service, ${name}, mean`, `${name} service: mean`, 'of its mean', 1),
        moments.map(({ mean }) => mean),
      ),
      simulated(
        quantity(`service, ${name}, square`, `${name} service: mean square`, 'of its mean²', 1 + scv),
        moments.map(({ square }) => square),
      ),
    ];
  });
}

function quantity(id: string, title: string, unit: string, expected: number): Quantity {
  return { id, family: 'draws', title, unit, expected };
}
