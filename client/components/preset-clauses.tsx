import type { PolicyLever, PolicyPreset } from '../../server/contract/policies.ts';
import { named } from '../i18n/language.ts';
import { policyWords as say } from '../i18n/policy.ts';
import { useApp } from '../state/app-state.ts';

/** What the articles say on which a preset's levers rest, with the grade and source of what was read. */
export function PresetClauses({ preset }: { readonly preset: PolicyPreset }) {
  const { policies } = useApp();
  const changed = preset.parts.flatMap(({ sets }) => sets.filter(({ isChange }) => isChange));
  const clauses = new Map<string, PolicyLever['clause']>();
  for (const { lever } of changed) {
    const clause = policies.lever(lever)?.clause;
    if (clause !== undefined) clauses.set(named(clause.says), clause);
  }
  if (clauses.size === 0) return null;
  return (
    <details class="preset-others">
      <summary>{say.clauses}</summary>
      <ul class="preset-clauses">
        {[...clauses.values()].map(({ article, says, grade, source }) => (
          <li key={named(says)}>
            {article}: {named(says)} ({say.gradeWords(grade, say.grades[grade]!)};{' '}
            {source.url === undefined ? (
              source.title
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            )}
            )
          </li>
        ))}
      </ul>
    </details>
  );
}
