import { expect, test } from 'vitest';
import { assumptionsReadBy, filesOf, readDataFiles, withAssumptions } from '../server/assumptions.ts';
import { readDefaults } from '../server/catalogue.ts';
import { assumptionsOf } from '../server/model/assumptions/assumption.ts';

const catalogue = readDefaults();
const CAPACITY = 'facilities.pharr.capacityPerHour';

test('every assumption has a path of its own', () => {
  const paths = assumptionsOf(readDataFiles()).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining(['service.niiScanMin', 'dayOfWeek.monday', CAPACITY, 'commodities.avocado.q10']),
  );
});

test('the files of the catalogue are those of data/ by the same names', () => {
  const files = readDataFiles();
  for (const [name, content] of Object.entries(filesOf(catalogue))) expect(content).toEqual(files[name]);
});

test('a changed value is found by id as well, and all other facilities are shared', () => {
  const { catalogue: changed, warnings } = withAssumptions(catalogue, {
    [CAPACITY]: 170,
    'commodities.avocado.q10': 5,
  });
  expect(changed.facilityById.get('pharr')!.capacityPerHour.value).toBe(170);
  expect(changed.commodityById.get('avocado')!.q10.value).toBe(5);
  expect(changed.facilityById.get('roma')).toBe(catalogue.facilityById.get('roma'));
  expect(changed.ports.service).toBe(catalogue.ports.service);
  expect(catalogue.facilityById.get('pharr')!.capacityPerHour.value).not.toBe(170);
  expect(warnings).toEqual([expect.stringMatching(/^commodities\.avocado\.q10 5 lies outside/)]);
});

test('what is read through an index counts as read', () => {
  const read = assumptionsReadBy(catalogue, ({ facilityById, ports }) => {
    expect(facilityById.get('pharr')!.capacityPerHour.value).toBeGreaterThan(0);
    expect(ports.dayOfWeek.monday.value).toBeGreaterThan(0);
  });
  expect([...read]).toEqual([CAPACITY, 'dayOfWeek.monday']);
});
