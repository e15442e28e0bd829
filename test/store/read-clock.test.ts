import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { guarded } from '../../server/store/guarded.ts';
import { openStore } from '../../server/store/open.ts';
import { createReadClock } from '../../server/store/read-clock.ts';
import { storeTrucks } from './stored-trucks.ts';
import { tempStore } from './temp-store.ts';

/** Rows without end, of which each takes a millisecond by the clock that is given. */
function endless() {
  const db = new Database(':memory:');
  let nowMs = 0;
  let rows = 0;
  const clock = createReadClock(db, { withinMs: 1_000, nowMs: () => nowMs });
  db.function('tick', { deterministic: false }, () => {
    nowMs++;
    return ++rows;
  });
  const counted = db.prepare<[number], number>(`
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT ?)
    SELECT count(tick()) FROM n WHERE in_time(i)`);
  const part = guarded(db, clock, {
    count: (most: number) => counted.pluck().get(most),
    *inSteps(most: number): Generator<number> {
      for (;;) yield counted.pluck().get(most)!;
    },
  });
  return { part, rows: () => rows };
}

test('a read that would never end is stopped a hundred rows or so after its time is over', () => {
  const { part, rows } = endless();
  expect(() => part.count(-1)).toThrow(
    /^The database took longer than the 1 s that one answer may take, so it was stopped .* or raise QUERY_DEADLINE_MS\.$/,
  );
  expect(rows()).toBeGreaterThan(1_000);
  expect(rows()).toBeLessThanOrEqual(1_000 + 2 * 128);
});

test('each read has its time from its own beginning, and a long one in steps has it in each', () => {
  const { part } = endless();
  for (let i = 0; i < 5; i++) expect(part.count(800)).toBe(800);
  const steps = part.inSteps(800);
  for (let i = 0; i < 5; i++) expect(steps.next().value).toBe(800);
});

test('a store without such a time reads as long as it needs, and one with it stops what it reads', () => {
  const store = tempStore();
  storeTrucks(
    store,
    'pharr',
    Array.from({ length: 20_000 }, (_, i) => ({ joinedAtS: 60 * i })),
  );
  expect(store.crossings.between('pharr', 0, 1e9)).toHaveLength(20_000);
  const hurried = openStore(store.path, { readonly: true, readWithinMs: -1 });
  expect(() => hurried.crossings.between('pharr', 0, 1e9)).toThrow(/was stopped and nothing was changed/);
  expect(() => hurried.crossings.spans()).toThrow(/was stopped/);
  const selection = { where: new Map(), from: null, before: null };
  expect(() => [...hurried.tableRows.read('crossing', selection, null)]).toThrow(/was stopped/);
  expect(() => [...hurried.tableRows.tally('crossing', selection, ['laneKind'])]).toThrow(/was stopped/);
  expect(hurried.imports.count()).toBe(1);
  hurried.close();
});

test('how many trucks there are is counted again when an import brings or takes some', () => {
  const store = tempStore();
  storeTrucks(store, 'pharr', [{ joinedAtS: 60 }, { joinedAtS: 120 }]);
  const span = { facilityId: 'pharr', firstJoinedAtS: 60 };
  expect(store.crossings.spans()).toEqual([{ ...span, trucks: 2, lastJoinedAtS: 120 }]);
  storeTrucks(store, 'pharr', [{ joinedAtS: 180 }]);
  expect(store.crossings.spans()).toEqual([{ ...span, trucks: 3, lastJoinedAtS: 180 }]);
  store.imports.undo(2, 1);
  expect(store.crossings.spans()).toEqual([{ ...span, trucks: 2, lastJoinedAtS: 120 }]);
});
