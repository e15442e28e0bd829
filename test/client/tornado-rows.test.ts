import { expect, test } from 'vitest';
import { solveSentence } from '../../client/findings/solve-sentence.ts';
import { MOST_BARS, tornadoCells, tornadoFinding, tornadoRows } from '../../client/findings/tornado-rows.ts';
import type { SolveResult, TornadoResult } from '../../server/contract/studies.ts';

const at = (mean: number | null, halfWidth95: number | null = 1) => ({ mean, halfWidth95 });

/** A bar of an assumption whose metric is so much at its P10 and P90. */
function bar(path: string, atP10: number, atP90: number): TornadoResult['bars'][number] {
  return {
    path,
    p10: 1,
    p90: 2,
    atP10: at(atP10),
    atP90: at(atP90),
    swing: at(atP90 - atP10, 2),
    verdict: atP90 > atP10 ? 'higher' : 'lower',
    turns: false,
    isTiedWithAbove: false,
  };
}

const request = { portId: 'pharr', withdrawnShare: 1, days: 1, replications: 2, seed: 1 };
const tornado = (bars: TornadoResult['bars']): TornadoResult => ({
  label: 'Hypothetical',
  request,
  scenario: 'withdrawing 100 %',
  metric: 'p90WaitMin',
  of: 'scenario',
  unit: 'min',
  modelVersion: '0',
  asStated: at(20),
  bars,
  unmoved: [],
});
const titleOf = (path: string) => `Title of ${path}`;

test('a bar goes from the lower to the higher end, whichever of P10 and P90 that is', () => {
  const [falling, rising] = tornadoRows(tornado([bar('a', 40, 10), bar('b', 15, 25)]), titleOf);
  expect(falling).toMatchObject({ label: 'Title of a', marks: [{ value: 20, low: 10, high: 40 }] });
  expect(rising!.marks[0]).toMatchObject({ low: 15, high: 25 });
});

test('a chart has the widest bars alone', () => {
  const bars = Array.from({ length: 20 }, (_, i) => bar(String(i), 0, 20 - i));
  expect(tornadoRows(tornado(bars), titleOf)).toHaveLength(MOST_BARS);
});

test('a bar says whether the metric falls with it, turns in between, or ties with the one above', () => {
  expect(tornadoCells(bar('a', 40, 10), 'min')).toEqual([
    '1 – 2',
    '40',
    '10',
    '−30.0 ± 2.0',
    'falls with it',
  ]);
  const odd = { ...bar('a', 40, 10), turns: true, isTiedWithAbove: true };
  expect(tornadoCells(odd, 'min')[4]).toMatch(/^turns in between; as wide as the one above/);
});

test('the sentence names what moves the metric most, and says where nothing does', () => {
  const said = tornadoFinding(tornado([bar('a', 40, 10)]), 'P90 wait', titleOf);
  expect(said).toMatch(
    /^Title of a moves it most: P90 wait goes from 40.min to 10.min; as stated it is 20.min/,
  );
  expect(tornadoFinding(tornado([]), 'P90 wait', titleOf)).toBe('No assumption moves it.');
});

const solved = (told: Partial<SolveResult>): SolveResult => ({
  label: 'Hypothetical',
  request: { portId: 'pharr', days: 1, replications: 2, seed: 1 },
  lever: 'share of preclearance kept',
  target: { metric: 'p90WaitMin', relation: '<=', value: 45 },
  unit: 'min',
  modelVersion: '0',
  outcome: 'met from',
  x: 0.6,
  low80: 0.5,
  high80: null,
  isClear: false,
  helps: true,
  trials: [],
  ...told,
});

test('a break-even of 60 % kept lets 40 % be withdrawn, with an interval that may be open', () => {
  expect(solveSentence(solved({}), 'P90 wait')).toMatch(
    /^P90 wait at most 45.min: met from 60.% of preclearance kept on, so that at most 40.% may be withdrawn \(.*50.% to above 100 %\)/,
  );
});

test('a target that is always or never met has no break-even, and says whether luck leaves that open', () => {
  expect(solveSentence(solved({ outcome: 'always met', isClear: true }), 'P90 wait')).toMatch(
    /no preclearance kept\.$/,
  );
  expect(solveSentence(solved({ outcome: 'never met' }), 'P90 wait')).toMatch(
    /kept, though luck leaves that open\.$/,
  );
});
