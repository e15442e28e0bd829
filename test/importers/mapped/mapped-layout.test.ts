import { expect, test } from 'vitest';
import type { MappingInput } from '../../../server/contract/mapping.ts';
import { ImportError } from '../../../server/importers/import-error.ts';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { FACILITIES, mappingOf, readTable } from './read-table.ts';

const GATE_LOG: MappingInput = {
  kind: 'crossings',
  columns: {
    facility: 'Puerto',
    lane: 'Carril',
    truck: 'Placas',
    joined: 'Llegada',
    primary: 'Caseta',
    released: 'Salida',
    load: 'Carga',
    commodity: 'Mercancía',
  },
};
const HEADER = 'Puerto,Carril,Placas,Llegada,Caseta,Salida,Carga,Mercancía,Notas';
const gateLog = (rows: readonly string[], mapping: MappingInput = GATE_LOG) =>
  readTable([HEADER, ...rows], mappedLayout(mappingOf(mapping), 'gate-log'));
const inS = (iso: string) => Date.parse(iso) / 1000;

test('a row of a gate log becomes a truck with its times, lane, load and commodity', async () => {
  const { dataset, rows, problems, why } = await gateLog([
    'Comercio Mundial,Rápido,ABC-123,2026-05-20 08:00,2026-05-20 09:10,2026-05-20 09:45,Cargado,Aguacates,x',
    '230404,,DEF-456,2026-05-20 08:05,,,,,',
    'World Trade,General,,2026-05-20T08:07:30-05:00,,2026-05-20T09:00:00-05:00,vacío,Acero,',
  ]);
  expect(problems).toEqual([]);
  expect(dataset).toBe('crossing');
  const truck = { facilityId: 'laredo-world-trade' };
  expect(rows).toEqual([
    {
      ...truck,
      laneKind: 'FAST',
      truckRef: 'ABC-123',
      joinedAtS: inS('2026-05-20T13:00Z'),
      primaryAtS: inS('2026-05-20T14:10Z'),
      releasedAtS: inS('2026-05-20T14:45Z'),
      isLoaded: true,
      commodity: 'avocado',
      timeReading: 'unique',
      line: 2,
    },
    {
      ...truck,
      laneKind: 'standard',
      truckRef: 'DEF-456',
      joinedAtS: inS('2026-05-20T13:05Z'),
      primaryAtS: null,
      releasedAtS: null,
      isLoaded: null,
      commodity: null,
      timeReading: 'unique',
      line: 3,
    },
    {
      ...truck,
      laneKind: 'standard',
      truckRef: '',
      joinedAtS: inS('2026-05-20T13:07:30Z'),
      primaryAtS: null,
      releasedAtS: inS('2026-05-20T14:00Z'),
      isLoaded: false,
      commodity: 'acero',
      timeReading: 'offset',
      line: 4,
    },
  ]);
  expect(why).toBe(
    'as the mapping gate-log says, line 1 has the crossing in Puerto, the lane in Carril, the truck in Placas, the time of joining in Llegada, the time at a booth in Caseta, the time of release in Salida, the load in Carga, and the commodity in Mercancía; left out is Notas',
  );
});

const AT = '2026-05-20 ';
test.each<[row: string, code: string, column: string | null]>([
  [`Gdansk,,T,${AT}08:00,,,,,`, 'facility-unknown', 'Puerto'],
  [`2304,,T,${AT}08:00,,,,,`, 'facility-ambiguous', 'Puerto'],
  [`Pharr,Lane 7,T,${AT}08:00,,,,,`, 'lane-unknown', 'Carril'],
  [`Pharr,,T,,${AT}08:00,,,,`, 'joined-missing', 'Llegada'],
  ['Pharr,,T,soon,,,,,', 'time-unreadable', 'Llegada'],
  [`Pharr,,T,2026-03-08 02:30,,,,,`, 'time-in-gap', 'Llegada'],
  [`Pharr,,T,${AT}08:00,${AT}07:59,,,,`, 'primary-before-joined', 'Caseta'],
  [`Pharr,,T,${AT}08:00,${AT}09:00,${AT}08:30,,,`, 'released-before-primary', 'Salida'],
  [`Pharr,,T,${AT}08:00,,${AT}07:00,,,`, 'released-before-joined', 'Salida'],
  [`Pharr,,T,${AT}08:00,,2026-06-20 08:00,,,`, 'stay-implausible', 'Salida'],
  [`Pharr,,T\u202Ecod,${AT}08:00,,,,,`, 'text-control-character', 'Placas'],
  [`Pharr,,${'T'.repeat(61)},${AT}08:00,,,,,`, 'text-too-long', 'Placas'],
  [`Pharr,,T,${AT}08:00,,,half,,`, 'load-unknown', 'Carga'],
  [`Pharr,,T,${AT}08:00,,,,a\u0007b,`, 'text-control-character', 'Mercancía'],
  ['Pharr,,T', 'column-count', null],
  [`Pharr,,T,${AT}08:00,,,,,,more`, 'column-count', null],
  ['Total,,,,,,,,', 'totals-row', null],
])('%s is left out as %s', async (row, code, column) => {
  const { rows, problems } = await gateLog([row]);
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([{ code, column, line: 2 }]);
  expect(problems[0]!.fix).not.toBe('');
});

