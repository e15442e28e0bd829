import { STATION_ROLES } from '../border/facility-stations.ts';
import { type WithdrawnNetworkInput, withdrawnNetwork } from '../border/withdrawn-network.ts';
import { percentile, waitPercentiles } from '../metrics/percentile.ts';
import { CrossingLog, OutcomeCode } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import type { SimulationState } from '../simulation/simulation-state.ts';
import { queueNow } from './measure.ts';
import { type ProduceFigures, produceModel } from './produce-model.ts';
import { ProduceTally, type ProduceTallyInput } from './produce-tally.ts';

/** One world as a forecast finds it. */
export interface ForecastStart {
  readonly withdrawnShare: number;
  readonly state: SimulationState;
  /** Since local midnight, USD. */
  readonly valueLostUsd: number;
}

/** How far ahead, and how often. */
export interface ForecastSpan {
  /** Index of the facility in its network. */
  readonly facility: number;
  readonly seed: number;
  readonly replications: number;
  /** First bucket's start and last one's end, minutes of the run; whether the queue is empty is asked every step. */
  readonly fromMin: number;
  readonly toMin: number;
  readonly bucketMin: number;
  readonly stepMin: number;
  /** The next local midnight, minutes of the run. */
  readonly midnightMin: number;
}

/** What is to come at one facility, from two worlds that have got to the same moment. */
export interface ForecastPlan extends ForecastSpan, Omit<WithdrawnNetworkInput, 'demand'> {
  readonly produce: ProduceFigures;
  readonly baseline: ForecastStart;
  readonly restricted: ForecastStart;
}

type WaitPercentiles = ReturnType<typeof waitPercentiles>;

/** Median over replications, and the 10th and 90th percentile. */
interface OverRuns<T> {
  readonly p10: T;
  readonly p50: T;
  readonly p90: T;
}

export interface ForecastWorld {
  /** Of the trucks of all replications that reach a booth in a bucket; the band holds four trucks in five. */
  readonly waits: readonly WaitPercentiles[];
  /** Until the queue is empty for the first time, minutes from now; `null` where that is later than the last bucket. */
  readonly clearMin: OverRuns<number | null>;
  /** From the last local midnight to the next, USD. */
  readonly valueLostUsd: OverRuns<number>;
}

export interface Forecast {
  readonly baseline: ForecastWorld;
  readonly restricted: ForecastWorld;
}

/**
 * Goes on from the present state of both worlds, replication by replication, on the same arrivals and the same luck in
 * both. Queues, trucks under way, open lanes and what dispatchers remember are those of now; what has been begun, such
 * as the inspection of a truck at a booth, ends when it would have, and all other luck and every arrival is drawn
 * anew. Facilities to which no truck can be diverted from here, nor the other way, get no new trucks: exact, and faster.
 */
export function forecast(plan: ForecastPlan): Forecast {
  const run = plan.runs[plan.facility]!;
  const produce = { facility: run.facility, produce: produceModel(run, plan.produce, plan.ports.service) };
  const world = (start: ForecastStart) =>
    forecastWorld(plan, start, withdrawnNetwork(plan, start.withdrawnShare), produce);
  return { baseline: world(plan.baseline), restricted: world(plan.restricted) };
}

/** One world of a forecast, on a network of which it is known where it has got to. */
export function forecastWorld(
  span: ForecastSpan,
  start: Pick<ForecastStart, 'state' | 'valueLostUsd'>,
  network: Network,
  produce: Pick<ProduceTallyInput, 'facility' | 'produce'>,
): ForecastWorld {
  const around = onlyAround(network, span.facility);
  const runs = Array.from({ length: span.replications }, (_, r) =>
    replicate(span, start, around, produce, r + 1),
  );
  return overRuns(span, runs);
}

interface Replication {
  /** By bucket. */
  readonly waits: ReadonlyArray<readonly number[]>;
  /** Infinity where the queue is never empty. */
  readonly clearMin: number;
  readonly valueLostUsd: number;
}

/** Replication 0 is the run that is continued, so that its own future is none of the forecast's. */
function replicate(
  span: ForecastSpan,
  { state, valueLostUsd }: Pick<ForecastStart, 'state' | 'valueLostUsd'>,
  network: Network,
  produce: Pick<ProduceTallyInput, 'facility' | 'produce'>,
  replication: number,
): Replication {
  const { fromMin, toMin, bucketMin, stepMin, midnightMin, facility: f, seed } = span;
  const log = new CrossingLog({ recordsStages: true });
  const waits: number[][] = Array.from({ length: Math.ceil((toMin - fromMin) / bucketMin) }, () => []);
  const simulation: Simulation = new Simulation(network, {
    seed,
    replication,
    log,
    from: state,
    onBoothReached: (at, waitMin) => {
      if (at === f) waits[Math.floor((simulation.nowMin - fromMin) / bucketMin)]?.push(waitMin);
    },
  });
  const readings = () => STATION_ROLES.map((_, role) => simulation.station(f * STATION_ROLES.length + role));
  let clearMin = queueNow(readings()) === 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let at = fromMin; at <= toMin; at += stepMin) {
    simulation.advanceTo(at);
    if (clearMin === Number.POSITIVE_INFINITY && queueNow(readings()) === 0) clearMin = at - state.nowMin;
  }
  simulation.advanceTo(midnightMin);
  const tally = new ProduceTally({ ...produce, log });
  for (let row = 0; row < log.length; row += 1)
    if (
      log.facility[row] === f &&
      log.outcome[row] === OutcomeCode.released &&
      log.leftAtMin[row]! < midnightMin
    )
      tally.addReleased(row);
  return { waits, clearMin, valueLostUsd: valueLostUsd + tally.valueLostUsd };
}

function overRuns({ fromMin, toMin, bucketMin }: ForecastSpan, runs: readonly Replication[]): ForecastWorld {
  const count = Math.ceil((toMin - fromMin) / bucketMin);
  const cleared = ascending(runs.map(({ clearMin }) => clearMin));
  const lost = ascending(runs.map(({ valueLostUsd }) => valueLostUsd));
  // The run of that rank, not a value between two: there is none between a time and never.
  const clearAt = (p: number) => {
    const minutes = cleared[Math.ceil(p * cleared.length) - 1]!;
    return Number.isFinite(minutes) ? minutes : null;
  };
  const lostAt = (p: number) => percentile(lost, p)!;
  return {
    waits: Array.from({ length: count }, (_, i) =>
      waitPercentiles(ascending(runs.flatMap(({ waits }) => waits[i]!))),
    ),
    clearMin: { p10: clearAt(0.1), p50: clearAt(0.5), p90: clearAt(0.9) },
    valueLostUsd: { p10: lostAt(0.1), p50: lostAt(0.5), p90: lostAt(0.9) },
  };
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

/** The network with new trucks only at the facilities that are tied to this one by diversion, over however many others. */
function onlyAround(network: Network, facility: number): Network {
  const around = new Set([facility]);
  for (let before = 0; before < around.size; ) {
    before = around.size;
    for (const [f, { neighbours }] of network.facilities.entries())
      for (const other of neighbours)
        if (around.has(f) || around.has(other.facility)) around.add(f).add(other.facility);
  }
  return {
    ...network,
    sources: network.sources.map((source) =>
      around.has(source.facility) ? source : { ...source, limit: 0 },
    ),
  };
}
