import { type ReadonlySignal, signal } from '@preact/signals';
import type { RowFormat, TablePage, TableSummary } from '../../server/contract/tables.ts';

type TableName = TableSummary['name'];

/** Which rows are looked at. */
export interface RowsQuestion {
  readonly table: TableName;
  /** Values by column, or of `port`, as the address writes them; an empty one means empty cells. */
  readonly where: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly before: string;
}

export interface RowsStore {
  /** `null` until loaded. */
  readonly tables: ReadonlySignal<readonly TableSummary[] | null>;
  /** `null` where no table holds anything. */
  readonly question: ReadonlySignal<RowsQuestion | null>;
  /** The answer to the newest question; the one before stays until it is there. */
  readonly page: ReadonlySignal<TablePage | null>;
  /** Number of the first row of the page, from 1. */
  readonly firstRow: ReadonlySignal<number>;
  /** Behind which row the page begins, for `rowsPath`; empty for the first. */
  readonly after: ReadonlySignal<string>;
  readonly problem: ReadonlySignal<string | null>;
  /** Asks again what is stored, and for the first page of the table that is looked at. */
  readonly load: () => Promise<void>;
  readonly choose: (table: TableName) => Promise<void>;
  /** Only rows with this value of a column, or of the facility `port`; `null` takes the filter away. */
  readonly filter: (column: string, value: string | null) => Promise<void>;
  readonly bound: (which: 'from' | 'before', date: string) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
}

interface RowsSource {
  readonly fetchTables: () => Promise<readonly TableSummary[]>;
  readonly fetchPage: (path: string) => Promise<TablePage>;
  /** The sentence to show for anything that went wrong. */
  readonly sentenceOf: (error: unknown) => string;
}

/** Path of the rows of a question below the API: a page of them, or as a file all. */
export function rowsPath(
  { table, where, from, before }: RowsQuestion,
  format: RowFormat,
  after = '',
): string {
  const query = new URLSearchParams([...where]);
  if (from !== '') query.set('from', from);
  if (before !== '') query.set('to', before);
  if (format !== 'json') query.set('format', format);
  if (after !== '') query.set('after', after);
  const text = query.toString();
  return `/tables/${table}/rows${text === '' ? '' : `?${text}`}`;
}

/** What is stored, looked at table by table. */
export function createRowsStore({ fetchTables, fetchPage, sentenceOf }: RowsSource): RowsStore {
  const tables = signal<readonly TableSummary[] | null>(null);
  const question = signal<RowsQuestion | null>(null);
  const page = signal<TablePage | null>(null);
  const firstRow = signal(1);
  const behind = signal('');
  const problem = signal<string | null>(null);
  /** Where the pages up to the one that is shown begin, and how many rows lie before each. */
  let starts: ReadonlyArray<{ readonly after: string; readonly rowsBefore: number }> = [];
  let asked = 0;

  const show = async (next: RowsQuestion, path: typeof starts) => {
    const mine = ++asked;
    question.value = next;
    try {
      const { after, rowsBefore } = path.at(-1)!;
      const address = rowsPath(next, 'json', after);
      const found = await fetchPage(`${address}${address.includes('?') ? '&' : '?'}_facet=*`);
      if (mine !== asked) return;
      starts = path;
      page.value = found;
      firstRow.value = rowsBefore + 1;
      behind.value = after;
      problem.value = null;
    } catch (error) {
      if (mine === asked) problem.value = sentenceOf(error);
    }
  };
  const begin = (next: RowsQuestion) => show(next, [{ after: '', rowsBefore: 0 }]);

  return {
    tables,
    question,
    page,
    firstRow,
    after: behind,
    problem,
    async load() {
      try {
        const list = await fetchTables();
        tables.value = list;
        const held = list.find(({ name, rows }) => rows > 0 && name === question.value?.table);
        const first = held ?? list.find(({ rows }) => rows > 0);
        if (first === undefined) question.value = null;
        else await begin(held === undefined ? unfiltered(first.name) : question.value!);
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
    choose: (table) => begin(unfiltered(table)),
    async filter(column, value) {
      if (question.value === null) return;
      const asked = question.value;
      const where = new Map(asked.where);
      const places = ['port', tables.value?.find(({ name }) => name === asked.table)?.placeColumn];
      // The table is asked for one place at a time.
      if (places.includes(column)) for (const place of places) where.delete(place ?? '');
      where.delete(column);
      if (value !== null) where.set(column, value);
      await begin({ ...asked, where });
    },
    async bound(which, date) {
      if (question.value !== null) await begin({ ...question.value, [which]: date });
    },
    async next() {
      const after = page.value?.next ?? null;
      if (question.value === null || after === null) return;
      const rowsBefore = firstRow.value - 1 + page.value!.rows.length;
      await show(question.value, [...starts, { after, rowsBefore }]);
    },
    async previous() {
      if (question.value !== null && starts.length > 1) await show(question.value, starts.slice(0, -1));
    },
  };
}

function unfiltered(table: TableName): RowsQuestion {
  return { table, where: new Map(), from: '', before: '' };
}
