import { expect, test } from 'vitest';
import { type MappingInput, mappingSchema } from '../../../server/contract/mapping.ts';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { suggestMapping } from '../../../server/importers/mapped/suggest-mapping.ts';
import type { WaitRow } from '../../../server/model/rows.ts';
import { FACILITIES, mappingOf, readTable, sampleOf } from './read-table.ts';

const HEADER = 'Crossing,Hour,Standard Wait,FAST Wait,Ready Wait,Standard Lanes Open,FAST Lanes Open';
const ROWS = [
  'Pharr,2026-05-20 09:00,45,12.5,5,4,2',
  'Pharr,2026-05-20 10:00,50,,5,4,',
  'Pharr,2026-05-20 11:00,soon,10,5,4,x',
];
const WIDE: MappingInput = {
  kind: 'hourly-waits',
  columns: {
    facility: 'Crossing',
    hour: 'Hour',
    wait: 'Standard Wait',
    lanesOpen: 'Standard Lanes Open',
    fastWait: 'FAST Wait',
    fastLanesOpen: 'FAST Lanes Open',
  },
};
const suggested = async (lines: readonly string[]) =>
  suggestMapping(await sampleOf(lines.join('\n')), FACILITIES);

test('a row with a column for each kind of lane holds a reading of each, and none of a kind it says nothing of', async () => {
  const { rows, problems } = await readTable([HEADER, ...ROWS], mappedLayout(mappingOf(WIDE), 'wide'));
  const told = (rows as WaitRow[]).map(({ laneKind, waitMin, lanesOpen, line }) => [
    line,
    laneKind,
    waitMin,
    lanesOpen,
  ]);
  expect(told).toEqual([
    [2, 'standard', 45, 4],
    [2, 'FAST', 12.5, 2],
    [3, 'standard', 50, 4],
  ]);
  expect(problems.map(({ line, code, column }) => [line, code, column])).toEqual([
    [4, 'wait-unreadable', 'Standard Wait'],
    [4, 'lanes-unreadable', 'FAST Lanes Open'],
  ]);
});

test('such a table is suggested with each lane in its columns; those of people and cars are left out', async () => {
  const suggestion = await suggested([HEADER, ...ROWS.slice(0, 2)]);
  expect(suggestion).toMatchObject({ mapping: WIDE, missing: [], ignored: ['Ready Wait'] });
});

test('Spanish names of lanes are known, and each column says its own unit', async () => {
  const lines = [
    'Cruce;Fecha y hora;Espera estándar (min);Espera rápida (horas)',
    'Pharr;2026-05-20 09:00;45,5;0,5',
  ];
  const { mapping, missing } = (await suggested(lines))!;
  expect(missing).toEqual([]);
  const { rows } = await readTable(lines, mappedLayout(mappingSchema.parse(mapping), 'wide'));
  expect((rows as WaitRow[]).map(({ laneKind, waitMin }) => [laneKind, waitMin])).toEqual([
    ['standard', 45.5],
    ['FAST', 30],
  ]);
});

test('a table of FAST lanes alone is one of FAST lanes', async () => {
  const suggestion = await suggested(['port,hour,fast_wait,fast_lanes', 'Pharr,2026-05-20 09:00,12,2']);
  expect(suggestion?.mapping).toMatchObject({
    columns: { wait: 'fast_wait', lanesOpen: 'fast_lanes' },
    constants: { lane: 'FAST' },
  });
});

test.each<[what: string, columns: object, constants: object, says: RegExp]>([
  ['a column of lanes', { lane: 'Lane', fastWait: 'FAST Wait' }, {}, /others are standard ones; leave out/],
  ['FAST for all rows', { fastWait: 'FAST Wait' }, { lane: 'FAST' }, /others are standard ones; leave out/],
  ['no wait of FAST lanes', { fastLanesOpen: 'FAST Lanes Open' }, {}, /map fastWait, or leave them out/],
])('columns of FAST lanes beside %s are refused', (_what, columns, constants, says) => {
  const input = { ...WIDE, columns: { facility: 'a', hour: 'b', wait: 'c', ...columns }, constants };
  const { error } = mappingSchema.safeParse(input);
  expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
});
