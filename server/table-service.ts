import { setImmediate } from 'node:timers/promises';
import type { TableCell, TablePage, TableSummary } from './contract/tables.ts';
import type { PortsFile } from './model/port.ts';
import { READABLE_TABLES, type TableColumn } from './store/table-columns.ts';
import type { Cell, TableRows } from './store/table-rows.ts';
import { afterWord, readTableQuestion, TABLE_NAMES, type TableQuestion } from './table-question.ts';
import { cellWriter, csvLine } from './table-text.ts';

interface TableService {
  list(): TableSummary[];
  /** Throws TableError where the table cannot answer. */
  answer(
    name: string,
    query: Iterable<readonly [string, string]>,
  ):
    | { readonly format: 'json'; readonly page: Omit<TablePage, 'nextUrl'> }
    | { readonly format: 'csv' | 'ndjson'; readonly fileName: string; readonly text: AsyncIterable<string> };
}

const MAX_FACET_VALUES = 20;
const ROWS_AT_ONCE = 1000;

/** What is stored of every kind of row, to be read with filters, page by page or whole. */
export function createTableService(
  { facilities }: Pick<PortsFile, 'facilities'>,
  rows: TableRows,
): TableService {
  return {
    list: () => tableSummaries(rows),
    answer: (name, query) => {
      const question = readTableQuestion(name, query, facilities);
      const { format } = question;
      if (format === 'json') return { format, page: pageOf(question, rows) };
      return { format, fileName: `${question.dataset}.${format}`, text: tableText(question, rows) };
    },
  };
}

/** Every table, also those that hold nothing. */
export function tableSummaries(rows: TableRows): TableSummary[] {
  return TABLE_NAMES.map((name) => summary(name, rows));
}

function pageOf(question: TableQuestion, rows: TableRows): Omit<TablePage, 'nextUrl'> {
  const { dataset, selection, zone, after, facets } = question;
  const columns = rows.columns(dataset);
  const write = cellWriter(zone);
  const found = rows.page(dataset, selection, after, question.limit ?? ROWS_AT_ONCE);
  return {
    table: dataset,
    columns,
    zone,
    count: rows.count(dataset, selection),
    rows: found.rows.map((cells) => asRecord(cells, columns, write)),
    next: found.next === null ? null : afterWord(found.next),
    facets: facets.map((column) => {
      const { kind } = columns.find(({ name }) => name === column)!;
      const values = rows.values(dataset, selection, column);
      const listed = values.slice(0, MAX_FACET_VALUES);
      return {
        column,
        distinct: values.length,
        values: listed.map(({ value, rows }) => ({ value: write(value, kind), rows })),
      };
    }),
  };
}

function summary(name: TableSummary['name'], rows: TableRows): TableSummary {
  const { time, rowColumns, place } = READABLE_TABLES[name];
  const extent = rows.extent(name);
  const write = cellWriter('UTC');
  const written = (value: number | null) =>
    value === null || time === null ? null : String(write(value, time.kind));
  return {
    name,
    rows: extent.rows,
    columns: rows.columns(name),
    timeColumn: time === null ? null : rowColumns.find(({ kind }) => kind === time.kind)!.name,
    placeColumn: place.column,
    first: written(extent.first),
    last: written(extent.last),
  };
}

/** All rows that are meant, or the first `limit`, as text in the format asked for; JSON as one array. */
export async function* tableText(question: TableQuestion, rows: TableRows): AsyncGenerator<string> {
  const { dataset, selection, zone, format, limit } = question;
  const columns = rows.columns(dataset);
  const write = cellWriter(zone);
  let { after } = question;
  let left = limit ?? Number.POSITIVE_INFINITY;
  let isFirst = true;
  if (format === 'csv') yield csvLine(columns.map(({ name }) => name));
  if (format === 'json') yield '[';
  do {
    const page = rows.page(dataset, selection, after, Math.min(left, ROWS_AT_ONCE));
    let text = '';
    for (const cells of page.rows) {
      if (format === 'csv') text += csvLine(cells.map((cell, index) => write(cell, columns[index]!.kind)));
      else {
        const json = JSON.stringify(asRecord(cells, columns, write));
        text += format === 'ndjson' ? `${json}\n` : `${isFirst ? '\n' : ',\n'}${json}`;
      }
      isFirst = false;
    }
    yield text;
    left -= page.rows.length;
    after = page.next;
    // Others that the process serves have their turn.
    await setImmediate();
  } while (after !== null && left > 0);
  if (format === 'json') yield '\n]\n';
}

function asRecord(
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  write: ReturnType<typeof cellWriter>,
): Record<string, TableCell> {
  return Object.fromEntries(columns.map(({ name, kind }, index) => [name, write(cells[index]!, kind)]));
}
