import {
  BASELINE_POLICY,
  borderDemand,
  borderNetwork,
  type FacilityRun,
  isOpenBy,
} from '../border/border-network.ts';
import { type FacilityPolicy, STATION_ROLES } from '../border/facility-stations.ts';
import type { Commodity } from '../commodity.ts';
import { type Impact, impact } from '../metrics/impact.ts';
import type { PortsFile } from '../port.ts';
import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import { dockClimate } from '../spoilage/life-used.ts';
import { ProduceMix } from '../spoilage/load.ts';
import { METRICS, type MetricKey, type MetricValues } from './facility-metrics.ts';
import { type FacilityReadings, measure, queueNow, type Window } from './measure.ts';

/** A what-if for one facility, simulated together with its neighbours, in baseline and in one scenario. */
export interface WhatIfPlan {
  /** The facility of interest first, then those to which its trucks may divert. */
  readonly runs: readonly FacilityRun[];
  readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>;
  readonly commodities: readonly Commodity[];
  readonly policy: FacilityPolicy;
  readonly seed: number;
  /** Measured minutes; before it the run warms up, after it trucks already counted finish. */
  readonly window: Window;
  readonly endMin: number;
}

export interface ReplicationResult {
  readonly baseline: MetricValues;
  readonly scenario: MetricValues;
}

/** Networks are built once and used by every replication. */
export interface PreparedWhatIf {
  readonly plan: WhatIfPlan;
  readonly baseline: Network;
  readonly scenario: Network;
  readonly closingsMin: readonly number[];
  readonly mix: ProduceMix;
}

export function prepareWhatIf(plan: WhatIfPlan): PreparedWhatIf {
  const { runs, ports, window } = plan;
  const demand = borderDemand(runs, ports);
  const isOpen = isOpenBy(runs[0]!);
  return {
    plan,
    baseline: borderNetwork(runs, ports, BASELINE_POLICY, demand),
    scenario: borderNetwork(runs, ports, plan.policy, demand),
    closingsMin: isOpen.startsMin.filter(
      (at, i) => isOpen.values[i] === 0 && i > 0 && at > window.fromMin && at <= window.toMin,
    ),
    mix: new ProduceMix(
      runs[0]!.facility,
      new Map(plan.commodities.map((commodity) => [commodity.id, commodity])),
    ),
  };
}

/** Both worlds of one replication on the same luck. */
export function replicate(prepared: PreparedWhatIf, replication: number): ReplicationResult {
  return {
    baseline: runWorld(prepared, prepared.baseline, replication),
    scenario: runWorld(prepared, prepared.scenario, replication),
  };
}

/** Paired comparison of every metric, in the order of METRICS. */
export function compare(results: readonly ReplicationResult[]): Array<{ readonly key: MetricKey } & Impact> {
  return METRICS.map(({ key }) => ({
    key,
    ...impact(
      results.map(({ baseline }) => baseline[key]),
      results.map(({ scenario }) => scenario[key]),
    ),
  }));
}

function runWorld(
  { plan, closingsMin, mix }: PreparedWhatIf,
  network: Network,
  replication: number,
): MetricValues {
  const { window } = plan;
  const log = new CrossingLog({ recordsStages: true });
  const simulation = new Simulation(network, { seed: plan.seed, replication, log });
  const readings = (): FacilityReadings => STATION_ROLES.map((_, s) => simulation.station(s));
  simulation.advanceTo(window.fromMin);
  const from = readings();
  const queueAtClosings = closingsMin.map((closingMin) => {
    simulation.advanceTo(closingMin);
    return queueNow(readings());
  });
  simulation.advanceTo(window.toMin);
  const to = readings();
  simulation.advanceTo(plan.endMin);
  simulation.finish();
  return measure({
    facility: plan.runs[0]!.facility,
    facilityIndex: 0,
    log,
    window,
    readings: { from, to },
    queueAtClosings,
    mix,
    dock: dockClimate(plan.ports.service),
  });
}
