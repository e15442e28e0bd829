import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { importText } from './import-text.ts';

interface Count {
  readonly port: number;
  readonly measure: string;
  readonly year: number;
  readonly month: number;
  readonly value: number;
}

const PORTS = [
  { code: '2304', name: 'Laredo é', state: ['Texas', 'TX'], border: 'US-Mexico Border' },
  { code: '2507', name: 'Calexico Éste', state: ['California', 'CA'], border: 'US-Mexico Border' },
  { code: '0104', name: 'Jackman "Río"', state: ['Maine', 'ME'], border: 'US-Canada Border' },
] as const;

const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);

const two = (value: number) => String(value).padStart(2, '0');
/** Every way in which a first of a month has been written, from the year and the month. */
const DATES: ReadonlyArray<(year: number, month: number) => string> = [
  (year, month) => `${NAMES[month - 1]!.slice(0, 3)} ${year}`,
  (year, month) => `${NAMES[month - 1]} ${year}`,
  (year, month) => `${NAMES[month - 1]!.slice(0, 3)}-${two(year % 100)}`,
  (year, month) => `${Number(two(year % 100))}-${NAMES[month - 1]!.slice(0, 3)}`,
  (year, month) => `${two(month)}/01/${year} 12:00:00 AM`,
  (year, month) => `${month}/1/${two(year % 100)} 0:00`,
  (year, month) => `01/${two(month)}/${year}`,
  (year, month) => `01.${two(month)}.${year}`,
  (year, month) => `${year}-${two(month)}-01T00:00:00.000`,
  (year, month) => `${year}-${two(month)}`,
  (year, month) => String(Date.UTC(year, month - 1) / 86_400_000 + 25_569),
];

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
};

const counts = fc.uniqueArray(
  fc.record({
    port: fc.nat({ max: PORTS.length - 1 }),
    measure: fc.constantFrom('Trucks', 'Truck Containers Loaded', 'Bus Passengers'),
    year: fc.integer({ min: 1996, max: 2031 }),
    month: fc.integer({ min: 1, max: 12 }),
    value: fc.nat({ max: 3_000_000 }),
  }),
  { minLength: 1, maxLength: 30, selector: (one) => [one.port, one.measure, one.year, one.month].join() },
);

const COLUMNS = ['Port Name', 'State', 'Port Code', 'Border', 'Date', 'Measure', 'Value', 'Latitude', ''];

const layout = fc.record({
  order: fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
  casing: fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase().replace(' ', '_'),
  ),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  date: fc.constantFrom(...DATES),
  isPadded: fc.boolean(),
  saysFull: fc.boolean(),
  isQuoted: fc.boolean(),
  stateForm: fc.constantFrom(0, 1),
  grouping: fc.constantFrom('', 'thousands'),
  decimalMark: fc.constantFrom('.', ','),
  chunkBytes: fc.constantFrom(5, 64, 1 << 20),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function write(table: readonly Count[], form: Layout): Buffer {
  const cell = (text: string) =>
    form.isQuoted || text.includes(form.delimiter) || text.includes('"')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const mark = form.delimiter === ';' ? ',' : form.delimiter === ',' ? '.' : form.decimalMark;
  const group = mark === ',' ? '.' : ',';
  const rows = table.map((count): Record<string, string> => {
    const port = PORTS[count.port]!;
    const digits = String(count.value);
    return {
      'Port Name': port.name,
      State: port.state[form.stateForm]!,
      'Port Code': form.isPadded ? port.code : String(Number(port.code)),
      Border: port.border,
      Date: form.date(count.year, count.month),
      Measure: form.saysFull ? count.measure.replace('Loaded', 'Full') : count.measure,
      Value: form.grouping === '' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group),
      Latitude: `-99${mark}507`,
      '': '',
    };
  });
  const lines = [
    form.order.map((name) => cell(form.casing(name))),
    ...rows.map((row) => form.order.map((name) => cell(row[name]!))),
  ];
  return ENCODINGS[form.encoding]!(lines.map((line) => line.join(form.delimiter)).join(form.lineEnd));
}

test('a table written in any layout is read back with the same values', async () => {
  await fc.assert(
    fc.asyncProperty(counts, layout, async (table, form) => {
      const store = tempStore();
      const report = await importText(store, write(table, form), { chunkBytes: form.chunkBytes });
      expect(report).toMatchObject({ created: table.length, skipped: 0 });
      expect(report.why).toContain(`read as ${form.encoding}.`);
      for (const { port, measure, year, month, value } of table) {
        const key = { portCode: PORTS[port]!.code, measure, month: `${year}-${two(month)}` };
        expect(store.monthlyCounts.get(key)).toBe(value);
      }
      store.close();
    }),
    { numRuns: 300 },
  );
}, 60_000);
