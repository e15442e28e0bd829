import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../server/importers/import-file.ts';
import type { Store } from '../../server/store/open.ts';
import { facilities, goodRows, HEADER, importText, row } from '../importers/import-text.ts';
import { fiveMinutes } from '../model/metrics/five-minutes.ts';
import { fillUp, makeRoom, rowsOf, smallStore } from './full-database.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const tally = fiveMinutes([3]);
const state = { seed: 1, withdrawnShare: 0.6, sinceMs: 0, speed: 60, running: true };
const reading = {
  portName: 'Hidalgo',
  crossingName: 'Pharr',
  laneKind: 'standard',
  utcOffsetMin: -360,
  state: 'value',
  waitMin: 20,
  lanesOpen: 3,
} as const;

/** What is written, how the n-th of it is, into which table it goes and in how many rows. */
const WRITES: ReadonlyArray<
  readonly [string, { table: string; rows: number; write: (store: Store, n: number) => unknown }]
> = [
  ['a run', { table: 'run', rows: 1, write: ({ runs }, n) => runs.create({ portId: 'pharr' }, n) }],
  [
    'a scenario',
    {
      table: 'scenario',
      rows: 1,
      write: ({ scenarios }, n) =>
        scenarios.save({ name: `mine-${n}`, content: 'name: Half\n', savedAtMs: n }),
    },
  ],
  [
    'a profile',
    {
      table: 'profile',
      rows: 1,
      write: ({ profiles }, n) => profiles.save({ name: `mine-${n}`, profileJson: '{}', savedAtMs: n }),
    },
  ],
  [
    'an answer to be given again',
    {
      table: 'kept_answer',
      rows: 1,
      write: ({ keptAnswers }, n) =>
        keptAnswers.keep(
          { key: `key-${n}`, requestHash: 'a', status: 202, location: null, bodyJson: '{}', keptAtMs: n },
          0,
        ),
    },
  ],
  [
    'a flush of roll-ups',
    {
      table: 'roll_up',
      rows: 2,
      write: ({ rollUps }, n) =>
        rollUps.add(
          [{ tier: '5min', facilityId: 'pharr', atMs: n * 300_000, baseline: tally, restricted: tally }],
          { ...state, nowMs: n * 300_000 },
        ),
    },
  ],
  [
    'an answer of the feed',
    {
      table: 'wait_reading',
      rows: 1,
      write: ({ waits }, n) =>
        waits.add([{ ...reading, portNumber: '230501', observedAtMs: n * 3_600_000 }], 'replace'),
    },
  ],
];

test.each(WRITES)(
  '%s that finds no room is refused by name and whole, and goes in once there is room',
  (_, written) => {
    const { table, rows, write } = written;
    const store = smallStore();
    fillUp(store.path);
    let accepted = 0;
    // What still has a place on a page that is there is taken in.
    const refusal = () => {
      for (; accepted < 1000; accepted++) write(store, accepted);
    };
    expect(refusal).toThrow(
      /^The database .*garita\.db has 2 MB and may not grow further by DATABASE_MAX_MB, so this was not written; .* raise that limit, or make room/,
    );
    expect(rowsOf(store.path, table)).toBe(accepted * rows);
    makeRoom(store.path);
    write(store, accepted);
    expect(rowsOf(store.path, table)).toBe((accepted + 1) * rows);
  },
);

test('an import that finds no room stores nothing of its file, reads go on, and it is taken in once there is room', async () => {
  const store = smallStore();
  await importText(store, [HEADER, row()]);
  fillUp(store.path);
  const file = [HEADER, ...goodRows(2_000)];
  await expect(importText(store, file)).rejects.toMatchObject({ name: 'StoreError', code: 'database-full' });
  expect(store.monthlyCounts.size()).toBe(1);
  expect(store.imports.list()).toHaveLength(1);
  makeRoom(store.path);
  expect(await importText(store, file)).toMatchObject({ created: 2_000 });
});

test('a file for which the disk has no room is refused before it is read, by what it needs and what is left', async () => {
  const store = tempStore();
  const path = join(tempFolder(), 'counts.csv');
  writeFileSync(path, [HEADER, ...goodRows(4_000)].join('\n'));
  const neededBytes = 2.5 * statSync(path).size;
  const options = { fileName: 'counts.csv', nowMs: 1, facilities };
  const free = (bytes: number) => ({ ...store, freeBytes: () => bytes });
  await expect(importFile(path, free(neededBytes - 1), options)).rejects.toThrow(
    /^counts\.csv has 0\.2 MB, so its import may need 0\.5 MB, and the disk that holds .*garita\.db has 0\.5 MB left; nothing was read, so free some space, or name a file on another disk with GARITA_DB\.$/,
  );
  expect(store.imports.list()).toEqual([]);
  expect(await importFile(path, free(neededBytes), options)).toMatchObject({ created: 4_000 });
});
