import { ScenarioError } from './read-scenario.ts';
import { readScenario } from './scenario-library.ts';
import type { KnownToScenarios } from './scenario-problems.ts';
import type { ScenarioFile, ScenarioInterval } from './scenario-schema.ts';

/** A scenario with all that it takes from those which it extends. */
export type WholeScenario = Omit<ScenarioFile, 'extends'> & { readonly policy: readonly ScenarioInterval[] };

/**
 * Adds what a scenario takes from the one that it extends: what it says itself comes first, assumptions are joined,
 * and a reading of the law stands as one interval without end. Throws ScenarioError for a circle.
 */
export function wholeScenario(
  scenario: ScenarioFile,
  known: KnownToScenarios,
  seen: readonly string[] = [],
): WholeScenario {
  const { extends: parent, ...own } = scenario;
  if (parent === undefined) return { ...own, policy: own.policy ?? [] };
  if (seen.includes(parent))
    throw new ScenarioError(
      'scenario-invalid',
      `The scenarios ${[...seen, parent].join(', ')} extend each other in a circle; let one of them stand alone.`,
    );
  if (known.presetIds.includes(parent)) return { ...own, policy: own.policy ?? [{ preset: parent }] };
  const inherited = wholeScenario(readScenario(parent, known).scenario, known, [...seen, parent]);
  const { replications, precision, ...rest } = inherited;
  const isToldHowOften = own.replications !== undefined || own.precision !== undefined;
  const howOften = { ...(replications && { replications }), ...(precision && { precision }) };
  return {
    ...rest,
    ...(isToldHowOften ? {} : howOften),
    ...own,
    policy: own.policy ?? inherited.policy,
    ...(inherited.assumptions || own.assumptions
      ? { assumptions: { ...inherited.assumptions, ...own.assumptions } }
      : {}),
  };
}
