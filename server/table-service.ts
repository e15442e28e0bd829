import { setImmediate } from 'node:timers/promises';
import { BYTE_ORDER_MARK, csvLine } from './contract/csv-line.ts';
import type { TableCell, TablePage, TableSummary } from './contract/tables.ts';
import type { PortsFile } from './model/port.ts';
import { READABLE_TABLES, type TableColumn } from './store/table-columns.ts';
import type { Cell, StoredRow, TableRows } from './store/table-rows.ts';
import { afterWord, readTableQuestion, TABLE_NAMES, type TableQuestion } from './table-question.ts';
import { cellWriter } from './table-text.ts';

interface TableService {
  list(): Promise<TableSummary[]>;
  /** Throws TableError where the table cannot answer. */
  answer(
    name: string,
    query: Iterable<readonly [string, string]>,
  ): Promise<
    | { readonly format: 'json'; readonly page: Omit<TablePage, 'nextUrl'> }
    | { readonly format: 'csv' | 'ndjson'; readonly fileName: string; readonly text: AsyncIterable<string> }
  >;
}

const MAX_FACET_VALUES = 20;
/** Text is sent in pieces of about so many characters. */
const PIECE = 65_536;

/** What is stored of every kind of row, to be read with filters, page by page or whole. */
export function createTableService(
  { facilities }: Pick<PortsFile, 'facilities'>,
  rows: TableRows,
): TableService {
  return {
    list: () => tableSummaries(rows),
    answer: async (name, query) => {
      const question = readTableQuestion(name, query, facilities);
      const { format } = question;
      if (format === 'json') return { format, page: await pageOf(question, rows) };
      return { format, fileName: `${question.dataset}.${format}`, text: tableText(question, rows) };
    },
  };
}

/** Every table, also those that hold nothing. */
export async function tableSummaries(rows: TableRows): Promise<TableSummary[]> {
  const summaries: TableSummary[] = [];
  for (const name of TABLE_NAMES) {
    const { time, rowColumns, place } = READABLE_TABLES[name];
    const { first, last } = rows.span(name);
    const write = cellWriter('UTC');
    const written = (value: number | null) =>
      value === null || time === null ? null : String(write(value, time.kind));
    const tally = await inTurns(rows.tally(name, { where: new Map(), from: null, before: null }, []));
    summaries.push({
      name,
      rows: tally.rows,
      columns: rows.columns(name),
      timeColumn: time === null ? null : rowColumns.find(({ kind }) => kind === time.kind)!.name,
      placeColumn: place.column,
      first: written(first),
      last: written(last),
    });
  }
  return summaries;
}

/** All rows that are meant, or the first `limit`, as text in the format asked for; JSON as one array. */
export async function* tableText(question: TableQuestion, rows: TableRows): AsyncGenerator<string> {
  const { dataset, zone, format, bom } = question;
  const columns = rows.columns(dataset);
  const write = cellWriter(zone);
  let text =
    format === 'csv'
      ? `${bom ? BYTE_ORDER_MARK : ''}${csvLine(columns.map(({ name }) => name))}\n`
      : format === 'json'
        ? '[\n'
        : '';
  let between = '';
  for await (const { cells } of rowsOf(question, rows)) {
    if (format === 'csv')
      text += `${csvLine(cells.map((cell, index) => write(cell, columns[index]!.kind)))}\n`;
    else {
      const json = JSON.stringify(asRecord(cells, columns, write));
      text += format === 'ndjson' ? `${json}\n` : between + json;
      between = ',\n';
    }
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield format === 'json' ? `${text}\n]\n` : text;
}

async function pageOf(question: TableQuestion, rows: TableRows): Promise<Omit<TablePage, 'nextUrl'>> {
  const { dataset, selection, zone, facets, limit } = question;
  const columns = rows.columns(dataset);
  const write = cellWriter(zone);
  const found: StoredRow[] = [];
  // One more than the page holds tells whether any follow.
  for await (const row of rowsOf({ ...question, limit: limit! + 1 }, rows)) found.push(row);
  const page = found.slice(0, limit!);
  const tally = await inTurns(rows.tally(dataset, selection, facets));
  return {
    table: dataset,
    columns,
    zone,
    count: tally.rows,
    rows: page.map(({ cells }) => asRecord(cells, columns, write)),
    next: found.length > page.length ? afterWord(page.at(-1)!.key) : null,
    facets: facets.map((column) => {
      const { kind } = columns.find(({ name }) => name === column)!;
      const values = tally.values.get(column)!;
      const listed = values.slice(0, MAX_FACET_VALUES);
      return {
        column,
        distinct: values.length,
        values: listed.map(({ value, rows }) => ({ value: write(value, kind), rows })),
      };
    }),
  };
}

/** The first `limit` of the rows that are meant; others that the process serves have their turn meanwhile. */
async function* rowsOf(
  { dataset, selection, after, limit }: TableQuestion,
  rows: TableRows,
): AsyncGenerator<StoredRow> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  for (const batch of rows.read(dataset, selection, after)) {
    yield* batch.slice(0, left);
    left -= batch.length;
    if (left <= 0) return;
    await setImmediate();
  }
}

async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function asRecord(
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  write: ReturnType<typeof cellWriter>,
): Record<string, TableCell> {
  return Object.fromEntries(columns.map(({ name, kind }, index) => [name, write(cells[index]!, kind)]));
}
