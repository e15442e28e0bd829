import { borderDemand, borderNetwork, type FacilityRun, isOpenBy } from '../border/border-network.ts';
import { type FacilityPolicy, type PolicySegment, PRE_LAW, withdrawal } from '../border/facility-policy.ts';
import { STATION_ROLES } from '../border/facility-stations.ts';
import { type TruckTrace, traceDriven } from '../border/truck-trace.ts';
import { type Impact, impact } from '../metrics/impact.ts';
import { facilityFacts } from '../policy/facility-facts.ts';
import type { LeverDefinitions } from '../policy/levers.ts';
import type { Policy, PolicyConstants } from '../policy/policy.ts';
import { policySegments } from '../policy/policy-segments.ts';
import type { PortsFile } from '../port.ts';
import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import type { Breakdown } from './breakdown.ts';
import { METRICS, type MetricKey, type MetricValues } from './facility-metrics.ts';
import { type FacilityReadings, type Measured, measure, queueNow, type Window } from './measure.ts';
import { type ProduceFigures, type ProduceModel, produceModel } from './produce-model.ts';

/** What the scenario does to preclearance: a plain share of it withdrawn everywhere, or a reading of the law. */
export type Restriction =
  | { readonly kind: 'withdrawal'; readonly share: number }
  | {
      readonly kind: 'policy';
      readonly policy: Policy;
      readonly levers: LeverDefinitions;
      readonly constants: PolicyConstants;
    };

/** A what-if for one facility, simulated together with its neighbours, in baseline and in one scenario. */
export interface WhatIfPlan {
  /** The facility of interest first, then those to which its trucks may divert. */
  readonly runs: readonly FacilityRun[];
  readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>;
  readonly produce: ProduceFigures;
  readonly restriction: Restriction;
  /** Recorded trucks in place of a facility's counted demand; the same in every replication. */
  readonly trace?: TruckTrace;
  readonly seed: number;
  /** Measured minutes; before it the run warms up, after it trucks already counted finish. */
  readonly window: Window;
  readonly endMin: number;
}

export interface ReplicationResult {
  readonly baseline: MetricValues;
  readonly scenario: MetricValues;
  readonly breakdown: { readonly baseline: Breakdown; readonly scenario: Breakdown };
}

/** Networks are built once for each state of policy and used by every replication. */
export interface PreparedWhatIf {
  readonly plan: WhatIfPlan;
  readonly networkUnder: (policies: readonly FacilityPolicy[]) => Network;
  readonly closingsMin: readonly number[];
  readonly produce: ProduceModel;
}

/** Short enough that a busy crossing takes some milliseconds for it. */
const TOLD_EVERY_MIN = 60;

export function prepareWhatIf(plan: WhatIfPlan): PreparedWhatIf {
  const { runs, ports, window } = plan;
  const demand = borderDemand(runs, ports);
  const networks = new Map<string, Network>();
  const isOpen = isOpenBy(runs[0]!);
  return {
    plan,
    networkUnder: (policies) => {
      const key = JSON.stringify(policies);
      const network =
        networks.get(key) ?? traceDriven(borderNetwork(runs, ports, policies, demand), plan.trace ?? null);
      networks.set(key, network);
      return network;
    },
    closingsMin: isOpen.startsMin.filter(
      (at, i) => isOpen.values[i] === 0 && i > 0 && at > window.fromMin && at <= window.toMin,
    ),
    produce: produceModel(runs[0]!, plan.produce, ports.service),
  };
}

/** Both worlds of one replication on the same luck; `onProgress` hears shares from 0 to 1. */
export function replicate(
  prepared: PreparedWhatIf,
  replication: number,
  onProgress: (share: number) => void = () => {},
): ReplicationResult {
  const { plan } = prepared;
  const baseline = runWorld(prepared, everywhere(plan, PRE_LAW), replication, (share) =>
    onProgress(share / 2),
  );
  const scenario = runWorld(prepared, scenarioSegments(plan, replication), replication, (share) =>
    onProgress(0.5 + share / 2),
  );
  return {
    baseline: baseline.metrics,
    scenario: scenario.metrics,
    breakdown: { baseline: baseline.breakdown, scenario: scenario.breakdown },
  };
}

/** Paired comparison of every metric, in the order of METRICS. */
export function compare(
  results: ReadonlyArray<Pick<ReplicationResult, 'baseline' | 'scenario'>>,
): Array<{ readonly key: MetricKey } & Impact> {
  return METRICS.map(({ key }) => ({
    key,
    ...impact(
      results.map(({ baseline }) => baseline[key]),
      results.map(({ scenario }) => scenario[key]),
    ),
  }));
}

function scenarioSegments(plan: WhatIfPlan, replication: number): PolicySegment[] {
  const { restriction, runs, ports, produce, seed } = plan;
  if (restriction.kind === 'withdrawal') return everywhere(plan, withdrawal(restriction.share));
  const { policy, levers, constants } = restriction;
  const facilities = runs.map(({ facility, calendar }) => ({
    facts: facilityFacts(facility, ports.service, constants),
    calendar,
  }));
  const commodityIds = produce.commodities.commodities.map(({ id }) => id);
  return policySegments(policy, levers, { facilities, commodityIds }, { seed, replication });
}

function everywhere({ runs }: WhatIfPlan, policy: FacilityPolicy): PolicySegment[] {
  return [{ fromMin: 0, policies: runs.map(() => policy) }];
}

function runWorld(
  { plan, closingsMin, produce, networkUnder }: PreparedWhatIf,
  segments: readonly PolicySegment[],
  replication: number,
  onProgress: (share: number) => void,
): Measured {
  const { window } = plan;
  const log = new CrossingLog({ recordsStages: true });
  const [first, ...changes] = segments;
  const simulation = new Simulation(networkUnder(first!.policies), { seed: plan.seed, replication, log });
  const advanceTo = (untilMin: number) => {
    while (changes.length > 0 && changes[0]!.fromMin <= untilMin) {
      const { fromMin, policies } = changes.shift()!;
      simulation.advanceTo(fromMin);
      simulation.reconfigure(networkUnder(policies));
    }
    for (let at = simulation.nowMin + TOLD_EVERY_MIN; at < untilMin; at += TOLD_EVERY_MIN) {
      simulation.advanceTo(at);
      onProgress(at / plan.endMin);
    }
    simulation.advanceTo(untilMin);
  };
  const readings = (): FacilityReadings => STATION_ROLES.map((_, s) => simulation.station(s));
  advanceTo(window.fromMin);
  const from = readings();
  const queueAtClosings = closingsMin.map((closingMin) => {
    advanceTo(closingMin);
    return queueNow(readings());
  });
  advanceTo(window.toMin);
  const to = readings();
  advanceTo(plan.endMin);
  simulation.finish();
  return measure({
    facility: plan.runs[0]!.facility,
    facilityIndex: 0,
    log,
    window,
    readings: { from, to },
    queueAtClosings,
    produce,
  });
}
