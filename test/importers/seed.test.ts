import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { seedObserved } from '../../server/importers/seed.ts';
import { holdings, tempStore } from '../store/temp-store.ts';
import { facilities, HEADER, importText, row } from './import-text.ts';

const folder = new URL('../../data/observed', import.meta.url).pathname;

test('the first start loads the counts, waits and trade that ship with the product, with where they come from', async () => {
  const store = tempStore();
  const started = process.cpuUsage();
  const reports = await seedObserved(store, { folder, nowMs: 7, facilities });
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(6);
  expect(reports.map(({ dataset, rows, created, skipped }) => ({ dataset, rows, created, skipped }))).toEqual(
    [
      { dataset: 'monthly-count', rows: 4753, created: 4753, skipped: 0 },
      // Three measures a row, without the 11 + 34 + 99 cells that are empty.
      { dataset: 'monthly-count', rows: 8572, created: 3 * 8572 - 144, skipped: 0 },
      { dataset: 'wait', rows: 13_723, created: 13_723, skipped: 0 },
      { dataset: 'wait', rows: 1220, created: 1220, skipped: 0 },
      { dataset: 'wait-average', rows: 1686, created: 1686, skipped: 0 },
      { dataset: 'trade', rows: 5822, created: 5822, skipped: 0 },
    ],
  );
  expect(store.imports.list().map((batch) => batch.provenance)).toEqual([
    expect.stringContaining('TransBorderFreight_Analysis @ fe750e2'),
    expect.stringContaining('Border-WaitTime-Web-Scrapping @ caf752a'),
    expect.stringContaining('Border-WaitTime-Web-Scrapping @ caf752a'),
    expect.stringContaining('borderpulse @ 246dbce'),
    expect.stringContaining('keg4-3bc2'),
    expect.stringContaining('unt-clscm/CBP-Border-Crossings'),
  ]);
});

test('every facility has a year of counts up to December 2024 at least', async () => {
  const store = tempStore();
  await seedObserved(store, { folder, nowMs: 7, facilities });
  for (const { id, counts } of readCatalogue().ports.facilities) {
    const months = store.monthlyCounts.facilityMonths(counts);
    expect(months.length, id).toBeGreaterThan(12);
    expect(months.at(-1)!.month >= '2024-12' || counts.to !== null, id).toBe(true);
    expect(new Set(months.map(({ month }) => month)).size, id).toBe(months.length);
  }
});

test('the bridges of Laredo show the Texas inspections of April 2022', async () => {
  const store = tempStore();
  await seedObserved(store, { folder, nowMs: 7, facilities });
  const trucks = (id: string, month: string) =>
    store.monthlyCounts
      .facilityMonths(readCatalogue().facilityById.get(id)!.counts)
      .find((entry) => entry.month === month)?.trucks;
  expect([trucks('laredo-colombia', '2022-03'), trucks('laredo-colombia', '2022-04')]).toEqual([
    65_024, 49_315,
  ]);
  expect([trucks('laredo-world-trade', '2022-03'), trucks('laredo-world-trade', '2022-04')]).toEqual([
    186_361, 173_816,
  ]);
  expect([trucks('pharr', '2022-03'), trucks('pharr', '2022-04')]).toEqual([60_127, 44_656]);
});

test('a later start loads nothing again, even after an import has replaced values', async () => {
  const store = tempStore();
  await seedObserved(store, { folder, nowMs: 7, facilities });
  await importText(store, [HEADER, row({ code: '2506', date: 'Dec 2025', value: '1' })]);
  const before = holdings(store);
  await seedObserved(store, { folder, nowMs: 8, facilities });
  expect(holdings(store)).toEqual(before);
  const otayMesa = readCatalogue().facilityById.get('otay-mesa')!;
  expect(store.monthlyCounts.facilityMonths(otayMesa.counts).at(-1)).toEqual({ month: '2025-12', trucks: 1 });
});

test('what was imported before the first start wins over what ships with the product', async () => {
  const store = tempStore();
  await importText(store, [HEADER, row({ code: '2506', date: 'Dec 2024', value: '1' })]);
  const reports = await seedObserved(store, { folder, nowMs: 7, facilities });
  expect(reports[1]?.repairs).toMatchObject([{ code: 'stored-value-kept', count: 1 }]);
  expect(store.monthlyCounts.get({ portCode: '2506', measure: 'Trucks', month: '2024-12' })).toBe(1);
});
