import { expect, test } from 'vitest';
import { namingOf, startOfSpan } from '../../../server/importers/mapped/hour-of-day.ts';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { FACILITIES, mappingOf, readTable } from './read-table.ts';

const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const inS = (iso: string) => Date.parse(iso) / 1000;
const counts = (rows: readonly string[], time = {}) =>
  readTable(
    ['Crossing,Date,Hour,Trucks', ...rows],
    mappedLayout(
      mappingOf({
        kind: 'hourly-counts',
        columns: { facility: 'Crossing', date: 'Date', hour: 'Hour', trucks: 'Trucks' },
        time,
      }),
      'counts',
    ),
  );
const startsOf = (rows: readonly unknown[]) => rows.map((row) => (row as { hourStartS: number }).hourStartS);

test('hours from 1 to 24 name the ends of hours, those from 0 to 23 their starts', () => {
  expect(namingOf('hour', hours(1, 24)).naming).toBe('end');
  expect(namingOf('hour', hours(0, 23))).toMatchObject({ naming: 'start', isCertain: true });
  expect(namingOf('hour', hours(6, 22))).toMatchObject({ naming: 'start', isCertain: false });
  expect(namingOf('hour', ['8 AM', '9 AM', '24'])).toMatchObject({ naming: 'start', isCertain: true });
});

test.each(['hour ending', 'he', 'hora final'])('a column called %s names the ends of hours', (name) => {
  expect(namingOf(name, hours(6, 22))).toMatchObject({ naming: 'end', isCertain: true });
});

test('the first of 24 hours begins at midnight, the last an hour before the next', async () => {
  const { rows, problems, why } = await counts(
    hours(1, 24).map((hour) => `Pharr,2026-03-02,${hour},${hour}`),
  );
  expect(problems).toEqual([]);
  expect(startsOf(rows).at(0)).toBe(inS('2026-03-02T06:00Z'));
  expect(startsOf(rows).at(-1)).toBe(inS('2026-03-03T05:00Z'));
  expect(why).toContain('named by their end');
});

test('a mapping can state which end of an hour is named', async () => {
  const { rows } = await counts(['Pharr,2026-03-02,7,5'], { hours: 'end' });
  expect(startsOf(rows)).toEqual([inS('2026-03-02T12:00Z')]);
});

test('an hour 24 below rows that did not tell refuses the file, since all of them may be an hour off', async () => {
  const open = hours(6, 22).flatMap((hour) => [`Pharr,2026-03-02,${hour},5`]);
  const days = Array.from({ length: 12 }, () => open).flat();
  const layout = mappedLayout(
    mappingOf({
      kind: 'hourly-counts',
      columns: { facility: 'Crossing', date: 'Date', hour: 'Hour', trucks: 'Trucks' },
    }),
    'counts',
  );
  const header = ['Crossing', 'Date', 'Hour', 'Trucks'];
  const records = [header, ...days.map((row) => row.split(','))];
  const recognised = layout.recognise(
    { records, lines: records.map((_, index) => index + 1), delimiter: ',' },
    FACILITIES,
  );
  if (!('read' in recognised)) throw new Error('not recognised');
  const read = () =>
    recognised.read(['Pharr', '2026-03-02', '24', '5'], 300, { add: () => {}, skip: () => {} });
  expect(read).toThrow(/"24" in line 300 .*say with the mapping that hours are named by their end/);
});

test('12 AM is midnight and 12 PM noon', async () => {
  const { rows } = await counts(['Pharr,2026-03-02,12 AM,5', 'Pharr,2026-03-02,12 PM,5']);
  expect(startsOf(rows)).toEqual([inS('2026-03-02T06:00Z'), inS('2026-03-02T18:00Z')]);
});

test.each([
  ['00:00-01:00', '00:00'],
  ['13:00 - 13:59', '13:00'],
  ['23:00-24:00', '23:00'],
  ['23:00–00:00', '23:00'],
  ['7 a 8', '7'],
  ['1 PM to 2 PM', '1 PM'],
  ['11 AM - 12 PM', '11 AM'],
])('the hour %s begins at %s', (span, start) => {
  expect(startOfSpan(span)).toBe(start);
});

test.each(['13:00-06:00', '13:05', '2026', '6-22', ''])('%j is no span of an hour', (cell) => {
  expect(startOfSpan(cell)).toBe(cell);
});

test('a span of an hour is read by its start and not as a time with an offset', async () => {
  const { rows, problems } = await counts([
    'Pharr,2026-03-02,05:00-06:00,5',
    'Pharr,2026-03-02,23:00-24:00,5',
  ]);
  expect(problems).toEqual([]);
  expect(startsOf(rows)).toEqual([inS('2026-03-02T11:00Z'), inS('2026-03-03T05:00Z')]);
});

test('of hours named by their ends the one that November repeats comes twice, and none is lost', async () => {
  const labels = [1, 2, 2, ...hours(3, 24)];
  const { rows, problems } = await counts(labels.map((hour) => `Pharr,2025-11-02,${hour},5`));
  expect(problems).toEqual([]);
  const midnight = inS('2025-11-02T05:00Z');
  expect(startsOf(rows)).toEqual(Array.from({ length: 25 }, (_, index) => midnight + index * 3600));
});
