import { canonicalHash } from '../canonical-hash.ts';
import type { WhatIfResult } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { knownToScenarios } from '../scenario/scenario-library.ts';
import { scenarioRequests } from '../scenario/scenario-requests.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';
import { type PartStore, runParts } from './parts.ts';
import { type Vary, varied } from './vary.ts';

/** A scenario run at every combination of some values. */
export interface SweepResult {
  readonly id: string;
  readonly scenario: WholeScenario;
  readonly vary: readonly Vary[];
  /** The first key varies slowest. */
  readonly points: ReadonlyArray<{
    readonly values: Readonly<Record<string, number>>;
    readonly results: readonly WhatIfResult[];
  }>;
  readonly resultHash: string;
}

/**
 * Runs a scenario at every combination of values, all on the same luck. The same sweep gives the same bytes, stopped
 * and continued or not. Throws ScenarioError for keys that cannot be varied, before anything is run.
 */
export async function sweepScenario(
  id: string,
  scenario: WholeScenario,
  vary: readonly Vary[],
  study: StudyOptions,
  parts?: PartStore,
): Promise<SweepResult> {
  const { assumptionPaths } = knownToScenarios(study.catalogue);
  const points = combinations(vary).map((values) => {
    const at = Object.entries(values).reduce(
      (one, [key, value]) => varied(one, key, value, assumptionPaths),
      scenario,
    );
    return { values, requests: scenarioRequests(id, at, study.catalogue.policy) };
  });
  const results = await runParts(
    points.flatMap(({ requests }) => requests),
    study,
    parts,
  );
  let taken = 0;
  const done = points.map(({ values, requests }) => {
    taken += requests.length;
    return { values, results: results.slice(taken - requests.length, taken) };
  });
  return { id, scenario, vary, points: done, resultHash: canonicalHash(done) };
}

/** Every combination of one value of each key; of no keys the one without any. */
export function combinations(vary: readonly Vary[]): Array<Readonly<Record<string, number>>> {
  return vary.reduce<Array<Readonly<Record<string, number>>>>(
    (found, { key, values }) => found.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [{}],
  );
}
