import { describe, expect, test } from 'vitest';
import {
  borderRows,
  borderSummary,
  inOrder,
  mostHarmed,
  pastBorderRows,
  waitText,
} from '../../client/findings/border-rows.ts';
import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderHistory } from '../../server/contract/history.ts';
import type { BorderNow, WorldNow } from '../../server/contract/live.ts';

const facility = (id: string) =>
  ({ id, shortName: { en: id.toUpperCase(), es: id }, lon: -100, lat: 28 }) as FacilitySummary;
const world = (expectedWaitMin: number | null): WorldNow => ({
  queueTrucks: 0,
  openLanes: 1,
  expectedWaitMin,
});
const now = (waits: Record<string, [number | null, number | null]>): BorderNow => ({
  atMs: 0,
  facilities: Object.entries(waits).map(([facilityId, [baseline, restricted]]) => ({
    facilityId,
    baseline: world(baseline),
    restricted: world(restricted),
  })),
});
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const list = [facility('west'), facility('east')];

test('crossings keep their order from west to east, and none is shown before a reading is there', () => {
  expect(borderRows(null, list)).toEqual([]);
  const rows = borderRows(now({ east: [1, 2], west: [3, 4] }), list);
  expect(rows.map(({ id, restrictedMin }) => [id, restrictedMin])).toEqual([
    ['west', 4],
    ['east', 2],
  ]);
});

test('the summary names the longest wait of the restricted world and counts those that are open', () => {
  const rows = borderRows(now({ west: [90, 20], east: [10, 45] }), list);
  expect(plain(borderSummary(rows, 'now'))).toBe(
    '2 of 2 crossings are open; the longest expected wait is 45 min at EAST. The restriction adds most at EAST: +35.0 min.',
  );
});

test('those that the restriction harms most come first, of equals the longer wait, and closed ones last', () => {
  const four = ['shut', 'alike', 'longer', 'harmed'];
  const rows = borderRows(
    now({ shut: [null, null], alike: [5, 5], longer: [30, 30.04], harmed: [1, 9] }),
    four.map(facility),
  );
  expect(inOrder(rows, 'added').map(({ id }) => id)).toEqual(['harmed', 'longer', 'alike', 'shut']);
  expect(inOrder(rows, 'west').map(({ id }) => id)).toEqual(four);
  expect(mostHarmed(rows)!.id).toBe('harmed');
});

test('that nothing is added anywhere is said, and a world that is closed alone adds no number', () => {
  const rows = borderRows(now({ west: [20, 20], east: [10, null] }), list);
  expect(rows.map(({ addedMin }) => addedMin)).toEqual([0, null]);
  expect(mostHarmed(rows)).toBeNull();
  expect(plain(borderSummary(rows, 'now'))).toMatch(
    /20 min at WEST\. The restriction adds nothing to it anywhere\.$/,
  );
});

test('a closed crossing has no wait, which is not a wait of nothing', () => {
  const rows = borderRows(now({ west: [null, null], east: [0, 0] }), list);
  expect(rows[0]!.restrictedMin).toBeNull();
  expect(plain(borderSummary(rows, 'now'))).toMatch(/^1 of 2 crossings are open; .* 0 min at EAST/);
  expect(borderSummary(borderRows(now({ west: [null, null], east: [null, null] }), list), 'now')).toMatch(
    /closed at this hour/,
  );
});

describe('the hour up to a moment that has passed', () => {
  const wait = (p50WaitMin: number | null, openLanes: number) => ({
    meanWaitMin: p50WaitMin,
    p50WaitMin,
    p90WaitMin: p50WaitMin,
    openLanes,
  });
  const past: BorderHistory = {
    toMs: 0,
    facilities: [
      { facilityId: 'west', hours: [], lastHour: { baseline: wait(20, 4), restricted: wait(50, 4) } },
      { facilityId: 'east', hours: [], lastHour: { baseline: wait(null, 0), restricted: wait(null, 2) } },
      { facilityId: 'north', hours: [], lastHour: null },
    ],
  };
  const rows = pastBorderRows(past, ['west', 'east', 'north'].map(facility));

  test('has the median waits of that hour, and leaves out of what nothing is stored', () => {
    expect(
      rows.map(({ id, baselineMin, restrictedMin, addedMin }) => [id, baselineMin, restrictedMin, addedMin]),
    ).toEqual([
      ['west', 20, 50, 30],
      ['east', null, null, null],
    ]);
    expect(pastBorderRows(null, list)).toEqual([]);
  });

  test('tells a crossing that was closed from one at which no truck reached a booth', () => {
    const { closed } = rows[1]!;
    expect(waitText(null, closed.baseline)).toBe('closed');
    expect(waitText(null, closed.restricted)).toBe('–');
    expect(plain(waitText(20, false))).toBe('20 min');
  });

  test('is summed up in the past tense, and so is that nothing moved', () => {
    expect(plain(borderSummary(rows, 'past'))).toBe(
      'At 1 of 2 crossings trucks reached a booth; the longest median wait was 50 min at WEST. The restriction added most at WEST: +30.0 min.',
    );
    expect(borderSummary(rows.slice(1), 'past')).toBe(
      'No truck reached a booth at any crossing in that hour.',
    );
  });
});
