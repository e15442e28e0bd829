import { fixedNumber } from '../format/number.ts';
import { shownText } from '../format/text.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';

/** The mappings that are remembered, each with the columns by which a file is recognised. */
export function ProfileList() {
  const { profiles } = useApp();
  const list = profiles.list.value;
  if (list.length === 0 && profiles.problem.value === null) return null;
  return (
    <details class="import-part" data-testid="profiles">
      <summary>{mappingWords.profiles(fixedNumber(list.length, 0))}</summary>
      {profiles.problem.value !== null && <p class="field-problem">{profiles.problem.value}</p>}
      <ul>
        {list.map(({ name, mapping, headerColumns }) => (
          <li key={name} class="profile">
            <div>
              <strong>{name}</strong>{' '}
              <span class="import-note">
                {mappingWords.profileOf(
                  mappingWords.kinds[mapping.kind],
                  headerColumns.map(shownText).join(', '),
                )}
              </span>
            </div>
            <button
              type="button"
              class="quiet"
              aria-label={mappingWords.removeOf(name)}
              onClick={() => void profiles.remove(name)}
            >
              {mappingWords.remove}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
