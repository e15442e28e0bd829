import type { AnyResult } from '../contract/studies.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import { runRequest, whatIfBehind } from '../jobs/run-request.ts';
import { assumedIn } from './assumed-in.ts';
import { groundsOf, type Manifest, manifestOf } from './manifest.ts';
import { runScenario } from './run-scenario.ts';

/** Whether a run is repeated byte for byte, and if not the first thing that differs; `found` is what came out. */
export type Verified =
  | { readonly isSame: true; readonly found: Manifest }
  | { readonly isSame: false; readonly found: Manifest; readonly difference: Difference };

export interface Difference {
  /** Where in the manifest, such as `results[2].resultHash`. */
  readonly path: string;
  readonly stated: unknown;
  readonly found: unknown;
}

/** Runs the scenario or the requests of a manifest again and holds what comes out against what the manifest says. */
export async function verify(stated: Manifest, study: StudyOptions): Promise<Verified> {
  const found = await repeated(stated, study);
  const difference = firstDifference(stated, found);
  return difference === null ? { isSame: true, found } : { isSame: false, found, difference };
}

async function repeated({ scenario, requests }: Manifest, study: StudyOptions): Promise<Manifest> {
  if (scenario !== null) return (await runScenario(scenario.id, scenario.content, study)).manifest;
  const grounds = groundsOf({ scenario, requests }, study);
  const results: AnyResult[] = [];
  for (const request of requests)
    results.push(await runRequest(request, { ...study, ...assumedIn(whatIfBehind(request), study) }));
  return manifestOf(grounds, results);
}

/** The first part, in the order of the manifest, in which two documents differ; `null` where they are the same. */
export function firstDifference(stated: unknown, found: unknown, path = ''): Difference | null {
  if (Object.is(stated, found)) return null;
  if (!isObject(stated) || !isObject(found)) return { path, stated, found };
  for (const key of new Set([...Object.keys(stated), ...Object.keys(found)])) {
    const step = Array.isArray(stated) ? `[${Number(key) + 1}]` : path === '' ? key : `.${key}`;
    const difference = firstDifference(stated[key], found[key], path + step);
    if (difference !== null) return difference;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
