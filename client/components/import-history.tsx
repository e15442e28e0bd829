import type { ImportBatch } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { wallClock } from '../format/time.ts';
import { importsWords } from '../i18n/imports.ts';
import { rowsWords } from '../i18n/rows.ts';
import { useApp } from '../state/app-state.ts';
import { rejectsAddress } from '../state/imports-api.ts';

const columns = ['created', 'updated', 'unchanged', 'skipped'] as const;

/** What has been imported, newest first. */
export function ImportHistory() {
  const { batches, problem } = useApp().imports;
  const list = batches.value ?? [];
  return (
    <div class="import-history" data-testid="imports">
      <h3>{importsWords.history}</h3>
      {problem.value !== null && <p class="field-problem">{problem.value}</p>}
      {batches.value === null && problem.value === null && <p class="empty">{rowsWords.loading}</p>}
      {batches.value !== null && list.length === 0 && <p class="empty">{importsWords.none}</p>}
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="table-scroll" aria-label={importsWords.history} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{importsWords.file}</th>
                <th scope="col">{importsWords.kind}</th>
                <th scope="col">{importsWords.when}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" class="number">
                    {importsWords[column]}
                  </th>
                ))}
                <th scope="col">
                  <span class="visually-hidden">{importsWords.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((batch) => (
                <Batch key={batch.batchId} batch={batch} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Batch({ batch }: { readonly batch: ImportBatch }) {
  const { undo } = useApp().imports;
  const { batchId, fileName, provenance, dataset, profile } = batch;
  return (
    <tr>
      <th scope="row" class="file-name" title={provenance ?? undefined}>
        {fileName}
      </th>
      <td title={batch.layout}>
        {importsWords.datasets[dataset]}
        {profile !== null && <span class="samples">{importsWords.profile(profile)}</span>}
      </td>
      <td class="when">{wallClock(batch.importedAtMs)}</td>
      {columns.map((column) => (
        <td key={column} class="number">
          {fixedNumber(batch[column], 0)}
        </td>
      ))}
      <td class="batch-actions">
        {batch.hasRejects && (
          <a href={rejectsAddress(batchId)} download aria-label={importsWords.rejectsOf(fileName)}>
            {importsWords.rejectsShort}
          </a>
        )}{' '}
        {batch.undoneAtMs !== null && importsWords.undone}
        {batch.undoneAtMs === null && provenance === null && (
          <button
            type="button"
            class="quiet"
            aria-label={importsWords.undoOf(fileName)}
            onClick={() => void undo(batchId)}
          >
            {importsWords.undo}
          </button>
        )}
      </td>
    </tr>
  );
}
