import { expect, test } from 'vitest';
import type { CountRow } from '../../server/model/rows.ts';
import type { Store } from '../../server/store/open.ts';
import { batchFacts } from './batch-facts.ts';
import { tempStore } from './temp-store.ts';

const port = {
  portName: 'El Paso',
  state: 'Texas',
  border: 'US-Mexico Border',
  crossing: '',
  measure: 'Trucks',
};

function load(
  store: Store,
  counts: ReadonlyArray<Partial<CountRow> & { portCode: string }>,
  policy = 'replace',
) {
  const stage = store.stage('monthly-count');
  for (const [index, count] of counts.entries()) {
    stage.add({ ...port, monthNumber: 202401, value: 0, line: index + 2, ...count });
  }
  const conflicts = stage.settle();
  const outcome = stage.commit({ ...batchFacts(counts.length), policy: policy as 'replace' | 'keep' });
  stage.discard();
  return { conflicts, outcome };
}

const mapping = { share: 1, from: '2008-01', grade: 'M', source: 's' } as const;

test('a facility adds up its bridges, takes its share and carries on with the port where the bridges end', () => {
  const store = tempStore();
  load(store, [
    { portCode: '2305', crossing: 'Old Bridge', monthNumber: 202411, value: 10 },
    { portCode: '2305', crossing: 'Old Bridge', monthNumber: 202412, value: 100 },
    { portCode: '2305', crossing: 'New Bridge', monthNumber: 202412, value: 50 },
    { portCode: '2305', crossing: 'Other Bridge', monthNumber: 202412, value: 7 },
    { portCode: '2305', monthNumber: 202412, value: 999 },
    { portCode: '2305', monthNumber: 202501, value: 201 },
  ]);
  const crossings = ['Old Bridge', 'New Bridge'];
  const bridges = { ...mapping, file: 'cbp-by-crossing', portCode: '2305', crossings } as const;
  const months = store.monthlyCounts.facilityMonths({
    ...bridges,
    to: '2024-12',
    continuedBy: 'bts-by-port',
  });
  expect(months).toEqual([
    { month: '2024-11', trucks: 10 },
    { month: '2024-12', trucks: 150 },
    { month: '2025-01', trucks: 201 },
  ]);
  const half = { ...bridges, share: 0.5, from: '2024-12', to: '2024-12', continuedBy: null };
  expect(store.monthlyCounts.facilityMonths(half)).toEqual([{ month: '2024-12', trucks: 75 }]);
});

test('a newer import changes the months of a port-level facility', () => {
  const store = tempStore();
  const whole = {
    ...mapping,
    file: 'bts-by-port',
    portCode: '2506',
    crossings: [],
    to: null,
    continuedBy: null,
  } as const;
  load(store, [{ portCode: '2506', value: 5 }]);
  const { outcome } = load(store, [
    { portCode: '2506', value: 6 },
    { portCode: '2506', monthNumber: 202402, value: 8 },
  ]);
  expect(outcome).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
  expect(store.monthlyCounts.facilityMonths(whole)).toEqual([
    { month: '2024-01', trucks: 6 },
    { month: '2024-02', trucks: 8 },
  ]);
});

test('what ships with the product never replaces what was imported, and says so', () => {
  const store = tempStore();
  load(store, [{ portCode: '2506', value: 6 }]);
  const { outcome } = load(
    store,
    [
      { portCode: '2506', value: 5 },
      { portCode: '2507', value: 9 },
    ],
    'keep',
  );
  expect(outcome).toMatchObject({ created: 1, updated: 0, unchanged: 0, skipped: 1 });
  expect(outcome.repairs).toMatchObject([{ code: 'stored-value-kept', count: 1, firstLine: 2 }]);
  expect(store.monthlyCounts.get({ portCode: '2506', measure: 'Trucks', month: '2024-01' })).toBe(6);
});

test('a key with two values is left out, in whatever order the two come', () => {
  for (const values of [
    [0, 2175],
    [2175, 0],
  ]) {
    const store = tempStore();
    const rows = values.map((value) => ({ portCode: '2606', value }));
    const { conflicts, outcome } = load(store, [
      ...rows,
      { portCode: '2604', value: 3 },
      { portCode: '2604', value: 3 },
    ]);
    expect(conflicts).toMatchObject({
      rows: 2,
      first: { key: `Trucks of port 2606 in 2024-01: ${values.join(' and ')}`, line: 2 },
    });
    expect(outcome).toMatchObject({ created: 1, unchanged: 1 });
    expect(store.monthlyCounts.size()).toBe(1);
  }
});

test('a port is called as in the newest month in which it was seen', () => {
  const store = tempStore();
  load(store, [
    { portCode: '2404', portName: 'Tornillo', monthNumber: 202401 },
    { portCode: '2404', portName: 'Tornillo-Fabens', monthNumber: 201601 },
  ]);
  load(store, [
    { portCode: '2404', portName: 'Tornillo-Fabens', border: 'elsewhere', monthNumber: 201602, value: 4 },
  ]);
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Mexico Border', 2016)).toBe(4);
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Mexico Border', 2015)).toBeNull();
});
