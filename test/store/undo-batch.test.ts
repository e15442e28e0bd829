import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../server/store/open.ts';
import { HEADER, importText, row } from '../importers/import-text.ts';
import { tempStore } from './temp-store.ts';

/** Imports trucks of ports in January 2024 and answers the number of the batch. */
async function load(store: Store, counts: Readonly<Record<string, number>>, name = 'a.csv'): Promise<number> {
  const rows = Object.entries(counts).map(([code, value]) => row({ code, value: String(value) }));
  const report = await importText(store, [HEADER, ...rows], { fileName: name });
  return report.batchId!;
}

function held(store: Store, codes: readonly string[] = ['2304', '2305', '2306']): Record<string, number> {
  const counts = codes.map((portCode) => [
    portCode,
    store.monthlyCounts.get({ portCode, measure: 'Trucks', month: '2024-01' }),
  ]);
  return Object.fromEntries(counts.filter(([, value]) => value !== null));
}

test('undoing an import removes what it created and restores what it replaced', async () => {
  const store = tempStore();
  await load(store, { 2304: 5, 2305: 6 });
  const second = await load(store, { 2304: 5, 2305: 7, 2306: 8 });
  expect(store.imports.undo(second, 9)).toEqual({ batchId: second, removed: 1, restored: 1, kept: 0 });
  expect(held(store)).toEqual({ 2304: 5, 2305: 6 });
  expect(store.imports.list()[0]).toMatchObject({ batchId: second, undoneAtMs: 9 });
});

test('an import whose values a later one replaced is undone only after that one', async () => {
  const store = tempStore();
  const first = await load(store, { 2304: 5, 2305: 6 }, 'first.csv');
  const second = await load(store, { 2304: 7 }, 'second.csv');
  expect(() => store.imports.undo(first, 9)).toThrow(
    'Import 1 (first.csv) cannot be undone, because later imports replaced 1 of its values, such as Trucks of port ' +
      '2304 in 2024-01; undo import 2 (second.csv) first.',
  );
  expect(held(store)).toEqual({ 2304: 7, 2305: 6 });
  store.imports.undo(second, 9);
  expect(store.imports.undo(first, 10)).toMatchObject({ removed: 2 });
  expect(held(store)).toEqual({});
});

test('a value that a later import gives too stays, as that of the later one', async () => {
  const store = tempStore();
  const first = await load(store, { 2304: 5, 2305: 6 });
  const release = await load(store, { 2304: 5, 2306: 7 });
  expect(store.imports.undo(first, 9)).toEqual({ batchId: first, removed: 1, restored: 0, kept: 1 });
  expect(held(store)).toEqual({ 2304: 5, 2306: 7 });
  expect(store.imports.undo(release, 10)).toMatchObject({ removed: 2 });
  expect(held(store)).toEqual({});
});

test('the same file is taken in again once it has been undone', async () => {
  const store = tempStore();
  const first = await load(store, { 2304: 5 });
  store.imports.undo(first, 9);
  const again = await importText(store, [HEADER, row({ code: '2304', value: '5' })]);
  expect(again).toMatchObject({ batchId: 2, created: 1 });
});

test('an import is undone once, and one that never was is unknown', async () => {
  const store = tempStore();
  const first = await load(store, { 2304: 5 });
  store.imports.undo(first, 9);
  expect(() => store.imports.undo(first, 10)).toThrow('Import 1 (a.csv) was undone already');
  expect(() => store.imports.undo(7, 10)).toThrow('There is no import 7');
});

test('whatever is imported and undone in whatever order, what is held is what the standing imports say', async () => {
  const codes = ['2304', '2305', '2306', '2307'];
  const file = fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 1, max: 3 }), {
    minKeys: 1,
    maxKeys: 4,
  });
  const step = fc.oneof(file, fc.nat({ max: 8 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const store = tempStore();
      const standing = new Map<number, Record<string, number>>();
      for (const one of steps) {
        if (typeof one !== 'number') standing.set(await load(store, one), one);
        else if (standing.has(one)) {
          try {
            store.imports.undo(one, 1);
            standing.delete(one);
          } catch (error) {
            expect(error).toMatchObject({ code: 'batch-overwritten' });
          }
        }
        expect(held(store, codes)).toEqual(Object.assign({}, ...standing.values()));
      }
      for (const id of [...standing.keys()].toReversed()) store.imports.undo(id, 2);
      expect(store.monthlyCounts.size()).toBe(0);
      store.close();
    }),
    { numRuns: 60 },
  );
});

test('a port is called again as before when the import that renamed it is undone', async () => {
  const store = tempStore();
  const named = (name: string, date: string) => row({ code: '2404', date }).replace('Laredo', name);
  await importText(store, [HEADER, named('Tornillo-Fabens', 'Jan 2016').replace('US-Mexico', 'US-Canada')]);
  const renaming = await importText(store, [HEADER, named('Tornillo', 'Jan 2017')]);
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Mexico Border', 2016)).toBe(5);
  store.imports.undo(renaming.batchId!, 9);
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Mexico Border', 2016)).toBeNull();
  expect(store.monthlyCounts.annualTotal('Trucks', 'US-Canada Border', 2016)).toBe(5);
});
