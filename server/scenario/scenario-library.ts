import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filesOf } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import { assumptionsOf } from '../model/assumptions/assumption.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import { LEVER_IDS } from '../model/policy/levers.ts';
import { parseScenario, type ReadScenario, ScenarioError } from './read-scenario.ts';
import type { KnownToScenarios } from './scenario-problems.ts';

const SHIPPED = new URL('../../data/scenarios/', import.meta.url);

/** A scenario with the name by which it was asked for. */
export interface NamedScenario extends ReadScenario {
  /** Its id in data/scenarios, or the name of its file without folder and ending. */
  readonly id: string;
}

/** Ids of the scenarios in data/scenarios, in the order of the alphabet. */
export function shippedScenarioIds(): string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** The text of a shipped scenario, comments and all. */
export function shippedScenarioText(id: string): string {
  return readFileSync(new URL(`${id}.yaml`, SHIPPED), 'utf8');
}

/** The names that a scenario may use. */
export function knownToScenarios(catalogue: Catalogue): KnownToScenarios {
  return {
    facilityIds: [...catalogue.facilityById.keys()],
    commodityIds: [...catalogue.commodityById.keys()],
    presetIds: catalogue.policy.presets.map(({ id }) => id),
    scenarioIds: shippedScenarioIds(),
    leverIds: LEVER_IDS,
    assumptionPaths: assumptionsOf(filesOf(catalogue)).map(({ path }) => path),
  };
}

/** The scenario of this id in data/scenarios, or in the file at `pathOf(idOrPath)`. Throws ScenarioError. */
export function readScenario(
  idOrPath: string,
  known: KnownToScenarios,
  pathOf: (path: string) => string = (path) => path,
): NamedScenario {
  const { scenarioIds } = known;
  if (scenarioIds.includes(idOrPath))
    return {
      id: idOrPath,
      ...parseScenario(`data/scenarios/${idOrPath}.yaml`, shippedScenarioText(idOrPath), known),
    };
  const path = pathOf(idOrPath);
  if (!existsSync(path))
    throw new ScenarioError(
      'scenario-unknown',
      `There is no scenario and no file '${idOrPath}'; did you mean '${nearestName(idOrPath, scenarioIds)}'? Scenarios: ${scenarioIds.join(', ')}.`,
    );
  const id = path.replace(/^.*[\\/]/, '').replace(/\.(ya?ml|json)$/i, '');
  return { id, ...parseScenario(idOrPath, readFileSync(path, 'utf8'), known) };
}
