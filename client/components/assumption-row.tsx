import { useState } from 'preact/hooks';
import { rangeTexts, statedText, withAssumed } from '../findings/assumption-rows.ts';
import { assumptionsWords as say } from '../i18n/assumptions.ts';
import { policyWords } from '../i18n/policy.ts';
import { useApp } from '../state/app-state.ts';
import type { ListedAssumption } from '../state/assumptions-store.ts';
import { AssumptionInput } from './assumption-input.tsx';
import { SourceLink } from './source-link.tsx';

/** One assumption: as stated, with range, grade and source, and what the next run takes. */
export function AssumptionRow({ assumption }: { readonly assumption: ListedAssumption }) {
  const { whatIf } = useApp();
  const { path, title, value, range, unit, grade, source, sourceUrl, sourceYear, isFitted, note } =
    assumption;
  const assumed = whatIf.typed.value.assume;
  const isChanged = Object.hasOwn(assumed, path);
  // Typing anew after a reset starts from what is stated.
  const [resets, setResets] = useState(0);
  const stated = statedText(value);
  const reset = () => {
    whatIf.change({ assume: withAssumed(assumed, assumption, null) });
    setResets(resets + 1);
  };
  return (
    <tr data-changed={isChanged} data-path={path}>
      <th scope="row">
        {title}
        {isChanged && <strong class="assumed-mark"> {say.changed}</strong>}
        <span class="preset-meta">
          <code>{path}</code>
          {note !== null && ` · ${note}`}
        </span>
      </th>
      <td class="number">{stated === null ? say.table : `${stated} ${unit}`}</td>
      <td class="number">{range === null ? say.noRange : rangeTexts(range).join(' – ')}</td>
      <td>
        {typeof value === 'number' && (
          <>
            <AssumptionInput key={resets} assumption={{ ...assumption, value }} assumed={assumed[path]} />
            {isChanged && (
              <button type="button" class="quiet" aria-label={say.resetOf(title)} onClick={reset}>
                {say.reset}
              </button>
            )}
          </>
        )}
      </td>
      <td>
        {policyWords.gradeWords(grade, policyWords.grades[grade]!)}
        {isFitted && `, ${say.fitted}`}
        <span class="preset-meta">
          <SourceLink title={source} url={sourceUrl} />, {sourceYear}
        </span>
      </td>
    </tr>
  );
}
