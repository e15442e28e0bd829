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

test('a belief takes the place of a figure’s range, and its mode or median that of the value', () => {
  const scan = 'service.niiScanMin';
  const believed = (belief: object) =>
    withAssumptions(catalogue, { [scan]: belief }).catalogue.ports.service.niiScanMin;
  expect(believed({ low: 4, mode: 6, high: 20 })).toMatchObject({ value: 6, range: [4, 20] });
  expect(believed({ low: 4, mode: 6, high: 20 }).rangeMeans).toBeUndefined();
  expect(believed({ p10: 5, median: 7, p90: 12 })).toMatchObject({
    value: 7,
    range: [5, 12],
    rangeMeans: 'p10-p90',
  });
  expect(() => believed({ low: 9, mode: 6, high: 20 })).toThrow(
    'service.niiScanMin must rise from 9 over 6 to 20; put the three in order.',
  );
});
