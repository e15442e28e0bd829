import { describe, expect, test } from 'vitest';
import type { WholeScenario } from '../../server/scenario/whole-scenario.ts';
import { combinations } from '../../server/study/sweep.ts';
import { parseVary, varied } from '../../server/study/vary.ts';

describe('the values that a key takes', () => {
  test('are evenly spaced with both ends', () => {
    expect(parseVary('share=0:1:5')).toEqual({ key: 'share', values: [0, 0.25, 0.5, 0.75, 1] });
    expect(parseVary('service.niiScanMin=4:10:3').values).toEqual([4, 7, 10]);
  });

  test('or are listed', () => {
    expect(parseVary('seed=1,2,5').values).toEqual([1, 2, 5]);
  });

  test.each(['share', '=0:1:5', 'share=0:1:1', 'share=0:1:2.5', 'share=0:x:5', 'share=0:1:5:9', 'share='])(
    'cannot be read from %s',
    (text) => {
      expect(() => parseVary(text)).toThrow(/write it as key=low:high:count, such as share=0:1:5/);
    },
  );
});

test('every combination of two keys is one point, the first varying slowest', () => {
  expect(
    combinations([
      { key: 'a', values: [1, 2] },
      { key: 'b', values: [3, 4] },
    ]),
  ).toEqual([
    { a: 1, b: 3 },
    { a: 1, b: 4 },
    { a: 2, b: 3 },
    { a: 2, b: 4 },
  ]);
});

describe('a scenario with another value for a key', () => {
  const scenario: WholeScenario = {
    schemaVersion: 1,
    name: 'x',
    policy: [{ share: 0.3, from: '2021-01-01' }],
    replications: 5,
  };
  const paths = ['service.niiScanMin'];

  test('withdraws another share in every interval that withdraws one, or withdraws one at all', () => {
    expect(varied(scenario, 'share', 1, paths).policy).toEqual([{ share: 1, from: '2021-01-01' }]);
    expect(varied({ ...scenario, policy: [] }, 'share', 0.5, paths).policy).toEqual([{ share: 0.5 }]);
    expect(() => varied({ ...scenario, policy: [{ preset: 'S2' }] }, 'share', 1, paths)).toThrow(
      "'share' cannot be varied, for its policy withdraws no share.",
    );
  });

  test('sets a lever where levers are set, and an assumption anywhere', () => {
    const levers = { ...scenario, policy: [{ levers: { freezeMonths: 3 } }] };
    expect(varied(levers, 'freezeMonths', 12, paths).policy).toEqual([{ levers: { freezeMonths: 12 } }]);
    expect(() => varied(scenario, 'freezeMonths', 12, paths)).toThrow(
      'no interval of its policy sets levers',
    );
    expect(varied(scenario, 'service.niiScanMin', 12, paths).assumptions).toEqual({
      'service.niiScanMin': 12,
    });
    expect(() => varied(scenario, 'service.niScanMin', 12, paths)).toThrow(
      "did you mean 'service.niiScanMin'?",
    );
  });

  test('runs for other days, from another seed, as often as told', () => {
    expect(varied(scenario, 'days', 3, paths).window).toEqual({ days: 3 });
    expect(varied(scenario, 'seed', 9, paths).seed).toBe(9);
    expect(varied(scenario, 'replications', 8, paths).replications).toBe(8);
  });
});
