import { expect, test } from 'vitest';
import { mappingSchema } from '../../../server/contract/mapping.ts';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { suggestMapping } from '../../../server/importers/mapped/suggest-mapping.ts';
import { FACILITIES, mappingOf, readTable, sampleOf } from './read-table.ts';

const suggest = async (lines: readonly string[]) =>
  suggestMapping(await sampleOf(lines.join('\n')), FACILITIES);

test.each<[what: string, lines: string[], mapping: object]>([
  [
    'an English gate log',
    [
      'Trip ID,Port Code,Crossing Name,Lane Type,Queue_Enter,BoothTime,Exit Time,Commodity,Comment',
      '17,2304,World Trade Bridge,FAST,2026-05-20 08:00,2026-05-20 08:40,2026-05-20 09:10,avocado,late',
      '18,2304,Colombia,standard,2026-05-20 08:01,2026-05-20 08:50,,steel,',
    ],
    {
      kind: 'crossings',
      columns: {
        facility: 'Crossing Name',
        lane: 'Lane Type',
        truck: 'Trip ID',
        joined: 'Queue_Enter',
        primary: 'BoothTime',
        released: 'Exit Time',
        commodity: 'Commodity',
      },
    },
  ],
  [
    'a Spanish gate log',
    [
      'PUENTE;CARRIL;PLACAS;HORA LLEGADA;CASETA;SALIDA;CARGA;MERCANCÍA',
      'Comercio Mundial;Rápido;AB-1;20/05/2026 08:00;20/05/2026 08:40;20/05/2026 09:10;Cargado;Aguacate',
      'Zaragoza;General;AB-2;20/05/2026 08:00;;20/05/2026 09:10;Vacío;',
    ],
    {
      kind: 'crossings',
      columns: {
        facility: 'PUENTE',
        lane: 'CARRIL',
        truck: 'PLACAS',
        joined: 'HORA LLEGADA',
        primary: 'CASETA',
        released: 'SALIDA',
        load: 'CARGA',
        commodity: 'MERCANCÍA',
      },
    },
  ],
  [
    'times of day that share a date',
    ['date,arrived,cleared,bridge', '5/20/2026,08:00,09:10,Pharr', '5/20/2026,08:05,09:20,Pharr'],
    {
      kind: 'crossings',
      columns: {
        facility: 'bridge',
        joinedDate: 'date',
        joinedTime: 'arrived',
        releasedDate: 'date',
        releasedTime: 'cleared',
      },
    },
  ],
  [
    'a date and a time for each event',
    ['arrival date,arrival time,exit date,exit time,poe', '2026-05-20,08:00,2026-05-20,09:10,Pharr'],
    {
      kind: 'crossings',
      columns: {
        facility: 'poe',
        joinedDate: 'arrival date',
        joinedTime: 'arrival time',
        releasedDate: 'exit date',
        releasedTime: 'exit time',
      },
    },
  ],
  [
    'trucks by date and hour',
    ['Puerto,Fecha,Hora,Camiones', 'Otay,2026-05-20,7,120', 'Otay,2026-05-20,8,140'],
    {
      kind: 'hourly-counts',
      columns: { facility: 'Puerto', date: 'Fecha', hour: 'Hora', trucks: 'Camiones' },
    },
  ],
  [
    'trucks by timestamp',
    ['timestamp,port,truck_count', '2026-05-20T07:00:00Z,Otay Mesa,120'],
    { kind: 'hourly-counts', columns: { facility: 'port', hour: 'timestamp', trucks: 'truck_count' } },
  ],
  [
    'waits',
    [
      'port,lane,datetime,wait_minutes,lanes_open,status',
      'Pharr,FAST,2026-05-20 07:00,45,3,delay',
      'Pharr,general,2026-05-20 07:00,,,Lanes Closed',
    ],
    {
      kind: 'hourly-waits',
      columns: {
        facility: 'port',
        lane: 'lane',
        hour: 'datetime',
        wait: 'wait_minutes',
        lanesOpen: 'lanes_open',
        status: 'status',
      },
    },
  ],
])('the columns of %s are told by name and by what is in them', async (_, lines, mapping) => {
  const suggestion = await suggest(lines);
  expect(suggestion).toMatchObject({ mapping, missing: [], headerLine: 1 });
  expect(Object.keys(suggestion!.mapping.columns)).toHaveLength(
    Object.keys((mapping as { columns: object }).columns).length,
  );
  expect(mappingSchema.safeParse(suggestion!.mapping).success).toBe(true);
  const { problems } = await readTable(lines, mappedLayout(mappingOf(suggestion!.mapping), 'suggested'));
  expect(problems).toEqual([]);
});

