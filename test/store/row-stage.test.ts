import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CrossingRow } from '../../server/model/rows.ts';
import type { ConflictPolicy } from '../../server/store/commit-rows.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { batchFacts } from './batch-facts.ts';
import { tempFolder, tempStore } from './temp-store.ts';

function truck(joinedAtS: number, more: Partial<CrossingRow> = {}): CrossingRow {
  return {
    facilityId: 'pharr',
    laneKind: 'standard',
    truckRef: '',
    joinedAtS,
    primaryAtS: joinedAtS + 60,
    releasedAtS: joinedAtS + 120,
    isLoaded: true,
    commodity: 'avocado',
    timeReading: 'unique',
    line: 2,
    ...more,
  };
}

interface Choices {
  readonly policy?: ConflictPolicy;
  readonly dryRun?: boolean;
  readonly shouldStop?: () => boolean;
}

function load(store: Store, trucks: readonly CrossingRow[], choices: Choices = {}) {
  const { policy = 'replace', dryRun = false, shouldStop = () => false } = choices;
  const stage = store.stage('crossing');
  try {
    for (const row of trucks) stage.add(row);
    const settled = stage.settle();
    const outcome = stage.commit({
      ...batchFacts(trucks.length),
      fileName: 'gates.csv',
      policy,
      dryRun,
      shouldStop,
    });
    return { settled, outcome };
  } finally {
    stage.discard();
  }
}

test('trucks come back in the order in which they joined, as they were given', () => {
  const store = tempStore();
  load(store, [
    truck(200, { truckRef: 'B', primaryAtS: null, releasedAtS: null, isLoaded: null, commodity: null }),
    truck(100, { truckRef: 'A', laneKind: 'FAST', isLoaded: false }),
  ]);
  expect(store.crossings.between('pharr', 0, 1000)).toEqual([
    {
      laneKind: 'FAST',
      joinedAtS: 100,
      truckRef: 'A',
      occurrence: 0,
      primaryAtS: 160,
      releasedAtS: 220,
      isLoaded: false,
      commodity: 'avocado',
    },
    {
      laneKind: 'standard',
      joinedAtS: 200,
      truckRef: 'B',
      occurrence: 0,
      primaryAtS: null,
      releasedAtS: null,
      isLoaded: null,
      commodity: null,
    },
  ]);
  expect(store.crossings.between('pharr', 100, 200)).toHaveLength(1);
  expect(store.crossings.spans()).toEqual([
    { facilityId: 'pharr', trucks: 2, firstJoinedAtS: 100, lastJoinedAtS: 200 },
  ]);
});

test('trucks without a name that joined in the same second are all kept, and again in another order change nothing', () => {
  const store = tempStore();
  const trucks = [truck(100), truck(100), truck(100, { releasedAtS: 500 })];
  const first = load(store, trucks);
  expect(first.settled).toMatchObject({ rows: 0, repeated: 0, indistinct: 2 });
  expect(first.outcome).toMatchObject({ created: 3, unchanged: 0 });
  expect(load(store, trucks.toReversed()).outcome).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(store.crossings.size()).toBe(3);
});

test('a truck by its name is one truck: said twice it is repeated, said otherwise it contradicts itself', () => {
  const store = tempStore();
  const named = truck(100, { truckRef: 'TX1', line: 2 });
  const twice = load(store, [named, { ...named, line: 3 }]);
  expect(twice.settled).toMatchObject({ rows: 0, repeated: 1 });
  expect(twice.outcome).toMatchObject({ created: 1, unchanged: 1 });
  const other = tempStore();
  const { settled, outcome } = load(other, [named, { ...named, releasedAtS: 900, line: 3 }, truck(7)]);
  expect(settled).toMatchObject({ rows: 2, repeated: 0, first: { line: 2 } });
  expect(settled.first?.key).toMatch(
    /^the truck TX1 that joined the standard lanes of pharr at 1970-01-01 00:01:40 UTC: /,
  );
  expect(outcome.created).toBe(1);
});

