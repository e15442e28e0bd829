import type { PolicyLever } from '../../server/contract/policies.ts';
import { leverGroups, leverStep, withLever } from '../findings/lever-groups.ts';
import { wholeNumber } from '../format/number.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { SourceLink } from './source-link.tsx';

const say = scenarioWords.levers;

/** All levers of the law by programme and clause, each with its source, to be set one by one. */
export function LeverPanel() {
  const { policies, whatIf } = useApp();
  const { levers: values } = whatIf.typed.value;
  const set = Object.keys(values).length;
  return (
    <fieldset class="levers wide" data-testid="levers">
      <legend class="field-label">{say.title}</legend>
      <p class="result-note">{say.intro}</p>
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
              {levers.map((lever) => (
                <LeverField key={lever.id} lever={lever} value={values[lever.id]} />
              ))}
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

interface LeverFieldProps {
  readonly lever: PolicyLever;
  /** Undefined where it stands as before the law. */
  readonly value: number | undefined;
}

function LeverField({ lever, value }: LeverFieldProps) {
  const { whatIf } = useApp();
  const { id, beforeLaw, softened, range, unit, grade, source } = lever;
  const [low, high] = range;
  const name = named(lever.name);
  const shown = value ?? beforeLaw;
  const step = leverStep(lever);
  const set = (text: string) => {
    const next = text.trim() === '' ? Number.NaN : Number(text);
    if (!(next >= low && next <= high)) return;
    whatIf.change({ levers: withLever(whatIf.typed.value.levers, lever, next) });
  };
  const inUnit = (one: number) => `${wholeNumber(one)} ${unit}`;
  return (
    <div class="lever-field" data-set={value !== undefined}>
      <label>
        <span class="lever-name">{name}</span>
        <input
          type="range"
          min={low}
          max={high}
          step={step}
          value={shown}
          style={{ '--filled': `${(100 * (shown - low)) / (high - low)}%` }}
          aria-valuetext={inUnit(shown)}
          data-testid={`lever-${id}`}
          onInput={(event) => set(event.currentTarget.value)}
        />
      </label>
      <input
        type="number"
        aria-label={say.number(name)}
        min={low}
        max={high}
        step="any"
        value={shown}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <span class="preset-meta">
        {unit}; {say.beforeLaw(wholeNumber(beforeLaw))}, {say.softened(wholeNumber(softened))};{' '}
        {policyWords.gradeWords(grade, policyWords.grades[grade]!)}, {source.title}
      </span>
      {value !== undefined && (
        <button
          type="button"
          class="quiet"
          aria-label={say.resetOf(name)}
          onClick={() => whatIf.change({ levers: withLever(whatIf.typed.value.levers, lever, null) })}
        >
          {say.reset}
        </button>
      )}
    </div>
  );
}
