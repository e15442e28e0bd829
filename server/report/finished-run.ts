import { stringify } from 'yaml';
import type { WhatIfRequest, WhatIfResult } from '../contract/api.ts';
import { commandLine } from '../contract/command-line.ts';
import { scenarioFileName, scenarioText } from '../contract/scenario-file.ts';
import type { LocalName } from '../model/port.ts';
import { namesOf } from '../scenario/scenario-name.ts';
import type { Manifest } from '../study/manifest.ts';
import type { ScenarioRun } from '../study/run-scenario.ts';

/** A run that has ended: one result for each crossing at which it is measured. */
export interface FinishedRun {
  /** Part of the names of files, such as `run-12` or `essay-implemented`. */
  readonly key: string;
  /** Of the scenario, where it has one. */
  readonly name: LocalName | null;
  readonly description: string | null;
  readonly results: readonly WhatIfResult[];
  /** `null` for runs stored before manifests were kept. */
  readonly manifest: Manifest | null;
  /** When it ended, ms since the epoch; `null` where its files do not say. */
  readonly madeAtMs: number | null;
  /** The line that gives the same run again. */
  readonly command: string;
  /** The scenario as files by name, such as `scenario.yaml`, for `garita run`. */
  readonly scenarioFiles: Readonly<Record<string, string>>;
}

/** A what-if that was asked for without a scenario, as over HTTP. */
interface DoneWhatIf {
  readonly key: string;
  /** As it was asked, intervals over assumptions included. */
  readonly request: WhatIfRequest;
  readonly result: WhatIfResult;
  readonly manifest: Manifest | null;
  readonly madeAtMs: number | null;
}

/** A what-if that is done; what it was asked stands in its request. */
export function finishedWhatIf({ key, request, result, manifest, madeAtMs }: DoneWhatIf): FinishedRun {
  const file = scenarioFileName(request);
  return {
    key,
    name: null,
    description: null,
    results: [result],
    manifest,
    madeAtMs,
    command: commandLine(request) ?? `npm run garita -- run ${file} --json`,
    scenarioFiles: { [file]: scenarioText(request, result.scenario ?? key) },
  };
}

/** A scenario that was run and saved: its files do not say when. */
export function finishedScenario({ id, scenario, results, manifest }: ScenarioRun): FinishedRun {
  return {
    key: id,
    name: namesOf(scenario.name),
    description: scenario.description ?? null,
    results,
    manifest,
    madeAtMs: null,
    command: `npm run garita -- run ${id}.yaml --json`,
    scenarioFiles: { [`${id}.yaml`]: stringify(scenario) },
  };
}
