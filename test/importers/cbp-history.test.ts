import { describe, expect, test } from 'vitest';
import { observed, readSample } from './read-sample.ts';

const BOTA = 'El Paso - Bridge of the Americas (BOTA)';
const DAYS =
  'Sunday (min),Monday (min),Tuesday (min),Wednesday (min),Thursday (min),Friday (min),Saturday (min)';
const PAGE = `Port,Lane,Sub-Lane,Month,Day,Time,${DAYS}`;
const HOURS = ['Midnight', ...Array.from({ length: 23 }, (_, i) => hourName(i + 1))];

function hourName(hour: number): string {
  if (hour === 12) return 'Noon';
  return hour < 12 ? `${hour}:00 AM` : `${hour - 12}:00 PM`;
}

/** A block as the page has it: 24 hours and an empty footer; only 8:00 AM of Monday has a wait, 0 at Noon. */
function block(crossing: string, lane: string, sublane: string, day = 'All'): string[] {
  const start = `${crossing},${lane},${sublane},January,${day}`;
  const rows = HOURS.map((time) => {
    const monday = time === '8:00 AM' ? '25' : time === 'Noon' ? '0' : '';
    return `${start},${time},,${monday},,,,,`;
  });
  return [...rows, `${start},,,,,,,,`];
}

describe('the historical page of a month', () => {
  test('gives what its cells have: a blank is no wait of zero, and a footer is no hour', async () => {
    const { rows, problems } = await readSample('wait-average', [
      PAGE,
      ...block(BOTA, 'Commercial', 'General'),
    ]);
    const place = { facilityId: 'el-paso-bota', laneKind: 'standard', month: 1, weekday: 1 };
    expect(rows).toEqual([
      { ...place, hour: 8, waitMin: 25, line: 10 },
      { ...place, hour: 12, waitMin: 0, line: 14 },
    ]);
    expect(problems).toMatchObject([{ code: 'footer-row', isExpected: true, line: 26 }]);
  });

  test.each([
    ['General', 'standard'],
    ['Standard', 'standard'],
    ['FAST', 'FAST'],
    ['', 'standard'],
  ])('commercial %s is the %s lane', async (sublane, laneKind) => {
    const { rows } = await readSample('wait-average', [
      PAGE,
      ...block('El Paso - Ysleta', 'Commercial', sublane),
    ]);
    expect(rows).toMatchObject([{ laneKind, facilityId: 'ysleta' }, { laneKind }]);
  });

  test('passes over passengers and pedestrians, wherever they cross', async () => {
    const { rows, problems } = await readSample('wait-average', [
      PAGE,
      ...block('El Paso - Paso Del Norte (PDN)', 'Passenger', 'Ready'),
      ...block('El Paso - Stanton DCL', 'Pedestrian', 'General'),
    ]);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(50);
    expect(problems.every(({ isExpected }) => isExpected)).toBe(true);
  });

  test('needs no day', async () => {
    const without = [PAGE, ...block(BOTA, 'Commercial', 'General')].map((line) =>
      line.replace('Month,Day', 'Month').replace('January,All', 'January'),
    );
    expect((await readSample('wait-average', without)).rows).toHaveLength(2);
    const empty = [PAGE, ...block(BOTA, 'Commercial', 'General', '')];
    expect((await readSample('wait-average', empty)).rows).toHaveLength(2);
  });

  test.each([
    ['crossing-unknown', 'Port', [`El Paso - Nowhere,Commercial,General,January,All,Noon,,5,,,,,`]],
    ['lane-unknown', null, [`${BOTA},Commercial,Ready,January,All,Noon,,5,,,,,`]],
    ['month-unreadable', 'Month', [`${BOTA},Commercial,General,Janvier,All,Noon,,5,,,,,`]],
    ['time-unreadable', 'Time', [`${BOTA},Commercial,General,January,All,13:30,,5,,,,,`]],
    ['wait-unreadable', 'Monday (min)', [`${BOTA},Commercial,General,January,All,Noon,,soon,,,,,`]],
  ])('%s: what cannot be read is left out with its column', async (code, column, lines) => {
    const { rows, problems } = await readSample('wait-average', [PAGE, ...lines]);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code, column, line: 2 }]);
  });
});

test.each([
  ['El Paso - Bridge of the Americas (BOTA)', 'el-paso-bota'],
  ['El Paso - Ysleta', 'ysleta'],
  ['Laredo - World Trade Bridge', 'laredo-world-trade'],
  ['Laredo - Colombia Solidarity', 'laredo-colombia'],
  ['Brownsville - Veterans International', 'brownsville-veterans'],
  ['Brownsville - Los Indios', 'los-indios'],
  ['Eagle Pass - Bridge II', 'eagle-pass'],
  ['Hidalgo/Pharr - Pharr', 'pharr'],
  ['Nogales - Mariposa', 'nogales-mariposa'],
  ['San Luis - San Luis II', 'san-luis'],
  ['Otay Mesa - Commercial', 'otay-mesa'],
  ['Calexico - East', 'calexico-east'],
  ['Santa Teresa - Santa Teresa Port of Entry', 'santa-teresa'],
  ['Marcelino Serna - Tornillo', 'tornillo'],
  ['Progreso - Progreso International Bridge', 'progreso'],
  ['Douglas (Raul Hector Castro)', 'douglas'],
  ['Columbus', 'columbus'],
  ['Naco', 'naco'],
  ['Tecate', 'tecate'],
  ['Rio Grande City', 'rio-grande-city'],
])('CBP calls by %s the facility %s', async (crossing, facilityId) => {
  const { rows } = await readSample('wait-average', [
    PAGE,
    `${crossing},Commercial,General,May,All,Noon,,5,,,,,`,
  ]);
  expect(rows).toMatchObject([{ facilityId, month: 5, weekday: 1, hour: 12, waitMin: 5 }]);
});

