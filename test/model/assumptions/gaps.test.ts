import { expect, test } from 'vitest';
import { readDataFiles } from '../../../server/assumptions.ts';
import { gapsIn } from '../../../server/model/assumptions/gaps.ts';
import { smallFiles } from './small-files.ts';

test('no number in data/ is without unit, grade and source, and no guess without a range', () => {
  const files = readDataFiles();
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['ports', 'commodities']));
  expect(gapsIn(files)).toEqual([]);
});

const figure = { value: 8, range: [4, 15], unit: 'min', grade: 'G', source: 'us' };
const problemsOf = (node: unknown) =>
  gapsIn({ ports: { service: { scanMin: node }, sources: { us: {} } } }).map(
    ({ path, problem }) => `${path} ${problem}`,
  );
const without = (key: keyof typeof figure) =>
  Object.fromEntries(Object.entries(figure).filter(([name]) => name !== key));

test.each([
  [figure, []],
  [without('grade'), ['ports.service.scanMin has no grade of MOLPDGB']],
  [without('source'), ['ports.service.scanMin has no source that the file lists']],
  [{ ...figure, source: 'them' }, ['ports.service.scanMin has no source that the file lists']],
  [without('unit'), ['ports.service.scanMin has no unit']],
  [{ ...figure, range: null }, ['ports.service.scanMin is a guess without a range']],
  [{ ...figure, value: 20 }, ['ports.service.scanMin is 20, outside its range 4 to 15']],
  [8, ['ports.service.scanMin is a number without grade and source']],
  [{ rows: [1] }, ['ports.service.scanMin.rows.0 is a number without grade and source']],
  [{ rows: [1], grade: 'O', source: 'us' }, []],
])('%j has the gaps %j', (node, problems) => {
  expect(problemsOf(node)).toEqual(problems);
});

test('a preset that sets a graded lever needs a source of its own, and can set no other number', () => {
  const policy = (preset: object) =>
    gapsIn({ policy: { levers: { reportMin: figure }, presets: [preset], sources: { us: {} } } });
  expect(policy({ id: 'literal', levers: { reportMin: 5 }, source: 'us' })).toEqual([]);
  expect(policy({ id: 'literal', levers: { reportMin: 5 } })).toHaveLength(1);
  expect(policy({ id: 'literal', levers: { reportHours: 5 }, source: 'us' })).toHaveLength(1);
});

test('a table whose grade stands beside it is covered, and the small files have no gap', () => {
  expect(gapsIn(smallFiles)).toEqual([]);
});
