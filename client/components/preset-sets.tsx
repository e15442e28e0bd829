import type { LeverSetting, PolicyPart, PolicyPreset } from '../../server/contract/policies.ts';
import { dayName } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { policyWords as say } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { lastingParts } from '../state/lever-values.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { PresetClauses } from './preset-clauses.tsx';

interface PresetSetsProps {
  readonly preset: PolicyPreset;
  readonly onCopy: () => void;
}

/** What a preset sets, lever by lever: value, value before the law, article and grade. */
export function PresetSets({ preset, onCopy }: PresetSetsProps) {
  const { name, id, hypothetical, parts } = preset;
  return (
    <section
      class="preset-sets wide"
      aria-label={say.sets(named(name))}
      data-testid="preset-sets"
      data-policy={id}
    >
      <p class="preset-standing">
        {hypothetical ? <HypotheticalTag /> : parts.length === 0 ? say.beforeLaw : say.inForce}
      </p>
      {parts.length === 0 && <p class="empty">{say.setsNothing}</p>}
      {parts.map((part) => (
        <Part key={`${part.from} ${part.programmes.join()}`} part={part} />
      ))}
      <PresetClauses preset={preset} />
      {lastingParts(parts).length > 0 && (
        <button type="button" data-testid="copy-levers" onClick={onCopy}>
          {scenarioWords.levers.copy}
        </button>
      )}
    </section>
  );
}

function Part({ part }: { readonly part: PolicyPart }) {
  const { from, to, programmes, sets, source } = part;
  const changes = sets.filter(({ isChange }) => isChange);
  const others = sets.filter(({ isChange }) => !isChange);
  const when = to === null ? say.inForceFrom(dayName(from)) : say.inForceUntil(dayName(from), dayName(to));
  const head = `${programmes.map((one) => say.programmes[one]).join(', ')}, ${when}`;
  if (sets.length === 0)
    return (
      <p class="preset-part">
        {head}: {say.nothingHere}.
      </p>
    );
  return (
    <>
      <table>
        <caption class="preset-part">{head}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{say.lever}</th>
            <th scope="col">{say.setTo}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((setting) => (
            <SettingRow key={setting.lever} setting={setting} />
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <details class="preset-others">
          <summary>{say.unchanged(others.length)}</summary>
          <table>
            <tbody>
              {others.map((setting) => (
                <SettingRow key={setting.lever} setting={setting} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p class="preset-source">{say.source(source.title)}</p>
    </>
  );
}

function SettingRow({ setting }: { readonly setting: LeverSetting }) {
  const { policies } = useApp();
  const lever = policies.lever(setting.lever);
  if (lever === undefined) return null;
  const { name, clause, grade } = lever;
  return (
    <tr>
      <th scope="row">
        {named(name)}
        <span class="preset-meta" title={named(clause.says)}>
          {clause.article} · {say.gradeWords(grade, say.grades[grade]!)}
        </span>
      </th>
      <td class="number">
        <strong>{setting.text}</strong>
        {setting.isChange && <span class="preset-meta">{say.was(setting.beforeLawText)}</span>}
      </td>
    </tr>
  );
}
