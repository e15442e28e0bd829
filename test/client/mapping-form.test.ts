import { expect, test } from 'vitest';
import {
  doubledOf,
  facilityWordsOf,
  formOf,
  formOfReport,
  mappingOf,
  missingOf,
  withKind,
} from '../../client/state/mapping-form.ts';
import type { MappedField } from '../../server/contract/mapped-fields.ts';
import { mappingSchema } from '../../server/contract/mapping.ts';

const column = (name: string, ...fields: MappedField[]) => ({
  name,
  samples: ['Laredo WTB', 'Pharr'],
  filledShare: 1,
  fields,
});

/** As the server proposes it for a gate log whose times of day share a date. */
const gateLog = formOf({
  mapping: { kind: 'crossings', columns: {} },
  columns: [
    column('Puerto', 'facility'),
    column('Fecha', 'joinedDate', 'releasedDate'),
    column('Llegada', 'joinedTime'),
    column('Salida', 'releasedTime'),
    column('Notas'),
  ],
});

test('a date that times of day share is the date of each that is mapped, and of no other', () => {
  expect(mappingOf(gateLog)).toEqual({
    kind: 'crossings',
    columns: {
      facility: 'Puerto',
      joinedDate: 'Fecha',
      joinedTime: 'Llegada',
      releasedDate: 'Fecha',
      releasedTime: 'Salida',
    },
    constants: {},
    values: {},
    time: { order: null, overlap: 'first', gap: 'reject' },
  });
  expect(mappingSchema.safeParse(mappingOf(gateLog)).success).toBe(true);
  expect([missingOf(gateLog), doubledOf(gateLog)]).toEqual([[], []]);
});

test('a table without a column of crossings lacks one until it is said for all rows', () => {
  const form = { ...gateLog, uses: gateLog.uses.with(0, 'ignore') };
  expect(missingOf(form)).toEqual(['facility']);
  const said = { ...form, facility: 'pharr', lane: 'FAST' };
  expect(missingOf(said)).toEqual([]);
  expect(mappingOf(said).constants).toEqual({ facility: 'pharr', lane: 'FAST' });
  expect(mappingSchema.safeParse(mappingOf(said)).success).toBe(true);
});

test('what is said for all rows gives way to a column', () => {
  const form = { ...gateLog, uses: gateLog.uses.with(4, 'lane'), facility: 'pharr', lane: 'FAST' };
  expect(mappingOf(form).constants).toEqual({});
});

test('a time that is missing and a use that two columns have are named', () => {
  expect(missingOf({ ...gateLog, uses: gateLog.uses.with(2, 'ignore') })).toEqual(['joined']);
  expect(doubledOf({ ...gateLog, uses: gateLog.uses.with(4, 'facility') })).toEqual(['facility']);
});

test('for another kind of table only the columns that mean the same there are kept', () => {
  const waits = withKind(gateLog, 'hourly-waits');
  expect(waits.uses).toEqual(['facility', 'ignore', 'ignore', 'ignore', 'ignore']);
  expect(missingOf(waits)).toEqual(['hour', 'wait']);
  expect(withKind({ ...gateLog, lane: 'FAST' }, 'hourly-counts')).toMatchObject({ kind: 'hourly-counts' });
  expect(mappingOf(withKind({ ...gateLog, lane: 'FAST' }, 'hourly-counts')).constants).toEqual({});
});

test("the file's own words for crossings and the clocks that it is written by go into the mapping", () => {
  const form = {
    ...gateLog,
    facilityWords: { 'Laredo WTB': 'laredo-world-trade', Pharr: '' },
    zone: 'America/Chicago',
    order: 'dmy' as const,
    overlap: 'second' as const,
    gap: 'forward' as const,
  };
  const mapping = mappingOf(form);
  expect(mapping.values).toEqual({ facility: { 'Laredo WTB': 'laredo-world-trade' } });
  expect(mapping.time).toEqual({ zone: 'America/Chicago', order: 'dmy', overlap: 'second', gap: 'forward' });
  expect(mappingSchema.safeParse(mapping).success).toBe(true);
  const columns = gateLog.columns.map((one, index) => ({ ...one, fields: fieldsAt(index) }));
  expect(mappingOf(formOf({ mapping, columns }))).toEqual(mapping);
});

test('words that were not understood are offered to be mapped before the samples of the column', () => {
  const problem = (code: string, value: string | null) => ({
    line: 2,
    column: 'Puerto',
    value,
    code,
    message: '',
    fix: '',
  });
  const problems = [
    problem('facility-unknown', 'Gdansk'),
    problem('facility-unknown', 'Gdansk'),
    problem('facility-ambiguous', '2304'),
    problem('facility-missing', null),
    problem('lane-unknown', 'Lane 7'),
  ];
  expect(facilityWordsOf(gateLog, problems)).toEqual(['Gdansk', '2304', 'Laredo WTB', 'Pharr']);
  expect(facilityWordsOf({ ...gateLog, uses: gateLog.uses.with(0, 'ignore') }, problems)).toEqual([]);
});

const preview = {
  columns: ['facility', 'joined_at', 'Comment', ''],
  rows: [
    { line: 2, cells: ['pharr', '2026-05-20 08:00', ''], parsed: [], problem: null },
    { line: 3, cells: ['pharr', '2026-05-20 08:05', 'late', ''], parsed: [], problem: null },
  ],
};

test('a table that was read already can be mapped by hand from its first rows', () => {
  const form = formOfReport({ dataset: 'crossing', preview }, null);
  expect(form).toMatchObject({ kind: 'crossings', uses: ['facility', 'joined', 'ignore'] });
  expect(form!.columns[2]).toEqual({ name: 'Comment', samples: ['late'], filledShare: 0.5 });
  const mapping = { kind: 'crossings' as const, columns: { joined: 'JOINED_AT', facility: 'Comment' } };
  expect(formOfReport({ dataset: 'crossing', preview }, mapping)!.uses).toEqual([
    'ignore',
    'joined',
    'facility',
  ]);
});

test('counts by month and files without columns are not mapped by hand', () => {
  expect(formOfReport({ dataset: 'monthly-count', preview }, null)).toBeNull();
  expect(formOfReport({ dataset: 'wait', preview: { columns: [], rows: [] } }, null)).toBeNull();
  expect(formOfReport({ dataset: 'wait', preview: null }, null)).toBeNull();
});

function fieldsAt(index: number): MappedField[] {
  const fields: MappedField[][] = [
    ['facility'],
    ['joinedDate', 'releasedDate'],
    ['joinedTime'],
    ['releasedTime'],
  ];
  return fields[index] ?? [];
}
