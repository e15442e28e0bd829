import { expect, test } from 'vitest';
import { readLanesOpen, readWait } from '../../server/importers/wait-value.ts';

test.each([
  ['delay', '45', 45],
  ['delay', '5', 5],
  ['delay', ' 5 ', 5],
  ['delay', '5,5', 5.5],
  ['delay', '15 min', 15],
  ['delay', '1 hr', 60],
  ['delay', '1 hrs 35 min', 95],
  ['Demora', '1 hora 35 minutos', 95],
  ['DELAY', ' 2 hrs ', 120],
  ['Retraso', '1h 5m', 65],
  ['', '30', 30],
  ['delay', '12.5', 12.5],
  ['delay', '12,5', 12.5],
  ['', '7.25 min', 7.25],
  ['', '1:35:30', 95.5],
])('a lane with %s and %s has a wait of %d min', (status, delay, waitMin) => {
  expect(readWait(status, delay)).toEqual({ state: 'value', waitMin });
});

test.each([
  ['no delay', '0', 'no-delay', 0],
  ['no delay', '5', 'no-delay', 5],
  ['no delay', '', 'no-delay', null],
  ['Sin demora', '0', 'no-delay', 0],
  ['Lanes Closed', '', 'lanes-closed', null],
  ['Lanes Closed', '0', 'lanes-closed', null],
  ['Carriles cerrados', '', 'lanes-closed', null],
  ['CERRADO', '', 'lanes-closed', null],
  ['Update Pending', '', 'update-pending', null],
  ['Actualización pendiente', '', 'update-pending', null],
  ['', 'Update Pending', 'update-pending', null],
  ['N/A', '', 'missing', null],
  ['', '', 'missing', null],
  ['delay', '', 'missing', null],
])('a lane with "%s" and "%s" is %s, and no zero is made up', (status, delay, state, waitMin) => {
  expect(readWait(status, delay)).toEqual({ state, waitMin });
});

test.each([
  '-5',
  '1e400',
  'NaN',
  '0x10',
  '1,234',
  '0:45',
  '0:75:00',
  '99999',
  '99999999999999999999',
  '５',
  'soon',
  '1 hrs -5 min',
])('a wait of %s is a problem, not a number', (delay) =>
  expect(readWait('delay', delay)).toMatchObject({ code: 'wait-unreadable' }),
);

test('a status that the feed does not have is a problem', () => {
  expect(readWait('on fire', '5')).toMatchObject({ code: 'status-unknown' });
});

test('open lanes are a count, or nothing', () => {
  expect(readLanesOpen('10')).toBe(10);
  expect(readLanesOpen('0')).toBe(0);
  expect(readLanesOpen('')).toBeNull();
  expect(readLanesOpen('N/A')).toBeNull();
  expect(readLanesOpen('-1')).toMatchObject({ code: 'lanes-unreadable' });
});
