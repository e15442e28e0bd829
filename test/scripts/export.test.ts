import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { project, runGarita } from './run-garita.ts';

const EIGHT = Date.UTC(2026, 4, 13, 13) / 1000;

/** Each run is a process, which a busy machine takes its time to start. */
const PATIENT = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), 'garita-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A database with a truck at Ysleta and so many at Pharr. */
function databaseOf(trucks: number): { readonly GARITA_DB: string } {
  const path = join(folder, `${trucks}.db`);
  const store = openStore(path);
  const atPharr = Array.from({ length: trucks }, (_, index) => ({ joinedAtS: EIGHT + 60 * index }));
  storeTrucks(store, 'pharr', atPharr);
  storeTrucks(store, 'ysleta', [{ joinedAtS: EIGHT, truckRef: '@SUM(A1)' }]);
  store.close();
  return { GARITA_DB: path };
}

const env = databaseOf(2);

test('without a name the tables are listed with their rows and dates', PATIENT, async () => {
  const { code, stdout } = await runGarita(['export'], { env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Table +Rows +First +Last +Columns$/m);
  expect(stdout).toMatch(
    /^crossing +3 +2026-05-13T13:00:00Z +2026-05-13T13:01:00Z +facilityId laneKind truckRef/m,
  );
  // BTS counts trucks by port since January 1996; these ship with the product.
  expect(stdout).toMatch(/^monthly-count +[\d,]+ +1996-01 /m);
});

test('rows are printed as CSV by the clock of the port', PATIENT, async () => {
  const csv = await runGarita(
    ['export', 'crossing', '--where', 'port=pharr', '--from', '2026-05-13T13:01:00Z'],
    { env },
  );
  expect(csv.stdout).toBe(
    'facilityId,laneKind,truckRef,joinedAt,primaryAt,releasedAt,isLoaded,commodity,timeReading,importId\n' +
      'pharr,standard,truck 1,2026-05-13T08:01:00-05:00,,,,,unique,1\n',
  );
});

test(
  'the same rows are one JSON array, one JSON document a line, and CSV that no spreadsheet runs',
  PATIENT,
  async () => {
    const ysleta = ['export', 'crossing', '--where', 'facilityId=ysleta', 'laneKind=standard', '--output'];
    const row = {
      facilityId: 'ysleta',
      laneKind: 'standard',
      truckRef: '@SUM(A1)',
      joinedAt: '2026-05-13T07:00:00-06:00',
      primaryAt: null,
      releasedAt: null,
      isLoaded: null,
      commodity: null,
      timeReading: 'unique',
      importId: 2,
    };
    const json = await runGarita([...ysleta, 'json'], { env });
    expect(JSON.parse(json.stdout)).toEqual([row]);
    const ndjson = await runGarita([...ysleta, 'ndjson'], { env });
    expect(ndjson.stdout).toBe(`${JSON.stringify(row)}\n`);
    const safe = await runGarita([...ysleta, 'csv'], { env });
    expect(safe.stdout).toContain("\nysleta,standard,'@SUM(A1),");
  },
);

test('no rows are an empty array, and a header alone', PATIENT, async () => {
  const none = ['export', 'crossing', '--to', '2020-01', '--output'];
  expect(JSON.parse((await runGarita([...none, 'json'], { env })).stdout)).toEqual([]);
  expect((await runGarita([...none, 'csv'], { env })).stdout.split('\n')).toHaveLength(2);
  expect((await runGarita([...none, 'table'], { env })).stdout).toMatch(
    /^facilityId {2}laneKind .*\n─+ .*\n$/,
  );
});

test('a reader that has enough ends the export without a word', PATIENT, async () => {
  const env = { ...process.env, ...databaseOf(20_000) };
  const child = spawn(
    `${project}node_modules/.bin/node`,
    [`${project}scripts/garita.ts`, 'export', 'crossing'],
    { env },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, said }).toEqual({ code: 0, said: '' });
});

test.each([
  [['trucks'], 6, 'There is no table "trucks"; tables are monthly-count, wait, crossing'],
  [['trade', '--where', 'wheels=18'], 2, '"wheels" is no column of the table trade'],
  [['trade', '--where', 'limit=5'], 2, 'The condition "limit=5" is not a column and a value'],
  [['trade', '--where', 'mexico'], 2, 'The condition "mexico" is not a column and a value'],
  [['trade', '--from', 'spring'], 2, 'from is a month such as 2024-01'],
  [['trade', '--output', 'xlsx'], 2, '--output xlsx is not one of table, csv, json, ndjson.'],
  [['--from', '2024-01'], 2, 'There is no table named to filter'],
])('export %j ends with %i in one sentence', PATIENT, async (args, exitCode, sentence) => {
  const { code, stdout, stderr } = await runGarita(['export', ...args], {
    env: { GARITA_DB: join(folder, 'none.db') },
  });
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test(
  'CSV begins with a byte-order mark where Excel is to read it; other forms have none to ask for',
  PATIENT,
  async () => {
    // As bytes, for a reader of text takes the mark away.
    const { stdout } = spawnSync(
      `${project}node_modules/.bin/node`,
      [`${project}scripts/garita.ts`, 'export', 'crossing', '--bom'],
      { env: { ...process.env, ...env } },
    );
    expect([...stdout.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(stdout.toString()).toContain("'@SUM(A1)");
    const refused = await runGarita(['scenario', 'list', '--bom'], { env });
    expect(refused).toMatchObject({ code: 2, stderr: '--bom is about CSV, so give --output csv with it.\n' });
  },
);
