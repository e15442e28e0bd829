import { pipeline } from 'node:stream/promises';
import { readCatalogue } from '../server/catalogue.ts';
import type { Store } from '../server/store/open.ts';
import { QUERY_WORDS, readTableQuestion } from '../server/table-question.ts';
import { tableSummaries, tableText } from '../server/table-service.ts';
import { withSeededStore } from './open-store.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface ExportOptions {
  readonly where?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
  readonly bom?: boolean;
}

/** `garita export TABLE`: the rows of a table on standard output; without a name the tables that there are. */
export async function runExport(name: string | undefined, options: ExportOptions): Promise<void> {
  const { facilities } = readCatalogue().ports;
  if (name === undefined) {
    refuseFilters(options);
    await withSeededStore(facilities, (store) => listTables(store, options.output));
    return;
  }
  const asked = readTableQuestion(name, parametersOf(options), facilities);
  // A page of JSON is for programs that ask over HTTP.
  const question = { ...asked, limit: null };
  await withSeededStore(facilities, async ({ tableRows }) => {
    try {
      await pipeline(tableText(question, tableRows), process.stdout, { end: false });
    } catch (error) {
      // `garita export crossing | head` wants no more than it reads.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  });
}

async function listTables({ tableRows }: Store, output: string | undefined): Promise<void> {
  const tables = await tableSummaries(tableRows);
  if (output === 'json') {
    process.stdout.write(`${JSON.stringify(tables)}\n`);
    return;
  }
  if (output !== undefined) {
    throw new UsageError(`The list of tables is printed as text, or with --output json, not as "${output}".`);
  }
  const rows = tables.map(({ name, rows, first, last, columns }) => [
    name,
    rows.toLocaleString('en'),
    first ?? '',
    last ?? '',
    columns.map((column) => column.name).join(' '),
  ]);
  process.stdout.write(table(['Table', 'Rows', 'First', 'Last', 'Columns'], rows, [0, 2, 3, 4]));
}

function refuseFilters({ where, from, to }: ExportOptions): void {
  if ([where, from, to].every((option) => option === undefined)) return;
  throw new UsageError(
    'There is no table named to filter; garita export lists them, garita export TABLE takes --where.',
  );
}

function parametersOf({
  where = [],
  from,
  to,
  output = 'csv',
  bom,
}: ExportOptions): Array<readonly [string, string]> {
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
  return [...filters, ...bounds, ['format', output], ...(bom ? [['bom', '1'] as const] : [])];
}
