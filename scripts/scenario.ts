import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import { readCatalogue } from '../server/catalogue.ts';
import {
  knownToScenarios,
  type NamedScenario,
  readScenario,
  shippedScenarioIds,
  shippedScenarioText,
} from '../server/scenario/scenario-library.ts';
import { namesOf } from '../server/scenario/scenario-name.ts';
import { scenarioJsonSchema } from '../server/scenario/scenario-schema.ts';
import { wholeScenario } from '../server/scenario/whole-scenario.ts';
import { jsonText } from './metric-text.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { reportPath, writeWhole } from './report-file.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** Says on stderr what was changed because a scenario is of an older version. */
function tellNotes({ id, notes }: NamedScenario): void {
  for (const note of notes) process.stderr.write(`${id}: ${terminal.textOf(note)}\n`);
}

const SCHEMA_LINE = '# yaml-language-server: $schema=scenario.schema.json\n';

/** `garita scenario list`: the shipped scenarios, what each is called and where it is measured. */
export function listScenarios(options: OutputOptions): void {
  outputOf(options);
  const known = knownToScenarios(readCatalogue());
  const scenarios = shippedScenarioIds().map((id) => {
    const { name, description, facilities = [], extends: parent } = readScenario(id, known).scenario;
    return { id, name: namesOf(name), description: description ?? null, facilities, extends: parent ?? null };
  });
  const rows = scenarios.map(({ id, name, facilities, extends: parent }) => [
    id,
    name[terminal.language],
    facilities.join(', '),
    parent ?? '',
  ]);
  print(options, {
    text: () => table(['Scenario', 'Name', 'At', 'Extends'], rows, [0, 1, 2, 3]),
    document: () => ({ scenarios }),
    records: () => ({
      columns: ['scenario', 'name', 'facilities', 'extends'],
      rows: scenarios.map((one) => [one.id, one.name.en, one.facilities.join(', '), one.extends ?? '']),
    }),
  });
}

/** `garita scenario show`: the file as it stands, or as JSON with all that it extends. */
export function showScenario(idOrPath: string, { json }: JsonOption): void {
  const known = knownToScenarios(readCatalogue());
  const named = readScenario(idOrPath, known, pathOf);
  tellNotes(named);
  if (json) process.stdout.write(jsonText(wholeScenario(named.scenario, known)));
  else if (shippedScenarioIds().includes(idOrPath)) process.stdout.write(shippedScenarioText(idOrPath));
  else process.stdout.write(stringify(named.scenario));
}

/** `garita scenario validate`: nothing but the names of those that can be run; refuses others by line and column. */
export function validateScenarios(idsOrPaths: readonly string[], options: OutputOptions): void {
  outputOf(options);
  const known = knownToScenarios(readCatalogue());
  for (const idOrPath of idsOrPaths) {
    const named = readScenario(idOrPath, known, pathOf);
    tellNotes(named);
    wholeScenario(named.scenario, known);
  }
  print(options, {
    text: () => idsOrPaths.map((idOrPath) => `${idOrPath}: ok\n`).join(''),
    document: () => ({ valid: idsOrPaths }),
    records: () => ({ columns: ['valid'], rows: idsOrPaths.map((idOrPath) => [idOrPath]) }),
  });
}

/** `garita scenario new`: a file to start from, which is not written over another. */
export function newScenario(file: string, options: OutputOptions): void {
  outputOf(options);
  const path = reportPath(file);
  if (existsSync(path))
    throw new UsageError(`${file} exists already; choose another name, or remove it first.`);
  writeWhole(path, TEMPLATE);
  print(options, {
    text: () => `${file} is written; garita run ${file} runs it.\n`,
    document: () => ({ written: file }),
    records: () => ({ columns: ['written'], rows: [[file]] }),
  });
}

/** `garita scenario migrate`: the scenario of an older file as one of this version, on stdout. */
export function migrateScenario(idOrPath: string): void {
  const named = readScenario(idOrPath, knownToScenarios(readCatalogue()), pathOf);
  tellNotes(named);
  process.stdout.write(SCHEMA_LINE + stringify(named.scenario));
}

/** `garita scenario schema`: the JSON Schema of scenario files. */
export function printScenarioSchema(): void {
  process.stdout.write(jsonText(scenarioJsonSchema()));
}

const TEMPLATE = `# garita scenario schema > scenario.schema.json lets an editor check this file as it is written.
${SCHEMA_LINE}# What does it ask? Say it here in a sentence or two.
schemaVersion: 1
name: A scenario of my own
facilities: [pharr]
window: { days: 7 }
# A share of preclearance withdrawn. Instead of share: preset, such as S2, or levers; garita policy lists them.
policy:
  - share: 0.6
# Another value for an assumption, or a belief about it; garita assumptions lists them with their sources.
# assumptions:
#   service.niiScanMin: 12
#   service.physicalExamMin: { low: 60, mode: 90, high: 150 }
replications: 30
seed: 1
`;
