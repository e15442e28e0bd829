import type { ImportReport } from '../../server/contract/imports.ts';
import { percent } from '../format/number.ts';
import { en } from '../i18n/en.ts';
import { enImports } from '../i18n/en-imports.ts';
import { useApp } from '../state/app-state.ts';

const count = (value: number) => value.toLocaleString('en-US');

/** How the last import went: on its way, done with counts and reasons, or the one sentence of the problem. */
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
      {upload.phase === 'done' && <Report report={upload.report} />}
    </div>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const counts = [
    [en.imports.rows, report.rows],
    [enImports.created, report.created],
    [enImports.updated, report.updated],
    [enImports.unchanged, report.unchanged],
    [enImports.skipped, report.skipped],
  ] as const;
  return (
    <>
      <p class="import-name">
        {en.imports.done(report.fileName, report.layout)};{' '}
        {en.imports.took((report.tookMs / 1000).toFixed(1))}
      </p>
      <dl class="counts">
        {counts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{report.why}</p>
      {report.repairs.length > 0 && (
        <ul class="rejections">
          {report.repairs.map(({ code, column, count: times, message, fix, firstLine }) => (
            <li key={`${code} ${column}`}>
              {enImports.repair(count(times), message, fix, count(firstLine))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
