import { expect, test } from 'vitest';
import type { AnyRow, Dataset } from '../../server/model/rows.ts';
import type { Store } from '../../server/store/open.ts';
import type { RowKey, RowSelection } from '../../server/store/table-rows.ts';
import { batchFacts } from './batch-facts.ts';
import { storeTrucks } from './stored-trucks.ts';
import { tempStore } from './temp-store.ts';

const ALL: RowSelection = { where: new Map(), from: null, before: null };

function keep(store: Store, dataset: Dataset, rows: readonly AnyRow[]): void {
  const stage = store.stage(dataset);
  for (const row of rows) stage.add(row);
  stage.settle();
  stage.commit(batchFacts(rows.length));
  stage.discard();
}

/** The rows of a table: so many, then again as many behind the last of these, and so on. */
function readAll({ tableRows }: Store, dataset: Dataset, selection: RowSelection, limit: number) {
  const rows: unknown[][] = [];
  let after: RowKey | null = null;
  for (;;) {
    const page = [...tableRows.read(dataset, selection, after)].flat().slice(0, limit);
    if (page.length === 0) return rows;
    rows.push(...page.map(({ cells }) => [...cells]));
    after = page.at(-1)!.key;
  }
}

function tally({ tableRows }: Store, selection: RowSelection, columns: readonly string[]) {
  const work = tableRows.tally('crossing', selection, columns);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function threeTrucksAtTwoPorts(): Store {
  const store = tempStore();
  storeTrucks(store, 'pharr', [
    { joinedAtS: 100, truckRef: 'A', commodity: 'avocado', isLoaded: true },
    { joinedAtS: 200, truckRef: 'B' },
  ]);
  storeTrucks(store, 'ysleta', [{ joinedAtS: 150, truckRef: 'C', laneKind: 'FAST', isLoaded: false }]);
  return store;
}

test('rows have the columns of their series before their own, in the order of their keys', () => {
  const store = threeTrucksAtTwoPorts();
  expect(store.tableRows.columns('crossing').map(({ name }) => name)).toEqual([
    'facilityId',
    'laneKind',
    'truckRef',
    'joinedAt',
    'primaryAt',
    'releasedAt',
    'isLoaded',
    'commodity',
    'timeReading',
    'importId',
  ]);
  expect(readAll(store, 'crossing', ALL, 9)).toEqual([
    ['pharr', 'standard', 'A', 100_000, null, null, 1, 'avocado', 'unique', 1],
    ['pharr', 'standard', 'B', 200_000, null, null, null, null, 'unique', 1],
    ['ysleta', 'FAST', 'C', 150_000, null, null, 0, null, 'unique', 2],
  ]);
});

test('pages of any size hold every row once', () => {
  const store = tempStore();
  for (const [facilityId, laneKind] of [
    ['pharr', 'standard'],
    ['ysleta', 'FAST'],
    ['ysleta', 'standard'],
  ] as const) {
    const trucks = Array.from({ length: 7 }, (_, index) => ({
      joinedAtS: 100 * Math.floor(index / 3),
      truckRef: `${laneKind} ${index}`,
      laneKind,
    }));
    storeTrucks(store, facilityId, trucks);
  }
  const atOnce = readAll(store, 'crossing', ALL, 100);
  expect(atOnce).toHaveLength(21);
  for (const size of [1, 2, 3, 7, 20, 21])
    expect(readAll(store, 'crossing', ALL, size), `${size} at a time`).toEqual(atOnce);
});

test('trucks without a name that joined in the same second are read apart', () => {
  const store = tempStore();
  const twins = [1, 2, 3].map(() => ({ joinedAtS: 100, truckRef: '' }));
  storeTrucks(store, 'pharr', twins);
  expect(readAll(store, 'crossing', ALL, 1)).toHaveLength(3);
});

test('a page goes on where it ended although what it ended with was taken back', () => {
  const store = threeTrucksAtTwoPorts();
  const [, second] = [...store.tableRows.read('crossing', ALL, null)].flat();
  store.imports.undo(1, 9);
  const rest = [...store.tableRows.read('crossing', ALL, second!.key)].flat();
  expect(rest.map(({ cells }) => cells[2])).toEqual(['C']);
});

test('filters hold for columns of the series and of the row, and null stands for an empty cell', () => {
  const store = threeTrucksAtTwoPorts();
  const trucks = (where: ReadonlyArray<[string, string | number | null]>, from = null as number | null) =>
    readAll(store, 'crossing', { where: new Map(where), from, before: null }, 9).map((cells) => cells[2]);
  expect(trucks([['facilityId', 'pharr']])).toEqual(['A', 'B']);
  expect(trucks([['commodity', null]])).toEqual(['B', 'C']);
  expect(
    trucks([
      ['facilityId', 'pharr'],
      ['isLoaded', 1],
    ]),
  ).toEqual(['A']);
  expect(trucks([['facilityId', "x' OR 1=1 --"]])).toEqual([]);
  expect(trucks([], 150_000)).toEqual(['B', 'C']);
});

test('bounds hold from the first on and before the second, and counts are of what they leave', () => {
  const store = threeTrucksAtTwoPorts();
  const within = { ...ALL, from: 100_001, before: 200_000 };
  expect(readAll(store, 'crossing', within, 9).map((cells) => cells[2])).toEqual(['C']);
  expect(tally(store, within, []).rows).toBe(1);
  expect(store.tableRows.span('crossing')).toEqual({ first: 100_000, last: 200_000 });
  expect(store.tableRows.span('hourly-count')).toEqual({ first: null, last: null });
});

test('values are counted over the rows that are meant, most frequent first', () => {
  const store = threeTrucksAtTwoPorts();
  const all = tally(store, ALL, ['facilityId', 'isLoaded']);
  expect(all.rows).toBe(3);
  expect(all.values.get('facilityId')).toEqual([
    { value: 'pharr', rows: 2 },
    { value: 'ysleta', rows: 1 },
  ]);
  expect(all.values.get('isLoaded')!.map(({ rows }) => rows)).toEqual([1, 1, 1]);
  const atPharr = { ...ALL, where: new Map([['facilityId', 'pharr']]) };
  expect(tally(store, atPharr, ['commodity']).values.get('commodity')).toEqual([
    { value: 'avocado', rows: 1 },
    { value: null, rows: 1 },
  ]);
});

test('of a long series each row is read and counted once, also where thousands share one second', () => {
  const store = tempStore();
  const second = (index: number) => (index < 12_000 ? 100 : 100 + Math.floor(index / 3));
  const trucks = Array.from({ length: 25_000 }, (_, index) => ({ joinedAtS: second(index) }));
  storeTrucks(store, 'pharr', trucks);
  const refs = [...store.tableRows.read('crossing', ALL, null)].flat().map(({ cells }) => cells[2]);
  expect(refs).toHaveLength(25_000);
  expect(new Set(refs).size).toBe(25_000);
  expect(tally(store, ALL, ['timeReading'])).toEqual({
    rows: 25_000,
    values: new Map([['timeReading', [{ value: 'unique', rows: 25_000 }]]]),
  });
  expect(tally(store, { ...ALL, from: 101_000 }, []).rows).toBe(13_000);
});

test('every kind of row that can be stored is read back', () => {
  const store = tempStore();
  const wait = {
    laneKind: 'FAST',
    utcOffsetMin: -300,
    portName: 'Laredo',
    crossingName: 'World Trade',
  } as const;
  keep(store, 'wait', [
    {
      ...wait,
      portNumber: '230404',
      observedAtMs: 5,
      state: 'lanes-closed',
      waitMin: null,
      lanesOpen: 0,
      line: 2,
    },
  ]);
  keep(store, 'hourly-count', [{ facilityId: 'pharr', hourStartS: 3600, trucks: 41, line: 2 }]);
  keep(store, 'wait-average', [
    { facilityId: 'pharr', laneKind: 'standard', month: 3, weekday: 7, hour: 23, waitMin: 12.5, line: 2 },
  ]);
  const goods = {
    portCode: '2304',
    hs2: '08',
    direction: 'import',
    country: 'Mexico',
    mode: 'truck',
  } as const;
  keep(store, 'trade', [{ ...goods, monthNumber: 202401, valueUsd: 10, weightKg: null, line: 2 }]);
  const count = { portName: 'Laredo', state: 'Texas', border: 'US-Mexico Border', crossing: '' };
  keep(store, 'monthly-count', [
    { ...count, portCode: '2304', measure: 'Trucks', monthNumber: 202401, value: 7, line: 2 },
  ]);
  const [first] = readAll(store, 'wait', ALL, 9);
  expect(first).toEqual(['230404', 'Laredo', 'World Trade', 'FAST', 5, 'lanes-closed', null, 0, 1]);
  expect(readAll(store, 'hourly-count', ALL, 9)).toEqual([['pharr', 3_600_000, 41, 2]]);
  expect(readAll(store, 'wait-average', ALL, 9)).toEqual([['pharr', 'standard', 3, 7, 23, 12.5, 3]]);
  expect(readAll(store, 'trade', ALL, 9)).toEqual([
    ['2304', 'Laredo', '08', 'import', 'Mexico', 'truck', 202401, 10, null, 4],
  ]);
  expect(readAll(store, 'monthly-count', ALL, 9)).toEqual([
    ['2304', 'Laredo', 'Texas', 'US-Mexico Border', '', 'Trucks', 202401, 7, 5],
  ]);
});
