import type { PolicyLever } from '../../server/contract/policies.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { keysOf, type LeverValuesTyped } from '../state/lever-values.ts';

/** Levers that one clause brings, on the programmes of their group. */
export interface ClauseLevers {
  readonly clause: PolicyLever['clause'];
  readonly levers: readonly PolicyLever[];
}

export interface LeverGroup {
  /** The programmes on which its levers act, in words. */
  readonly name: string;
  readonly clauses: readonly ClauseLevers[];
  /** How many of its levers are set. */
  readonly set: number;
}

/** Levers by the programmes on which they act, and there by clause, in the order of the catalogue. */
export function leverGroups(levers: readonly PolicyLever[], values: LeverValuesTyped): LeverGroup[] {
  const byProgrammes = Map.groupBy(levers, ({ programmes }) =>
    programmes.map((one) => policyWords.programmes[one]!).join(', '),
  );
  return [...byProgrammes].map(([name, group]) => ({
    name,
    clauses: [...Map.groupBy(group, ({ clause }) => `${clause.article} ${named(clause.says)}`).values()].map(
      (of) => ({ clause: of[0]!.clause, levers: of }),
    ),
    set: group.flatMap(({ id }) => keysOf(id, values)).filter((key) => values[key] !== undefined).length,
  }));
}

/** Steps of a slider over a range: whole where the unit counts, else a hundredth of it. */
export function leverStep({ range: [low, high] }: Pick<PolicyLever, 'range'>): number {
  return high - low > 5 ? 1 : 0.01;
}
