import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '../../server/importers/import-file.ts';
import { holdings, tempFolder, tempStore } from '../store/temp-store.ts';
import { facilities, goodRows, HEADER, importText, row } from './import-text.ts';

const sample = (name: string) => readFileSync(new URL(`../fixtures/samples/bts/${name}`, import.meta.url));
const file = [HEADER, ...goodRows(6000)].join('\n');

const refused: ReadonlyArray<readonly [what: string, code: string, content: string | Buffer, says: RegExp]> =
  [
    ['an empty file', 'file-empty', '', /a\.csv is empty/],
    ['a byte order mark and nothing else', 'file-empty', '\uFEFF', /is empty/],
    ['blank lines only', 'file-empty', '\n\n\n', /is empty/],
    ['a header without rows', 'no-rows', `${HEADER}\n`, /has a header but no rows/],
    ['a download that is Zstandard', 'file-binary', sample('K_zstd_bytes_saved_as_csv.bin'), /Zstandard/],
    [
      'a file without the measure',
      'column-missing',
      sample('B2_bom_no_Measure_column_CRLF.csv'),
      /lacks the column "measure", so trucks/,
    ],
    [
      'JSON of something else',
      'file-json',
      '[{"a":"1","b":2}]',
      /JSON whose first object has the fields "a, b"/,
    ],
    ['JSON cut short', 'json-malformed', '[{"port_code":"2304"},{"port', /ends inside an object/],
    ['JSON that is no array of objects', 'json-malformed', '[1, 2]', /no array of objects/],
    [
      'trucks without a header',
      'layout-unknown',
      'Pharr,2026-05-20 13:05,2026-05-20 13:45\nPharr,2026-05-20 13:06,2026-05-20 13:50',
      /has "2026-05-20 13:05", which is data and no name of a column.* put a line with their names above it/,
    ],
    ['a GIF', 'file-binary', 'GIF89a', /GIF image/],
    ['a picture', 'file-binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /PNG/],
    ['a PDF', 'file-binary', '%PDF-1.7\n', /PDF/],
    [
      'a workbook',
      'file-binary',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('xl/workbook.xml')]),
      /Excel workbook.*save the sheet as CSV/,
    ],
    [
      'a ZIP archive of two tables of different kinds',
      'archive-of-several',
      Buffer.from(zipSync({ 'a.csv': Buffer.from(file), 'b.csv': Buffer.from('port,hour,trucks') })),
      /holds tables of 2 kinds/,
    ],
    ['a damaged ZIP archive', 'archive-damaged', Buffer.from('PK\x03\x04data.csv'), /is damaged/],
    [
      'an archive in an archive',
      'gzip-damaged',
      Buffer.from(zipSync({ 'a.gz': zipSync({ 'a.csv': Buffer.from(file) }) })),
      /packed inside a packed file/,
    ],
    [
      'a web page saved as CSV',
      'file-html',
      '\n<!DOCTYPE html><html><body>Sign in</body></html>',
      /is a web page/,
    ],
    [
      'UTF-16 cut inside a character',
      'encoding',
      Buffer.from(`\uFEFF${file}`, 'utf16le').subarray(0, -1),
      /damaged UTF-16 text near line 6001; save it again as CSV UTF-8/,
    ],
    [
      'UTF-8 that turns into Windows-1252',
      'encoding',
      Buffer.concat([Buffer.from(`${HEADER}\n${row()} ñ\n`), Buffer.from(`${row()} ñ\n`, 'latin1')]),
      /Line 3 of a\.csv is neither UTF-8/,
    ],
    [
      'bytes that Windows-1252 does not define',
      'encoding',
      Buffer.concat([Buffer.from(`${HEADER}\n${row()}\nNogales `), Buffer.from([0x81])]),
      /Line 3 of a\.csv is neither/,
    ],
    [
      'a zero byte further down',
      'file-binary',
      `${file}\nLaredo\0\n`,
      /Line 6002 of a\.csv holds a zero byte/,
    ],
    [
      'a quote that is never closed',
      'csv-malformed',
      `${file}\n"Laredo,Texas\n`,
      /a quoted cell is never closed/,
    ],
    [
      'a quote inside a bare cell',
      'csv-malformed',
      `${file}\nLare"do,Texas\n`,
      /Line 6002 .*a quote stands inside/,
    ],
    [
      'a line of 2 MB',
      'record-too-long',
      `${file}\n${'x'.repeat(2_000_000)}`,
      /Line 6002 .* longer than 1 MB/,
    ],
    [
      'a header of something else',
      'layout-unknown',
      'a,b,c\n1,2,3\n',
      /"a,b,c", read with commas between cells, which is the header of no known/,
    ],
    ['a separator that is none', 'layout-unknown', file.replaceAll(',', '~'), /read with commas/],
    [
      'a column named twice',
      'column-duplicate',
      `${HEADER},Value\n${row()},7\n`,
      /names the column "value" twice/,
    ],
    ['gzip cut short', 'gzip-truncated', gzipSync(file).subarray(0, -30), /ends too early/],
    ['gzip with damage inside', 'gzip-damaged', damaged(gzipSync(file)), /is damaged/],
    ['gzip inside gzip', 'gzip-damaged', gzipSync(gzipSync(file)), /packed inside a packed file/],
    ['a packed picture', 'file-binary', gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47])), /PNG/],
  ];

test.each(refused)(
  '%s is refused (%s) in one sentence, and nothing is written',
  async (_what, code, content, says) => {
    const store = tempStore();
    await importText(store, [HEADER, row({ code: '1', value: '1' })]);
    const before = holdings(store);
    const error = await importText(store, content).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ImportError', code });
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).not.toContain('\n');
    expect(holdings(store)).toEqual(before);
  },
);

test('a file above the limit is refused, however small its packed form is', async () => {
  const store = tempStore();
  const packed = gzipSync([HEADER, ...goodRows(9000)].join('\n'));
  const error = importText(store, packed, { maxTextBytes: 100_000 });
  await expect(error).rejects.toMatchObject({ code: 'file-too-large' });
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});

test('a missing file and a folder are told apart', async () => {
  const store = tempStore();
  const options = { fileName: 'x.csv', nowMs: 1, facilities };
  await expect(importFile('/no/such/x.csv', store, options)).rejects.toMatchObject({ code: 'file-missing' });
  await expect(importFile(tempFolder(), store, options)).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('more than 5 % of rows without use refuse the file, exactly 5 % do not', async () => {
  const store = tempStore();
  const bad = row({ value: '-5' });
  const refusal = importText(store, [HEADER, ...goodRows(18), bad]);
  await expect(refusal).rejects.toThrow(
    '1 of the 19 rows of a.csv cannot be used, more than 5 %, so nothing was stored: ' +
      'line 20: The value "-5" is not a whole number of 0 or more; correct it or remove the row (1 row).',
  );
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
  expect(await importText(store, [HEADER, ...goodRows(19), bad])).toMatchObject({
    created: 19,
    skipped: 1,
  });
});

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 200; at < 240; at++) copy[at] = copy[at]! ^ 0xff;
  return copy;
}
