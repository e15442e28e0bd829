import { CrossingLog, OutcomeCode } from '../simulation/crossing-log.ts';
import { type Network, STAGES } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import { lindleyMeanWaitMin, type Work } from './fast-booth.ts';

/** Independent replications of every observation: with fewer, twice a half-width is missed by chance too often. */
export const REPLICATIONS = 30;

const SEED = 20260107;
const DOCK = STAGES.indexOf('dock');

/** What to watch of a network with one queue at its first station. */
export interface Observation {
  /** Names the random streams, so that no two observations share luck. */
  readonly name: string;
  readonly network: Network;
  /** Let pass before the window. */
  readonly warmUpMin: number;
  /** Let pass after it for the last trucks of the window to leave; by default as long as the warm-up. */
  readonly drainMin?: number;
  readonly windowMin: number;
  /** The window is whole periods; the first station is looked at at these minutes of each, rising. */
  readonly periodMin?: number;
  readonly lookAtMin?: readonly number[];
  /** Booths of a single fast one to be run beside it, see `fast-booth.ts`. */
  readonly fastBoothOf?: number;
  readonly recordsStages?: boolean;
}

/** Totals of one replication's window. Trucks count if they arrive in the window, whenever they leave. */
export interface Observed {
  readonly classes: readonly ClassTotals[];
  readonly all: ClassTotals;
  /** Integrals over the window at the first station, truck-minutes. */
  readonly queueArea: number;
  readonly busyArea: number;
  readonly openArea: number;
  /** Integral of the number inside, truck-minutes. */
  readonly insideArea: number;
  /** By look, means over the periods: trucks waiting, share all busy, share all idle, queue area so far. */
  readonly looks: readonly Look[];
  /** Mean wait at the single fast booth; NaN where not asked for. */
  readonly fastBoothWaitMin: number;
}

export interface ClassTotals {
  arrivals: number;
  waitMin: number;
  waited: number;
  reneged: number;
  rejected: number;
  docked: number;
  dockWaitMin: number;
}

export interface Look {
  queue: number;
  allBusy: number;
  idle: number;
  queueArea: number;
}

/** Runs every replication of an observation. */
export function observe(observation: Observation): readonly Observed[] {
  return Array.from({ length: REPLICATIONS }, (_, r) => observeOnce(observation, r));
}

function observeOnce(observation: Observation, replication: number): Observed {
  const { name, network, warmUpMin, windowMin, lookAtMin = [], recordsStages = false } = observation;
  const speed = observation.fastBoothOf;
  const endMin = warmUpMin + windowMin;
  const periodMin = observation.periodMin ?? windowMin;
  const classes = network.classes.map(noTrucks);
  const work: Work = { arrivedAtMin: [], serviceMin: [] };
  const log = new CrossingLog({ capacity: 4096, recordsStages, onFull: count });
  const simulation = new Simulation(withOwnLuck(network, name), { seed: SEED, replication, log });
  simulation.advanceTo(warmUpMin);
  const before = simulation.station(0);
  const insideBefore = simulation.insideArea;
  const periods = Math.round(windowMin / periodMin);
  const looks: Look[] = lookAtMin.map(() => ({ queue: 0, allBusy: 0, idle: 0, queueArea: 0 }));
  for (let period = 0; period < periods && looks.length > 0; period += 1) {
    for (let i = 0; i < looks.length; i += 1) {
      simulation.advanceTo(warmUpMin + period * periodMin + lookAtMin[i]!);
      const { queue, busy, open, queueArea } = simulation.station(0);
      const look = looks[i]!;
      look.queue += queue / periods;
      look.queueArea += queueArea / periods;
      if (busy >= open) look.allBusy += 1 / periods;
      if (simulation.inside === 0) look.idle += 1 / periods;
    }
  }
  simulation.advanceTo(endMin);
  const after = simulation.station(0);
  const insideArea = simulation.insideArea - insideBefore;
  const drainMin = observation.drainMin ?? warmUpMin;
  simulation.advanceTo(endMin + drainMin);
  simulation.finish();
  return {
    classes,
    all: classes.reduce(plus, noTrucks()),
    queueArea: after.queueArea - before.queueArea,
    busyArea: after.busyArea - before.busyArea,
    openArea: after.openArea - before.openArea,
    insideArea,
    looks,
    fastBoothWaitMin: speed === undefined ? Number.NaN : lindleyMeanWaitMin(work, speed, warmUpMin, endMin),
  };

  function count(rows: CrossingLog): void {
    for (let i = 0; i < rows.length; i += 1) {
      const arrivedAtMin = rows.arrivedAtMin[i]!;
      const startMin = rows.primaryStartAtMin[i]!;
      if (speed !== undefined && arrivedAtMin < endMin)
        addWork(work, arrivedAtMin, rows.primaryEndAtMin[i]! - startMin);
      if (arrivedAtMin < warmUpMin || arrivedAtMin >= endMin) continue;
      const outcome = rows.outcome[i]!;
      if (outcome === OutcomeCode.unfinished)
        throw new RangeError(`${name}: a truck of the window was still inside when the run ended`);
      const totals = classes[rows.vehicleClass[i]!]!;
      totals.arrivals += 1;
      if (outcome === OutcomeCode.rejected) totals.rejected += 1;
      else {
        if (outcome === OutcomeCode.reneged) totals.reneged += 1;
        const waitMin = (outcome === OutcomeCode.reneged ? rows.leftAtMin[i]! : startMin) - arrivedAtMin;
        totals.waitMin += waitMin;
        if (waitMin > 0) totals.waited += 1;
      }
      if (recordsStages && rows.stageServiceMin[i * STAGES.length + DOCK]! > 0) {
        totals.docked += 1;
        totals.dockWaitMin += rows.stageWaitMin[i * STAGES.length + DOCK]!;
      }
    }
  }
}

/** Keeps trucks in the order of arrival, though they are told in that of leaving. */
function addWork({ arrivedAtMin, serviceMin }: Work, atMin: number, minutes: number): void {
  let place = arrivedAtMin.length;
  for (; place > 0 && arrivedAtMin[place - 1]! > atMin; place -= 1) {
    arrivedAtMin[place] = arrivedAtMin[place - 1]!;
    serviceMin[place] = serviceMin[place - 1]!;
  }
  arrivedAtMin[place] = atMin;
  serviceMin[place] = minutes;
}

function withOwnLuck(network: Network, name: string): Network {
  return {
    ...network,
    sources: network.sources.map((source) => ({ ...source, name: `${name}/${source.name}` })),
  };
}

function noTrucks(): ClassTotals {
  return { arrivals: 0, waitMin: 0, waited: 0, reneged: 0, rejected: 0, docked: 0, dockWaitMin: 0 };
}

function plus(a: ClassTotals, b: ClassTotals): ClassTotals {
  return {
    arrivals: a.arrivals + b.arrivals,
    waitMin: a.waitMin + b.waitMin,
    waited: a.waited + b.waited,
    reneged: a.reneged + b.reneged,
    rejected: a.rejected + b.rejected,
    docked: a.docked + b.docked,
    dockWaitMin: a.dockWaitMin + b.dockWaitMin,
  };
}
