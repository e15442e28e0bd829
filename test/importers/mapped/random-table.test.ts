import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { FACILITIES, mappingOf, readTable } from './read-table.ts';

const two = (value: number) => String(value).padStart(2, '0');
const parts = (local: Date) => ({
  y: local.getUTCFullYear(),
  m: local.getUTCMonth() + 1,
  d: local.getUTCDate(),
  h: local.getUTCHours(),
  min: two(local.getUTCMinutes()),
  s: two(local.getUTCSeconds()),
});
type Parts = ReturnType<typeof parts>;
const half = (h: number) => (h < 12 ? 'AM' : 'p. m.');

/** Ways to write a local time, with the order that reads them and whether the date can stand in a column of its own. */
const FORMS: ReadonlyArray<{
  readonly order: 'ymd' | 'mdy' | 'dmy' | null;
  readonly date: (p: Parts) => string;
  readonly clock: (p: Parts) => string;
}> = [
  {
    order: null,
    date: ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
    clock: ({ h, min, s }) => `${two(h)}:${min}:${s}`,
  },
  { order: 'ymd', date: ({ y, m, d }) => `${y}/${m}/${d}`, clock: ({ h, min, s }) => `${h}:${min}:${s}.000` },
  {
    order: 'mdy',
    date: ({ y, m, d }) => `${m}/${d}/${y}`,
    clock: ({ h, min, s }) => `${h % 12 || 12}:${min}:${s} ${half(h)}`,
  },
  {
    order: 'mdy',
    date: ({ y, m, d }) => `${m}/${d}/${two(y % 100)}`,
    clock: ({ h, min, s }) => `${h}:${min}:${s}`,
  },
  {
    order: 'dmy',
    date: ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
    clock: ({ h, min, s }) => `${two(h)}:${min}:${s}`,
  },
  { order: 'dmy', date: ({ y, m, d }) => `${d}.${m}.${y}`, clock: ({ h, min, s }) => `${h}:${min}:${s}` },
  {
    order: null,
    date: ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
    clock: ({ h, min, s }) => `${two(h)}${min}${s}`,
  },
];

const FIRST_S = Date.UTC(2026, 0, 1) / 1000;
const truck = fc.record({
  facility: fc.nat({ max: FACILITIES.length - 1 }),
  isFast: fc.boolean(),
  ref: fc.string({ unit: fc.constantFrom(...'ABC123-,;|"é '), maxLength: 8 }).map((text) => text.trim()),
  /** From January to the end of February, before any clock changes. */
  joinedS: fc.integer({ min: 0, max: 55 * 86_400 }).map((seconds) => FIRST_S + seconds),
  toPrimaryS: fc.option(fc.nat({ max: 40_000 })),
  toReleasedS: fc.option(fc.nat({ max: 40_000 })),
  isLoaded: fc.option(fc.boolean()),
  commodity: fc.constantFrom(null, 'avocado', 'steel'),
});

const NAMES = ['the place', 'kind', 'plate no', 'full', 'what', 'remark'].concat(
  ['joined', 'primary', 'released'].flatMap((event) => [`when ${event}`, `${event} date`, `${event} time`]),
);

const layout = fc.record({
  form: fc.constantFrom(...FORMS),
  isSplit: fc.boolean(),
  order: fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
  casing: fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.replaceAll(' ', '_'),
  ),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  place: fc.constantFrom<(facility: (typeof FACILITIES)[number]) => string>(
    ({ id }) => id,
    ({ name }) => name.en.toUpperCase(),
    ({ shortName }) => ` ${shortName.es}`,
    ({ cbpPortNumber }) => cbpPortNumber!,
  ),
  words: fc.constantFrom(
    { fast: 'FAST', standard: '', loaded: 'loaded', empty: 'empty' },
    { fast: 'Carril rápido', standard: 'General', loaded: 'CARGADO', empty: 'vacía' },
  ),
});

/** Hours west of Greenwich in winter. */
const WEST: Readonly<Record<string, number>> = {
  'America/Los_Angeles': 8,
  'America/Phoenix': 7,
  'America/Denver': 7,
  'America/Chicago': 6,
};

test('a table of trucks written in any order, case, delimiter and form of dates reads back as the same trucks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(truck, { minLength: 1, maxLength: 20 }), layout, async (trucks, how) => {
      const expected = trucks.map(
        ({ facility, isFast, ref, joinedS, toPrimaryS, toReleasedS, isLoaded, commodity }, index) => {
          const { id, zone } = FACILITIES[facility]!;
          const joinedAtS = joinedS + WEST[zone]! * 3600;
          const primaryAtS = toPrimaryS === null ? null : joinedAtS + toPrimaryS;
          const releasedAtS = toReleasedS === null ? null : (primaryAtS ?? joinedAtS) + toReleasedS;
          const laneKind = isFast ? 'FAST' : 'standard';
          return {
            facilityId: id,
            laneKind,
            truckRef: ref,
            joinedAtS,
            primaryAtS,
            releasedAtS,
            isLoaded,
            commodity,
            timeReading: 'unique',
            line: index + 2,
          };
        },
      );
      const rows = expected.map((row, index) => {
        const { zone } = FACILITIES[trucks[index]!.facility]!;
        const times = (['joined', 'primary', 'released'] as const).flatMap((event) => {
          const atS = row[`${event}AtS`];
          const local = atS === null ? null : parts(new Date((atS - WEST[zone]! * 3600) * 1000));
          const [date, clock] = local === null ? ['', ''] : [how.form.date(local), how.form.clock(local)];
          return how.isSplit
            ? [
                [`${event} date`, date],
                [`${event} time`, clock],
              ]
            : [[`when ${event}`, `${date} ${clock}`.trim()]];
        });
        const { fast, standard, loaded, empty } = how.words;
        return new Map([
          ['the place', how.place(FACILITIES[trucks[index]!.facility]!)],
          ['kind', row.laneKind === 'FAST' ? fast : standard],
          ['plate no', row.truckRef],
          ...(times as [string, string][]),
          ['full', row.isLoaded === null ? '' : row.isLoaded ? loaded : empty],
          ['what', row.commodity ?? ''],
          ['remark', ''],
        ]);
      });
      const names = how.order.filter((name) => rows[0]!.has(name));
      const cell = (text: string) => (/[",;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const lines = [names.map(how.casing), ...rows.map((row) => names.map((name) => cell(row.get(name)!)))];
      const columns = how.isSplit
        ? {
            joinedDate: 'joined date',
            joinedTime: 'joined time',
            primaryDate: 'primary date',
            primaryTime: 'primary time',
            releasedDate: 'released date',
            releasedTime: 'released time',
          }
        : { joined: 'when joined', primary: 'when primary', released: 'when released' };
      const mapping = mappingOf({
        kind: 'crossings',
        columns: {
          facility: 'the place',
          lane: 'kind',
          truck: 'plate no',
          load: 'full',
          commodity: 'what',
          ...columns,
        },
        time: { order: how.form.order },
      });
      const text = lines.map((line) => line.join(how.delimiter));
      const read = await readTable(text, mappedLayout(mapping, 'any'));
      expect(read.problems).toEqual([]);
      expect(read.rows).toEqual(expected);
    }),
    { numRuns: 300 },
  );
}, 60_000);
