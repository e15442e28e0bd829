import { expect, test } from 'vitest';
import { latestBefore, readStamp, readUpdateTime, utcOffsetOf } from '../../server/importers/wait-time.ts';

test.each([
  ['At 3:00 pm CDT', 15 * 60, -300],
  ['At Noon EDT', 12 * 60, -240],
  ['At Midnight PST', 0, -480],
  ['At 12:00 am MST', 0, -420],
  ['At 12:30 pm MDT', 12 * 60 + 30, -360],
  ['10:00 am EST', 10 * 60, -300],
  ['En Mediodía CDT', 12 * 60, -300],
  ['A las 3:15 p. m. PDT', 15 * 60 + 15, -420],
])('%s is a time of day with an offset', (text, minuteOfDay, utcOffsetMin) => {
  expect(readUpdateTime(text)).toEqual({ minuteOfDay, utcOffsetMin });
});

test('a lane without an update time has none, and one without a zone is a problem', () => {
  expect(readUpdateTime('')).toBeNull();
  for (const text of ['At 3:00 pm', 'At 13:00 pm CDT', 'At 3:61 pm CDT', 'At 3:00 pm XYZ', 'yesterday'])
    expect(readUpdateTime(text), text).toMatchObject({ code: 'time-unreadable' });
});

test('dates are read as written, with or without a time, and no day is made up', () => {
  const dateMs = Date.UTC(2022, 5, 29);
  expect(readStamp('6/29/2022', '13:25:16')).toEqual({ dateMs, msOfDay: 48_316_000 });
  expect(readStamp('2022-06-29', '')).toEqual({ dateMs, msOfDay: null });
  expect(readStamp('2012-8-22', '6:31:1')).toEqual({ dateMs: Date.UTC(2012, 7, 22), msOfDay: 23_461_000 });
  for (const date of ['2/30/2022', '29/6/2022', '', 'today']) expect(readStamp(date, '1:00:00')).toBeNull();
});

test('a time without a date belongs to the last such hour, a full hour ahead included', () => {
  const answered = Date.UTC(2022, 5, 29, 17, 25);
  const noon = { minuteOfDay: 720, utcOffsetMin: -300 };
  expect(latestBefore(answered, noon)).toBe(Date.UTC(2022, 5, 29, 17));
  expect(latestBefore(answered, { ...noon, minuteOfDay: 780 })).toBe(Date.UTC(2022, 5, 29, 18));
  expect(latestBefore(answered, { ...noon, minuteOfDay: 840 })).toBe(Date.UTC(2022, 5, 28, 19));
  const afterMidnight = Date.UTC(2022, 5, 29, 5, 30);
  expect(latestBefore(afterMidnight, { ...noon, minuteOfDay: 23 * 60 })).toBe(Date.UTC(2022, 5, 29, 4));
});

test('the hour that the clocks repeat in November is two hours, told apart by the zone', () => {
  const answered = Date.UTC(2026, 10, 1, 9);
  const at = (zone: string) =>
    latestBefore(answered, { minuteOfDay: 90, utcOffsetMin: utcOffsetOf(zone) ?? Number.NaN });
  expect(at('CDT')).toBe(Date.UTC(2026, 10, 1, 6, 30));
  expect(at('CST')).toBe(Date.UTC(2026, 10, 1, 7, 30));
});
