import { pipeline } from 'node:stream/promises';
import { readCatalogue } from '../server/catalogue.ts';
import type { Store } from '../server/store/open.ts';
import { QUERY_WORDS, readTableQuestion } from '../server/table-question.ts';
import { tableSummaries, tableText } from '../server/table-service.ts';
import { withSeededStore } from './open-store.ts';
import { type Output, type OutputOptions, outputOf, print } from './output.ts';
import { type TableLines, table, tableLines } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface ExportOptions extends OutputOptions {
  readonly where?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** `garita export TABLE`: the rows of a table on standard output; without a name the tables that there are. */
export async function runExport(name: string | undefined, options: ExportOptions): Promise<void> {
  const { facilities } = readCatalogue().ports;
  if (name === undefined) {
    refuseFilters(options);
    outputOf(options);
    await withSeededStore(facilities, (store) => listTables(store, options));
    return;
  }
  const output = outputOf(options, 'csv');
  const asked = readTableQuestion(name, parametersOf(options, output), facilities);
  // A page of JSON is for programs that ask over HTTP.
  const question = { ...asked, limit: null };
  await withSeededStore(facilities, async ({ tableRows }) => {
    try {
      const names = tableRows.columns(question.dataset).map((column) => column.name);
      const text = tableText(question, tableRows);
      await pipeline(output === 'table' ? inColumns(text, names) : text, process.stdout, { end: false });
    } catch (error) {
      // `garita export crossing | head` wants no more than it reads.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  });
}

/** Rows of NDJSON in columns, as wide as those of the first piece need: a table of any length is printed as it is read. */
async function* inColumns(text: AsyncIterable<string>, names: readonly string[]): AsyncGenerator<string> {
  let lines: TableLines | null = null;
  for await (const piece of text) {
    const rows = piece
      .split('\n')
      .filter((line) => line !== '')
      .map(cellsOf);
    if (lines === null) {
      lines = tableLines(names, rows, [...names.keys()]);
      yield lines.top;
    }
    yield rows.map(lines.line).join('');
  }
  if (lines === null) yield tableLines(names, [], []).top;
}

function cellsOf(line: string): string[] {
  const row = JSON.parse(line) as Readonly<Record<string, string | number | boolean | null>>;
  return Object.values(row).map((value) => (value === null ? '' : String(value)));
}

async function listTables({ tableRows }: Store, options: OutputOptions): Promise<void> {
  const tables = await tableSummaries(tableRows);
  const rows = tables.map(({ name, rows, first, last, columns }) => [
    name,
    rows.toLocaleString('en'),
    first ?? '',
    last ?? '',
    columns.map((column) => column.name).join(' '),
  ]);
  print(options, {
    text: () => table(['Table', 'Rows', 'First', 'Last', 'Columns'], rows, [0, 2, 3, 4]),
    document: () => tables,
    records: () => ({
      columns: ['table', 'rows', 'first', 'last', 'columns'],
      rows: tables.map(({ name, rows, first, last, columns }) => [
        ...[name, rows, first, last],
        columns.map((column) => column.name).join(' '),
      ]),
    }),
  });
}

function refuseFilters({ where, from, to }: ExportOptions): void {
  if ([where, from, to].every((option) => option === undefined)) return;
  throw new UsageError(
    'There is no table named to filter; garita export lists them, garita export TABLE takes --where.',
  );
}

function parametersOf(
  { where = [], from, to, bom }: ExportOptions,
  output: Output,
): Array<readonly [string, string]> {
  const filters = where.map((condition) => {
    const at = condition.indexOf('=');
    const column = condition.slice(0, Math.max(at, 0));
    if (column === '' || QUERY_WORDS.has(column)) {
      throw new UsageError(
        `The condition "${condition}" is not a column and a value, such as --where laneKind=FAST.`,
      );
    }
    return [column, condition.slice(at + 1)] as const;
  });
  const bounds = Object.entries({ from, to }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return [
    ...filters,
    ...bounds,
    ['format', output === 'table' ? 'ndjson' : output],
    ...(bom ? [['bom', '1'] as const] : []),
  ];
}
