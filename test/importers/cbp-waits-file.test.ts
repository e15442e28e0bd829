import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { createTar } from 'nanotar';
import { expect, test } from 'vitest';
import { readWaitsFile, startsAsWaits } from '../../server/importers/cbp-waits-file.ts';
import { lane, port } from './wait-answers.ts';

const sample = (name: string) => readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url));
const feed = sample('cbp_bwt/bwtnew_2022-06-29.json');
const answer = (minutes: string, time: string) =>
  JSON.stringify([port(lane('delay', minutes, '6'), undefined, { time })]);
const read = (bytes: Uint8Array) => readWaitsFile(bytes, 'a.zip', 1e7);
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test('bodies of the feed are told from other JSON, XML and CSV by their start', () => {
  const starts = (text: Uint8Array | string) => startsAsWaits(Buffer.from(text).subarray(0, 4096));
  expect(starts(feed)).toBe(true);
  expect(starts(sample('cbp_bwt/crossingslist_2022-06-29.json'))).toBe(true);
  expect(starts(answer('5', '12:25:16'))).toBe(true);
  expect(starts('\uFEFF<?xml version="1.0"?>\n<border_wait_time>')).toBe(true);
  expect(starts('port_number,port_name,crossing_name,lane')).toBe(false);
  expect(starts(sample('bts/J_RECONSTRUCTED_socrata_api.json'))).toBe(false);
  expect(starts(sample('bts/E_2025_MonYYYY_lat_lon_point_10cols.csv'))).toBe(false);
  expect(starts('<!doctype html><html>')).toBe(false);
});

test('of two answers about the same hour the later stands, in whatever order they are packed', () => {
  const files = { 'b.json': answer('20', '12:45:16'), 'a.json': answer('10', '12:25:16') };
  for (const archive of [
    zip(files),
    createTar(Object.entries(files).map(([name, data]) => ({ name, data }))),
  ]) {
    const { readings, rows, repeated } = read(archive)!;
    expect(readings.map(({ laneKind, waitMin }) => [laneKind, waitMin])).toEqual([
      ['standard', 20],
      ['FAST', null],
      ['FAST', null],
    ]);
    expect({ rows, repeated }).toEqual({ rows: 4, repeated: 1 });
  }
});

test('an answer packed twice says nothing twice', () => {
  const once = read(feed)!;
  const twice = read(zipSync({ 'a.json': feed, 'b/c.json.gz': gzipSync(feed) }))!;
  expect(twice.readings).toEqual(once.readings);
  expect(twice).toMatchObject({ rows: 208, repeated: 104, contradicted: 0 });
});

test('rows of one answer that contradict each other are left out', () => {
  const both = JSON.stringify([port(lane('delay', '10', '6')), port(lane('delay', '20', '6'))]);
  const { readings, contradicted, repeated } = read(Buffer.from(both))!;
  expect(readings.map(({ laneKind }) => laneKind)).toEqual(['FAST']);
  expect({ contradicted, repeated }).toEqual({ contradicted: 2, repeated: 1 });
});

test('an error page among saved answers is one problem; the answers are kept', () => {
  const { readings, problems } = read(
    zip({
      'a.json': answer('10', '12:25:16'),
      'b.json': '<html>502</html>',
      'c.json': answer('1', '').slice(0, -9),
    }),
  )!;
  expect(readings).toHaveLength(2);
  expect(problems.map(({ code }) => code)).toEqual(['no-readings', 'json-malformed']);
});

test('an archive without a body of the feed is none of waits, a damaged or swollen one is refused', () => {
  expect(read(zip({ 'a.csv': 'a,b\n1,2' }))).toBeNull();
  expect(() => read(zip({ 'a.json': answer('1', '') }).subarray(0, 200))).toThrow(/is damaged/);
  const swollen = zipSync({ 'a.json': new Uint8Array(2e7) });
  expect(() => read(swollen)).toThrow(expect.objectContaining({ code: 'file-too-large' }));
  expect(() => read(zipSync({ 'a.json.gz': gzipSync(new Uint8Array(2e7)) }))).toThrow(/more than the 10 MB/);
});

test('a port that cannot be read is found by its line', () => {
  const text = JSON.stringify(
    [port(lane('delay', '10')), port(lane('delay', 'soon'), undefined, { port_number: '230404' })],
    null,
    1,
  );
  const line = text.split('\n').findIndex((row) => row.includes('230404')) + 1;
  expect(read(Buffer.from(text))?.problems).toMatchObject([{ code: 'wait-unreadable', line }]);
});

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 LE', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('an answer in %s is recognised and its letters are right', (_encoding, encode) => {
  const xml = (name: string) =>
    `<border_wait_time><last_updated_date>6/29/2022</last_updated_date>${name}</border_wait_time>`;
  const json = JSON.stringify([port(lane('demora', '10', '6'), undefined, { port_name: 'Río Bravo' })]);
  const bytes = encode(json);
  expect(startsAsWaits(bytes.subarray(0, 4096))).toBe(true);
  expect(startsAsWaits(encode(xml('')).subarray(0, 4096))).toBe(true);
  expect(read(bytes)?.readings[0]).toMatchObject({ portName: 'Río Bravo', waitMin: 10 });
  expect(read(bytes)?.layout).toBe('CBP border wait times, JSON');
});

test('XML that is not in the encoding that it names is refused', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><border_wait_time><port_name>Río</port_name></border_wait_time>';
  expect(() => read(Buffer.from(xml, 'latin1'))).toThrow(expect.objectContaining({ code: 'encoding' }));
});

const XML = `<?xml version="1.0"?>
<border_wait_time><last_updated_date>2022-6-29</last_updated_date><port><port_number>230502</port_number>
<port_name>Hidalgo/Pharr</port_name><crossing_name>Pharr</crossing_name><date>6/29/2022</date><time>12:25:16</time>
<commercial_vehicle_lanes><maximum_lanes>7</maximum_lanes><standard_lanes><update_time>At Noon CDT</update_time>
<operational_status>delay</operational_status><delay_minutes>10</delay_minutes><lanes_open>6</lanes_open>
</standard_lanes></commercial_vehicle_lanes></port></border_wait_time>`;
const PREFIXED = XML.replace(/<(\/?)(?=[a-z])/g, '<$1bwt:').replace(
  '_time>',
  '_time xmlns:bwt="https://bwt.cbp.gov">',
);
const enveloped = (xml: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${xml.split('?>').at(-1)}</s:Body></s:Envelope>`;

test.each([
  ['without a namespace', XML],
  ['with a prefix to every name', PREFIXED],
  ['in an envelope', enveloped(PREFIXED)],
])('XML %s gives the same wait', (_how, xml) => {
  expect(startsAsWaits(Buffer.from(xml))).toBe(true);
  expect(read(Buffer.from(xml))!.readings.find(({ laneKind }) => laneKind === 'standard')).toMatchObject({
    portNumber: '230502',
    waitMin: 10,
    lanesOpen: 6,
  });
});

test.each([
  ['hyphens', (name: string) => name.replaceAll('_', '-')],
  ['gaps and capitals', (name: string) => name.replaceAll('_', ' ').toUpperCase()],
  ['humps', (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())],
])('names of fields with %s instead of underscores give the same wait', (_how, renamed) => {
  const json = answer('10', '12:25:16').replace(/"(\w+)":/g, (_, name: string) => `"${renamed(name)}":`);
  expect(startsAsWaits(Buffer.from(json))).toBe(true);
  expect(read(Buffer.from(json))!.readings).toEqual(read(Buffer.from(answer('10', '12:25:16')))!.readings);
});
