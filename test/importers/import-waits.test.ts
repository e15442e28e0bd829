import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { holdings, tempStore } from '../store/temp-store.ts';
import { importText } from './import-text.ts';
import { lane, port } from './wait-answers.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const feed = read('../fixtures/samples/cbp_bwt/bwtnew_2022-06-29.json');
const hourly = read('../../data/observed/cbp_commercial_waits_hourly_2026.csv');
const answer = (minutes: string) => JSON.stringify([port(lane('delay', minutes, '6'))]);

test.each([
  ['an answer', feed, 104, 'CBP border wait times, JSON'],
  ['the same in gzip', gzipSync(feed), 104, 'CBP border wait times, JSON'],
  [
    'the same in UTF-16',
    Buffer.from(`\uFEFF${feed.toString('utf8')}`, 'utf16le'),
    104,
    'CBP border wait times, JSON',
  ],
  ['the hourly history', hourly, 13_723, 'CBP border wait times, hourly history'],
])('%s is taken in once: again, or in other bytes, nothing is new', async (_what, bytes, rows, layout) => {
  const store = tempStore();
  const first = await importText(store, bytes, { chunkBytes: 1000 });
  expect(first).toMatchObject({ layout, rows, created: rows, updated: 0, unchanged: 0, skipped: 0 });
  expect(store.waits.size()).toBe(rows);
  const nothingNew = { created: 0, updated: 0, unchanged: rows, skipped: 0 };
  expect(await importText(store, bytes)).toMatchObject(nothingNew);
  const repacked = Buffer.from(zipSync({ 'one.bin': bytes }));
  expect(await importText(store, repacked)).toMatchObject(nothingNew);
  expect(store.imports.list().map(({ created }) => created)).toEqual([0, rows]);
});

test('a revised wait replaces the stored one and is counted', async () => {
  const store = tempStore();
  await importText(store, answer('10'));
  const revised = await importText(store, answer('20'));
  expect(revised).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(store.waits.between('230502', 0, Date.UTC(2023, 0), 10)[0]?.waitMin).toBe(20);
});

test('what ships with the product replaces nothing, and what it differs in is counted', async () => {
  const store = tempStore();
  await importText(store, answer('10'));
  const kept = await importText(store, answer('20'), { policy: 'keep' });
  expect(kept).toMatchObject({ created: 0, updated: 0, unchanged: 1, skipped: 1 });
  expect(kept.repairs).toMatchObject([{ code: 'stored-value-kept', count: 1 }]);
  expect(store.waits.between('230502', 0, Date.UTC(2023, 0), 10)[0]?.waitMin).toBe(10);
});

test('a dry run reports what an import would do and stores nothing', async () => {
  const store = tempStore();
  const report = await importText(store, feed, { dryRun: true });
  expect(report).toMatchObject({ batchId: null, dryRun: true, created: 104 });
  expect(store.waits.size()).toBe(0);
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});

test('a lane in a hundred that cannot be read is named with its line; the others are stored', async () => {
  const store = tempStore();
  const text = feed
    .toString('utf8')
    .replace(/("World Trade Bridge".*?"delay_minutes": )"45"/s, '$1"forty-five"');
  const rows = text.split('\n');
  const lane = rows.findIndex((row) => row.includes('forty-five'));
  const line = rows.findLastIndex((row, index) => index < lane && row.includes('"port_number"')) + 1;
  const report = await importText(store, text);
  expect(report).toMatchObject({ rows: 104, created: 103, skipped: 1, problemCount: 1 });
  const message = 'The wait "forty-five" is not a duration';
  expect(report.problems).toMatchObject([{ code: 'wait-unreadable', message, line }]);
});

test.each([
  ['too many unreadable lanes', 'too-many-rejected', answer('soon')],
  ['the list of crossings', 'no-readings', read('../fixtures/samples/cbp_bwt/crossingslist_2022-06-29.json')],
  [
    'the graph of one day',
    'no-readings',
    read('../fixtures/samples/cbp_bwt/bwtwaittimegraph_2022-06-29.json'),
  ],
  ['an answer that was cut short', 'json-malformed', feed.subarray(0, 50_000)],
  ['a gzip answer that was cut short', 'gzip-truncated', gzipSync(feed).subarray(0, -100)],
  ['an archive that was cut short', 'archive-damaged', zipSync({ 'a.json': feed }).subarray(0, -100)],
  [
    'an archive of other files',
    'layout-unknown',
    zipSync({ 'a.txt': strToU8('hello'), 'b.txt': strToU8('hello') }),
  ],
  [
    'an XML answer that is not in the encoding that it names',
    'encoding',
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><border_wait_time><port>Río</port></border_wait_time>',
      'latin1',
    ),
  ],
  ['a history with a header only', 'no-rows', hourly.subarray(0, hourly.indexOf(0x0a) + 1)],
])('%s: refused (%s) in one sentence, and nothing is written', async (_what, code, content) => {
  const store = tempStore();
  const error = await importText(store, typeof content === 'string' ? content : Buffer.from(content)).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'ImportError', code });
  expect((error as Error).message).toMatch(/^[^\n]+\.$/);
  expect(store.waits.size()).toBe(0);
  expect(holdings(store)).toEqual({ counts: 0, batches: 0 });
});