test('of the hour that November repeats the booth is reached after the queue, in whichever half', async () => {
  const { rows } = await gateLog([
    'Pharr,,A,2026-11-01 01:50,2026-11-01 01:10,2026-11-01 01:40,,,',
    'Pharr,,B,2026-11-01 01:10,2026-11-01 01:50,2026-11-01 01:55,,,',
  ]);
  expect(rows).toMatchObject([
    {
      joinedAtS: inS('2026-11-01T06:50Z'),
      primaryAtS: inS('2026-11-01T07:10Z'),
      releasedAtS: inS('2026-11-01T07:40Z'),
    },
    {
      joinedAtS: inS('2026-11-01T06:10Z'),
      primaryAtS: inS('2026-11-01T06:50Z'),
      releasedAtS: inS('2026-11-01T06:55Z'),
    },
  ]);
  expect(rows[0]).toMatchObject({ timeReading: 'overlap-first' });
});

test("the file's own words, a constant crossing and a zone of the file's own are what the mapping says", async () => {
  const { rows, problems } = await readTable(
    ['Lane;Arrived;Goods', 'L1;31.12.2025 23:30;Hass;', 'L2;01.01.2026 00:15;Hass'],
    mappedLayout(
      mappingOf({
        kind: 'crossings',
        columns: { lane: 'lane', joined: 'ARRIVED', commodity: 'goods' },
        constants: { facility: 'Laredo WTB' },
        values: {
          facility: { 'laredo wtb': 'laredo-world-trade' },
          lane: { L1: 'standard', L2: 'FAST' },
          commodity: { hass: 'avocado' },
        },
        time: { zone: 'UTC', order: 'dmy' },
      }),
      'yard',
    ),
  );
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    {
      facilityId: 'laredo-world-trade',
      laneKind: 'standard',
      joinedAtS: inS('2025-12-31T23:30Z'),
      commodity: 'avocado',
    },
    {
      facilityId: 'laredo-world-trade',
      laneKind: 'FAST',
      joinedAtS: inS('2026-01-01T00:15Z'),
      commodity: 'avocado',
    },
  ]);
});

test('the order of the dates of a file is told once, and the report says by what', async () => {
  const read = (days: readonly string[]) =>
    readTable(
      ['port,arrived', ...days.map((day) => `Pharr,${day} 12:00`)],
      mappedLayout(
        mappingOf({ kind: 'crossings', columns: { facility: 'port', joined: 'arrived' } }),
        'days',
      ),
    );
  const dayFirst = await read(['3/4/2026', '13/4/2026']);
  expect(dayFirst.rows).toMatchObject([
    { joinedAtS: inS('2026-04-03T17:00Z') },
    { joinedAtS: inS('2026-04-13T17:00Z') },
  ]);
  expect(dayFirst.why).toContain('day/month/year, since numbers above 12 stand first');
  const monthFirst = await read(['3/4/2026', '3/14/2026']);
  expect(monthFirst.rows).toMatchObject([
    { joinedAtS: inS('2026-03-04T18:00Z') },
    { joinedAtS: inS('2026-03-14T17:00Z') },
  ]);
  expect(monthFirst.why).toContain('month/day/year, since numbers above 12 stand second');
  const undecided = await read(['3/4/2026']);
  expect(undecided.rows).toMatchObject([{ joinedAtS: inS('2026-03-04T18:00Z') }]);
  expect(undecided.why).toContain('say the order of dates if that is wrong');
});

test('a mapped column that the file lacks refuses it, with the columns that it has', async () => {
  const failing = readTable(
    'port,arrival\nPharr,2026-05-20 08:00',
    mappedLayout(mappingOf(GATE_LOG), 'gate-log'),
  );
  await expect(failing).rejects.toThrow(ImportError);
  await expect(failing).rejects.toMatchObject({
    code: 'column-missing',
    message: expect.stringMatching(
      /"Puerto" \(for the crossing\).*its columns are "port" and "arrival"; map the field/,
    ),
  });
});