describe('the historical page of a holiday', () => {
  const header = 'Port,Lane,Sub-Lane,Holiday,Time,"Monday, Dec 30, 2024 (min)","Tuesday, July 1, 2025 (min)"';
  const row = (time: string, winter: string, summer: string) =>
    `${BOTA},Commercial,General,New Years Day,${time},${winter},${summer}`;

  test('gives waits at instants by the clock of the crossing, winter and summer', async () => {
    const { rows } = await readSample('wait', [header, row('6:00 AM', '3', '7'), row('Noon', '', '0')]);
    const place = {
      portNumber: '240201',
      portName: 'El Paso',
      laneKind: 'standard',
      state: 'value',
      lanesOpen: null,
    };
    expect(rows).toMatchObject([
      { ...place, observedAtMs: Date.UTC(2024, 11, 30, 13), utcOffsetMin: -420, waitMin: 3, line: 2 },
      { ...place, observedAtMs: Date.UTC(2025, 6, 1, 12), utcOffsetMin: -360, waitMin: 7 },
      { ...place, observedAtMs: Date.UTC(2025, 6, 1, 18), utcOffsetMin: -360, waitMin: 0, line: 3 },
    ]);
  });

  test('takes of an hour that the clocks repeat the first, and says so', async () => {
    const { rows, recognised } = await readSample('wait', [
      header.replace('Tuesday, July 1, 2025', 'Sunday, Nov 2, 2025'),
      row('1:00 AM', '', '9'),
    ]);
    expect(rows).toMatchObject([{ observedAtMs: Date.UTC(2025, 10, 2, 7), utcOffsetMin: -360 }]);
    expect(recognised.why).toContain('repeats the first is meant');
  });

  test('has no hour that the clocks skip', async () => {
    const { rows, problems } = await readSample('wait', [
      header.replace('Tuesday, July 1, 2025', 'Sunday, Mar 9, 2025'),
      row('2:00 AM', '', '9'),
    ]);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code: 'hour-skipped', line: 2 }]);
  });
});

describe('El Paso in 2025, as compiled', () => {
  test('1,686 averages of two bridges, none of a Sunday', async () => {
    const { rows, problems } = await readSample(
      'wait-average',
      observed('cbp_commercial_waits_elpaso_by_month_dow_hour_2025.csv'),
    );
    expect({ rows: rows.length, problems }).toEqual({ rows: 1686, problems: [] });
    expect(new Set(rows.map(({ facilityId }) => facilityId))).toEqual(new Set(['el-paso-bota', 'ysleta']));
    expect(rows.filter(({ weekday }) => weekday === 7)).toEqual([]);
    expect(rows[0]).toEqual({
      facilityId: 'el-paso-bota',
      laneKind: 'standard',
      month: 1,
      weekday: 1,
      hour: 6,
      waitMin: 7,
      line: 2,
    });
  });

  test('1,220 dated waits around ten holidays', async () => {
    const { rows, problems } = await readSample(
      'wait',
      observed('cbp_commercial_waits_elpaso_holidays_hourly_2024_2025.csv'),
    );
    expect({ rows: rows.length, problems }).toEqual({ rows: 1220, problems: [] });
    const keys = new Set(rows.map((row) => `${row.portNumber} ${row.observedAtMs}`));
    expect(keys.size).toBe(1220);
    expect(rows[0]).toMatchObject({ observedAtMs: Date.UTC(2024, 11, 30, 13), waitMin: 3 });
  });
});

test('a table of its own that names port, lane and time is not taken for a page that lacks something', async () => {
  const table = ['Port,Lane,Month,Time,Wait', 'Pharr,Commercial,January,Noon,5'];
  await expect(readSample('wait', table)).rejects.toMatchObject({ code: 'layout-unknown' });
  const other = ['crossing,country,value,year', 'Pharr,Mexico,3,2024'];
  await expect(readSample('wait', other)).rejects.toMatchObject({ code: 'layout-unknown' });
  const page = [`Port,Sub-Lane,Month,Day,Time,${DAYS}`, `${BOTA},General,May,All,Noon,,5,,,,,`];
  await expect(readSample('wait-average', page)).rejects.toMatchObject({
    code: 'column-missing',
    message: expect.stringMatching(/historical waits by month, weekday and hour but lacks the column "Lane"/),
  });
});
