import { withAssumptions } from '../assumptions.ts';
import type { WhatIfRequest, WhatIfResult } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { runAskedWhatIf } from '../jobs/run-request.ts';
import { scenarioRequests } from '../scenario/scenario-requests.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';
import { type Manifest, manifestOf } from './manifest.ts';

/** A scenario that has been run: one result for each crossing at which it is measured. */
export interface ScenarioRun {
  readonly id: string;
  readonly scenario: WholeScenario;
  readonly results: readonly WhatIfResult[];
  readonly manifest: Manifest;
}

/**
 * Runs a scenario at each of its crossings, one after the other. The same scenario on the same data gives the same
 * bytes. Throws PlanError and AssumptionError where it cannot be run.
 */
export async function runScenario(
  id: string,
  scenario: WholeScenario,
  study: StudyOptions,
): Promise<ScenarioRun> {
  const requests = scenarioRequests(id, scenario, study.catalogue.policy);
  const results: WhatIfResult[] = [];
  for (const [i, request] of requests.entries()) {
    const onProgress = (share: number) => study.onProgress?.((i + share) / requests.length);
    results.push(await runAskedWhatIf(request, { ...study, ...assumedIn(request, study), onProgress }));
  }
  return { id, scenario, results, manifest: manifestOf({ id, scenario, requests, results }, study) };
}

/** The data with what a request assumes in it. */
export function assumedIn(
  request: Pick<WhatIfRequest, 'assume'>,
  { catalogue }: Pick<StudyOptions, 'catalogue'>,
): Pick<StudyOptions, 'catalogue'> {
  return { catalogue: withAssumptions(catalogue, request.assume ?? {}).catalogue };
}
