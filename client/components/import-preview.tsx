import { useState } from 'preact/hooks';
import type { ImportReport, ImportPreview as Preview } from '../../server/contract/imports.ts';
import { type PreviewTable, understoodTable } from '../findings/preview-cells.ts';
import { fixedNumber } from '../format/number.ts';
import { shownText } from '../format/text.ts';
import { importsWords } from '../i18n/imports.ts';
import { useApp } from '../state/app-state.ts';

const say = importsWords.preview;

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly total: ImportReport['rows'];
}

/** The first rows of a file, as it writes them or as they are understood. */
export function ImportPreview({ preview, total }: ImportPreviewProps) {
  const { facilities } = useApp();
  const isTable = preview.columns.length > 0;
  const [isRaw, setRaw] = useState(isTable);
  const { length } = preview.rows;
  if (length === 0) return null;
  const title =
    length < total
      ? say.title(fixedNumber(length, 0), fixedNumber(total, 0))
      : say.all(fixedNumber(total, 0));
  return (
    <section class="import-part" data-testid="import-preview" aria-label={title}>
      <div class="preview-head">
        <h4>{title}</h4>
        <fieldset class="segments">
          <legend class="visually-hidden">{say.show}</legend>
          <button type="button" aria-pressed={isRaw} disabled={!isTable} onClick={() => setRaw(true)}>
            {say.raw}
          </button>
          <button type="button" aria-pressed={!isRaw} onClick={() => setRaw(false)}>
            {say.parsed}
          </button>
        </fieldset>
        {!isTable && <span class="import-note">{say.noColumns}</span>}
      </div>
      <Rows title={title} table={isRaw ? rawTable(preview) : understoodTable(preview, facilities.find)} />
    </section>
  );
}

/** Cells as they stand in the file; a row that is left out says so behind them. */
function rawTable({ columns, rows }: Preview): PreviewTable {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  return {
    columns: Array.from({ length: width }, (_, index) => columns[index] ?? ''),
    rows: rows.map(({ line, cells, problem }) => ({
      line,
      cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
      left: problem === null ? null : say.leftOut(problem),
    })),
  };
}

function Rows({ title, table }: { readonly title: string; readonly table: PreviewTable }) {
  const hasLeft = table.rows.some(({ left }) => left !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll preview-rows" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {importsWords.line}
            </th>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" title={column}>
                {shownText(column)}
              </th>
            ))}
            {hasLeft && <th scope="col">{say.reading}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ line, cells, left }, row) => (
            <tr key={row} data-left={left !== null}>
              <th scope="row" class="number">
                {fixedNumber(line, 0)}
              </th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
              {left !== null && (
                <td class="left-out" colSpan={table.columns.length - cells.length + 1}>
                  {left}
                </td>
              )}
              {left === null && hasLeft && <td />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
