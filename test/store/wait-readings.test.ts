import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WaitReading } from '../../server/model/wait-reading.ts';
import { MIGRATIONS } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const NOON = Date.UTC(2022, 5, 29, 17);
const HOUR_MS = 3_600_000;
const REPLACE = 'replace';
const KEEP = 'keep';

function reading(change: Partial<WaitReading> = {}): WaitReading {
  return {
    portNumber: '230404',
    portName: 'Laredo',
    crossingName: 'World Trade Bridge',
    laneKind: 'standard',
    observedAtMs: NOON,
    utcOffsetMin: -300,
    state: 'value',
    waitMin: 45,
    lanesOpen: 10,
    ...change,
  };
}
const closed = { state: 'lanes-closed', waitMin: null, lanesOpen: null } as const;

test('the same reading twice is stored once', () => {
  const { waits } = tempStore();
  expect(waits.add([reading()], REPLACE)).toEqual({ created: 1, updated: 0, unchanged: 0, kept: 0 });
  expect(waits.add([reading()], REPLACE)).toEqual({ created: 0, updated: 0, unchanged: 1, kept: 0 });
  expect(waits.size()).toBe(1);
});

test('another value under the same key replaces the stored one or leaves it, and is counted', () => {
  const { waits } = tempStore();
  waits.add([reading()], REPLACE);
  const revised = reading({ waitMin: 50 });
  expect(waits.add([revised], KEEP)).toEqual({ created: 0, updated: 0, unchanged: 0, kept: 1 });
  expect(waits.between('230404', 0, NOON + 1, 10)).toEqual([reading()]);
  expect(waits.add([revised], REPLACE)).toEqual({ created: 0, updated: 1, unchanged: 0, kept: 0 });
  expect(waits.between('230404', 0, NOON + 1, 10)).toEqual([revised]);
});

test('crossings, kinds of lane and instants are apart, and what was not measured comes back as it was', () => {
  const { waits } = tempStore();
  const fast = reading({ laneKind: 'FAST', ...closed });
  const later = reading({ observedAtMs: NOON + HOUR_MS, state: 'no-delay', waitMin: null });
  waits.add([later, reading(), fast, reading({ portNumber: '230403' })], REPLACE);
  expect(waits.between('230404', NOON, NOON + 2 * HOUR_MS, 10)).toEqual([reading(), fast, later]);
  expect(waits.between('230404', NOON + 1, NOON + HOUR_MS, 10)).toEqual([]);
  expect(waits.between('230404', NOON, NOON + 2 * HOUR_MS, 1)).toEqual([later]);
});

test('a crossing bears the names of its newest reading', () => {
  const { waits } = tempStore();
  waits.add([reading({ observedAtMs: NOON + HOUR_MS, crossingName: 'World Trade' }), reading()], REPLACE);
  expect(waits.between('230404', 0, 2 * NOON, 10).map(({ crossingName }) => crossingName)).toEqual([
    'World Trade',
    'World Trade',
  ]);
});

test('nothing of a list is stored where one reading of it cannot be', () => {
  const { waits } = tempStore();
  expect(() => waits.add([reading(), reading({ laneKind: 'FAST', waitMin: null })], REPLACE)).toThrow(
    /CHECK/,
  );
  expect(waits.size()).toBe(0);
});

test('a database from before there were waits is lifted and keeps its runs', () => {
  const path = join(tempFolder(), 'garita.db');
  const old = new Database(path);
  old.exec(MIGRATIONS[0]!);
  old.exec("INSERT INTO run VALUES (7, 'done', 1, '{}', NULL, NULL, NULL, 1, 2)");
  old.pragma('user_version = 1');
  old.close();
  const store = openStore(path);
  expect(store.waits.add([reading()], REPLACE).created).toBe(1);
  expect(store.runs.list().map(({ id }) => id)).toEqual([7]);
  store.close();
});

test('a database of whole minutes is lifted, keeps its waits, and then takes fractions', () => {
  const path = join(tempFolder(), 'garita.db');
  const old = new Database(path);
  const wholeMinutes = 6;
  for (const step of MIGRATIONS.slice(0, wholeMinutes)) old.exec(step);
  old.exec(`INSERT INTO wait_crossing VALUES ('230404', 'Laredo', 'World Trade', 0);
    INSERT INTO wait_reading VALUES ('230404', 'FAST', ${NOON}, -360, 'value', 45, NULL, NULL)`);
  old.pragma(`user_version = ${wholeMinutes}`);
  old.close();
  const { waits, close } = openStore(path);
  expect(waits.add([reading({ waitMin: 12.5 })], REPLACE).created).toBe(1);
  expect(
    waits.between('230404', 0, 2 * NOON, 10).map(({ laneKind, waitMin }) => [laneKind, waitMin]),
  ).toEqual([
    ['standard', 12.5],
    ['FAST', 45],
  ]);
  close();
});
