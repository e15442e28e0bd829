import type { WhatIfResult } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { scenarioRequests } from '../scenario/scenario-requests.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';
import { groundsOf, type Manifest, manifestOf } from './manifest.ts';
import { type PartStore, runParts } from './parts.ts';

/** A scenario that has been run: one result for each crossing at which it is measured. */
export interface ScenarioRun {
  readonly id: string;
  readonly scenario: WholeScenario;
  readonly results: readonly WhatIfResult[];
  readonly manifest: Manifest;
}

/**
 * Runs a scenario at each of its crossings. The same scenario on the same data gives the same bytes. Throws PlanError
 * and AssumptionError where it cannot be run.
 */
export async function runScenario(
  id: string,
  scenario: WholeScenario,
  study: StudyOptions,
  parts?: PartStore,
): Promise<ScenarioRun> {
  const requests = scenarioRequests(id, scenario, study.catalogue.policy);
  const grounds = groundsOf({ scenario: { id, content: scenario }, requests }, study);
  const results = await runParts(requests, study, parts);
  return { id, scenario, results, manifest: manifestOf(grounds, results) };
}
