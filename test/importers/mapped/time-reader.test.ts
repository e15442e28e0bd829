import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterEach, expect, test, vi } from 'vitest';
import type { DateOrder } from '../../../server/importers/mapped/date-order.ts';
import { type TimeRules, timeReader } from '../../../server/importers/mapped/time-reader.ts';

const rules = (zone: string, other: Partial<TimeRules> = {}): TimeRules => ({
  zone,
  order: 'mdy',
  overlap: 'first',
  gap: 'reject',
  ...other,
});
const inS = (iso: string) => Date.parse(iso) / 1000;

test('every day from 1990 to 2099 is read as the calendar has it, and the one before its first and the one after its last are not', () => {
  const read = timeReader(rules('UTC'));
  const iso = (atS: number) => new Date(atS * 1000).toISOString().slice(0, 16);
  for (let atS = inS('1990-01-01'); atS < inS('2100-01-01'); atS += 86_400)
    expect(read(iso(atS))).toMatchObject({ atS });
  for (const none of ['1989-12-31', '2100-01-01', '2026-02-29', '2028-02-30', '2026-04-31', '2026-05-00'])
    expect(read(`${none} 12:00`)).toMatchObject({ code: 'time-unreadable' });
});

test.each<[text: string, order: DateOrder]>([
  ['2026-05-20T13:05', 'mdy'],
  ['2026-05-20 13:05:00', 'dmy'],
  ['2026-05-20T13:05:00.250', 'ymd'],
  ['2026-05-20T18:05:00Z', 'ymd'],
  ['2026-05-20T12:05:00-06:00', 'ymd'],
  ['2026-05-20 20:05:00+0200', 'ymd'],
  ['2026-05-20 13:05:00 CDT', 'ymd'],
  ['2026-05-20 12:05 CST', 'ymd'],
  ['5/20/2026 1:05 PM', 'mdy'],
  ['05/20/2026 01:05:00 p. m.', 'mdy'],
  ['20/5/2026 1:05 p.m.', 'dmy'],
  ['20/05/2026 13:05', 'dmy'],
  ['20.05.2026 13:05', 'dmy'],
  ['20-05-2026 13:05:00', 'dmy'],
  ['5/20/26 13:05', 'mdy'],
  ['26/05/20 13:05', 'ymd'],
  ['2026/5/20 13:05', 'mdy'],
  ['20260520T130500', 'ymd'],
  ['20260520130500', 'ymd'],
  ['20-May-2026 13:05', 'mdy'],
  ['20 de mayo de 2026 13:05', 'mdy'],
  ['May 20, 2026 1:05 pm', 'mdy'],
  ['1779300300', 'ymd'],
  ['46162.5451388889', 'ymd'],
  ['1779300300000', 'ymd'],
])('%s (%s) is five past one in the afternoon at Laredo', (text, order) => {
  const read = timeReader(rules('America/Chicago', { order }))(text);
  expect(read).toMatchObject({ atS: inS('2026-05-20T18:05:00Z') });
});

test.each<[text: string, order: DateOrder, why: string]>([
  ['2026-02-30 13:05', 'mdy', 'no such day'],
  ['13/5/2026 13:05', 'mdy', 'month/day/year'],
  ['5/20/2026 13:05', 'dmy', 'day/month/year'],
  ['5/20/2026 13:05', 'ymd', 'its year stands last'],
  ['2026-05-20', 'mdy', 'no time of day'],
  ['2026-05-20 24:01', 'mdy', 'time of day'],
  ['2026-05-20 13:60', 'mdy', 'time of day'],
  ['5/20/2026 13:05 PM', 'mdy', 'time of day'],
  ['2026-05-20 13:05 XYZ', 'mdy', 'time of day'],
  ['2026-05-20T13:05:00+25:00', 'mdy', 'time of day'],
  ['0026-05-20 13:05', 'mdy', '1990 to 2099'],
  ['yesterday', 'mdy', 'does not start with a date'],
  ['２０２６-05-20 13:05', 'mdy', 'does not start with a date'],
])('%s (%s) is refused with the reason', (text, order, why) => {
  const read = timeReader(rules('America/Chicago', { order }))(text);
  expect(read).toMatchObject({ code: 'time-unreadable', message: expect.stringContaining(why) });
});

/** Changes of the clocks, from the tz database; gap and overlap are local. */
const CHANGES = [
  {
    zone: 'America/Los_Angeles',
    gap: '2026-03-08 02:30',
    forward: '2026-03-08T10:30Z',
    overlap: '2026-11-01 01:30',
    first: '2026-11-01T08:30Z',
    second: '2026-11-01T09:30Z',
  },
  {
    zone: 'America/Tijuana',
    gap: '2026-03-08 02:30',
    forward: '2026-03-08T10:30Z',
    overlap: '2026-11-01 01:30',
    first: '2026-11-01T08:30Z',
    second: '2026-11-01T09:30Z',
  },
  {
    zone: 'America/Chicago',
    gap: '2026-03-08 02:30',
    forward: '2026-03-08T08:30Z',
    overlap: '2026-11-01 01:30',
    first: '2026-11-01T06:30Z',
    second: '2026-11-01T07:30Z',
  },
  {
    zone: 'America/Ciudad_Juarez',
    gap: '2023-03-12 02:30',
    forward: '2023-03-12T09:30Z',
    overlap: '2022-11-29 23:30',
    first: '2022-11-30T05:30Z',
    second: '2022-11-30T06:30Z',
  },
  {
    zone: 'America/Denver',
    gap: '2026-03-08 02:30',
    forward: '2026-03-08T09:30Z',
    overlap: '2026-11-01 01:30',
    first: '2026-11-01T07:30Z',
    second: '2026-11-01T08:30Z',
  },
  {
    zone: 'America/Ojinaga',
    gap: '2023-03-12 02:30',
    forward: '2023-03-12T08:30Z',
    overlap: '2023-11-05 01:30',
    first: '2023-11-05T06:30Z',
    second: '2023-11-05T07:30Z',
  },
  {
    zone: 'America/Matamoros',
    gap: '2026-03-08 02:30',
    forward: '2026-03-08T08:30Z',
    overlap: '2026-11-01 01:30',
    first: '2026-11-01T06:30Z',
    second: '2026-11-01T07:30Z',
  },
] as const;

