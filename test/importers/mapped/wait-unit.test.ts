import { expect, test } from 'vitest';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { inMinutes, unitNamed } from '../../../server/importers/mapped/wait-unit.ts';
import { mappingOf, readTable } from './read-table.ts';

test.each([
  ['Wait (hours)', 'hours'],
  ['wait_hrs', 'hours'],
  ['Espera en horas', 'hours'],
  ['wait_seconds', 'seconds'],
  ['Espera (seg)', 'seconds'],
  ['Wait (min)', 'minutes'],
  ['wait_time_min', 'minutes'],
  ['Hourly wait', 'minutes'],
  ['Wait', 'minutes'],
])('waits under %s are in %s', (name, unit) => {
  expect(unitNamed(name)).toBe(unit);
});

test('half an hour is 30 minutes and 90 seconds are one and a half, and a duration in words keeps its units', () => {
  expect(inMinutes('0,5', 'hours')).toBe('30');
  expect(inMinutes('90', 'seconds')).toBe('1.5');
  expect(inMinutes('1 hr 15 min', 'hours')).toBe('1 hr 15 min');
});

test('a wait in hours is stored in minutes, and the report says that it was read so', async () => {
  const { rows, why } = await readTable(
    ['Crossing,Timestamp,Wait hours', 'Pharr,2026-03-04 13:00,2', 'Pharr,2026-03-04 14:00,1 hr 15 min'],
    mappedLayout(
      mappingOf({
        kind: 'hourly-waits',
        columns: { facility: 'Crossing', hour: 'Timestamp', wait: 'Wait hours' },
      }),
      'waits',
    ),
  );
  expect(rows).toMatchObject([{ waitMin: 120 }, { waitMin: 75 }]);
  expect(why).toContain('waits are read in hours, as the name of their column says');
});
