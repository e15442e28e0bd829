import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { createTar } from 'nanotar';
import { expect, test } from 'vitest';
import { importFile } from '../../server/importers/import-file.ts';
import { holdings, tempFolder, tempStore } from '../store/temp-store.ts';
import { facilities, goodRows, HEADER, importText, row } from './import-text.ts';

const month = (name: string, ...more: string[]) => [
  HEADER,
  row({ date: `${name} 2024` }),
  row({ date: `${name} 2024`, code: '2305' }),
  ...more,
];
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
      ),
    ),
  );

test('monthly files of one layout in a ZIP archive are one batch, in any encoding and with any line ends', async () => {
  const store = tempStore();
  const report = await importText(
    store,
    zip({
      'bts/jan.csv': month('Jan').join('\n'),
      '__MACOSX/._jan.csv': 'x',
      'bts/README.txt': 'Counts of three months',
      'bts/feb.csv': `\uFEFF${month('Feb').join('\r\n')}\r\n`,
      'bts/mar.csv.gz': gzipSync(month('Mar').join('\r')),
    }),
    { fileName: 'months.zip' },
  );
  expect(report).toMatchObject({
    rows: 6,
    created: 6,
    skipped: 0,
    encoding: 'UTF-8 and UTF-8 with byte order mark',
  });
  expect(report.why).toContain(
    '3 files one after the other with lines counted through: bts/jan.csv, bts/feb.csv from line 4, and ' +
      'bts/mar.csv.gz from line 7; passed over as no table: bts/README.txt',
  );
  expect(holdings(store)).toEqual({ counts: 6, batches: 1 });
});

test('a bad row of a later file is told by its line in the whole, and mended in the file of rejects', async () => {
  const store = tempStore();
  const path = join(tempFolder(), 'months.zip');
  const bad = row({ date: 'Feb 2024', code: '2306', value: 'many' });
  writeFileSync(
    path,
    zip({ 'jan.csv': month('Jan', ...goodRows()).join('\n'), 'feb.csv': month('Feb', bad).join('\n') }),
  );
  let rejects = '';
  const report = await importFile(path, store, {
    fileName: 'months.zip',
    nowMs: 1,
    facilities,
    onRejects: (csv) => {
      rejects = csv;
    },
  });
  // January has 23 lines, and the bad row is the fourth of February.
  expect(report).toMatchObject({ created: 24, skipped: 1, problems: [{ line: 27, value: 'many' }] });
  expect(rejects.split('\n')).toMatchObject(
    [/garita_line/, /^Laredo.*,many,27,/, ''].map((form) => expect.stringMatching(form)),
  );
  const mended = await importText(store, rejects.replace('many', '7'));
  expect(mended).toMatchObject({ created: 1, skipped: 0 });
});

test('months that overlap are stored once where they agree, and left out where they contradict each other', async () => {
  const contradicting = row({ date: 'Jan 2024', value: '6' });
  const archive = zip({
    'a.csv': month('Jan', ...goodRows(60)).join('\n'),
    'b.csv': [HEADER, contradicting, row({ date: 'Jan 2024', code: '2305' })].join('\n'),
  });
  const report = await importText(tempStore(), archive);
  expect(report).toMatchObject({ rows: 64, created: 61, skipped: 2 });
  expect(report.problems).toMatchObject([
    { code: 'conflicting-duplicate' },
    { code: 'conflicting-duplicate' },
  ]);
});

test('a row that is the same in two files is a row of each', async () => {
  const gates = ['facility,hour,trucks', 'Pharr,2026-05-20 08:00,5'].join('\n');
  const report = await importText(tempStore(), zip({ 'a.csv': gates, 'b.csv': gates }));
  expect(report).toMatchObject({ rows: 2, created: 1 });
  expect(report.quality?.findings).toContainEqual(
    expect.objectContaining({ code: 'rows-repeated', count: 1 }),
  );
});

test('titles above the headers may differ, and JSON files of the same fields are one table', async () => {
  const titled = (name: string) => [`Report of ${name}`, ...month(name)].join('\n');
  const csv = await importText(tempStore(), zip({ 'a.csv': titled('Jan'), 'b.csv': titled('Feb') }));
  expect(csv).toMatchObject({ rows: 4, created: 4, skipped: 0 });
  const objects = (date: string) =>
    JSON.stringify([{ port_name: 'Laredo', port_code: '2304', date, measure: 'Trucks', value: '5' }]);
  const json = await importText(
    tempStore(),
    zip({ 'a.json': objects('2024-01-01'), 'b.json': objects('2024-02-01') }),
  );
  expect(json).toMatchObject({ rows: 2, created: 2 });
});

test('a tar.gz of tables is read like a ZIP archive of them', async () => {
  const tar = createTar([
    { name: 'jan.csv', data: month('Jan').join('\n') },
    { name: 'feb.csv', data: month('Feb').join('\n') },
  ]);
  expect(await importText(tempStore(), gzipSync(tar))).toMatchObject({ rows: 4, created: 4 });
});

test('tables of several kinds are refused with what each is and what to do', async () => {
  const store = tempStore();
  const archive = zip({
    'jan.csv': month('Jan').join('\n'),
    'gates.csv': 'port,hour,trucks\nPharr,2026-05-20 08:00,5',
    'feb.csv': month('Feb').join('\n'),
  });
  await expect(importText(store, archive, { fileName: 'all.zip' })).rejects.toMatchObject({
    code: 'archive-of-several',
    message: expect.stringMatching(
      /^The archive all\.zip holds tables of 2 kinds.*: jan\.csv and 1 like it with "Port Name.* and gates\.csv with "port, hour, trucks"; unpack it and import the files of one kind/,
    ),
  });
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});

const blankLines = new Uint8Array(33_000_000).fill(0x0a);
test.each([
  ['a ZIP bomb', zip({ 'a.csv': blankLines }), /unpacks to more than 250 times its size/],
  ['a gzip bomb', gzipSync(blankLines), /unpacks to more than 250 times its size/],
])('%s is refused, and nothing is written', async (_what, bytes, says) => {
  const store = tempStore();
  await expect(importText(store, bytes)).rejects.toMatchObject({
    code: 'file-too-large',
    message: expect.stringMatching(says),
  });
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});

test('files of an archive that together are more than one import may have are refused', async () => {
  const archive = zip({ 'a.csv': month('Jan').join('\n'), 'b.csv': month('Feb').join('\n') });
  await expect(importText(tempStore(), archive, { maxTextBytes: 250 })).rejects.toMatchObject({
    code: 'file-too-large',
  });
});

test.each([
  ['cut short within its list of files', (bytes: Buffer) => bytes.subarray(0, -30)],
  ['cut short within a file', (bytes: Buffer) => bytes.subarray(0, 400)],
  [
    'with damaged bytes',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(20, 0xff), bytes.subarray(80)]),
  ],
])('an archive %s is refused, and nothing is written', async (_what, damage) => {
  const store = tempStore();
  const archive = zip({ 'a.csv': [HEADER, ...goodRows(100)].join('\n'), 'b.csv': month('Feb').join('\n') });
  await expect(importText(store, damage(archive))).rejects.toMatchObject({
    name: 'ImportError',
    code: 'archive-damaged',
  });
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});
