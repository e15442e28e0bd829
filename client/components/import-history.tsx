import { wallClock } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { enImports } from '../i18n/en-imports.ts';
import { useApp } from '../state/app-state.ts';

const columns = ['created', 'updated', 'unchanged', 'skipped'] as const;

/** What has been imported, newest first. */
export function ImportHistory() {
  const { batches, problem, undo } = useApp().imports;
  const list = batches.value ?? [];
  return (
    <div class="import-history" data-testid="imports">
      <h3>{en.imports.history}</h3>
      {problem.value !== null && <p class="field-problem">{problem.value}</p>}
      {batches.value !== null && list.length === 0 && <p class="empty">{en.imports.none}</p>}
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="table-scroll" aria-label={en.imports.history} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{en.imports.file}</th>
                <th scope="col">{en.imports.when}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" class="number">
                    {enImports[column]}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {list.map((batch) => (
                <tr key={`${batch.batchId}-${batch.importedAtMs}`}>
                  <th scope="row" class="file-name" title={batch.provenance ?? undefined}>
                    {batch.fileName}
                  </th>
                  <td class="when">{wallClock(batch.importedAtMs)}</td>
                  {columns.map((column) => (
                    <td key={column} class="number">
                      {batch[column].toLocaleString('en-US')}
                    </td>
                  ))}
                  <td>
                    {batch.undoneAtMs !== null && enImports.undone}
                    {batch.undoneAtMs === null && batch.provenance === null && (
                      <button
                        type="button"
                        class="quiet"
                        aria-label={enImports.undoOf(batch.fileName)}
                        onClick={() => void undo(batch.batchId)}
                      >
                        {enImports.undo}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
