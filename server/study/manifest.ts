import { filesOf } from '../assumptions.ts';
import { canonicalHash } from '../canonical-hash.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AnyRequest, AnyResult } from '../contract/studies.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { whatIfBehind } from '../jobs/run-request.ts';
import { planWhatIf } from '../jobs/what-if-plan.ts';
import { MODEL_VERSION } from '../model/version.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';
import { assumedIn } from './assumed-in.ts';

/** All that a result rests on, by which anyone can run it again and tell whether it is the same. */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly modelVersion: string;
  /** How luck is drawn: every stream follows from the seed, the replication and its own name. */
  readonly streams: string;
  /** `null` where the requests were made without one, as over HTTP. */
  readonly scenario: { readonly id: string; readonly content: WholeScenario } | null;
  readonly requests: readonly AnyRequest[];
  /** SHA-256 of every figure of data/ as it was before the scenario changed any. */
  readonly parametersHash: string;
  /** SHA-256 of the counts and imported trucks that were the demand. */
  readonly dataHash: string;
  readonly results: ReadonlyArray<{ readonly portId: string; readonly resultHash: string }>;
  /** SHA-256 of the results, uncertainty included; the course by date is left out, as manifests of before have none. */
  readonly resultHash: string;
}

const STREAMS = 'xoshiro128** by seed, replication and name; each truck by a key of its own';

type Stated = Pick<StudyOptions, 'catalogue' | 'monthsOf' | 'crossings'>;

/** What a manifest says before anything has run, so that it speaks of the data from which the run starts. */
export function groundsOf(
  { scenario, requests }: Pick<Manifest, 'scenario' | 'requests'>,
  study: Stated,
): Grounds {
  return {
    manifestVersion: 1,
    modelVersion: MODEL_VERSION,
    streams: STREAMS,
    scenario,
    requests,
    parametersHash: parametersHashOf(study.catalogue),
    dataHash: dataHashOf(requests, study),
  };
}

type Grounds = Omit<Manifest, 'results' | 'resultHash'>;

/** The manifest of results, one for each request. */
export function manifestOf(grounds: Grounds, results: readonly AnyResult[]): Manifest {
  return {
    ...grounds,
    results: results.map((result) => ({
      portId: result.request.portId,
      resultHash: 'resultHash' in result ? result.resultHash : canonicalHash(result),
    })),
    resultHash: resultsHashOf(results),
  };
}

/** Hash of results as a manifest states it. */
export function resultsHashOf(results: readonly AnyResult[]): string {
  return canonicalHash(results.map(withoutCourse));
}

function withoutCourse(result: AnyResult): AnyResult {
  if (!('course' in result)) return result;
  const { course: _, ...rest } = result;
  return rest;
}

/** Hash of every figure of data/. */
export function parametersHashOf(catalogue: Catalogue): string {
  return canonicalHash(filesOf(catalogue));
}

/** Hash of the demand that requests take from what is stored. */
export function dataHashOf(requests: readonly AnyRequest[], study: Stated): string {
  const demand = requests.map(whatIfBehind).map((request) => {
    const { plan } = planWhatIf(request, assumedIn(request, study).catalogue, study);
    const counted = plan.runs.map(({ facility, demandMonth, monthTrucks }) => ({
      facility: facility.id,
      demandMonth,
      monthTrucks,
    }));
    return { counted, trace: plan.trace ?? null };
  });
  return canonicalHash(demand);
}
