import type { PolicyLever } from '../../server/contract/policies.ts';
import { leverStep } from '../findings/lever-groups.ts';
import { wholeNumber } from '../format/number.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { type LeverKey, moved, partsOf, withLever } from '../state/lever-values.ts';

const say = scenarioWords.levers;

interface LeverFieldProps {
  readonly lever: PolicyLever;
  /** By which it is set, or would be. */
  readonly leverKey: LeverKey;
  /** Undefined where it stands as before the law. */
  readonly value: number | undefined;
}

/** One lever of the law as a slider and a number; one that is set and acts on several programmes, with the choice of them. */
export function LeverField({ lever, leverKey, value }: LeverFieldProps) {
  const { whatIf } = useApp();
  const { beforeLaw, softened, range, unit, grade, source, programmes } = lever;
  const { programme } = partsOf(leverKey);
  const [low, high] = range;
  const name =
    programme === null ? named(lever.name) : say.on(named(lever.name), policyWords.programmes[programme]!);
  const shown = value ?? beforeLaw;
  const put = (next: number | null) =>
    whatIf.change({ levers: withLever(whatIf.typed.value.levers, leverKey, beforeLaw, next) });
  const set = (text: string) => {
    const next = text.trim() === '' ? Number.NaN : Number(text);
    if (next >= low && next <= high) put(next);
  };
  return (
    <div class="lever-field" data-set={value !== undefined}>
      <label>
        <span class="lever-name">{name}</span>
        <input
          type="range"
          min={low}
          max={high}
          step={leverStep(lever)}
          value={shown}
          style={{ '--filled': `${(100 * (shown - low)) / (high - low)}%` }}
          aria-valuetext={`${wholeNumber(shown)} ${unit}`}
          data-testid={`lever-${leverKey}`}
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
      {value !== undefined && programmes.length > 1 && (
        <label class="lever-on">
          {say.actsOn}{' '}
          <select
            data-testid={`lever-on-${leverKey}`}
            value={programme ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = programmes.find((one) => one === currentTarget.value) ?? null;
              whatIf.change({ levers: moved(whatIf.typed.value.levers, leverKey, chosen) });
            }}
          >
            <option value="">{say.onAll}</option>
            {programmes.map((one) => (
              <option key={one} value={one}>
                {policyWords.programmes[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {value !== undefined && (
        <button type="button" class="quiet" aria-label={say.resetOf(name)} onClick={() => put(null)}>
          {say.reset}
        </button>
      )}
    </div>
  );
}
