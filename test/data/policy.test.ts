import { describe, expect, it } from 'vitest';
import { PRE_LAW } from '../../server/model/border/facility-policy.ts';
import { LEVER_IDS, type LeverId, MECHANISM_IDS } from '../../server/model/policy/levers.ts';
import { facilityPolicy } from '../../server/model/policy/policy-effect.ts';
import { parsePolicy, parsePolicyFile } from '../../server/policies.ts';
import { commodityIds, facilityIds, factsOf, policies, preset, under } from '../model/policy/shipped.ts';

const known = { facilityIds, commodityIds };
const levers = Object.entries(policies.levers);

describe('The levers of policy.json', () => {
  it('each name a clause, a unit, a grade, a source and a range that is to be varied', () => {
    for (const [id, { clause, unit, grade, source, range, name }] of levers) {
      expect(policies.clauses, id).toHaveProperty([clause]);
      expect(policies.sources, id).toHaveProperty([source]);
      expect(unit && name.en && name.es, id).toBeTruthy();
      expect('GP', id).toContain(grade);
      expect(range![0], id).toBeLessThan(range![1]);
    }
  });

  it('have symbols of their own', () => {
    const symbols = levers.map(([, { symbol }]) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it('belong to mechanisms, and every clause is used by a lever', () => {
    const inMechanisms = new Set(MECHANISM_IDS.flatMap((id) => policies.mechanisms[id].levers));
    expect(LEVER_IDS.filter((id) => !inMechanisms.has(id))).toEqual([]);
    const used = new Set(levers.map(([, { clause }]) => clause));
    expect(Object.keys(policies.clauses).filter((clause) => !used.has(clause))).toEqual([]);
  });

  it('change nothing at their neutral values', () => {
    const neutral = Object.fromEntries(levers.map(([id, lever]) => [id, lever.neutral]));
    expect(facilityPolicy(under(neutral, undefined, 900), factsOf('otay-mesa'), 'expected')).toEqual(PRE_LAW);
  });

  it('have the values that the preset of the softened law sets', () => {
    const [interval] = preset('S1').intervals;
    for (const [id, lever] of levers) {
      const set = interval!.levers[id as LeverId];
      if (set !== undefined) expect(set, id).toBe(lever.value);
      else expect(lever.value, id).toBe(lever.neutral);
    }
  });

  it('are nowhere stricter before the law than under the softened one', () => {
    for (const [id, { restricts, neutral, value }] of levers)
      if (restricts === 'up') expect(value, id).toBeGreaterThanOrEqual(neutral);
      else expect(value, id).toBeLessThanOrEqual(neutral);
  });
});

describe('policy.json', () => {
  it('uses every source that it lists and cites an address or a description for each', () => {
    const cited = new Set(
      Array.from(JSON.stringify(policies).matchAll(/"source":"([^"]+)"/g), (match) => match[1]),
    );
    expect(Object.keys(policies.sources).filter((id) => !cited.has(id))).toEqual([]);
    for (const [id, source] of Object.entries(policies.sources))
      expect(source.url ?? source.citation, id).toBeTruthy();
  });

  it('is refused with the path of what is broken', () => {
    const broken = structuredClone(policies) as unknown as { levers: { validDays: { range: unknown } } };
    broken.levers.validDays.range = null;
    expect(() => parsePolicyFile(broken, known)).toThrow(
      'levers.validDays.range: Invalid input: expected tuple',
    );
  });

  it('is refused with every problem of a preset', () => {
    const broken = structuredClone(policies) as unknown as {
      presets: { intervals: { levers: Record<string, number>; from: string }[] }[];
    };
    const [interval] = broken.presets[2]!.intervals;
    interval!.from = '2020-12-32';
    interval!.levers.validDay = 1;
    expect(() => parsePolicyFile(broken, known)).toThrow(
      /preset S2, is not as expected:\n.*2020-12-32.*\n.*'validDays'/,
    );
  });
});

describe('A policy of one’s own', () => {
  it('is refused by its name where its shape is wrong', () => {
    const policy = { id: 'mine', name: { en: 'Mine', es: 'Mía' }, intervals: [{ from: '2021-01-01' }] };
    expect(() => parsePolicy('mine.json', policy, { ...known, levers: policies.levers })).toThrow(
      /^mine\.json is not as expected:\n/,
    );
  });
});
