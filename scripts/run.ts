import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCatalogue } from '../server/catalogue.ts';
import { csvLine } from '../server/contract/csv-line.ts';
import { knownToScenarios, type NamedScenario, readScenario } from '../server/scenario/scenario-library.ts';
import { type WholeScenario, wholeScenario } from '../server/scenario/whole-scenario.ts';
import { runScenario, type ScenarioRun } from '../server/study/run-scenario.ts';
import { jsonText } from './metric-text.ts';
import { withStudyData } from './open-study.ts';
import { progressLine } from './progress-line.ts';
import { writeWhole } from './report-file.ts';
import { scenarioText, shownMetrics } from './scenario-text.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly replications?: string;
  /** Folder into which the result, its table and its manifest are written. */
  readonly save?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const OUTPUTS = ['table', 'csv', 'json'] as const;

/** `garita run`: a scenario of data/scenarios, or of a file of one's own. */
export async function runRunCommand(idOrPath: string, options: RunOptions): Promise<void> {
  const output = outputOf(options);
  const catalogue = readCatalogue();
  const known = knownToScenarios(catalogue);
  const named = readScenario(idOrPath, known, pathOf);
  tellNotes(named);
  const scenario = overridden(wholeScenario(named.scenario, known), options);
  if ((scenario.facilities ?? []).length === 0)
    throw new UsageError(`${idOrPath} names no crossing, so add facilities, such as facilities: [pharr].`);
  await withStudyData(catalogue, async (study) => {
    const onProgress = options.quiet ? () => {} : progressLine();
    const run = await runScenario(named.id, scenario, { ...study, onProgress });
    if (options.save !== undefined) save(run, options.save);
    process.stdout.write(written(run, output));
  });
}

/** Says on stderr what was changed because a scenario is of an older version. */
export function tellNotes({ id, notes }: NamedScenario): void {
  for (const note of notes) process.stderr.write(`${id}: ${note}\n`);
}

function outputOf({ output = 'table', json }: RunOptions): (typeof OUTPUTS)[number] {
  const chosen = OUTPUTS.find((one) => one === (json ? 'json' : output));
  if (chosen === undefined) throw new UsageError(`--output ${output} is not one of ${OUTPUTS.join(', ')}.`);
  return chosen;
}

function overridden(scenario: WholeScenario, { seed, replications }: RunOptions): WholeScenario {
  const { precision, ...rest } = scenario;
  return {
    ...rest,
    ...(replications === undefined
      ? precision && { precision }
      : { replications: wholeNumber('--replications', replications, 2, 1000) }),
    ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0, 4_294_967_295) }),
  };
}

function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(`${option} ${text} is not a whole number from ${min} to ${max}.`);
}

function written(run: ScenarioRun, output: (typeof OUTPUTS)[number]): string {
  if (output === 'json') return jsonText(run);
  return output === 'csv' ? metricsCsv(run) : scenarioText(run);
}

const COLUMNS = [
  'scenario',
  'facility',
  'metric',
  'unit',
  'baseline_mean',
  'baseline_half_width_95',
  'scenario_mean',
  'scenario_half_width_95',
  'difference_mean',
  'difference_half_width_95',
  'verdict',
  'label',
];

/** One record for each crossing and metric. */
function metricsCsv({ id, scenario, results }: ScenarioRun): string {
  const records = results.flatMap((result) =>
    shownMetrics(result, scenario.outputs).map((one) => [
      id,
      result.request.portId,
      one.metric,
      one.unit,
      ...[one.baseline, one.scenario, one.difference].flatMap(({ mean, halfWidth95 }) => [mean, halfWidth95]),
      one.verdict,
      result.label,
    ]),
  );
  return [COLUMNS, ...records].map((cells) => `${csvLine(cells)}\r\n`).join('');
}

function save(run: ScenarioRun, folder: string): void {
  const path = resolve(process.env.INIT_CWD ?? '.', folder);
  mkdirSync(path, { recursive: true });
  writeWhole(join(path, 'result.json'), jsonText(run));
  writeWhole(join(path, 'metrics.csv'), metricsCsv(run));
  writeWhole(join(path, 'manifest.json'), jsonText(run.manifest));
}
