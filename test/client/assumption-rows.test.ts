import { expect, test } from 'vitest';
import {
  chosenAssumptions,
  rangeTexts,
  statedText,
  withAssumed,
} from '../../client/findings/assumption-rows.ts';
import type { ListedAssumption } from '../../client/state/assumptions-store.ts';
import { isOfRun } from '../../client/state/studies-store.ts';

const assumption = (path: string, told: Partial<ListedAssumption> = {}): ListedAssumption => ({
  path,
  file: 'data/ports.json',
  title: path,
  value: 8,
  range: [4, 15],
  unit: 'min',
  grade: 'G',
  source: 'Judgement',
  sourceUrl: null,
  sourceYear: 2026,
  isFitted: false,
  editable: true,
  note: null,
  ...told,
});
const list = [
  assumption('facilities.pharr.lanes.fast', { grade: 'O' }),
  assumption('facilities.ysleta.lanes.fast'),
  assumption('service.niiScanMin'),
];
const all = { search: '', grade: '', portId: null, isChangedOnly: false };
const paths = (filter: Partial<typeof all> | { portId: string }, assumed = {}) =>
  chosenAssumptions(list, { ...all, ...filter }, assumed).map(({ path }) => path);

test('of one crossing are its own figures and those that hold for all', () => {
  expect(paths({ portId: 'pharr' })).toEqual(['facilities.pharr.lanes.fast', 'service.niiScanMin']);
});

test('every word of a search must stand in title, path or source, in any order', () => {
  expect(paths({ search: 'fast ysleta' })).toEqual(['facilities.ysleta.lanes.fast']);
  expect(paths({ search: 'fast bananas' })).toEqual([]);
});

test('a grade and what was changed choose as well', () => {
  expect(paths({ grade: 'O' })).toEqual(['facilities.pharr.lanes.fast']);
  expect(paths({ isChangedOnly: true }, { 'service.niiScanMin': 12 })).toEqual(['service.niiScanMin']);
});

test('a value as stated changes nothing, and a reset takes one out and leaves the others', () => {
  const [, , scan] = list;
  expect(withAssumed({}, scan!, 12)).toEqual({ 'service.niiScanMin': 12 });
  expect(withAssumed({ 'service.niiScanMin': 12 }, scan!, 8)).toEqual({});
  expect(withAssumed({ 'service.niiScanMin': 12, other: 1 }, scan!, null)).toEqual({ other: 1 });
});

test('figures keep the digits that they have; none is a dash and a table is not spelt out', () => {
  expect(statedText(1234.5)).toBe('1,234.5');
  expect(statedText(0.00021)).toBe('0.00021');
  expect(statedText(null)).toBe('–');
  expect(statedText([1, 2])).toBeNull();
  expect(rangeTexts([0, 0.5])).toEqual(['0', '0.5']);
});

test('a tornado is of the run that asked the same, however often repeated; a break-even of any share of it', () => {
  const run = { portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 };
  const tornado = { kind: 'tornado', metric: 'p90WaitMin', of: 'scenario' } as const;
  expect(isOfRun({ ...tornado, whatIf: { ...run, replications: 6 } }, run)).toBe(true);
  expect(isOfRun({ ...tornado, whatIf: { ...run, seed: 2 } }, run)).toBe(false);
  const target = { metric: 'p90WaitMin', relation: '<=', value: 45 } as const;
  const solve = { kind: 'solve', portId: 'pharr', target, days: 7, replications: 10, seed: 1 } as const;
  expect(isOfRun(solve, run)).toBe(true);
  expect(isOfRun({ ...solve, from: '2024-12-02' }, run)).toBe(false);
});