test('each column is shown with samples, how full it is and what it is for, and what is ignored is said', async () => {
  const suggestion = await suggest([
    'Gate log of the yard,,',
    'arrived,remark,port',
    '2026-05-20 08:00,,Pharr',
    '2026-05-20 08:01,n/a,Pharr',
    '2026-05-20 08:02,wet,Roma',
    '2026-05-20 08:03,,Roma',
  ]);
  expect(suggestion).toMatchObject({
    headerLine: 2,
    ignored: ['remark'],
    missing: [],
    columns: [
      {
        name: 'arrived',
        samples: ['2026-05-20 08:00', '2026-05-20 08:01', '2026-05-20 08:02'],
        filledShare: 1,
        fields: ['joined'],
      },
      { name: 'remark', samples: ['wet'], filledShare: 0.25, fields: [] },
      { name: 'port', samples: ['Pharr', 'Roma'], filledShare: 1, fields: ['facility'] },
    ],
  });
});

test('a log without a crossing or without a date lacks these, and a constant can stand for the crossing', async () => {
  const suggestion = await suggest(['arrived,exit', '2026-05-20 08:00,2026-05-20 09:00']);
  expect(suggestion).toMatchObject({
    missing: ['facility'],
    mapping: { columns: { joined: 'arrived', released: 'exit' } },
  });
  const completed = { ...suggestion!.mapping, constants: { facility: 'pharr' } };
  expect(mappingSchema.safeParse(completed).success).toBe(true);
  expect(await suggest(['bridge,arrived', 'Pharr,08:00'])).toMatchObject({
    missing: ['joined', 'joinedDate'],
  });
  expect(await suggest(['bridge,hour,trucks', 'Pharr,08:00,5'])).toMatchObject({ missing: ['date'] });
});

test('an order of dates that the first rows decide is kept for files whose rows do not', async () => {
  const log = (day: string) => suggest(['bridge,arrived', `Pharr,${day} 08:00`]);
  expect(await log('20/05/2026')).toMatchObject({ mapping: { time: { order: 'dmy' } } });
  expect(await log('5/20/2026')).toMatchObject({ mapping: { time: { order: 'mdy' } } });
  for (const day of ['5/6/2026', '2026-05-20']) expect((await log(day))!.mapping).not.toHaveProperty('time');
});

test('a column of waits that is named for FAST is one of FAST lanes', async () => {
  const suggestion = await suggest(['port,hour,fast_wait', 'Pharr,2026-05-20 08:00,5']);
  expect(suggestion).toMatchObject({
    mapping: { columns: { wait: 'fast_wait' }, constants: { lane: 'FAST' } },
  });
  const general = await suggest(['port,hour,standard_wait,fast_wait', 'Pharr,2026-05-20 08:00,5,1']);
  expect(general!.mapping).not.toHaveProperty('constants');
  expect(general!.mapping.columns).toMatchObject({ wait: 'standard_wait', fastWait: 'fast_wait' });
});

test('a table of something else gets no suggestion', async () => {
  expect(await suggest(['name,age', 'Ann,31'])).toBeNull();
  expect(await suggest(['port,hour', 'Pharr,2026-05-20 08:00'])).toBeNull();
  expect(await suggest(['just one line'])).toBeNull();
});

test('of two columns with one name neither is proposed', async () => {
  const suggestion = await suggest(['port,arrived,arrived', 'Pharr,2026-05-20 08:00,2026-05-20 09:00']);
  expect(suggestion).toBeNull();
});

test('a column called wait is one of waits even where many of its cells need mending', async () => {
  const suggestion = await suggest([
    'Crossing,Timestamp,Wait',
    'Pharr,2026-03-04 13:00,45',
    'Pharr,2026-03-04 14:00,No delay',
    'Pharr,2026-03-04 15:00,>60',
    'Pharr,2026-03-04 16:00,20-30',
  ]);
  expect(suggestion!.mapping).toMatchObject({ kind: 'hourly-waits', columns: { wait: 'Wait' } });
});
