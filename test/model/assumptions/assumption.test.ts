import { expect, test } from 'vitest';
import { assumptionsOf } from '../../../server/model/assumptions/assumption.ts';
import { smallFiles } from './small-files.ts';

const all = assumptionsOf(smallFiles);

test('every figure and table is listed by path, array members by their id, in the order of the files', () => {
  expect(all.map(({ path, value }) => [path, value])).toEqual([
    ['facilities.otay-mesa.hours.weekday', [6, 22]],
    ['facilities.otay-mesa.capacityPerHour', 240],
    ['facilities.otay-mesa.lanes.fast', 3],
    ['facilities.otay-mesa.produceMix', { avocado: 0.4, tomato: 0.6 }],
    ['service.niiShare', 0.16],
    ['cold-chain.airC', [-1, 5]],
  ]);
});

test('an assumption says all that a user needs to judge it', () => {
  expect(all[1]).toEqual({
    path: 'facilities.otay-mesa.capacityPerHour',
    file: 'data/ports.json',
    title: 'Facilities, otay mesa, capacity per hour',
    value: 240,
    range: [200, 300],
    unit: 'trucks an hour',
    grade: 'D',
    source: 'A fit',
    sourceUrl: 'https://example.org/',
    sourceYear: 2020,
    isFitted: false,
    editable: false,
    note: 'Reproduces 40 min',
  });
  expect(all[4]!.title).toBe('Service, NII share');
});

test('guesses and unchecked background are meant to be varied, nothing else is', () => {
  expect(all.filter(({ editable }) => editable).map(({ grade }) => grade)).toEqual(['G', 'G', 'G', 'B']);
});