test.each(CHANGES)('the clocks of $zone skip $gap and repeat $overlap', (change) => {
  const { zone } = change;
  expect(timeReader(rules(zone))(change.gap)).toMatchObject({
    code: 'time-in-gap',
    message: expect.stringContaining(zone),
  });
  expect(timeReader(rules(zone, { gap: 'forward' }))(change.gap)).toMatchObject({
    atS: inS(change.forward),
    reading: 'gap-forward',
  });
  const first = { atS: inS(change.first), reading: 'overlap-first' };
  const second = { atS: inS(change.second), reading: 'overlap-second' };
  expect(timeReader(rules(zone))(change.overlap)).toMatchObject(first);
  expect(timeReader(rules(zone, { overlap: 'second' }))(change.overlap)).toMatchObject(second);
  expect(timeReader(rules(zone))(change.overlap, inS(change.first))).toMatchObject(first);
  expect(timeReader(rules(zone))(change.overlap, inS(change.first) + 1)).toMatchObject(second);
});

test('Juárez kept the offset of summer on 30 October 2022, when Mexico gave up changing its clocks', () => {
  const read = timeReader(rules('America/Ciudad_Juarez'));
  for (const text of ['2022-10-30 01:30', '2022-10-30 02:30'])
    expect(read(text)).toMatchObject({ reading: 'unique', utcOffsetMin: -360 });
  expect(read('2022-12-01 12:00')).toMatchObject({ reading: 'unique', utcOffsetMin: -420 });
});

test('Ojinaga kept its offset in October and November 2022, when it came to go by the clocks of Texas', () => {
  const read = timeReader(rules('America/Ojinaga'));
  for (const text of ['2022-10-30 01:30', '2022-10-30 02:30', '2022-11-06 01:30', '2022-11-30 00:30'])
    expect(read(text)).toMatchObject({ reading: 'unique', utcOffsetMin: -360 });
  expect(read('2022-07-01 12:00')).toMatchObject({ utcOffsetMin: -360 });
  expect(read('2023-07-01 12:00')).toMatchObject({ utcOffsetMin: -300 });
});

test('Arizona and Chihuahua city change no clocks', () => {
  for (const [zone, utcOffsetMin] of [
    ['America/Phoenix', -420],
    ['America/Chihuahua', -360],
  ] as const)
    for (const text of ['2026-03-08 02:30', '2026-11-01 01:30', '2026-07-01 12:00'])
      expect(timeReader(rules(zone))(text)).toMatchObject({ reading: 'unique', utcOffsetMin });
});

test('an instant has the offset that it is written with, and UTC that of the zone', () => {
  const read = timeReader(rules('America/Chicago'));
  expect(read('2026-11-01T01:30:00-05:00')).toEqual({
    atS: inS('2026-11-01T06:30Z'),
    reading: 'offset',
    utcOffsetMin: -300,
  });
  expect(read('2026-07-01T12:00:00Z')).toEqual({
    atS: inS('2026-07-01T12:00Z'),
    reading: 'offset',
    utcOffsetMin: -300,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('every quarter hour about a clock change is read alike on any day of the year', () => {
  const digestOn = (now: string) => {
    vi.setSystemTime(new Date(now));
    const hash = createHash('sha256');
    for (const { zone } of CHANGES)
      for (const day of ['2022-10-30', '2022-11-29', '2022-11-30', '2026-03-08', '2026-11-01'])
        for (const gap of ['reject', 'forward'] as const) {
          const read = timeReader(rules(zone, { gap }));
          for (let quarter = 0; quarter < 96; quarter++) {
            const time = new Date(quarter * 900_000).toISOString().slice(11, 16);
            hash.update(JSON.stringify(read(`${day} ${time}`)));
          }
        }
    return hash.digest('hex');
  };
  const digests = ['2026-01-15', '2026-07-15', '2026-11-01T09:00Z', '2031-03-09'].map(digestOn);
  expect(new Set(digests).size).toBe(1);
});

test('a local time that is neither skipped nor repeated is the one that luxon formats back', () => {
  const zone = fc.constantFrom(
    'America/Los_Angeles',
    'America/Tijuana',
    'America/Denver',
    'America/Phoenix',
    'America/Ciudad_Juarez',
    'America/Matamoros',
    'America/Ojinaga',
    'Australia/Lord_Howe',
  );
  const instant = fc.integer({ min: inS('1996-01-01T00:00Z'), max: inS('2040-01-01T00:00Z') });
  fc.assert(
    fc.property(zone, instant, (name, atS) => {
      const local = DateTime.fromSeconds(atS, { zone: name }).toFormat('yyyy-MM-dd HH:mm:ss');
      const read = timeReader(rules(name))(local);
      if ('code' in read) throw new Error(read.message);
      if (read.reading === 'unique') expect(read.atS).toBe(atS);
      else
        expect([
          read.atS,
          (timeReader(rules(name, { overlap: 'second' }))(local) as typeof read).atS,
        ]).toContain(atS);
    }),
    { numRuns: 500 },
  );
});
