import { useState } from 'preact/hooks';
import type { ImportReport } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { importsWords } from '../i18n/imports.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { Asked } from '../state/imports-api.ts';
import { ConflictPolicy } from './conflict-policy.tsx';

interface ImportChoicesProps {
  readonly report: ImportReport;
  readonly asked: Asked;
}

/** What is left to choose before a file that was tried is imported. */
export function ImportChoices({ report, asked }: ImportChoicesProps) {
  const { imports, profiles } = useApp();
  const [policy, setPolicy] = useState(asked.policy);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isNew = report.created + report.updated > 0;
  const differs = report.updated > 0 || asked.policy !== 'replace';
  const title =
    report.updated > 0
      ? importsWords.policy.title(fixedNumber(report.updated, 0))
      : importsWords.policy.titleOpen;

  /** The file as it is to be imported: by the profile, where its mapping is remembered. */
  const remembered = async (): Promise<Asked | null> => {
    const columns = imports.form.value?.columns.map((column) => column.name) ?? [];
    if (asked.mapping === null || name.trim() === '') return asked;
    const wrong = await profiles.save(name.trim(), asked.mapping, columns);
    setProblem(wrong);
    return wrong === null ? { ...asked, mapping: null, profile: name.trim() } : null;
  };
  const commit = async () => {
    const ready = await remembered();
    if (ready !== null) await imports.commit(ready);
  };

  return (
    <div class="import-choices">
      {differs && <ConflictPolicy title={title} value={policy} onValue={setPolicy} />}
      {asked.mapping !== null && (
        <label class="field">
          <span class="field-label">{mappingWords.remember}</span>
          <input
            type="text"
            data-testid="profile-name"
            value={name}
            maxLength={60}
            autocomplete="off"
            aria-invalid={problem !== null}
            aria-describedby="profile-help"
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <span id="profile-help" class="import-note">
            {mappingWords.rememberHelp}
          </span>
          {problem !== null && (
            <span class="field-problem" role="alert">
              {problem}
            </span>
          )}
        </label>
      )}
      {policy !== asked.policy ? (
        <p>
          <button type="button" class="primary" onClick={() => void imports.retry({ ...asked, policy })}>
            {importsWords.policy.again}
          </button>{' '}
          <span class="import-note">{importsWords.policy.stale}</span>
        </p>
      ) : isNew ? (
        <button type="button" class="primary" data-testid="import-commit" onClick={() => void commit()}>
          {importsWords.store}
        </button>
      ) : (
        <p>{importsWords.nothingNew}</p>
      )}
      {!isNew && asked.mapping !== null && (
        <button type="button" disabled={name.trim() === ''} onClick={() => void remembered()}>
          {mappingWords.rememberNow}
        </button>
      )}
    </div>
  );
}
