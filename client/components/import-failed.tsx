import { useState } from 'preact/hooks';
import { enImports } from '../i18n/en-imports.ts';
import { enMapping } from '../i18n/en-mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { Asked } from '../state/imports-api.ts';
import { ConflictPolicy } from './conflict-policy.tsx';
import { MappingForm } from './mapping-form.tsx';
import { RejectsDownload } from './rejects-download.tsx';
import { ResultHeading } from './result-heading.tsx';

interface ImportFailedProps {
  readonly code: string | null;
  readonly message: string;
  readonly asked: Asked;
}

/** Why a file was refused, and what can be done: map its columns, mend its rows, choose otherwise, or try again. */
export function ImportFailed({ code, message, asked }: ImportFailedProps) {
  const { imports } = useApp();
  const { file } = asked;
  const [policy, setPolicy] = useState(asked.policy);
  const isConflict = code === 'stored-value-differs';
  const isOpen = imports.form.value !== null;
  const isNewTable = isOpen && asked.mapping === null && code !== 'import-cancelled';
  return (
    <>
      <ResultHeading>{isNewTable ? enMapping.title(file.name) : enImports.failed(file.name)}</ResultHeading>
      <p class={isNewTable ? 'import-note' : 'field-problem'}>{message}</p>
      {code === 'too-many-rejected' && <RejectsDownload asked={asked} />}
      {isConflict && <ConflictPolicy title={enImports.policy.titleOpen} value={policy} onValue={setPolicy} />}
      {isOpen ? (
        <MappingForm asked={{ ...asked, policy }} problems={[]} />
      ) : (
        <p>
          <button
            type="button"
            class={isConflict ? 'primary' : undefined}
            onClick={() => void imports.retry({ ...asked, policy })}
          >
            {isConflict ? enImports.policy.again : enImports.retry}
          </button>
        </p>
      )}
    </>
  );
}
