import { expect, test } from 'vitest';
import { mappingProblem, mappingSchema, profileSchema } from '../../server/contract/mapping.ts';

const CROSSINGS = { kind: 'crossings', columns: { facility: 'port', joined: 'arrived' } };

test('a mapping has defaults for all but its kind and columns', () => {
  expect(mappingSchema.parse(CROSSINGS)).toEqual({
    ...CROSSINGS,
    constants: {},
    values: {},
    time: { order: null, overlap: 'first', gap: 'reject' },
  });
});

test.each<[mapping: unknown, sentence: string]>([
  [{ ...CROSSINGS, kind: 'trucks' }, 'kind: expected crossings, hourly-counts or hourly-waits'],
  [
    { kind: 'crossings', columns: { joined: 'arrived' } },
    'columns.facility: no column is mapped to facility, which every row must have; map one, or name the crossing in constants.facility',
  ],
  [
    { kind: 'crossings', columns: { facility: 'port' } },
    'columns.joined: no column is mapped to joined, which every row must have; map joined, or joinedDate and joinedTime',
  ],
  [
    { ...CROSSINGS, columns: { ...CROSSINGS.columns, wait: 'w' } },
    'columns: "wait" cannot stand here; what can is facility, lane, truck',
  ],
  [
    { ...CROSSINGS, columns: { ...CROSSINGS.columns, joinedDate: 'd', joinedTime: 't' } },
    'columns.joined: joined is mapped both whole and as date and time',
  ],
  [
    { ...CROSSINGS, columns: { ...CROSSINGS.columns, releasedTime: 't' } },
    'columns.released: released has a date or a time but not both',
  ],
  [
    { ...CROSSINGS, columns: { ...CROSSINGS.columns, lane: ' ' } },
    'columns.lane: the name of a column is empty',
  ],
  [
    { ...CROSSINGS, columns: { ...CROSSINGS.columns, lane: 3 } },
    'columns.lane: expected the name of a column',
  ],
  [{ ...CROSSINGS, constants: { facility: 'pharr' } }, 'constants.facility: facility is a column as well'],
  [{ ...CROSSINGS, constants: { lane: 'rapid' } }, 'constants.lane: expected standard or FAST'],
  [{ ...CROSSINGS, values: { lane: { R: 'rapid' } } }, 'values.lane.R: expected standard or FAST'],
  [
    { ...CROSSINGS, time: { zone: 'America/Laredo' } },
    'time.zone: no such IANA time zone is known; write one such as America/Chicago',
  ],
  [{ ...CROSSINGS, time: { order: 'ydm' } }, 'time.order: expected ymd, mdy, dmy or null'],
  [
    { ...CROSSINGS, time: { summer: true } },
    'time: "summer" cannot stand here; what can is zone, order, hours, overlap, gap',
  ],
  [
    { ...CROSSINGS, extra: 1 },
    '"extra" cannot stand here; what can is kind, columns, constants, values, time',
  ],
  [
    { kind: 'hourly-counts', columns: { facility: 'p', hour: 'h' } },
    'columns.trucks: no column is mapped to trucks',
  ],
  [
    { kind: 'hourly-waits', columns: { facility: 'p', wait: 'w' } },
    'columns.hour: no column is mapped to hour',
  ],
])('%j is refused with one sentence', (mapping, sentence) => {
  const { error } = mappingSchema.safeParse(mapping);
  const said = mappingProblem(error!, 'The mapping');
  expect(said).toContain(`The mapping cannot be used: `);
  expect(said).toContain(sentence);
  expect(said).toMatch(/^[^\n]+\.$/);
});

test('a profile has a name that can stand in an address, and a header', () => {
  const profile = { name: 'laredo-gate-log', mapping: CROSSINGS, headerColumns: ['port', 'arrived'] };
  expect(profileSchema.safeParse(profile).success).toBe(true);
  for (const name of ['', 'Laredo', 'a b', '../x', '-a', 'x'.repeat(61)]) {
    const { error } = profileSchema.safeParse({ ...profile, name });
    expect(mappingProblem(error!, 'The profile'), name).toContain('name: expected');
  }
  expect(profileSchema.safeParse({ ...profile, headerColumns: [] }).success).toBe(false);
});
