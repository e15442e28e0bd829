import { useEffect, useRef } from 'preact/hooks';
import type { PolicyPreset } from '../../server/contract/policies.ts';
import { leverGroups } from '../findings/lever-groups.ts';
import { dayName } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { keysOf, lastingParts } from '../state/lever-values.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { LeverField } from './lever-field.tsx';
import { SourceLink } from './source-link.tsx';

const say = scenarioWords.levers;

interface LeverPanelProps {
  /** The preset whose values were copied, where they were. */
  readonly copied: PolicyPreset | undefined;
}

/** All levers of the law by programme and clause, each with its source, to be set one by one. */
export function LeverPanel({ copied }: LeverPanelProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  // The button that copied is gone; who pressed it goes on here.
  useEffect(() => {
    if (copied !== undefined) panel.current?.focus();
  }, [copied]);
  const { policies, whatIf } = useApp();
  const { levers: values } = whatIf.typed.value;
  const set = Object.keys(values).length;
  return (
    <fieldset class="levers wide" data-testid="levers" ref={panel} tabIndex={-1}>
      <legend class="field-label">{say.title}</legend>
      <p class="result-note">{say.intro}</p>
      {copied !== undefined && (
        <p class="result-note" data-testid="levers-copied">
          {say.copied(
            policyWords.preset(named(copied.name), copied.id),
            dayName(lastingParts(copied.parts)[0]!.from),
          )}
        </p>
      )}
      <p role="status">
        {set === 0 ? say.none : say.changed(set)} {set > 0 && <HypotheticalTag />}
      </p>
      {leverGroups(policies.levers.value, values).map(({ name, clauses, set: ofGroup }) => (
        <details key={name} open={ofGroup > 0} class="lever-group">
          <summary>{say.group(name, ofGroup)}</summary>
          {clauses.map(({ clause, levers }) => (
            <section key={named(clause.says)} class="lever-clause">
              <p>
                <strong>{clause.article}</strong>: {named(clause.says)}
                <span class="preset-meta">
                  {policyWords.gradeWords(clause.grade, policyWords.grades[clause.grade]!)};{' '}
                  <SourceLink title={clause.source.title} url={clause.source.url ?? null} />
                </span>
              </p>
              {levers.flatMap((lever) =>
                keysOf(lever.id, values).map((key, i) => (
                  <LeverField key={`${lever.id} ${i}`} lever={lever} leverKey={key} value={values[key]} />
                )),
              )}
            </section>
          ))}
        </details>
      ))}
      {set > 0 && (
        <button type="button" data-testid="levers-reset" onClick={() => whatIf.change({ levers: {} })}>
          {say.resetAll}
        </button>
      )}
    </fieldset>
  );
}
