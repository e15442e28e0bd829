import type { MetricComparison, WhatIfRequest } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { runReplications } from '../jobs/run-replications.ts';
import { planWhatIf } from '../jobs/what-if-plan.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import { compare, type ReplicationResult } from '../model/study/what-if.ts';
import { ScenarioError } from '../scenario/read-scenario.ts';
import { namesOf } from '../scenario/scenario-name.ts';
import { scenarioRequests } from '../scenario/scenario-requests.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';
import { assumedIn } from './assumed-in.ts';

interface Named {
  readonly id: string;
  readonly scenario: WholeScenario;
}

/** Scenarios held against the first of them, on the same trucks with the same luck. */
export interface ScenarioComparison {
  readonly scenarios: ReadonlyArray<{ readonly id: string; readonly name: string; readonly label: string }>;
  /** For each crossing and each scenario after the first: its restricted world less that of the first. */
  readonly comparisons: ReadonlyArray<{
    readonly portId: string;
    readonly facilityName: string;
    readonly base: string;
    readonly with: string;
    /** `baseline` is the restricted world of the first, `scenario` that of the other. */
    readonly metrics: readonly MetricComparison[];
  }>;
}

const DECIMALS = 1e4;

/**
 * The difference between the restricted worlds of scenarios, paired by replication, so that only what the scenarios
 * do differently counts. Throws ScenarioError where they are not of the same days, crossings, seed and replications.
 */
export async function compareScenarios(
  named: readonly Named[],
  study: StudyOptions,
): Promise<ScenarioComparison> {
  const asked = named.map(({ id, scenario }) => scenarioRequests(id, scenario, study.catalogue.policy));
  refuseUnlike(named, asked);
  const total = asked.flat().length;
  let done = 0;
  const run = async (request: WhatIfRequest) => {
    const inUse = { ...study, ...assumedIn(request, study) };
    const planned = planWhatIf(request, inUse.catalogue, inUse);
    const onProgress = (share: number) => study.onProgress?.((done + share) / total);
    const { results } = await runReplications(request, planned.plan, { ...inUse, onProgress });
    done += 1;
    return { planned, results };
  };
  const worlds: Array<Array<Awaited<ReturnType<typeof run>>>> = [];
  for (const requests of asked) {
    const ran: Array<Awaited<ReturnType<typeof run>>> = [];
    for (const request of requests) ran.push(await run(request));
    worlds.push(ran);
  }
  const [base, ...others] = worlds;
  return {
    scenarios: named.map(({ id, scenario }, i) => ({
      id,
      name: namesOf(scenario.name).en,
      label: worlds[i]![0]!.planned.scenario.label,
    })),
    comparisons: base!.flatMap((first, f) =>
      others.map((ran, i) => ({
        portId: first.planned.facility.id,
        facilityName: first.planned.facility.name.en,
        base: named[0]!.id,
        with: named[i + 1]!.id,
        metrics: paired(first.results, ran[f]!.results),
      })),
    ),
  };
}

function paired(base: readonly ReplicationResult[], other: readonly ReplicationResult[]): MetricComparison[] {
  const pairs = base.map(({ scenario }, r) => ({ baseline: scenario, scenario: other[r]!.scenario }));
  return compare(pairs).map(({ key, baseline, scenario, difference, verdict }) => {
    const { label, unit, group } = METRICS.find((metric) => metric.key === key)!;
    return {
      metric: key,
      group,
      label,
      unit,
      baseline: rounded(baseline),
      scenario: rounded(scenario),
      difference: rounded(difference),
      verdict,
    };
  });
}

function rounded({ mean, halfWidth95 }: MetricComparison['baseline']): MetricComparison['baseline'] {
  const round = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS);
  return { mean: round(mean), halfWidth95: round(halfWidth95) };
}

/** What two requests must share for their trucks to be the same. */
const SHARED = {
  portId: 'crossings',
  from: 'first day',
  days: 'days',
  trace: 'imported trucks',
  seed: 'seed',
  replications: 'replications',
} as const;

function refuseUnlike(
  named: readonly Named[],
  asked: ReadonlyArray<ReturnType<typeof scenarioRequests>>,
): void {
  const isPrecise = asked.flat().some(({ precision }) => precision !== undefined);
  if (isPrecise)
    throw new ScenarioError(
      'scenario-invalid',
      'Scenarios with a precision end after different numbers of replications; give replications in its place.',
    );
  const [base, ...others] = asked;
  for (const [i, requests] of others.entries()) {
    const unlike = Object.entries(SHARED).find(
      ([field]) => said(requests, field as keyof typeof SHARED) !== said(base!, field as keyof typeof SHARED),
    );
    if (unlike !== undefined)
      throw new ScenarioError(
        'scenario-invalid',
        `${named[0]!.id} and ${named[i + 1]!.id} differ in their ${unlike[1]}, so their trucks are not the same; give both the same, and a fixed number of replications.`,
      );
  }
}

function said(requests: ReturnType<typeof scenarioRequests>, field: keyof typeof SHARED): string {
  return JSON.stringify(requests.map((request) => request[field] ?? null));
}
