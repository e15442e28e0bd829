import { expect, test } from 'vitest';
import { latinHypercube } from '../../../server/model/uncertainty/latin-hypercube.ts';

const names = ['service.niiScanMin', 'facilities.pharr.shares.ucp', 'commodities.avocado.q10'];

test('every name has one point in each stratum', () => {
  for (const column of Object.values(latinHypercube(names, 40, 1)))
    expect(column.map((u) => Math.floor(u * 40)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
});

test('the mean of a column is within half a stratum of one half, however few the points', () => {
  for (const points of [2, 5, 17])
    for (const column of Object.values(latinHypercube(names, points, 3))) {
      const mean = column.reduce((sum, u) => sum + u, 0) / points;
      expect(Math.abs(mean - 0.5)).toBeLessThanOrEqual(0.5 / points);
    }
});

test('a name more or less leaves the columns of the others as they are', () => {
  const few = latinHypercube(names.slice(0, 1), 10, 1);
  const many = latinHypercube(['one more', ...names], 10, 1);
  expect(many[names[0]!]).toEqual(few[names[0]!]);
});

test('the same seed gives the same points, another seed others, and names are not in step', () => {
  const first = latinHypercube(names, 20, 1);
  expect(latinHypercube(names, 20, 1)).toEqual(first);
  expect(latinHypercube(names, 20, 2)).not.toEqual(first);
  expect(first[names[0]!]).not.toEqual(first[names[1]!]);
});
