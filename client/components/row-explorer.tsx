import { useEffect, useMemo } from 'preact/hooks';
import type { TableCell, TableColumnInfo, TablePage, TableSummary } from '../../server/contract/tables.ts';
import { fixedNumber } from '../format/number.ts';
import { cellWords, columnWords } from '../format/row-cells.ts';
import { importsWords } from '../i18n/imports.ts';
import { rowsWords as say } from '../i18n/rows.ts';
import { API, get, sentenceOf } from '../state/api.ts';
import { useApp } from '../state/app-state.ts';
import { createRowsStore, type RowsStore, rowsPath } from '../state/rows-store.ts';
import { DataTable } from './data-table.tsx';
import { RowFacets } from './row-facets.tsx';
import { RowFilters } from './row-filters.tsx';

/** What is stored, row by row: a table, filters, pages, and the same as a file. */
export function RowExplorer() {
  const { imports, facilities } = useApp();
  const rows = useMemo(
    () =>
      createRowsStore({
        fetchTables: async () => (await get<{ readonly tables: readonly TableSummary[] }>('/tables')).tables,
        fetchPage: (path) => get<TablePage>(path),
        sentenceOf,
      }),
    [],
  );
  // Another list of imports means that other rows are stored.
  const batches = imports.batches.value;
  useEffect(() => void rows.load(), [batches]);
  const page = rows.page.value;
  const tables = rows.tables.value;
  const words = (cell: TableCell, column: TableColumnInfo) =>
    (column.name === 'facilityId' ? facilities.nameOf(String(cell)) : undefined) ?? cellWords(cell, column);
  return (
    <section class="panel card rows" aria-labelledby="rows-title" data-testid="rows">
      <div class="panel-head">
        <h2 id="rows-title">{say.title}</h2>
        <p>{say.intro}</p>
      </div>
      {rows.problem.value !== null && (
        <p class="field-problem" role="alert">
          {rows.problem.value}
        </p>
      )}
      {tables === null && rows.problem.value === null && <p role="status">{say.loading}</p>}
      {tables?.every(({ rows }) => rows === 0) && <p class="empty">{say.nothing}</p>}
      {tables !== null && rows.question.value !== null && (
        <RowFilters rows={rows} tables={tables} page={page} words={words} />
      )}
      {page !== null && rows.question.value !== null && (
        <>
          <RowFacets rows={rows} page={page} words={words} />
          <Rows page={page} words={words} />
          <Pager rows={rows} page={page} />
        </>
      )}
    </section>
  );
}

interface RowsProps {
  readonly page: TablePage;
  readonly words: (cell: TableCell, column: TableColumnInfo) => string;
}

function Rows({ page: { table, columns, rows }, words }: RowsProps) {
  if (rows.length === 0) return <p class="empty">{say.noRows}</p>;
  return (
    <DataTable
      testId="row-table"
      name={importsWords.datasets[table]}
      head={columns.map(({ name, kind }) =>
        kind === 'number' ? { number: columnWords(name) } : columnWords(name),
      )}
      rows={rows.map((row) => columns.map((column) => words(row[column.name]!, column)))}
    />
  );
}

function Pager({ rows, page }: { readonly rows: RowsStore; readonly page: TablePage }) {
  const question = rows.question.value!;
  const first = rows.firstRow.value;
  const last = first + page.rows.length - 1;
  const hasInstants = page.columns.some(({ kind }) => kind === 'instant');
  return (
    <div class="row-pager">
      {page.rows.length > 0 && (
        <p role="status" data-testid="row-count">
          {say.rows(fixedNumber(first, 0), fixedNumber(last, 0), fixedNumber(page.count, 0))}
        </p>
      )}
      <button type="button" disabled={first === 1} onClick={() => void rows.previous()}>
        {say.previous}
      </button>
      <button type="button" disabled={page.next === null} onClick={() => void rows.next()}>
        {say.next}
      </button>
      <p class="row-links">
        {say.downloads}
        <a href={API + rowsPath(question, 'csv')} download>
          {say.csv}
        </a>
        <a href={API + rowsPath(question, 'ndjson')} download>
          {say.ndjson}
        </a>
      </p>
      <a href={API + rowsPath(question, 'json', rows.after.value)}>{say.json}</a>
      {hasInstants && <p class="import-note">{say.clock(page.zone)}</p>}
    </div>
  );
}
