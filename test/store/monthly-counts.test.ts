import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountRow } from '../../server/model/rows.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { batchFacts } from './batch-facts.ts';
import { tempFolder, tempStore } from './temp-store.ts';

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

/** Of each month the value that all rows of it give, and how many rows are left out since they give several. */
function expectedOf(
  counts: ReadonlyArray<{ readonly portCode: string; readonly monthNumber: number; readonly value: number }>,
) {
  const valuesOf = new Map<string, number[]>();
  for (const { portCode, monthNumber, value } of counts) {
    const key = `${portCode} ${monthNumber}`;
    valuesOf.set(key, [...(valuesOf.get(key) ?? []), value]);
  }
  const all = [...valuesOf.values()];
  const agreed = all.filter((values) => new Set(values).size === 1);
  return {
    created: agreed.length,
    repeated: agreed.reduce((sum, values) => sum + values.length - 1, 0),
    contradicted: all.reduce((sum, values) => sum + (new Set(values).size > 1 ? values.length : 0), 0),
    sum: agreed.reduce((sum, values) => sum + values[0]!, 0),
  };
}

function sumOf(store: Store): number {
  const whole = { ...mapping, file: 'bts-by-port', crossings: [], from: '2000-01', to: null } as const;
  return ['2305', '2304']
    .flatMap((portCode) => store.monthlyCounts.facilityMonths({ ...whole, portCode, continuedBy: null }))
    .reduce((sum, { trucks }) => sum + trucks, 0);
}

test('in whatever order months come, each is stored once, and not where rows contradict each other', () => {
  const folder = tempFolder();
  let opened = 0;
  const count = fc.record({
    portCode: fc.constantFrom('2305', '2304'),
    monthNumber: fc.constantFrom(202211, 202212, 202301, 202302),
    value: fc.integer({ min: 1, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(count, { maxLength: 14 }), (counts) => {
      const store = openStore(join(folder, `${opened++}.db`));
      const { conflicts, outcome } = load(store, counts);
      const { created, repeated, contradicted, sum } = expectedOf(counts);
      expect(conflicts).toMatchObject({ rows: contradicted, repeated });
      expect(conflicts.first === null).toBe(contradicted === 0);
      expect(outcome).toMatchObject({ created, unchanged: repeated });
      expect(sumOf(store)).toBe(sum);
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('a file that says everything twice, and some of it otherwise, is stored as one that does so once', () => {
  const months = Array.from(
    { length: 1320 },
    (_, index) => (1990 + Math.floor(index / 12)) * 100 + (index % 12) + 1,
  );
  const once = months.map((monthNumber, index) => ({ portCode: '2305', monthNumber, value: index }));
  const otherwise = once.slice(0, 3).map((count) => ({ ...count, value: 5000 }));
  const store = tempStore();
  const { conflicts, outcome } = load(store, [...once, ...once.toReversed(), ...otherwise]);
  expect(conflicts).toMatchObject({ rows: 9, repeated: 1317, first: { line: 2 } });
  expect(outcome).toMatchObject({ created: 1317, unchanged: 1317 });
});
