import type { ImportReport } from '../../server/contract/imports.ts';
import { percent } from '../format/number.ts';
import { en } from '../i18n/en.ts';
import { enImports } from '../i18n/en-imports.ts';
import { useApp } from '../state/app-state.ts';
import { ImportCounts } from './import-counts.tsx';

/** How the last file went: on its way, tried, done with counts and reasons, or the one sentence of the problem. */
export function ImportResult() {
  const upload = useApp().imports.upload.value;
  if (upload.phase === 'idle') return null;
  return (
    <div class="import-result" data-testid="import-result" data-phase={upload.phase} role="status">
      {upload.phase === 'sending' && (
        <>
          <p>{en.imports.sending(upload.fileName, percent(Math.round(upload.share * 100) / 100))}</p>
          <progress max={1} value={upload.share} aria-label={upload.fileName} />
        </>
      )}
      {upload.phase === 'reading' && (
        <>
          <p>{en.imports.reading(upload.fileName)}</p>
          <progress aria-label={upload.fileName} />
        </>
      )}
      {upload.phase === 'failed' && (
        <>
          <p class="import-name">{en.imports.failed(upload.fileName)}</p>
          <p class="field-problem">{upload.message}</p>
        </>
      )}
      {upload.phase === 'tried' && <Tried report={upload.report} file={upload.file} />}
      {upload.phase === 'done' && (
        <>
          <p class="import-name">
            {enImports.done(upload.report.fileName, (upload.report.tookMs / 1000).toFixed(1))}
          </p>
          <ImportCounts report={upload.report} />
        </>
      )}
    </div>
  );
}

/** What an import would do, with the button that does it. */
function Tried({ report, file }: { readonly report: ImportReport; readonly file: File }) {
  const { imports } = useApp();
  const isNew = report.created + report.updated > 0;
  return (
    <>
      <p class="import-name">{enImports.tried(report.fileName)}</p>
      {isNew ? (
        <button
          type="button"
          class="primary"
          data-testid="import-commit"
          onClick={() => void imports.commit(file)}
        >
          {enImports.store}
        </button>
      ) : (
        <p>{enImports.nothingNew}</p>
      )}
      <ImportCounts report={report} />
    </>
  );
}