test('where another value is stored it is replaced, kept, or the file refused, as the policy says', () => {
  const named = truck(100, { truckRef: 'TX1' });
  const later = { ...named, releasedAtS: 900 };
  const releasedAfter = (policy: ConflictPolicy) => {
    const store = tempStore();
    load(store, [named]);
    try {
      load(store, [later, truck(7)], { policy });
    } catch (error) {
      expect(store.imports.list()).toHaveLength(1);
      return (error as Error).message;
    }
    return store.crossings.between('pharr', 100, 101)[0]?.releasedAtS;
  };
  expect(releasedAfter('replace')).toBe(900);
  expect(releasedAfter('keep')).toBe(220);
  expect(releasedAfter('reject')).toBe(
    'gates.csv gives 1 value that differs from that stored, such as the truck TX1 that joined the standard lanes of ' +
      'pharr at 1970-01-01 00:01:40 UTC in line 2, so nothing was stored; leave it out, or import with the policy replace or keep.',
  );
});

test('an import that is stopped before its end stores nothing, and neither does a dry run', () => {
  const store = tempStore();
  expect(() => load(store, [truck(1)], { shouldStop: () => true })).toThrow(
    'The import of gates.csv was cancelled; nothing of it is stored.',
  );
  expect(load(store, [truck(1)], { dryRun: true }).outcome).toMatchObject({ batchId: null, created: 1 });
  expect([store.crossings.size(), store.imports.list().length]).toEqual([0, 0]);
});

test('an import that is stopped amid the storing of its rows does not store the rest first', () => {
  const store = tempStore();
  const trucks = Array.from({ length: 40_000 }, (_, n) => truck(n, { line: n + 2 }));
  // One look every eight thousand rows or so, and one at the end.
  let looks = 0;
  expect(() => load(store, trucks, { shouldStop: () => ++looks === 2 })).toThrow(
    /was cancelled; nothing of it is stored/,
  );
  expect([store.crossings.size(), store.imports.list().length]).toEqual([0, 0]);
  looks = 0;
  load(store, trucks, { shouldStop: () => ++looks < 0 });
  expect(looks).toBeGreaterThanOrEqual(5);
});

test('an import of trucks is taken back, and what it replaced returns', () => {
  const store = tempStore();
  const named = truck(100, { truckRef: 'TX1' });
  const first = load(store, [named]).outcome.batchId!;
  const second = load(store, [{ ...named, releasedAtS: 900 }, truck(7)]).outcome.batchId!;
  expect(() => store.imports.undo(first, 9)).toThrow(/such as the truck TX1 that joined/);
  expect(store.imports.undo(second, 9)).toMatchObject({ removed: 1, restored: 1 });
  expect(store.crossings.between('pharr', 0, 1000)).toMatchObject([{ truckRef: 'TX1', releasedAtS: 220 }]);
});

test('what comes in order and what does not is stored alike, repeated and contradicted rows included', () => {
  const folder = tempFolder();
  let opened = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 6 }),
          fc.constantFrom('A', 'B', ''),
          fc.integer({ min: 1, max: 2 }),
        ),
        {
          maxLength: 12,
        },
      ),
      (drawn) => {
        const trucks = drawn.map(([second, truckRef, minutes], index) =>
          truck(second * 100, {
            truckRef,
            releasedAtS: second * 100 + minutes * 60,
            primaryAtS: null,
            line: index + 2,
          }),
        );
        const sorted = trucks.toSorted((a, b) => a.joinedAtS - b.joinedAtS);
        const held = [trucks, sorted].map((rows) => {
          const store = openStore(join(folder, `${opened++}.db`));
          const { outcome } = load(store, rows);
          const found = { ...outcome, rows: store.crossings.between('pharr', 0, 1e6) };
          store.close();
          return found;
        });
        expect(held[0]).toEqual(held[1]);
      },
    ),
    { numRuns: 25 },
  );
});
