import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../server/importers/csv-records.ts';

interface Read {
  readonly record: readonly string[];
  readonly line: number;
}

async function* inChunks(text: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function read(text: string, { delimiter = ',', chunkBytes = 1 << 20 } = {}): Promise<Read[]> {
  const all: Read[] = [];
  await readCsv(inChunks(text, chunkBytes), delimiter, 'a.csv', (record, line) => {
    all.push({ record, line });
  });
  return all;
}

/** The same by the library csv-parse, which is slower and strict. */
function byLibrary(text: string, delimiter: string): Read[] {
  const records = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as Array<{ record: string[]; info: { lines: number } }>;
  return records.map(({ record, info }) => ({ record, line: info.lines }));
}

test('lines may end in LF, CR or both, blank ones are passed over, and each record knows its line', async () => {
  expect(await read('a,b\n\n1,2\r\n\r\n3,4\r5,6\r\r\n7,')).toEqual([
    { record: ['a', 'b'], line: 1 },
    { record: ['1', '2'], line: 3 },
    { record: ['3', '4'], line: 5 },
    { record: ['5', '6'], line: 6 },
    { record: ['7', ''], line: 8 },
  ]);
});

test('a quoted cell keeps commas, line ends and quotes, and its record ends on the last of its lines', async () => {
  expect(await read('"Laredo, Texas","say ""hi""","two\r\nlines\nand three",""\nb\n""')).toEqual([
    { record: ['Laredo, Texas', 'say "hi"', 'two\r\nlines\nand three', ''], line: 3 },
    { record: ['b'], line: 4 },
    { record: [''], line: 5 },
  ]);
});

test('a file without a line end, and one with nothing in it, are read too', async () => {
  expect(await read('a,b')).toEqual([{ record: ['a', 'b'], line: 1 }]);
  expect(await read('')).toEqual([]);
  expect(await read('\r')).toEqual([]);
});

test.each([
  ['a,b\n1,2"\n', 'Line 2 of a.csv cannot be read as CSV (a quote stands inside an unquoted cell)'],
  ['a\n\n"x\ny" z,1\n', 'Line 4 of a.csv cannot be read as CSV (text follows a closing quote)'],
  ['a\n1,"x\ny\nz\n', 'Line 2 of a.csv cannot be read as CSV (a quoted cell is never closed)'],
])('quotes that do not match are refused with the line to mend: %j', async (text, says) => {
  for (const chunkBytes of [1, 3, 1000]) {
    await expect(read(text, { chunkBytes })).rejects.toMatchObject({
      code: 'csv-malformed',
      message: expect.stringContaining(says),
    });
  }
});

test('a record may be 1 MB long, and not a byte longer', async () => {
  const megabyte = 'x'.repeat(1_000_000);
  expect(await read(`a\n${megabyte}\nb`)).toHaveLength(3);
  for (const text of [`a\n${megabyte}x`, `a\n${megabyte}x\nb`, `a\n"${megabyte}"\n`]) {
    for (const chunkBytes of [65_536, 1 << 22]) {
      await expect(read(text, { chunkBytes })).rejects.toMatchObject({
        code: 'record-too-long',
        message: expect.stringMatching(/^Line 2 of a\.csv /),
      });
    }
  }
});

test('a quote that nothing closes within 1 MB is named as the reason', async () => {
  await expect(read(`a\n"${'x\n'.repeat(600_000)}`)).rejects.toThrow(
    'opens a quoted cell that is not closed',
  );
  await expect(read(`a\n5" pipe\n${'x\n'.repeat(600_000)}`)).rejects.toMatchObject({ code: 'csv-malformed' });
});

test('of a line without end no more is read than the limit', async () => {
  let chunks = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        chunks++;
        yield Buffer.alloc(256 * 1024, 'x');
      }
    })(),
    { highWaterMark: 1 },
  );
  await expect(readCsv(endless, ',', 'a.csv', () => {})).rejects.toMatchObject({ code: 'record-too-long' });
  expect(chunks).toBeLessThan(8);
});

const DELIMITERS = [',', ';', '\t', '|', '·'] as const;
const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'é', '€', '🚚', 'a', ' '),
    maxLength: 8,
  }),
);
/** CRLF inside quotes is left out: the library counts it as two lines. */
const table = fc.record({
  records: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
  quotesAll: fc.boolean(),
  delimiter: fc.constantFrom(...DELIMITERS),
  lineEnds: fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\n'), { minLength: 1, maxLength: 5 }),
  endsInLineEnd: fc.boolean(),
  chunkBytes: fc.integer({ min: 4, max: 40 }),
});

test('random tables are read as csv-parse reads them: the same cells on the same lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      async ({ records, quotesAll, delimiter, lineEnds, endsInLineEnd, chunkBytes }) => {
        const written = (text: string) =>
          quotesAll || /["\r\n]/.test(text) || text.includes(delimiter)
            ? `"${text.replace(/\r+\n/g, '\n').replaceAll('"', '""')}"`
            : text;
        const text = records
          .map((record, index) => {
            const isLast = index === records.length - 1 && !endsInLineEnd;
            return record.map(written).join(delimiter) + (isLast ? '' : lineEnds[index % lineEnds.length]);
          })
          .join('');
        expect(await read(text, { delimiter, chunkBytes })).toEqual(byLibrary(text, delimiter));
      },
    ),
    { numRuns: 2000 },
  );
});

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
  INVALID_OPENING_QUOTE: 'a quote stands inside an unquoted cell',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
};

test('random text full of quotes is refused where csv-parse refuses it, for the same reason', async () => {
  const text = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', '\r', 'a', 'é'), maxLength: 30 });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 2, max: 20 }), async (raw, chunkBytes) => {
      const content = raw.replace(/\r+\n/g, '\n');
      const own = await read(content, { chunkBytes }).catch((error: Error) => error.message);
      let library: Read[] | string;
      try {
        library = byLibrary(content, ',');
      } catch (error) {
        library = REASONS[(error as CsvError).code]!;
        refused++;
      }
      if (typeof library === 'string') expect(own).toContain(library);
      else expect(own).toEqual(library);
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(500);
});
