import { useState } from 'preact/hooks';
import type { ImportRefusal } from '../../server/contract/imports.ts';
import { importsWords } from '../i18n/imports.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { Asked } from '../state/imports-api.ts';
import { ConflictPolicy } from './conflict-policy.tsx';
import { ImportProblems } from './import-problems.tsx';
import { MappingForm } from './mapping-form.tsx';
import { RejectsDownload } from './rejects-download.tsx';
import { ResultHeading } from './result-heading.tsx';

interface ImportFailedProps {
  readonly code: string | null;
  readonly message: string;
  readonly refusal: ImportRefusal | null;
  readonly asked: Asked;
}

/** Why a file was refused, and what can be done: map its columns, mend its rows, choose otherwise, or try again. */
export function ImportFailed({ code, message, refusal, asked }: ImportFailedProps) {
  const { imports } = useApp();
  const { file } = asked;
  const [policy, setPolicy] = useState(asked.policy);
  const { problems = [], problemCount = 0, repairs = [] } = refusal ?? {};
  const leftOut = { problems, problemCount, repairs };
  const isConflict = code === 'stored-value-differs';
  const isOpen = imports.form.value !== null;
  const isNewTable = isOpen && asked.mapping === null && code !== 'import-cancelled';
  return (
    <>
      <ResultHeading>
        {isNewTable ? mappingWords.title(file.name) : importsWords.failed(file.name)}
      </ResultHeading>
      <p class={isNewTable ? 'import-note' : 'field-problem'}>{message}</p>
      <ImportProblems leftOut={leftOut}>
        {refusal?.hasRejects && <RejectsDownload asked={asked} />}
      </ImportProblems>
      {isConflict && (
        <ConflictPolicy title={importsWords.policy.titleOpen} value={policy} onValue={setPolicy} />
      )}
      {isOpen ? (
        <MappingForm asked={{ ...asked, policy }} problems={leftOut.problems} />
      ) : (
        <p>
          <button
            type="button"
            class={isConflict ? 'primary' : undefined}
            onClick={() => void imports.retry({ ...asked, policy })}
          >
            {isConflict ? importsWords.policy.again : importsWords.retry}
          </button>
        </p>
      )}
    </>
  );
}
