import { useState } from 'preact/hooks';
import type { ImportProblem } from '../../server/contract/imports.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { facilityWordsOf, type MappingForm } from '../state/mapping-form.ts';
import { FacilitySelect } from './facility-select.tsx';

interface MappingWordsProps {
  readonly form: MappingForm;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
  readonly problems: readonly ImportProblem[];
  readonly onWords: (words: MappingForm['facilityWords']) => void;
}

/** What the file calls crossings, each with the crossing that it means. */
export function MappingWords({ form, isOpen, problems, onWords }: MappingWordsProps) {
  const [word, setWord] = useState('');
  const words = facilityWordsOf(form, problems);
  if (!form.uses.includes('facility')) return null;
  const mean = (name: string, id: string) => onWords({ ...form.facilityWords, [name]: id });
  const add = () => {
    if (word.trim() !== '') mean(word.trim(), '');
    setWord('');
  };
  return (
    <details open={isOpen} data-testid="mapping-words">
      <summary>{mappingWords.words}</summary>
      <p class="import-note">{mappingWords.wordsWhy}</p>
      <div class="mapping-fields">
        {words.map((name) => (
          <FacilitySelect
            key={name}
            label={mappingWords.wordMeans(name)}
            value={form.facilityWords[name] ?? ''}
            empty={mappingWords.asWritten}
            testId="mapping-word"
            onValue={(id) => mean(name, id)}
          />
        ))}
        <div class="add-word">
          <label class="field">
            <span class="field-label">{mappingWords.otherWord}</span>
            <input
              type="text"
              value={word}
              maxLength={200}
              onInput={(event) => setWord(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </label>
          <button type="button" onClick={add}>
            {mappingWords.add}
          </button>
        </div>
      </div>
    </details>
  );
}
