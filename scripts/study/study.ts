import type { StudyOptions } from '../../server/jobs/evaluate-what-if.ts';
import { parseScenario } from '../../server/scenario/read-scenario.ts';
import { knownToScenarios, readScenario } from '../../server/scenario/scenario-library.ts';
import type { ScenarioFile } from '../../server/scenario/scenario-schema.ts';
import { type WholeScenario, wholeScenario } from '../../server/scenario/whole-scenario.ts';
import { compareScenarios, type ScenarioComparison } from '../../server/study/compare-scenarios.ts';
import { runScenario, type ScenarioRun } from '../../server/study/run-scenario.ts';
import { type SweepResult, sweepScenario } from '../../server/study/sweep.ts';
import type { Vary } from '../../server/study/vary.ts';
import { table as textTable } from '../table.ts';
import { UsageError } from '../usage-error.ts';
import { pathOf } from '../user-path.ts';
import { chart as svgChart } from './chart.ts';

/** Printed and drawn as the commands do. */
export const table = textTable;
export const chart = svgChart;

/** A scenario that can be run, with all that it extends. */
export interface StudyScenario {
  readonly id: string;
  readonly scenario: WholeScenario;
}

let open: StudyOptions | null = null;

/** Lets the functions below run on some data; `null` ends that. For `garita run`, which opens and closes it. */
export function useStudy(study: StudyOptions | null): void {
  open = study;
}

/**
 * The scenario of an id in data/scenarios or of a file, or one that is written here, with changes to it. Throws
 * ScenarioError, which names every fault.
 */
export function scenario(
  idOrPathOrContent: string | Omit<ScenarioFile, 'schemaVersion'>,
  changes: Partial<ScenarioFile> = {},
): StudyScenario {
  const known = knownToScenarios(current().catalogue);
  const named =
    typeof idOrPathOrContent === 'string'
      ? readScenario(idOrPathOrContent, known, pathOf)
      : { id: 'script', scenario: { schemaVersion: 1 as const, ...idOrPathOrContent } };
  const text = JSON.stringify({ ...named.scenario, ...changes }, null, 1);
  const { scenario: checked } = parseScenario(named.id, text, known);
  return { id: named.id, scenario: wholeScenario(checked, known) };
}

/** Runs a scenario at each of its crossings. */
export function run({ id, scenario: whole }: StudyScenario): Promise<ScenarioRun> {
  return runScenario(id, whole, current());
}

/** Holds scenarios against the first of them, on the same trucks with the same luck. */
export function compare(...scenarios: readonly StudyScenario[]): Promise<ScenarioComparison> {
  return compareScenarios(scenarios, current());
}

/** Runs a scenario at every combination of values, such as `{ share: [0, 0.5, 1] }`. */
export function sweep(
  { id, scenario: whole }: StudyScenario,
  values: Readonly<Record<string, readonly number[]>>,
): Promise<SweepResult> {
  const vary: Vary[] = Object.entries(values).map(([key, all]) => ({ key, values: all }));
  return sweepScenario(id, whole, vary, current());
}

function current(): StudyOptions {
  if (open !== null) return open;
  throw new UsageError('A study script runs by garita run, such as: garita run study.ts.');
}