test('a mapped column that stands twice in the header refuses the file', async () => {
  const failing = readTable(`${HEADER},Placas`, mappedLayout(mappingOf(GATE_LOG), 'gate-log'));
  await expect(failing).rejects.toMatchObject({ code: 'column-duplicate' });
});

test('hourly counts are read by hour or by date and hour, and only full hours are taken', async () => {
  const { rows, problems, dataset } = await readTable(
    [
      'Crossing;Date;Hour;Trucks',
      'Otay Mesa;5/20/2026 0:00;7;1.234',
      'Otay Mesa;5/20/2026 0:00;8 AM;0',
      'Otay Mesa;5/20/2026 0:00;9:15;3',
      'Otay Mesa;5/20/2026 0:00;24;3',
      'Otay Mesa;5/20/2026 0:00;10;-3',
      'Total;;;1.240',
    ],
    mappedLayout(
      mappingOf({
        kind: 'hourly-counts',
        columns: { facility: 'crossing', date: 'date', hour: 'hour', trucks: 'trucks' },
      }),
      'counts',
    ),
  );
  expect(dataset).toBe('hourly-count');
  expect(rows).toEqual([
    { facilityId: 'otay-mesa', hourStartS: inS('2026-05-20T14:00Z'), trucks: 1234, line: 2 },
    { facilityId: 'otay-mesa', hourStartS: inS('2026-05-20T15:00Z'), trucks: 0, line: 3 },
  ]);
  expect(problems.map(({ code, column }) => [code, column])).toEqual([
    ['hour-not-full', 'Hour'],
    ['time-unreadable', 'Hour'],
    ['value-not-a-count', 'Trucks'],
    ['totals-row', null],
  ]);
});

const WAITS: MappingInput = {
  kind: 'hourly-waits',
  columns: {
    facility: 'cruce',
    lane: 'carril',
    hour: 'hora',
    wait: 'espera',
    lanesOpen: 'abiertos',
    status: 'estado',
  },
};

test('hourly waits are read in the five states of the feed, and no state becomes a zero', async () => {
  const { rows, problems, dataset } = await readTable(
    [
      'cruce,carril,hora,espera,abiertos,estado',
      'Pharr,FAST,2026-05-20 09:00,45,3,demora',
      'Pharr,FAST,2026-05-20 10:00,,2,sin demora',
      'Pharr,FAST,2026-05-20 11:00,,,Cerrado',
      'Pharr,FAST,2026-05-20 12:00,,,pendiente de actualización',
      'Pharr,FAST,2026-05-20 13:00,,,',
      'Pharr,FAST,2026-05-20 14:00,1 hr 5 min,,',
      'Pharr,FAST,2026-05-20 15:00,a while,,',
    ],
    mappedLayout(mappingOf(WAITS), 'waits'),
  );
  expect(dataset).toBe('wait');
  expect(rows).toMatchObject([
    { state: 'value', waitMin: 45, lanesOpen: 3 },
    { state: 'no-delay', waitMin: null, lanesOpen: 2 },
    { state: 'lanes-closed', waitMin: null, lanesOpen: null },
    { state: 'update-pending', waitMin: null },
    { state: 'missing', waitMin: null },
    { state: 'value', waitMin: 65 },
  ]);
  expect(rows[0]).toEqual({
    portNumber: '230502',
    portName: 'Pharr',
    crossingName: 'Pharr',
    laneKind: 'FAST',
    observedAtMs: Date.parse('2026-05-20T14:00Z'),
    utcOffsetMin: -300,
    state: 'value',
    waitMin: 45,
    lanesOpen: 3,
    line: 2,
  });
  expect(problems).toMatchObject([{ code: 'wait-unreadable', column: 'espera', line: 8 }]);
});

test("a status in the file's own words is mapped, and a crossing without a number of CBP has no waits", async () => {
  const numberless = FACILITIES.map((one) => (one.id === 'pharr' ? { ...one, cbpPortNumber: null } : one));
  const { rows, problems } = await readTable(
    [
      'cruce,carril,hora,espera,abiertos,estado',
      'Tecate,,2026-05-20 09:00,,,cerradísimo',
      'Pharr,,2026-05-20 09:00,5,,',
    ],
    mappedLayout(
      mappingOf({ ...WAITS, values: { status: { cerradísimo: 'lanes-closed' } } } as MappingInput),
      'waits',
    ),
    numberless,
  );
  expect(rows).toMatchObject([{ portNumber: '250501', state: 'lanes-closed' }]);
  expect(problems).toMatchObject([{ code: 'facility-without-number', column: 'cruce' }]);
});
