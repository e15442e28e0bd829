import type { StudyOptions } from '../jobs/evaluate-what-if.ts';
import type { Manifest } from './manifest.ts';
import { runScenario, type ScenarioRun } from './run-scenario.ts';

/** Whether a run is repeated byte for byte, and if not the first thing that differs. */
export type Verified =
  | { readonly isSame: true; readonly run: ScenarioRun }
  | { readonly isSame: false; readonly run: ScenarioRun; readonly difference: Difference };

export interface Difference {
  /** Where in the manifest, such as `results[2].resultHash`. */
  readonly path: string;
  readonly stated: unknown;
  readonly found: unknown;
}

/** Runs the scenario of a manifest again and holds what comes out against what the manifest says. */
export async function verify(manifest: Manifest, study: StudyOptions): Promise<Verified> {
  const { id, content } = manifest.scenario;
  const run = await runScenario(id, content, study);
  const difference = firstDifference(manifest, run.manifest);
  return difference === null ? { isSame: true, run } : { isSame: false, run, difference };
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
