import { expect, test } from 'vitest';
import { facilityResolver } from '../../../server/importers/mapped/facility-resolver.ts';
import { FACILITIES } from './read-table.ts';

const resolve = facilityResolver(FACILITIES);

test.each([
  ['laredo-world-trade', 'laredo-world-trade'],
  ['LAREDO_WORLD_TRADE', 'laredo-world-trade'],
  [' World Trade Bridge ', 'laredo-world-trade'],
  ['Comercio Mundial', 'laredo-world-trade'],
  ['Laredo - World Trade Bridge', 'laredo-world-trade'],
  ['Otay Mesa Port of Entry', 'otay-mesa'],
  ['Puente Comercio Mundial', 'laredo-world-trade'],
  ['230404', 'laredo-world-trade'],
  ['="230404"', 'laredo-world-trade'],
  ['Mesa de Otay', 'otay-mesa'],
  ['2506', 'otay-mesa'],
  ['02506', 'otay-mesa'],
  ['2506.0', 'otay-mesa'],
  ['Puente de las Americas', 'el-paso-bota'],
  ['PUENTE DE LAS AMÉRICAS', 'el-paso-bota'],
  ['Pharr-Reynosa Intl. Bridge on the Rise', 'pharr'],
  ['535502', 'brownsville-veterans'],
])('%s is %s', (cell, id) => {
  expect(resolve(cell)).toMatchObject({ id });
});

test('every facility is known by each of its names and numbers, unless another has the same', () => {
  const codes = Object.groupBy(FACILITIES, ({ portCode }) => portCode);
  for (const facility of FACILITIES) {
    const { id, name, shortName, cbpPortNumber, portCode } = facility;
    for (const cell of [id, name.en, name.es, shortName.en, shortName.es, cbpPortNumber!])
      expect(resolve(cell), cell).toBe(facility);
    if (codes[portCode]!.length === 1) expect(resolve(portCode), portCode).toBe(facility);
  }
});

test('the code of Laredo stands for two bridges, and both are named', () => {
  expect(resolve('2304')).toMatchObject({
    code: 'facility-ambiguous',
    message: 'The crossing "2304" stands for several: Laredo Colombia Solidarity and Laredo World Trade',
  });
});

test('a name that is not known comes with those that are near it', () => {
  expect(resolve('Laredo World Trd')).toMatchObject({
    code: 'facility-unknown',
    message: expect.stringContaining('the nearest are Laredo World Trade'),
  });
  expect(resolve('Gdańsk')).toMatchObject({ message: 'The crossing "Gdańsk" is none that is known' });
  expect(resolve('')).toMatchObject({ code: 'facility-missing' });
  expect(resolve('Puente')).toMatchObject({ code: 'facility-unknown' });
  expect(resolve('x')).toMatchObject({ code: 'facility-unknown' });
});
