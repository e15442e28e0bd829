import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { RandomStream } from '../simulation/random-stream.ts';
import { Simulation } from '../simulation/simulation.ts';
import { constant, repeating } from '../step-function.ts';
import { type Check, type CheckResult, law, type Quantity } from './check.ts';
import { network, poisson, station, trace, visit } from './textbook-network.ts';

const SEED = 4;
const TRUCKS = 20_000;
const HOURS = 100;
const ROUNDING = 1e-9;

/** What holds on every path of every network: Little's law, conservation, monotony, repeatability. */
export function lawChecks(): Check[] {
  return [
    { id: "Little's law", family: 'laws', run: littlesLaw },
    { id: 'conservation', family: 'laws', run: conservation },
    { id: 'monotony', family: 'laws', run: monotony },
    { id: 'repeatability', family: 'laws', run: repeatability },
  ];
}

/** The area under a count of trucks equals the sum of the times they are counted. */
function littlesLaw(): CheckResult[] {
  const log = new CrossingLog({ recordsStages: true });
  const simulation = new Simulation(roughPort(), { seed: SEED, log });
  simulation.runToEmpty();
  const { busyArea, openArea } = simulation.station(0);
  let insideMin = 0;
  let queueMin = 0;
  for (let i = 0; i < log.length; i += 1) {
    insideMin += log.leftAtMin[i]! - log.arrivedAtMin[i]!;
    const queueEndMin = log.primaryStartAtMin[i]!;
    queueMin += (Number.isNaN(queueEndMin) ? log.leftAtMin[i]! : queueEndMin) - log.joinedQueueAtMin[i]!;
  }
  const area = (id: string, title: string, expected: number): Quantity =>
    quantity(`Little's law, ${id}`, `L = λW ${title}`, 'truck-min', expected);
  return [
    law(
      area('inside', 'for all inside: area under their number', insideMin),
      simulation.insideArea,
      ROUNDING * insideMin,
    ),
    law(
      area('queue', 'for the queue: area under its length', queueMin),
      simulation.station(0).queueArea,
      ROUNDING * queueMin,
    ),
    law(
      quantity('booths never busier than open', 'booths are never busier than open: excess', 'booth-min', 0),
      Math.max(busyArea - openArea, 0),
      ROUNDING * openArea,
    ),
  ];
}

/** At every full hour, trucks that came = trucks that left + trucks inside. */
function conservation(): CheckResult[] {
  const log = new CrossingLog();
  const port = roughPort();
  const simulation = new Simulation(port, { seed: SEED, log });
  const arrivalsMin = port.sources.flatMap(({ arrivals }) =>
    arrivals.kind === 'trace' ? arrivals.atMin : [],
  );
  let missing = 0;
  for (let hour = 1; hour <= HOURS; hour += 1) {
    simulation.advanceTo(hour * 60);
    const came = arrivalsMin.filter((arrivedMin) => arrivedMin <= hour * 60).length;
    missing += Math.abs(came - log.length - simulation.inside);
  }
  simulation.runToEmpty();
  return [
    law(
      quantity(
        'conservation, hourly',
        `arrived = left + inside at ${HOURS} full hours: trucks missing`,
        'trucks',
        0,
      ),
      missing,
      0,
    ),
    law(
      quantity('conservation, total', 'all that arrived have left at the end', 'trucks', arrivalsMin.length),
      log.length,
      0,
    ),
  ];
}

/** One more booth for the same trucks never lengthens their mean wait. */
function monotony(): CheckResult[] {
  let longer = 0;
  let pairs = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    let before = Number.POSITIVE_INFINITY;
    for (let booths = 1; booths <= 6; booths += 1) {
      const wait = totalWaitMin(booths, seed);
      if (wait > before * (1 + ROUNDING)) longer += 1;
      before = wait;
      pairs += 1;
    }
  }
  return [
    law(
      quantity(
        'monotony, booths',
        `one more booth on the same luck, ${pairs} pairs: longer waits`,
        'pairs',
        0,
      ),
      longer,
      0,
    ),
  ];
}

function totalWaitMin(booths: number, seed: number): number {
  const simulation = new Simulation(
    network([station({ servers: constant(booths), visits: [visit(2)] })], [poisson(100, 500)]),
    { seed },
  );
  simulation.runToEmpty();
  return simulation.station(0).queueArea;
}

/** The same seed gives the same crossings, however the run is cut. */
function repeatability(): CheckResult[] {
  const whole = new Simulation(roughPort(), { seed: SEED });
  const cut = new Simulation(roughPort(), { seed: SEED });
  whole.runToEmpty();
  for (let at = 0; at < whole.nowMin; at += 37) cut.advanceTo(at);
  cut.runToEmpty();
  let different = Math.abs(cut.log.length - whole.log.length);
  for (let i = 0; i < whole.log.length; i += 1)
    if (cut.log.leftAtMin[i] !== whole.log.leftAtMin[i]) different += 1;
  return [
    law(
      quantity(
        'repeatability, slices',
        'a run cut into slices of 37 min: crossings that differ',
        'crossings',
        0,
      ),
      different,
      0,
    ),
  ];
}

/** Two classes, lanes that open and close, a small yard that blocks, drivers who give up. */
function roughPort(): Network {
  const exponential = { kind: 'exponential' } as const;
  return network(
    [
      station({
        servers: repeating([0, 2, 4, 3, 1], 45),
        overtimeMin: 20,
        visits: [0, 1].map((priority) =>
          visit(2, {
            priority,
            patience: { meanMin: 60, shape: exponential },
            routes: [
              { to: 1, probability: 0.2 },
              { to: -1, probability: 0.8 },
            ],
          }),
        ),
      }),
      station({
        name: 'dock',
        stage: 'dock',
        luck: 1,
        servers: constant(2),
        waitingRoom: 3,
        whenFull: 'block',
        visits: [visit(8), visit(8)],
      }),
    ],
    [0, 1].map((c) => trace(poissonMinutes(c), c)),
  );
}

function poissonMinutes(c: number): readonly number[] {
  const stream = new RandomStream(SEED, `rough port ${c}`);
  let at = 0;
  return Array.from({ length: TRUCKS / 2 }, () => {
    at += 2 * stream.exponential();
    return at;
  });
}

function quantity(id: string, title: string, unit: string, expected: number): Quantity {
  return { id, family: 'laws', title, unit, expected };
}
