import { nearestName } from '../model/assumptions/nearest-name.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/** The names that a scenario may use. */
export interface KnownToScenarios {
  readonly facilityIds: readonly string[];
  readonly commodityIds: readonly string[];
  readonly presetIds: readonly string[];
  readonly scenarioIds: readonly string[];
  readonly leverIds: readonly string[];
  readonly assumptionPaths: readonly string[];
}

interface ScenarioProblem {
  readonly path: ReadonlyArray<PropertyKey>;
  readonly message: string;
  readonly ofKey?: boolean;
}

/** Names that are not known and days out of order, each with its path; empty where there are none. */
export function scenarioProblems(scenario: ScenarioFile, known: KnownToScenarios): ScenarioProblem[] {
  const { facilities = [], policy = [], assumptions = {} } = scenario;
  const parents = [...known.presetIds, ...known.scenarioIds];
  return [
    ...(scenario.extends === undefined
      ? []
      : unknownAmong([scenario.extends], parents, 'scenario or reading of the law', () => ['extends'])),
    ...unknownAmong(facilities, known.facilityIds, 'crossing', (i) => ['facilities', i]),
    ...unknownAmong(
      Object.keys(assumptions),
      known.assumptionPaths,
      'assumption',
      (_, name) => ['assumptions', name],
      true,
    ),
    ...policy.flatMap(({ from, to, preset, levers = {}, facilities: at = [], commodities = [] }, i) => [
      ...(preset === undefined
        ? []
        : unknownAmong([preset], known.presetIds, 'reading of the law', () => ['policy', i, 'preset'])),
      ...unknownAmong(
        Object.keys(levers),
        known.leverIds,
        'lever',
        (_, id) => ['policy', i, 'levers', id],
        true,
      ),
      ...unknownAmong(at, known.facilityIds, 'crossing', (j) => ['policy', i, 'facilities', j]),
      ...unknownAmong(commodities, known.commodityIds, 'commodity', (j) => ['policy', i, 'commodities', j]),
      ...(from !== undefined && to !== undefined && to <= from
        ? [
            {
              path: ['policy', i, 'to'],
              message: `${to} is the first day no longer in force, so it must come after ${from}`,
            },
          ]
        : []),
    ]),
  ];
}

function unknownAmong(
  written: readonly string[],
  known: readonly string[],
  what: string,
  pathOf: (index: number, name: string) => ReadonlyArray<PropertyKey>,
  ofKey = false,
): ScenarioProblem[] {
  return written.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [
          {
            path: pathOf(i, name),
            ofKey,
            message: `there is no ${what} '${name}'; did you mean ${nearestName(name, known)}?`,
          },
        ],
  );
}
