import { useState } from 'preact/hooks';
import { importsWords } from '../i18n/imports.ts';
import { sentenceOf } from '../state/api.ts';
import { type Asked, fetchRejects } from '../state/imports-api.ts';
import { saveFile } from '../state/save-file.ts';

/** Has the rows that a file would leave out made into a file; nothing is stored for it. */
export function RejectsDownload({ asked }: { readonly asked: Asked }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      saveFile(
        new Blob([await fetchRejects(asked)], { type: 'text/csv' }),
        `${asked.file.name.replace(/(\.\w+)*$/, '')}-rejects.csv`,
      );
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <p class="rejects">
      <button type="button" data-testid="import-rejects" disabled={isBusy} onClick={() => void download()}>
        {isBusy ? importsWords.preparing : importsWords.rejects}
      </button>{' '}
      <span class="import-note">{importsWords.rejectsWhy}</span>
      {problem !== null && (
        <span class="field-problem" role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}
