import { expect, test } from 'vitest';
import { createRowsStore, type RowsQuestion, rowsPath } from '../../client/state/rows-store.ts';
import type { TablePage, TableSummary } from '../../server/contract/tables.ts';

const summary = (name: TableSummary['name'], rows: number): TableSummary => ({
  name,
  rows,
  columns: [],
  timeColumn: null,
  placeColumn: 'facilityId',
  first: null,
  last: null,
});

/** Pages of three rows each of a table that has so many. */
function pageOf(path: string, count: number): TablePage {
  const after = Number(new URL(path, 'http://localhost').searchParams.get('after') ?? 0);
  const shown = Math.min(3, count - after);
  return {
    table: 'trade',
    columns: [],
    zone: 'UTC',
    count,
    rows: Array.from({ length: shown }, (_, index) => ({ number: after + index })),
    next: after + shown < count ? String(after + shown) : null,
    nextUrl: null,
    facets: [],
  };
}

function storeOf(count: number, tables = [summary('crossing', 0), summary('trade', count)]) {
  const asked: string[] = [];
  const store = createRowsStore({
    fetchTables: async () => tables,
    fetchPage: async (path) => {
      asked.push(path);
      return pageOf(path, count);
    },
    sentenceOf: (error) => String(error),
  });
  return { store, asked };
}

const numbers = (page: TablePage | null) => page?.rows.map(({ number }) => number);

test('a question is an address: values, an empty one too, bounds, format and place', () => {
  const question: RowsQuestion = {
    table: 'crossing',
    where: new Map([
      ['facilityId', 'pharr'],
      ['commodity', ''],
    ]),
    from: '2026-05-13',
    before: '2026-05-14',
  };
  expect(rowsPath(question, 'csv')).toBe(
    '/tables/crossing/rows?facilityId=pharr&commodity=&from=2026-05-13&to=2026-05-14&format=csv',
  );
  const plain = { table: 'trade', where: new Map<string, string>(), from: '', before: '' } as const;
  expect(rowsPath(plain, 'json')).toBe('/tables/trade/rows');
  expect(rowsPath(plain, 'json', 'W10')).toBe('/tables/trade/rows?after=W10');
});

test('the first table that holds anything is shown', async () => {
  const { store, asked } = storeOf(2);
  await store.load();
  expect(store.question.value?.table).toBe('trade');
  expect(asked).toEqual(['/tables/trade/rows?_facet=*']);
  expect(numbers(store.page.value)).toEqual([0, 1]);
});

test('where nothing is stored nothing is asked', async () => {
  const { store, asked } = storeOf(0);
  await store.load();
  expect(store.question.value).toBe(null);
  expect(asked).toEqual([]);
});

test('pages are numbered on the way forth and back', async () => {
  const { store } = storeOf(7);
  await store.load();
  await store.next();
  await store.next();
  expect([numbers(store.page.value), store.firstRow.value, store.after.value]).toEqual([[6], 7, '6']);
  await store.next();
  expect(store.firstRow.value).toBe(7);
  await store.previous();
  expect([numbers(store.page.value), store.firstRow.value]).toEqual([[3, 4, 5], 4]);
  await store.previous();
  await store.previous();
  expect([numbers(store.page.value), store.firstRow.value, store.after.value]).toEqual([[0, 1, 2], 1, '']);
});

test('a filter begins at the first page, is taken away again, and ends with the table', async () => {
  const { store, asked } = storeOf(7);
  await store.load();
  await store.next();
  await store.filter('hs2', '08');
  expect(asked.at(-1)).toBe('/tables/trade/rows?hs2=08&_facet=*');
  expect(store.firstRow.value).toBe(1);
  await store.bound('from', '2024-01-01');
  expect(asked.at(-1)).toBe('/tables/trade/rows?hs2=08&from=2024-01-01&_facet=*');
  await store.filter('hs2', null);
  expect(asked.at(-1)).toBe('/tables/trade/rows?from=2024-01-01&_facet=*');
  await store.choose('wait');
  expect(asked.at(-1)).toBe('/tables/wait/rows?_facet=*');
});

test('the table is asked for one place at a time, by a facility or by what it writes itself', async () => {
  const { store, asked } = storeOf(7);
  await store.load();
  await store.filter('port', 'pharr');
  await store.filter('facilityId', 'ysleta');
  expect(asked.at(-1)).toBe('/tables/trade/rows?facilityId=ysleta&_facet=*');
  await store.filter('port', 'pharr');
  expect(asked.at(-1)).toBe('/tables/trade/rows?port=pharr&_facet=*');
  await store.filter('port', null);
  expect(asked.at(-1)).toBe('/tables/trade/rows?_facet=*');
});

test('an answer that comes after that of a newer question is dropped', async () => {
  const answers: Array<(page: TablePage) => void> = [];
  const store = createRowsStore({
    fetchTables: async () => [summary('trade', 1)],
    fetchPage: () => new Promise((resolve) => answers.push(resolve)),
    sentenceOf: String,
  });
  const loading = store.load();
  await Promise.resolve();
  const filtering = store.choose('wait');
  answers[1]!({ ...pageOf('/x', 2), table: 'wait' });
  answers[0]!(pageOf('/x', 1));
  await Promise.all([loading, filtering]);
  expect(store.page.value?.table).toBe('wait');
});

test('what goes wrong is said, and the page before stays', async () => {
  let isDown = false;
  const store = createRowsStore({
    fetchTables: async () => [summary('trade', 7)],
    fetchPage: async (path) => {
      if (isDown) throw new Error('no answer');
      return pageOf(path, 7);
    },
    sentenceOf: (error) => (error as Error).message,
  });
  await store.load();
  isDown = true;
  await store.next();
  expect([store.problem.value, numbers(store.page.value), store.firstRow.value]).toEqual([
    'no answer',
    [0, 1, 2],
    1,
  ]);
});
